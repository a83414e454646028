// Curators select words of an article, by mouse or sentence by sentence with the keyboard, and begin an event there.

const region = document.querySelector(".reading-text");
const bar = document.querySelector("[data-selecting]");
const link = bar.querySelector("[data-action=new-event]");
const quote = bar.querySelector(".selecting-quote");
const sentences = JSON.parse(document.getElementById("selecting-sentences").textContent);
/** Where the stored text has a carriage return that the browser leaves out. */
const dropped = JSON.parse(document.getElementById("selecting-dropped").textContent);
const LONGEST_QUOTE = 80;

// --- offsets: the store counts code points, the browser UTF-16 units

/** How many code points of the stored text stand before a point of the page. */
function offsetAt(node, place) {
  const before = document.createRange();
  before.setStart(region, 0);
  before.setEnd(node, place);
  let offset = [...before.toString()].length;
  for (const gap of dropped) if (gap <= offset) offset += 1;
  return offset;
}

/** The point of the page at an offset of the stored text. */
function pointAt(offset) {
  let left = offset - dropped.filter((gap) => gap < offset).length;
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  let last = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const points = [...node.data];
    if (left <= points.length) return [node, points.slice(0, left).join("").length];
    left -= points.length;
    last = node;
  }
  return [last, last.data.length];
}

/** The offsets of what is selected in the text, null for nothing. */
function chosen() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!region.contains(range.startContainer) || !region.contains(range.endContainer)) return null;
  if (!range.toString().trim()) return null;
  return [offsetAt(range.startContainer, range.startOffset), offsetAt(range.endContainer, range.endOffset)];
}

document.addEventListener("selectionchange", () => {
  const span = chosen();
  bar.hidden = span === null;
  if (!span) return;
  const words = document.getSelection().toString().trim();
  quote.textContent = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
  link.href = `${bar.dataset.selecting}?start=${span[0]}&end=${span[1]}`;
});

// a click on the bar must not clear the selection before it is followed
bar.addEventListener("mousedown", (event) => event.preventDefault());

// --- by keyboard: sentence by sentence

let first = -1;
let last = -1;

function choose(from, to) {
  if (!sentences.length) return;
  first = Math.min(Math.max(from, 0), sentences.length - 1);
  last = Math.min(Math.max(to, first), sentences.length - 1);
  const start = pointAt(sentences[first][0]);
  const end = pointAt(sentences[last][1]);
  document.getSelection().setBaseAndExtent(...start, ...end);
  const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const shown = shift ? end[0] : start[0];
  shown.parentElement.scrollIntoView({ block: "nearest", behavior: reduced ? "auto" : "smooth" });
}

let shift = false;
const ARROWS = {
  ArrowDown: () => (shift ? choose(first, last + 1) : choose(last + 1, last + 1)),
  ArrowUp: () => (shift ? choose(first, last - 1) : choose(first - 1, first - 1)),
};

region.tabIndex = 0;
region.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(ARROWS, event.key)) return;
  event.preventDefault();
  shift = event.shiftKey && first >= 0;
  ARROWS[event.key]();
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || bar.hidden) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  if (event.key === "n") link.click();
  else if (event.key === "Escape") document.getSelection().removeAllRanges();
});
