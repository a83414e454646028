// The drawing: the server's Plotly figure, in the colours of the theme, without the marks that stand as numbers instead.

import { COUNT_OFFSET, LANE, rowOffset } from "./arrange.js";
import { barAreas } from "./bars.js";
import { DAY, ticks } from "./days.js";

const AXIS = 28;
const LANE_BOTTOM = 0.45;
const HOLLOW = ["planned", "denied", "hypothetical"];
const APPROXIMATE = 1;
const fontFamily = getComputedStyle(document.body).fontFamily;
const axis = document.querySelector("[data-axis]");
const LABEL = 64;
/** About as wide as a letter of a label, in pixels. */
const LETTER = 7;
/** How far, in pixels, the drawing reaches over either end of the lanes, so that a mark on the first or last day is whole. */
export const OVERHANG = 16;
let loading = null;
let drawnView = null;
let labelled = null;

/** Loads plotly.js once; where the drawing shows at once the page has it preloaded. */
export function loadPlotly() {
  if (globalThis.Plotly) return Promise.resolve(globalThis.Plotly);
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const restore = withNonce();
    script.src = document.querySelector("[data-plotly]").dataset.plotly;
    script.onload = () => {
      restore();
      resolve(globalThis.Plotly);
    };
    script.onerror = () => {
      restore();
      reject(new Error("plotly.js could not be loaded"));
    };
    document.head.append(script);
  });
  return loading;
}

// The large bundle makes style elements of its own while it loads; they carry the page's nonce, as its policy asks.
function withNonce() {
  const { nonce } = document.getElementById("plotly.js-style-global");
  const native = document.createElement;
  document.createElement = function createElement(...given) {
    const made = native.apply(document, given);
    if (given[0] === "style") made.nonce = nonce;
    return made;
  };
  return () => {
    delete document.createElement;
  };
}

/** Draws a figure anew: `placed` says what stands where, `view` is {start, end} in days. */
export function draw(Plotly, plot, data, placed, view, width) {
  drawnView = view;
  stretch(plot, "");
  label(view, width);
  return Plotly.react(plot, themed(data, placed, view, width), layout(data, view, width), CONFIG);
}

/** Moves the axis at once, with what is drawn already: counts are stretched as a picture, marks keep their shape. */
export function move(Plotly, plot, data, view, width) {
  if (isAmongLabelled(view)) placeLines(view, width);
  else label(view, width);
  if (data.mode !== "density") {
    drawnView = view;
    return Plotly.relayout(plot, { "xaxis.range": range(view) });
  }
  const span = view.end - view.start;
  const scale = (drawnView.end - drawnView.start) / span;
  const left = ((drawnView.start - view.start) / span) * width + OVERHANG * (1 - scale);
  stretch(plot, `translate(${left}px, 0) scale(${scale}, 1)`);
  return Promise.resolve();
}

function stretch(plot, transform) {
  const picture = plot.firstElementChild;
  if (picture && picture.style.transform !== transform) picture.style.transform = transform;
}

// Lines and labels of the axis are ours: Plotly measures each of its own, which costs as much as all marks together, and they stay
// right while a picture is stretched.
function label(view, width) {
  labelled = { ...view, found: ticks(view.start, view.end, width) };
  const { found } = labelled;
  while (axis.children.length > found.length) axis.lastElementChild.remove();
  while (axis.children.length < found.length) axis.append(tickLine());
  let taken = 0;
  found.forEach((tick, place) => {
    const text = axis.children[place].firstElementChild;
    const left = ((tick.day - view.start) / (view.end - view.start)) * width;
    // The last one stands before its line where there is no room behind it.
    const isLast = left + LABEL > width;
    const words = isLast && left - taken < LETTER * tick.text.length ? "" : tick.text;
    if (text.textContent !== words) text.textContent = words;
    if (text.classList.contains("is-last") !== isLast) text.classList.toggle("is-last", isLast);
    taken = left + LETTER * (tick.text.length + 1);
  });
  placeLines(view, width);
}

function placeLines(view, width) {
  labelled.found.forEach((tick, place) => {
    const left = ((tick.day - view.start) / (view.end - view.start)) * width;
    axis.children[place].style.transform = `translate(${left}px, 0)`;
  });
}

// Whether the lines that are there will do until the drawing is refined: the days are among theirs, and not so few that no label is left.
function isAmongLabelled({ start, end }) {
  return (
    labelled && start >= labelled.start && end <= labelled.end && end - start > 0.4 * (labelled.end - labelled.start)
  );
}

function tickLine() {
  const line = document.createElement("div");
  line.className = "axis-line";
  line.append(document.createElement("span"));
  return line;
}

const CONFIG = {
  staticPlot: true,
  responsive: false,
  displayModeBar: false,
  displaylogo: false,
  plotlyServerURL: "",
  modeBarButtonsToRemove: ["sendChartToCloud"],
};

function range(view) {
  return [view.start * DAY, view.end * DAY];
}

function layout(data, view, width) {
  const lanes = data.types.length;
  return {
    ...data.figure.layout,
    width: width + 2 * OVERHANG,
    height: LANE * lanes + AXIS,
    margin: { l: OVERHANG, r: OVERHANG, t: 0, b: AXIS, pad: 0 },
    font: { family: fontFamily, size: 12, color: colours().secondary },
    hovermode: false,
    dragmode: false,
    xaxis: {
      ...data.figure.layout.xaxis,
      // Milliseconds are numbers, and the words below are ours: as dates each would be read and checked again.
      type: "linear",
      tickformat: undefined,
      hoverformat: undefined,
      range: range(view),
      visible: false,
      automargin: false,
    },
    yaxis: { visible: false, fixedrange: true, range: [lanes - 0.5, -0.5], automargin: false },
  };
}

