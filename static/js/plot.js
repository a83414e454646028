// The drawing: the server's Plotly figure, in the colours of the theme, without the marks that stand as numbers instead.

import { COUNT_OFFSET, LANE, rowOffset } from "./arrange.js";
import { DAY, ticks } from "./days.js";

const AXIS = 28;
const BAR_THINNER = 0.6;
const LANE_BOTTOM = 0.45;
const fontFamily = getComputedStyle(document.body).fontFamily;
const axis = document.querySelector("[data-axis]");
const LABEL = 64;
let loading = null;
let drawnView = null;

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
  return Plotly.react(plot, themed(data, placed), layout(data, view, width), CONFIG);
}

/** Moves the axis at once, with what is drawn already: counts are stretched as a picture, marks keep their shape. */
export function move(Plotly, plot, data, view, width) {
  label(view, width);
  if (data.mode !== "density") {
    drawnView = view;
    return Plotly.relayout(plot, {
      "xaxis.range": range(view),
      "xaxis.tickvals": ticks(view.start, view.end, width).map(inTime),
    });
  }
  const span = view.end - view.start;
  const left = ((drawnView.start - view.start) / span) * width;
  stretch(plot, `translate(${left}px, 0) scale(${(drawnView.end - drawnView.start) / span}, 1)`);
  return Promise.resolve();
}

function stretch(plot, transform) {
  plot.classList.toggle("is-stretched", Boolean(transform));
  if (plot.firstElementChild) plot.firstElementChild.style.transform = transform;
}

// The labels are ours: Plotly measures each of its own, which costs as much as all marks together.
function label(view, width) {
  const found = ticks(view.start, view.end, width);
  while (axis.children.length > found.length) axis.lastElementChild.remove();
  found.forEach((tick, place) => {
    const text = axis.children[place] ?? axis.appendChild(document.createElement("span"));
    const left = ((tick.day - view.start) / (view.end - view.start)) * width;
    text.textContent = left + LABEL > width ? "" : tick.text;
    text.style.transform = `translate(${left}px, 0)`;
  });
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

const inTime = (tick) => tick.day * DAY;

function layout(data, view, width) {
  const lanes = data.types.length;
  const colour = colours();
  return {
    ...data.figure.layout,
    width,
    height: LANE * lanes + AXIS,
    margin: { l: 0, r: 0, t: 0, b: AXIS, pad: 0 },
    font: { family: fontFamily, size: 12, color: colour.secondary },
    hovermode: false,
    dragmode: false,
    xaxis: {
      ...data.figure.layout.xaxis,
      range: range(view),
      tickmode: "array",
      tickvals: ticks(view.start, view.end, width).map(inTime),
      ticktext: undefined,
      showticklabels: false,
      ticks: "outside",
      ticklen: 4,
      tickcolor: colour.control,
      gridcolor: colour.hairline,
      showline: false,
      automargin: false,
    },
    yaxis: { visible: false, fixedrange: true, range: [lanes - 0.5, -0.5], automargin: false },
  };
}

// --- the server's traces, recoloured and put in their rows ---------------------------------------------------------

function themed(data, placed) {
  const single = new Set(placed.filter((one) => one.count === 1).map((one) => data.items.id[one.items[0].index]));
  const bars = new Set();
  data.items.id.forEach((_id, index) => {
    if (data.items.last[index] > data.items.first[index]) bars.add(data.items.type[index]);
  });
  const counted = data.mode === "density";
  const context = { data, single, bars, counted, at: new Map(data.items.id.map((id, index) => [id, index])) };
  return data.figure.data.map((trace) => redrawn(trace, context)).filter(Boolean);
}

function redrawn(trace, context) {
  const { part, type } = trace.meta ?? {};
  const dark = document.documentElement.dataset.theme === "dark";
  const kind = context.data.types.find((one) => one.name === type);
  const colour = kind ? (dark ? kind.dark : kind.light) : colours().text;
  if (part === "disputed") return context.counted ? null : disputed(trace, context);
  if (trace.customdata) return points(trace, part, colour, context);
  // Among thousands a bar says nothing: the counts do.
  if (context.counted && part !== "density") return null;
  return {
    ...trace,
    y: trace.y.map((value) => (value === null ? null : part === "density" ? inLowerHalf(value) : inBarRow(value))),
    fillcolor: withOpacity(colour, trace.meta?.opacity ?? 1),
    line: { ...trace.line, color: colour },
    hoverinfo: "skip",
  };
}

function inBarRow(value) {
  const lane = Math.round(value);
  return lane + (value - lane) * BAR_THINNER + rowOffset(true, true) / LANE;
}

// Counts rise from the bottom of their lane, under the numbers.
function inLowerHalf(value) {
  const bottom = Math.round(value) + LANE_BOTTOM;
  return bottom - (bottom - value) * 0.55;
}

// Marks that stand as a number are left out; the others go to their row.
function points(trace, part, colour, { data, single, bars, at }) {
  // A bar shows by itself, however thin; it needs no handle.
  const kept = part === "handle" ? [] : trace.customdata.flatMap((id, index) => (single.has(id) ? [index] : []));
  if (!kept.length) return null;
  const pick = (values) => (Array.isArray(values) ? kept.map((index) => values[index]) : values);
  const marker = {
    ...trace.marker,
    color: colour,
    line: { ...trace.marker.line, width: pick(trace.marker.line?.width) },
  };
  marker.line.color = part === "mark" ? colours().text : colour;
  return {
    ...trace,
    x: pick(trace.x),
    y: kept.map((index) => trace.y[index] + pointOffset(at.get(trace.customdata[index]), data, bars) / LANE),
    customdata: pick(trace.customdata),
    hovertext: undefined,
    hovertemplate: undefined,
    hoverinfo: "skip",
    marker,
  };
}

function pointOffset(index, data, bars) {
  if (data.mode === "density") return COUNT_OFFSET;
  return rowOffset(data.items.last[index] > data.items.first[index], bars.has(data.items.type[index]));
}

// The sign stands above and after its mark; the trace has one point per disputed item, in the order of the items.
function disputed(trace, { data, single, bars }) {
  const items = data.items.id.flatMap((id, index) => (data.items.flags[index] & 2 ? [{ id, index }] : []));
  const kept = items.flatMap(({ id }, place) => (single.has(id) ? [place] : []));
  return {
    ...trace,
    x: kept.map((place) => trace.x[place]),
    y: kept.map((place) => {
      const { index } = items[place];
      return data.items.type[index] + (pointOffset(index, data, bars) - 8) / LANE;
    }),
    text: kept.map(() => "   ≠"),
    textposition: "middle right",
    textfont: { size: 12, color: colours().text },
  };
}

function withOpacity(colour, opacity) {
  const channel = (place) => Number.parseInt(colour.slice(place, place + 2), 16);
  return `rgba(${channel(1)},${channel(3)},${channel(5)},${opacity})`;
}

function colours() {
  const dark = document.documentElement.dataset.theme === "dark";
  return dark
    ? { text: "#E8ECF0", secondary: "#A9B4BF", control: "#6B7682", hairline: "#2B343E" }
    : { text: "#1A2027", secondary: "#4A5560", control: "#8A95A1", hairline: "#E1E5EA" };
}
