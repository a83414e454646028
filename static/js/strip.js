// The strip over the whole record: how much is told of each time, where no article is, and the brush that sets the period.

import { changed, visit, write } from "./address.js";
import { dayOf, daysWords, dayWords, isoOf, padded, ticks } from "./days.js";
import { hideTip, showTip } from "./tip.js";
import { counted, word } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 64;
const SILENCE = 28;
const HANDLE = 24;
const strip = document.querySelector("[data-strip]");
const drawing = strip.querySelector("svg");
const brush = strip.querySelector("[data-brush]");
const handles = { from: strip.querySelector("[data-handle=from]"), to: strip.querySelector("[data-handle=to]") };
let density = null;
let axis = null;
let extent = null;
let types = [];
let window_ = null;
let period = { from: 0, to: 0 };
// Whether the period lies wholly outside the record.
let missed = false;
let lingering = 0;
let pixels = 1;

/** Draws the strip for new data; `view` is the zoomed window or null. */
export function drawStrip(data, view) {
  density = data.density;
  types = data.types;
  window_ = view;
  strip.hidden = !density.articles.length && !Object.keys(density.lanes).length;
  if (strip.hidden) return;
  axis = padded(data.record);
  extent = data.extent;
  readPeriod(new URLSearchParams(data.query));
  redraw();
}

/** Shows which part of the record the lanes show. */
export function showWindow(view) {
  window_ = view;
  if (!strip.hidden && density) drawWindow();
}

// The strip has the axis that the lanes have when they show all.
const begin = () => axis.start;
const end = () => axis.end;
const binAt = (place) => density.first + place * density.bin;
const length = () => Math.max(density.articles.length, ...Object.values(density.lanes).map((lane) => lane.length));
const width = () => pixels;
const xOf = (day) => ((day - begin()) / (end() - begin())) * width();
const dayAt = (x) => begin() + (x / width()) * (end() - begin());

// The period as the server has read it: what an address says wrong, or in words, only the server knows.
function readPeriod(given) {
  const [from, to] = [dayOf(given.get("from") ?? "") ?? begin(), dayOf(given.get("to") ?? "") ?? end() - 1];
  missed = from >= end() || to < begin();
  period = { from: clamped(from), to: clamped(to) };
}

// --- drawing -------------------------------------------------------------------------------------------------------

