// The bars of the lanes as areas that cost little to draw, however many there are. Pure: spans in, corners out.
//
// A bar that stands alone has an outline, or ends that fade; of those that stand as a number together what they cover is drawn, paler than what stands alone. Every area
// is one line without gaps, for Plotly makes a node for each gap; the ways between two shapes go along their row, there and back, and
// enclose nothing.

import { LANE, rowOffset } from "./arrange.js";
import { DAY } from "./days.js";

/** Half the height of a bar, and the thickness of its outline, in pixels. */
const HALF = 5;
const EDGE = 1.5;
const INSIDE = 0.55;
/** How a bar about a time fades: shares of its length from either end, and how much of the colour is left there. */
const FADING = [
  { from: 0, to: 0.125, opacity: 0.15 },
  { from: 0.125, to: 0.25, opacity: 0.35 },
];

/**
 * [{lane, opacity, x, y}] for bars [{lane, first, last, isHollow, isApproximate, isAlone}], their days inclusive; x in milliseconds.
 *
 * `pixel` is the width of a pixel in milliseconds.
 */
export function barAreas(bars, pixel) {
  const areas = new Map();
  const add = (lane, opacity, corners) => {
    const key = `${lane} ${opacity}`;
    if (!areas.has(key)) areas.set(key, { lane, opacity, corners: [] });
    areas.get(key).corners.push(...corners);
  };
  const together = new Map();
  for (const { lane, first, last, isHollow, isApproximate, isAlone } of bars) {
    const span = [first * DAY, (last + 1) * DAY];
    if (!isAlone) {
      if (!together.has(lane)) together.set(lane, { solid: [], hollow: [] });
      together.get(lane)[isHollow ? "hollow" : "solid"].push(span);
    } else if (isHollow) add(lane, 1, frame(span, pixel));
    else if (isApproximate) for (const [opacity, corners] of fading(span)) add(lane, opacity, corners);
    else {
      add(lane, INSIDE, ring(span));
      add(lane, 1, frame(span, pixel));
    }
  }
  for (const [lane, { solid, hollow }] of together) {
    for (const span of joined(solid)) add(lane, INSIDE, ring(span));
    for (const span of joined(hollow)) add(lane, INSIDE, frame(span, pixel));
  }
  return [...areas.values()].map(({ lane, opacity, corners }) => ({
    lane,
    opacity,
    x: corners.map(([x]) => x),
    y: corners.map(([, y]) => lane + (rowOffset(true, true) + y) / LANE),
  }));
}

// Corners are [milliseconds, pixels below the middle of the row]; every shape begins and ends at its lower left.
const ring = ([start, end]) => [
  [start, HALF],
  [start, -HALF],
  [end, -HALF],
  [end, HALF],
  [start, HALF],
];

/** An outline as an area: round the outside, then round the inside the other way; whole where there is no inside. */
function frame([start, end], pixel) {
  const thick = EDGE * pixel;
  const outside = ring([start, end]);
  if (end - start <= 2 * thick) return outside;
  const [left, right, high] = [start + thick, end - thick, HALF - EDGE];
  return [...outside, [left, high], [right, high], [right, -high], [left, -high], [left, high], outside[0]];
}

function fading([start, end]) {
  const at = (share) => start + (end - start) * share;
  const steps = FADING.flatMap(({ from, to, opacity }) => [
    [opacity, ring([at(from), at(to)])],
    [opacity, ring([at(1 - to), at(1 - from)])],
  ]);
  return [[INSIDE, ring([at(0.25), at(0.75)])], ...steps];
}

/** Spans that touch made one, in order. */
function joined(spans) {
  const found = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}
