// A date in words is read by the engine and shown before it is taken.

const WAIT = 120;

/** Shows in `output` what the words of `input` mean; `shown()` tells for which words that is so. */
export function previewDate(input, output, address) {
  let timer = 0;
  let asked = new AbortController();
  let known = null;

  async function ask() {
    const words = input.value.trim();
    asked.abort();
    asked = new AbortController();
    if (!words) {
      output.textContent = "";
      known = null;
      return;
    }
    try {
      const answer = await fetch(`${address}?${new URLSearchParams({ words })}`, { signal: asked.signal });
      const read = await answer.json();
      output.classList.toggle("wrong", Boolean(read.error));
      output.textContent =
        read.error ??
        `= ${[read.weekday, read.date].filter(Boolean).join(" ")}${read.steps.length ? ` · ${read.steps.join("; ")}` : ""}`;
      known = read.error ? null : words;
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  return { ask, shown: () => known !== null && known === input.value.trim() };
}

const field = document.querySelector("form #id_date");
const judge = document.querySelector("[data-date].judge");
if (field && judge) {
  const output = document.createElement("output");
  output.className = "preview";
  output.setAttribute("aria-live", "polite");
  field.after(output);
  previewDate(field, output, judge.dataset.date);
}