function redraw() {
  pixels = drawing.getBoundingClientRect().width || 1;
  drawing.setAttribute("viewBox", `0 0 ${width()} ${HEIGHT}`);
  drawing.replaceChildren(hatchPattern(), ...silences(), ...areas(), windowLine());
  drawWindow();
  placeBrush();
  const years = strip.querySelector("[data-years]");
  years.replaceChildren(
    ...ticks(begin(), end(), width(), 56).map((tick) => {
      const label = document.createElement("span");
      label.textContent = tick.text;
      label.style.insetInlineStart = `${xOf(tick.day)}px`;
      return label;
    }),
  );
  let free = Number.NEGATIVE_INFINITY;
  for (const label of [...years.children]) {
    if (label.offsetLeft < free) label.remove();
    else free = label.offsetLeft + label.offsetWidth + 8;
  }
  const last = years.lastElementChild;
  if (last && last.offsetLeft + last.offsetWidth > width()) last.remove();
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function hatchPattern() {
  const pattern = element("pattern", { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse" });
  pattern.append(element("path", { d: "M-1 7 7 -1M-1 1 1 -1M5 7 7 5", class: "strip-hatch" }));
  const defs = element("defs", {});
  defs.append(pattern);
  return defs;
}

// Times of four weeks and more from which no article is.
function silences() {
  const found = [];
  let start = null;
  const counts = [...density.articles, 1];
  counts.forEach((count, place) => {
    if (!count && start === null) start = place;
    if (!count || start === null) return;
    if ((place - start) * density.bin >= SILENCE) {
      const left = xOf(binAt(start));
      const right = xOf(binAt(place));
      found.push(element("rect", { x: left, y: 0, width: right - left, height: HEIGHT, fill: "url(#hatch)" }));
    }
    start = null;
  });
  return found;
}

// Counts stacked by type: one path per type.
function areas() {
  const number = length();
  const sums = new Array(number).fill(0);
  for (const { name } of types) {
    (density.lanes[name] ?? []).forEach((count, place) => {
      sums[place] += count;
    });
  }
  const top = Math.max(1, ...sums);
  const scale = (count) => (count / top) * (HEIGHT - 8);
  const gap = xOf(binAt(1)) - xOf(binAt(0)) >= 5 ? 1 : 0;
  const base = new Array(number).fill(HEIGHT);
  return types.map(({ name }) => {
    const path = (density.lanes[name] ?? []).flatMap((count, place) => {
      if (!count) return [];
      const left = xOf(binAt(place));
      const right = Math.max(xOf(binAt(place + 1)) - gap, left + 2);
      const height = Math.max(scale(count), 3);
      base[place] -= height;
      return [
        `M${left.toFixed(1)} ${base[place].toFixed(1)}H${right.toFixed(1)}v${height.toFixed(1)}H${left.toFixed(1)}z`,
      ];
    });
    return element("path", { d: path.join(""), class: `strip-area type-${name}` });
  });
}

function windowLine() {
  return element("rect", { class: "strip-window", "data-window": "", y: 0, height: 3, rx: 1.5 });
}

function drawWindow() {
  const line = drawing.querySelector("[data-window]");
  if (!line) return;
  // Where the lanes show all that matches, the brush says so already.
  const whole = !window_ || (window_.start <= extent[0] && window_.end > extent[1]);
  const away = window_ && (xOf(window_.end) <= 0 || xOf(window_.start) >= width());
  line.setAttribute("visibility", whole || away ? "hidden" : "visible");
  if (whole || away) return;
  const left = Math.max(xOf(window_.start), 0);
  line.setAttribute("x", left);
  line.setAttribute("width", Math.max(Math.min(xOf(window_.end), width()) - left, 4));
}

function placeBrush() {
  const left = xOf(period.from);
  const right = xOf(period.to + 1);
  // Of a period outside the record nothing is chosen here: its brush is beyond the edge, out of sight.
  brush.style.insetInlineStart = `${missed ? -9 : left}px`;
  brush.style.inlineSize = `${missed ? 0 : right - left}px`;
  brush.classList.toggle("is-whole", !missed && period.from <= begin() && period.to >= end() - 1);
  // Of a short period the handles stand beside it, so that each can be taken, and never over an edge.
  const aside = Math.max(0, (HANDLE - (right - left)) / 2);
  const room = Math.min(HANDLE, width());
  placeHandle("from", Math.min(Math.max(left - aside, 0), width() - room));
  placeHandle("to", Math.max(Math.min(right + aside, width()), room));
}

function placeHandle(which, x) {
  const handle = handles[which];
  handle.style.insetInlineStart = `${x}px`;
  handle.setAttribute("aria-valuemin", begin());
  handle.setAttribute("aria-valuemax", end() - 1);
  handle.setAttribute("aria-valuenow", period[which]);
  handle.setAttribute("aria-valuetext", dayWords(period[which]));
}

// --- setting the period ----------------------------------------------------------------------------------------------

function address() {
  return changed({
    from: period.from <= begin() ? null : isoOf(period.from),
    to: period.to >= end() - 1 ? null : isoOf(period.to),
    win: null,
    event: null,
    page: null,
  });
}

function moveTo(which, day) {
  const [least, most] = which === "from" ? [begin(), period.to] : [period.from, end() - 1];
  period[which] = Math.min(Math.max(Math.round(day), least), most);
  placeBrush();
}

let before = "";

function dragStart() {
  before = location.pathname + location.search;
  missed = false;
}

function dragging() {
  write(address(), { replace: true });
}

// While dragging the address is replaced; at the end it is one step back to where the drag began.
function dragEnd() {
  const after = address();
  hideTip();
  if (after === before) return;
  write(before, { replace: true });
  visit(after, { fit: true });
}

for (const [which, handle] of Object.entries(handles)) {
  let moved = false;
  // How far from the end of the period the handle was taken, in pixels.
  let grip = 0;
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    event.stopPropagation();
    moved = false;
    grip = event.clientX - drawing.getBoundingClientRect().left - xOf(which === "to" ? period.to + 1 : period.from);
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    dragStart();
  });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId) || (!moved && Math.abs(event.movementX) < 1)) return;
    moved = true;
    const day = dayAt(event.clientX - drawing.getBoundingClientRect().left - grip);
    moveTo(which, which === "to" ? day - 1 : day);
    dragging();
    showTip(handle, dayWords(period[which]), handle.getAttribute("aria-label"));
  });
  handle.addEventListener("pointerup", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    handle.releasePointerCapture(event.pointerId);
    // A click on a handle is meant for the bar beneath it.
    if (!moved) narrowTo(event.clientX - drawing.getBoundingClientRect().left);
    dragEnd();
  });
  handle.addEventListener("keydown", (event) => byKey(event, which));
}