// --- the server's traces, recoloured and put in their rows ---------------------------------------------------------

function themed(data, placed, view, width) {
  const single = new Set(placed.filter((one) => one.count === 1).map((one) => one.items[0]?.index));
  const bars = new Set();
  data.items.first.forEach((first, index) => {
    if (data.items.last[index] > first) bars.add(data.items.type[index]);
  });
  const counted = data.mode === "density";
  const context = { data, single, bars, counted };
  // Among thousands a bar says nothing: the counts do.
  const areas = counted ? [] : barTraces(data, single, ((view.end - view.start) * DAY) / width);
  const drawn = data.figure.data.map((trace) => redrawn(trace, context)).filter(Boolean);
  return [
    ...areas,
    ...drawn.filter((trace) => !trace.points),
    ...together(drawn.flatMap((trace) => trace.points ?? [])),
  ];
}

function barTraces({ items, types }, single, pixel) {
  const bars = items.first.flatMap((first, index) => {
    const last = items.last[index];
    if (first === last) return [];
    const isHollow = HOLLOW.includes(items.modality[index]);
    const isApproximate = Boolean(items.flags[index] & APPROXIMATE);
    return [{ lane: items.type[index], first, last, isHollow, isApproximate, isAlone: single.has(index) }];
  });
  return barAreas(bars, pixel).map(({ lane, opacity, x, y }) => ({
    type: "scatter",
    mode: "none",
    x,
    y,
    fill: "toself",
    fillcolor: withOpacity(colourOf(types[lane].name, types), opacity),
    hoverinfo: "skip",
  }));
}

function withOpacity(colour, opacity) {
  const channel = (place) => Number.parseInt(colour.slice(place, place + 2), 16);
  return `rgba(${channel(1)},${channel(3)},${channel(5)},${opacity})`;
}

function colourOf(type, types) {
  const kind = types.find((one) => one.name === type);
  if (!kind) return colours().text;
  return document.documentElement.dataset.theme === "dark" ? kind.dark : kind.light;
}

// The server's own bars stand alone; here they share their lane with the days.
function redrawn(trace, context) {
  const { part, type } = trace.meta ?? {};
  if (part === "disputed") return context.counted ? null : disputed(trace, context);
  if (trace.customdata) return points(trace, part, colourOf(type, context.data.types), context);
  return part === "density" ? counts(trace, colourOf(type, context.data.types)) : null;
}

// Counts rise from the bottom of their lane, under the numbers.
function counts(trace, colour) {
  return {
    ...trace,
    y: trace.y.map(inLowerHalf),
    fillcolor: withOpacity(colour, trace.meta.opacity),
    hoverinfo: "skip",
  };
}

function inLowerHalf(value) {
  const bottom = Math.round(value) + LANE_BOTTOM;
  return bottom - (bottom - value) * 0.55;
}

// Marks that stand as a number are left out; the others go to their row. A trace names its items by their number.
function points(trace, part, colour, { data, single, bars }) {
  // A bar shows by itself, however thin; it needs no handle.
  if (part === "handle") return null;
  const { symbol, size, line } = trace.marker;
  const { first, last, type } = data.items;
  const found = trace.customdata.flatMap((index, place) => {
    if (!single.has(index)) return [];
    const width = Array.isArray(line?.width) ? line.width[place] : (line?.width ?? 0);
    const x = ((first[index] + last[index] + 1) * DAY) / 2;
    const y = type[index] + pointOffset(index, data, bars) / LANE;
    const edge = part === "mark" ? colours().text : colour;
    return [{ x, y, symbol, size, colour, width, edge }];
  });
  return { points: found };
}

// All marks as one trace: each of its own would cost as much as a hundred marks.
function together(marks) {
  if (!marks.length) return [];
  const all = (name) => marks.map((mark) => mark[name]);
  const line = { width: all("width"), color: all("edge") };
  const marker = { symbol: all("symbol"), size: all("size"), color: all("colour"), opacity: 1, line };
  const at = { x: all("x"), y: all("y") };
  return [{ type: "scatter", mode: "markers", ...at, marker, cliponaxis: false, hoverinfo: "skip" }];
}

function pointOffset(index, data, bars) {
  if (data.mode === "density") return COUNT_OFFSET;
  return rowOffset(data.items.last[index] > data.items.first[index], bars.has(data.items.type[index]));
}

// The sign stands above and after its mark; the trace has one point per disputed item, in the order of the items.
function disputed(trace, { data, single, bars }) {
  const items = data.items.flags.flatMap((flags, index) => (flags & 2 ? [index] : []));
  const kept = items.flatMap((index, place) => (single.has(index) ? [place] : []));
  return {
    ...trace,
    x: kept.map((place) => trace.x[place]),
    y: kept.map((place) => {
      const index = items[place];
      return data.items.type[index] + (pointOffset(index, data, bars) - 8) / LANE;
    }),
    text: kept.map(() => "   ≠"),
    textposition: "middle right",
    textfont: { size: 12, color: colours().text },
    cliponaxis: false,
  };
}

function colours() {
  const dark = document.documentElement.dataset.theme === "dark";
  return dark ? { text: "#E8ECF0", secondary: "#A9B4BF" } : { text: "#1A2027", secondary: "#4A5560" };
}
