// A date in words is read by the engine and shown before it is taken.

const WAIT = 120;

/**
 * Shows in `output` what the words of `input` mean; `shown()` tells for which words that is so. `address` is where to ask, or makes it;
 * `further` gets the whole answer.
 */
export function previewDate(input, output, address, further = () => {}) {
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
      further({});
      return;
    }
    try {
      const where = new URL(typeof address === "function" ? address() : address, location.href);
      where.searchParams.set("words", words);
      const answer = await fetch(where, { signal: asked.signal });
      const read = await answer.json();
      output.classList.toggle("wrong", Boolean(read.error));
      const because = [...(read.steps ?? []), ...(read.warnings ?? [])].join("; ");
      output.textContent =
        read.error ?? `= ${[read.weekday, read.date].filter(Boolean).join(" ")}${because ? ` · ${because}` : ""}`;
      known = read.error ? null : words;
      further(read);
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
