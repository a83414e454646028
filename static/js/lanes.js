// The lanes: what is in the window, drawn and reachable; zoom and pan answer at once and refine a moment later.

import { changed, params, visit, write } from "./address.js";
import { arrange, arrangeCounts, LANE } from "./arrange.js";
import { closeBunch, openBunch } from "./bunch.js";
import { dayOf, daysWords, isoOf, padded } from "./days.js";
import { onOpen, open, openEvent } from "./drawer.js";
import { forgetFailure, showFailure } from "./failure.js";
import {
  currentId,
  drawMarks,
  extentOf,
  find,
  focusMark,
  layer,
  markNotes,
  markOpen,
  moveMarks,
  placedAt,
  pillName,
} from "./marks.js";
import { unpacked } from "./page.js";
import { draw, loadPlotly, move } from "./plot.js";
import { showWindow } from "./strip.js";
import { hideTip, showTip } from "./tip.js";
import { prepare, windowData } from "./window_data.js";
import { filled, word, written } from "./words.js";

const REFINE = 80;
const LEAST_DAYS = 5;
const GLIDING = { gliding: true };
const box = document.querySelector("[data-lanes]");
const field = document.querySelector("[data-field]");
const plot = document.getElementById("plot");
const note = document.querySelector("[data-note]");
let Plotly = null;
let data = null;
let view = null;
let whole = null;
let moving = 0;
let refining = 0;
let request = null;

/** Shows new data; the window of the data is the one that is shown. */
export async function showLanes(next) {
  data = next;
  closeBunch({ focus: false });
  box.hidden = !data.types.length;
  if (box.hidden) return;
  view = { start: data.window[0], end: data.window[1] + 1 };
  whole = padded(data.extent);
  if (!data.complete) prepare();
  box.style.setProperty("--lane-count", data.types.length);
  if (!isVisible()) return;
  Plotly ??= await loadPlotly();
  if (data === next) await refresh();
}

/** Whether the lanes are on the page: in the list, and on a phone until asked for, they are not. */
export function isVisible() {
  return !box.hidden && box.getClientRects().length > 0;
}

/** Draws again what is there, for a new theme or width. */
export async function redraw() {
  if (!data || !isVisible()) return;
  Plotly ??= await loadPlotly();
  await refresh();
}

/** The window that is shown, in days; the end is exclusive. */
export function currentView() {
  return view;
}

// Read only when the layout is known: asking for it while drawing would make the browser lay out twice.
let pixelsWide = 0;
const width = () => {
  pixelsWide ||= Math.floor(field.clientWidth);
  return pixelsWide;
};
new ResizeObserver(([entry]) => {
  pixelsWide = Math.floor(entry.contentRect.width);
}).observe(field);
const scaleOf = (at, pixels) => (day) => ((day - at.start) / (at.end - at.start)) * pixels;

function placed(pixels) {
  const scale = scaleOf(view, pixels);
  const { type, first, last } = data.items;
  const items = type.map((lane, index) => ({ index, lane, first: first[index], last: last[index] }));
  if (data.mode !== "density") return arrange(items, data.types.length, scale, pixels);
  const names = data.types.map((type) => type.name);
  return arrangeCounts(items, data.window_density, names, scale, pixels);
}

async function refresh() {
  const pixels = width();
  if (pixels < 40) return;
  const all = placed(pixels);
  // The picture first: it measures itself, and would make the browser lay the marks out in between.
  const drawn = draw(Plotly, plot, data, all, view, pixels);
  drawMarks(data, all, openEvent(), pixels);
  tell(all);
  showWindow(view);
  await drawn;
}

function tell(all) {
  const sums = new Array(data.types.length).fill(0);
  for (const one of all) sums[one.lane] += one.count;
  document.querySelectorAll("[data-lane-count]").forEach((place, lane) => {
    place.textContent = filled(word("inView"), { number: written(sums[lane] ?? 0) });
  });
  const days = daysWords(view.start, view.end - 1);
  if (data.mode !== "density") {
    note.textContent = days;
    return;
  }
  const wide = Object.values(data.window_density.wide ?? {}).reduce((sum, n) => sum + n, 0);
  const values = {
    shown: written(data.items.id.length),
    all: written(sums.reduce((sum, n) => sum + n, 0)),
    wide: written(wide),
  };
  note.textContent = [`${days}.`, filled(word("density"), values), wide && filled(word("wide"), values)]
    .filter(Boolean)
    .join(" ");
}

