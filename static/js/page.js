// The parts of the page that the server renders anew for every query, and the data that comes with them.

/** The data of the timeline as the page holds it. */
export function readData() {
  return unpacked(JSON.parse(document.getElementById("timeline-data").textContent));
}

/** Data as they came, made so that a column of words, which is one text with a line for each item, is taken apart when it is first asked for. */
export function unpacked(data) {
  for (const [name, lines] of Object.entries(data.items)) {
    if (typeof lines !== "string") continue;
    let words = null;
    Object.defineProperty(data.items, name, {
      get() {
        words ??= lines.split("\n");
        return words;
      },
    });
  }
  return data;
}

/** Puts the fetched parts in place of the present ones; open facets stay open, and focus stays where it was. */
export function swap(fetched) {
  const active = document.activeElement;
  const open = new Map(
    [...document.querySelectorAll("details[data-facet]")].map((one) => [one.dataset.facet, one.open]),
  );
  for (const part of document.querySelectorAll("[data-region]")) {
    const next = fetched.querySelector(`[data-region="${part.dataset.region}"]`);
    if (!next) continue;
    if (part.matches("input")) part.value = next.value;
    else part.replaceChildren(...document.importNode(next, true).childNodes);
  }
  for (const one of document.querySelectorAll("details[data-facet]")) {
    if (open.has(one.dataset.facet)) one.open = open.get(one.dataset.facet);
  }
  const frame = document.querySelector("[data-frame]");
  const nextFrame = fetched.querySelector("[data-frame]");
  frame.dataset.view = nextFrame.dataset.view;
  const search = fetched.getElementById("q");
  const mine = document.getElementById("q");
  if (search && document.activeElement !== mine) mine.value = search.value;
  keepHidden(mine.form, search?.form);
  document.title = fetched.title.trim();
  refocus(active);
}

// The search form carries the other filters along; they must be those of the new page.
function keepHidden(form, next) {
  if (!form || !next) return;
  for (const old of form.querySelectorAll("input[type=hidden]")) old.remove();
  form.prepend(...[...next.querySelectorAll("input[type=hidden]")].map((one) => document.importNode(one, true)));
}

// What had the focus, or what has taken its place; else the page itself, never nothing.
function refocus(active) {
  if (!active || active.isConnected) return;
  const named = active.closest("[data-key], [id]");
  const key = named?.dataset.key;
  const again = key
    ? document.querySelector(`[data-key="${CSS.escape(key)}"]`)
    : named?.id && document.getElementById(named.id);
  const closedIn = again?.closest("details:not([open])");
  if (closedIn) closedIn.open = true;
  (again || document.getElementById("main")).focus({ preventScroll: true });
}