function byKey(event, which) {
  const far = Math.max(30, density.bin);
  const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -far, PageUp: far };
  const ends = { Home: begin(), End: end() };
  if (!(event.key in steps) && !(event.key in ends)) return;
  event.preventDefault();
  event.stopPropagation();
  if (!lingering) dragStart();
  moveTo(which, event.key in ends ? ends[event.key] : period[which] + steps[event.key] * (event.shiftKey ? 7 : 1));
  dragging();
  clearTimeout(lingering);
  lingering = setTimeout(() => {
    lingering = 0;
    dragEnd();
  }, 500);
}

// A click narrows to the bar under it, a drag to what it crosses.
let drag = null;

// What the pointer is over: the days of a bar and how many events they have, or that nothing was read of them.
strip.addEventListener("pointermove", (event) => {
  if (drag || event.pointerType === "touch" || event.target.closest("[data-handle], .strip-hint")) return;
  const at = drawing.getBoundingClientRect();
  const place = Math.floor((dayAt(event.clientX - at.left) - density.first) / density.bin);
  const known = place >= 0 && place < length() && event.clientY <= at.bottom;
  if (!known) {
    hideTip();
    return;
  }
  const [first, last] = [binAt(place), binAt(place + 1) - 1];
  const found = Object.values(density.lanes).reduce((sum, lane) => sum + (lane[place] ?? 0), 0);
  const notes = found || density.articles[place] ? counted("events", found) : word("noArticles");
  showTip(bar(at, first, last), daysWords(first, last), notes);
});

strip.addEventListener("pointerleave", () => hideTip());

// A bar as something that a tip can stand beside.
function bar(at, first, last) {
  const [left, right] = [at.left + xOf(first), at.left + xOf(last + 1)];
  return { getBoundingClientRect: () => ({ left, width: right - left, top: at.top, bottom: at.bottom }) };
}

strip.addEventListener("pointerdown", (event) => {
  if (event.button !== 0 || event.target.closest("[data-handle]")) return;
  const x = event.clientX - drawing.getBoundingClientRect().left;
  if (x < 0 || x > width()) return;
  drag = { x, moved: false, kept: { ...period } };
  strip.setPointerCapture(event.pointerId);
  dragStart();
});

strip.addEventListener("pointermove", (event) => {
  if (!drag) return;
  const x = event.clientX - drawing.getBoundingClientRect().left;
  if (!drag.moved && Math.abs(x - drag.x) < 6) return;
  drag.moved = true;
  const [left, right] = [Math.min(x, drag.x), Math.max(x, drag.x)];
  period = { from: clamped(dayAt(left)), to: clamped(dayAt(right) - 1) };
  period.to = Math.max(period.to, period.from);
  placeBrush();
  dragging();
});

strip.addEventListener("pointerup", (event) => {
  if (!drag) return;
  strip.releasePointerCapture(event.pointerId);
  if (!drag.moved) narrowTo(drag.x);
  drag = null;
  dragEnd();
});

strip.addEventListener("pointercancel", () => {
  if (drag) period = drag.kept;
  drag = null;
  placeBrush();
});

function narrowTo(x) {
  const inside = Math.min(Math.max(x, 0), width() - 1);
  const [from, to] = barAt(Math.floor((dayAt(inside) - density.first) / density.bin));
  period = { from: clamped(from), to: clamped(to) };
  placeBrush();
}

// Bars may be thinner than a finger: what lies within 12 pixels of the click is taken with it.
function barAt(place) {
  const reach = Math.ceil(12 / (xOf(binAt(1)) - xOf(binAt(0))));
  const full = (at) => Object.values(density.lanes).some((lane) => lane[at]);
  const days = (at) => [binAt(at), binAt(at + 1) - 1];
  if (full(place)) return days(place);
  for (let step = 1; step <= reach; step++) {
    for (const at of [place - step, place + step]) {
      if (full(at)) return days(at);
    }
  }
  return days(place);
}

function clamped(day) {
  return Math.min(Math.max(Math.round(day), begin()), end() - 1);
}

new ResizeObserver(() => {
  if (density && !strip.hidden) redraw();
}).observe(strip);