// --- zoom and pan ----------------------------------------------------------------------------------------------------

/** Shows other days: at once with what is drawn, and refined when it comes to rest. */
export function setView(start, end, { gliding = false } = {}) {
  if (!view || !isVisible()) return;
  const span = Math.min(Math.max(end - start, LEAST_DAYS), (whole.end - whole.start) * 1.2);
  const middle = Math.min(Math.max((start + end) / 2, whole.start), whole.end);
  view = { start: middle - span / 2, end: middle + span / 2 };
  hideTip();
  closeBunch({ focus: false });
  cancelAnimationFrame(moving);
  clearTimeout(refining);
  if (!gliding && isComplete(wholeDays())) {
    moving = requestAnimationFrame(refine);
    return;
  }
  moving = requestAnimationFrame(() => {
    moveMarks(scaleOf(view, width()), width());
    showWindow(view);
    if (Plotly) move(Plotly, plot, data, view, width());
  });
  refining = setTimeout(refine, REFINE);
}

/** Zooms by a factor around a share of the width. */
export function zoom(factor, at = 0.5, how = {}) {
  if (!view) return;
  const span = view.end - view.start;
  const centre = view.start + span * at;
  setView(centre - span * factor * at, centre + span * factor * (1 - at), how);
}

/** Moves by a share of the window. */
export function pan(share, how = {}) {
  if (!view) return;
  const step = (view.end - view.start) * share;
  setView(view.start + step, view.end + step, how);
}

/** Shows everything. */
export function fit() {
  if (whole) setView(whole.start, whole.end);
}

const wholeDays = () => [Math.round(view.start), Math.round(view.end) - 1];

async function refine() {
  const days = wholeDays();
  view = { start: days[0], end: days[1] + 1 };
  const isWhole = view.start <= whole.start && view.end >= whole.end;
  write(changed({ win: isWhole ? null : `${isoOf(days[0])}..${isoOf(days[1])}` }), { replace: true });
  if (!isComplete(days)) await fetchWindow();
  await refresh();
}

// Whether all events of some days are here: those of the whole record, or of a window that holds these days.
function isComplete(days) {
  if (!data.complete) return false;
  const [first, last] = data.complete;
  const all = first <= data.extent[0] && last >= data.extent[1];
  return all || (first <= days[0] && last >= days[1]);
}

async function fetchWindow() {
  request?.abort();
  const mine = new AbortController();
  request = mine;
  try {
    const url = new URL("timeline.json", location.href);
    url.search = changed({ event: null, page: null, view: null, bare: "1" }).split("?")[1] ?? "";
    const next = unpacked(await windowData(url, mine.signal));
    if (!next.types.length) return;
    data = next;
    forgetFailure();
  } catch (error) {
    if (error.name !== "AbortError") showFailure();
  }
}

/** Takes the window from the address, after Back and Forward. */
export function viewFromAddress() {
  if (!whole) return;
  const [first, last] = (params().get("win") ?? "").split("..").map(dayOf);
  if (first !== null && last !== undefined && last !== null) setView(first, last + 1);
  else fit();
}

// --- the pointer -------------------------------------------------------------------------------------------------------

const pointers = new Map();
let grip = null;

field.addEventListener("pointerdown", (event) => {
  if (event.button !== 0) return;
  pointers.set(event.pointerId, event.clientX);
  grip = { x: event.clientX, view: { ...view }, moved: false, spread: spread() };
});

addEventListener("pointermove", (event) => {
  if (!pointers.has(event.pointerId) || !grip) return;
  pointers.set(event.pointerId, event.clientX);
  const pixels = width();
  const span = grip.view.end - grip.view.start;
  if (pointers.size === 2 && grip.spread) {
    const centre = [...pointers.values()].reduce((sum, x) => sum + x, 0) / 2 - field.getBoundingClientRect().left;
    const factor = grip.spread / Math.max(spread(), 8);
    const day = grip.view.start + (centre / pixels) * span;
    setView(day - (centre / pixels) * span * factor, day + (1 - centre / pixels) * span * factor, GLIDING);
    grip.moved = true;
    return;
  }
  const shift = event.clientX - grip.x;
  if (!grip.moved && Math.abs(shift) < 5) return;
  grip.moved = true;
  field.classList.add("is-dragging");
  setView(grip.view.start - (shift / pixels) * span, grip.view.end - (shift / pixels) * span, GLIDING);
});

