// The marks that can be reached: a button on every mark and number of the drawing. One tab stop; arrow keys move inside.

import { pillWidth } from "./arrange.js";
import { daysWords } from "./days.js";
import { OVERHANG } from "./plot.js";
import { counted, word, written } from "./words.js";

const layer = document.querySelector("[data-marks]");
const APPROXIMATE = 1;
const DISPUTED = 2;
const CHECKED = 4;
const HALO = 6;
let shown = [];
const buttons = [];
let current = "";

/** The layer that holds the buttons. */
export { layer };

/** Makes the buttons of what is placed; the one that had the focus keeps it. */
export function drawMarks(data, placed, openId, width) {
  const hadFocus = layer.contains(document.activeElement);
  shown = placed.map((one) => ({ ...one, ids: one.items.map((item) => data.items.id[item.index]) }));
  for (const button of buttons.splice(shown.length)) button.parentElement.remove();
  while (buttons.length < shown.length) buttons.push(made());
  shown.forEach((one, place) => {
    dress(buttons[place], one, data, openId, width);
  });
  const again = find(current) ?? buttons[0];
  rove(again);
  if (hadFocus && again) again.focus({ preventScroll: true });
}

/** Moves the buttons with the axis, before they are arranged anew. */
export function moveMarks(scale, width) {
  shown.forEach((one, index) => {
    const [first, last] = extentOf(one);
    const left = Math.max(scale(first), 0);
    const right = Math.min(scale(last + 1), width);
    put(buttons[index], (left + right) / 2, one.y);
  });
}

/** What a button stands for: {items, ids, count, lane, ...}. */
export function placedAt(element) {
  return shown[buttons.indexOf(element)];
}

/** The button of an event: its own mark, or the number that holds it. */
export function find(id) {
  if (!id) return null;
  return buttons[shown.findIndex((one) => one.ids.includes(id))] ?? null;
}

/** Marks the open event. */
export function markOpen(id) {
  shown.forEach((one, index) => {
    buttons[index].classList.toggle("is-open", one.ids.includes(id));
  });
  const element = find(id);
  if (element) rove(element, id);
}

/** Gives the focus to a mark. */
export function focusMark(element, id) {
  if (!element) return;
  rove(element, id);
  element.focus({ preventScroll: true });
}

/** The id that the next and previous event are counted from. */
export function currentId() {
  return current;
}

function rove(element, id) {
  for (const other of layer.querySelectorAll("[tabindex='0']")) other.tabIndex = -1;
  if (!element) return;
  element.tabIndex = 0;
  current = id ?? placedAt(element)?.ids[0] ?? "";
}

// A number at an end of the lanes stands as far in as it takes to be whole, with its halo when it holds the open event.
function inside(one, width) {
  const half = pillWidth(one.count) / 2 - (OVERHANG - HALO);
  return Math.min(Math.max(one.x, half), width - half);
}

// Buttons are used again for other marks, and told only what is new: making them anew would cost more than the marks themselves.
function dress(element, one, data, openId, width) {
  const kind = data.types[one.lane];
  const isMark = one.count === 1 && one.items.length === 1;
  const wide = isMark ? "" : `${pillWidth(one.count)}px`;
  const words = isMark ? "" : written(one.count);
  const names = `mark${isMark ? "" : " pill"} type-${kind.name}${one.ids.includes(openId) ? " is-open" : ""}`;
  if (element.className !== names) element.className = names;
  if (element.textContent !== words) element.textContent = words;
  const place = element.parentElement.style;
  if (place.inlineSize !== wide) {
    place.inlineSize = wide;
    place.marginInlineStart = isMark ? "" : `${-pillWidth(one.count) / 2}px`;
  }
  put(element, isMark ? one.x : inside(one, width), one.y);
  element.setAttribute("aria-label", isMark ? markName(data, one.items[0].index) : pillName(one, kind));
  if (isMark) {
    element.dataset.mark = one.ids[0];
    element.removeAttribute("aria-haspopup");
  } else {
    delete element.dataset.mark;
    element.setAttribute("aria-haspopup", "dialog");
  }
}

// A button stands in a box that is moved: a browser works out a button's own style ten times as long as a box's.
function made() {
  const place = layer.appendChild(document.createElement("span"));
  const element = place.appendChild(document.createElement("button"));
  place.className = "mark-place";
  element.type = "button";
  element.tabIndex = -1;
  return element;
}

function put(element, x, y) {
  element.parentElement.style.transform = `translate(${x}px, ${y}px)`;
}

/** "4 April 2025, strike, Kryvyi Rih, 3 sources". */
export function markName(data, index) {
  const { items } = data;
  const flags = items.flags[index];
  return [
    items.date[index],
    data.types[items.type[index]].label,
    items.place[index] || items.title[index],
    counted("sources", items.sources[index]),
    ["planned", "denied", "hypothetical"].includes(items.modality[index]) && word(items.modality[index]),
    flags & DISPUTED && word("disputed"),
    flags & CHECKED && word("checked"),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What the small print of a mark says: date, sources, what is special about it, and who answers for it. */
export function markNotes(data, index) {
  return [entryNotes(data, index), isChecked(data, index) || word("unchecked")]
    .filter((note) => note !== true)
    .join(" · ");
}

/** Whether a person has checked it. */
export function isChecked(data, index) {
  return Boolean(data.items.flags[index] & CHECKED);
}

/** The same without who answers for it, where a list says that once for all. */
export function entryNotes(data, index) {
  const { items } = data;
  const flags = items.flags[index];
  return [
    items.date[index],
    counted("sources", items.sources[index]),
    items.modality[index] !== "occurred" && word(items.modality[index]),
    flags & APPROXIMATE && word("approximate"),
    flags & DISPUTED && `≠ ${word("disputed")}`,
    flags & CHECKED && word("checked"),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** "5 events, strikes, 4–8 April 2025". */
export function pillName(one, kind) {
  return `${counted("events", one.count)}, ${kind.plural}, ${spanWords(one)}`;
}

/** The days that a number stands for. */
export function spanWords(one) {
  return daysWords(...extentOf(one));
}

/** The first and last day of what a number holds. */
export function extentOf(one) {
  const first = one.first ?? Math.min(...one.items.map((item) => item.first));
  const last = one.last ?? Math.max(...one.items.map((item) => item.last));
  return [first, last];
}

/** The mark that an arrow key leads to from `element`. */
export function neighbour(element, key) {
  const place = buttons.indexOf(element);
  if (key === "Home") return buttons[0];
  if (key === "End") return buttons.at(-1);
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const rtl = document.documentElement.dir === "rtl";
    return buttons[place + ((key === "ArrowRight") === !rtl ? 1 : -1)] ?? null;
  }
  return inLane(shown[place], key === "ArrowDown" ? 1 : -1);
}

function inLane(from, step) {
  const lanes = [...new Set(shown.map((one) => one.lane))].sort((a, b) => a - b);
  const lane = lanes[lanes.indexOf(from.lane) + step];
  if (lane === undefined) return null;
  const there = shown.filter((one) => one.lane === lane);
  const nearest = there.reduce((best, one) => (Math.abs(one.x - from.x) < Math.abs(best.x - from.x) ? one : best));
  return buttons[shown.indexOf(nearest)];
}
