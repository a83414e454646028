// What a number on the drawing holds: its events as a list, beside it.

import { entryNotes, extentOf, isChecked, pillName, spanWords } from "./marks.js";
import { place } from "./tip.js";
import { counted, word } from "./words.js";

const MOST = 50;
/** Of one day, which no zoom takes apart, all are listed. */
const MOST_OF_A_DAY = 1_000;
let box = null;
let from = null;

/** Opens the list of a number. `onEvent(id)` opens one, `onZoom()` shows its days, `onDay(day)` narrows the page to its only day. */
export function openBunch(element, one, data, { onEvent, onZoom, onDay }) {
  closeBunch({ focus: false });
  from = element;
  box = document.createElement("div");
  box.className = `bunch type-${data.types[one.lane].name}`;
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-label", pillName(one, data.types[one.lane]));
  const day = onlyDay(one);
  const most = day === null ? MOST : MOST_OF_A_DAY;
  const further = day === null ? [word("zoomHere"), onZoom] : [word("onlyDay"), () => onDay(day)];
  box.append(head(one, ...further), ...entries(one, data, onEvent, most));
  const listed = Math.min(one.items.length, most);
  if (one.count > listed) box.append(line(counted(day === null ? "more" : "moreOfDay", one.count - listed)));
  if (one.items.some(({ index }) => !isChecked(data, index))) box.append(line(word("unchecked")));
  document.body.append(box);
  place(box, element);
  (box.querySelector(".bunch-entry") ?? box.querySelector("button")).focus({ preventScroll: true });
}

/** Closes the list; false when none was open. */
export function closeBunch({ focus = true } = {}) {
  if (!box) return false;
  box.remove();
  box = null;
  if (focus && from?.isConnected) from.focus({ preventScroll: true });
  return true;
}

// The day that all of a number lie on, or null.
function onlyDay(one) {
  const [first, last] = extentOf(one);
  return first === last ? first : null;
}

function head(one, label, onClick) {
  const row = document.createElement("div");
  row.className = "bunch-head";
  const words = document.createElement("span");
  words.textContent = `${counted("events", one.count)}, ${spanWords(one)}`;
  const zoom = document.createElement("button");
  zoom.type = "button";
  zoom.className = "button";
  zoom.textContent = label;
  zoom.addEventListener("click", () => {
    closeBunch({ focus: false });
    onClick();
  });
  row.append(words, zoom);
  return row;
}

function entries(one, data, onEvent, most) {
  const inOrder = [...one.items].sort((a, b) => a.first - b.first);
  return inOrder.slice(0, most).map(({ index }) => {
    const entry = document.createElement("button");
    entry.type = "button";
    entry.className = "bunch-entry";
    const title = document.createElement("span");
    title.textContent = data.items.title[index];
    const notes = document.createElement("small");
    notes.textContent = entryNotes(data, index);
    entry.append(shape(data.types[one.lane], data.items.modality[index]), title, notes);
    entry.addEventListener("click", () => {
      closeBunch({ focus: false });
      onEvent(data.items.id[index]);
    });
    return entry;
  });
}

function shape(kind, modality) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  const isSlashed = ["denied", "hypothetical"].includes(modality);
  svg.setAttribute("class", `shape${isSlashed || modality === "planned" ? " is-hollow" : ""}`);
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#shape-${kind.symbol}`);
  svg.append(use);
  if (isSlashed) {
    const slash = document.createElementNS("http://www.w3.org/2000/svg", "line");
    slash.setAttribute("class", "slash");
    for (const [name, at] of Object.entries({ x1: "-10%", y1: "110%", x2: "110%", y2: "-10%" }))
      slash.setAttribute(name, at);
    svg.append(slash);
  }
  return svg;
}

function line(words) {
  const note = document.createElement("p");
  note.className = "bunch-rest";
  note.textContent = words;
  return note;
}

document.addEventListener("pointerdown", (event) => {
  if (box && !box.contains(event.target) && !from?.contains(event.target)) closeBunch({ focus: false });
});

document.addEventListener("keydown", (event) => {
  if (!box?.contains(document.activeElement)) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  event.stopPropagation();
  const all = [...box.querySelectorAll("button")];
  all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
});