for (const kind of ["pointerup", "pointercancel"]) {
  addEventListener(kind, (event) => {
    pointers.delete(event.pointerId);
    field.classList.remove("is-dragging");
  });
}

function spread() {
  const [a, b] = [...pointers.values()];
  return b === undefined ? 0 : Math.abs(a - b);
}

// What ends a drag is no click.
field.addEventListener(
  "click",
  (event) => {
    if (grip?.moved) {
      event.stopPropagation();
      event.preventDefault();
    }
    grip = null;
  },
  true,
);

field.addEventListener("dblclick", (event) => {
  if (event.target.closest(".mark")) return;
  zoom(0.5, (event.clientX - field.getBoundingClientRect().left) / width());
});

field.addEventListener(
  "wheel",
  (event) => {
    const along = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!event.ctrlKey && !event.metaKey && !along) return;
    event.preventDefault();
    if (along && !event.ctrlKey) pan(event.deltaX / width(), GLIDING);
    else zoom(Math.exp(event.deltaY * 0.005), (event.clientX - field.getBoundingClientRect().left) / width(), GLIDING);
  },
  { passive: false },
);

// --- marks ---------------------------------------------------------------------------------------------------------------

layer.addEventListener("click", (event) => {
  const element = event.target.closest(".mark");
  if (!element) return;
  hideTip();
  const one = placedAt(element);
  focusMark(element, element.dataset.mark);
  if (element.dataset.mark) open(element.dataset.mark, { from: element });
  else {
    const onEvent = (id) => open(id, { from: element });
    openBunch(element, one, data, { onEvent, onZoom: () => zoomInto(one), onDay: (day) => narrowTo(day, one) });
  }
});

// The list then holds all of the day, however many they are.
function narrowTo(day, one) {
  const [from, to] = [isoOf(day), isoOf(day)];
  const changes = { type: data.types[one.lane].name, from, to, win: null, event: null, page: null };
  visit(changed(changes), { focusList: true });
}

function zoomInto(one) {
  const [first, last] = extentOf(one);
  const air = Math.max(2, (last - first) * 0.15);
  setView(first - air, last + 1 + air);
  focusMark(layer.querySelector("[tabindex='0']"), one.items[0] && data.items.id[one.items[0].index]);
}

for (const kind of ["pointerover", "focusin"]) {
  layer.addEventListener(kind, (event) => {
    const element = event.target.closest(".mark");
    if (!element || grip?.moved) return;
    const one = placedAt(element);
    if (!one) return;
    if (element.dataset.mark) {
      const { index } = one.items[0];
      showTip(element, data.items.title[index], markNotes(data, index));
    } else {
      showTip(
        element,
        pillName(one, data.types[one.lane]),
        one.items
          .slice(0, 3)
          .map((item) => data.items.title[item.index])
          .join(" · "),
      );
    }
  });
}
for (const kind of ["pointerout", "focusout"]) layer.addEventListener(kind, hideTip);

onOpen((id) => {
  if (data) markOpen(id);
});

/** The event after (1) or before (-1) the present one in time, with its mark; the window follows. */
export function step(direction) {
  if (!data) return null;
  const order = data.items.id.map((id, index) => ({
    id,
    first: data.items.first[index],
    last: data.items.last[index],
    index,
  }));
  order.sort((a, b) => a.first - b.first || a.last - b.last || a.index - b.index);
  const from = openEvent() || currentId();
  const place = order.findIndex((one) => one.id === from);
  // Who has not been at any event yet begins with the first in view.
  const begun = openEvent() || layer.contains(document.activeElement);
  const next = order[place < 0 ? 0 : begun ? place + direction : place];
  if (!next) return null;
  if (next.first < view.start || next.last + 1 > view.end) {
    const span = view.end - view.start;
    setView((next.first + next.last + 1) / 2 - span / 2, (next.first + next.last + 1) / 2 + span / 2);
  }
  const element = find(next.id);
  if (element) focusMark(element, next.id);
  return next.id;
}

export { LANE };
