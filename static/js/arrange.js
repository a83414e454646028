// Which events stand as marks of their own, and which as a number because they would overlap. Pure: pixels in, pixels out.

export const LANE = 56;
export const TARGET = 24;
/** How much room, in pixels, a number keeps to its neighbours. */
const AIR = 10;
/** How far, in pixels, numbers stand above the middle of their lane where the counts are drawn under them. */
export const COUNT_OFFSET = -10;

/** The width of a numbered pill, in pixels. */
export function pillWidth(n) {
  return Math.max(28, 16 + 8 * String(n).length);
}

/**
 * Places the items of a window.
 *
 * `items` are {index, lane, first, last} in days; `scale(day)` gives pixels. In a lane with bars the days stand above and the
 * bars below. Gives [{lane, y, x, items, count, isBar}] in time; what has one item is a mark, what has more a pill.
 */
export function arrange(items, lanes, scale, width) {
  const withBars = new Set(items.filter((item) => item.last > item.first).map((item) => item.lane));
  const rows = new Map();
  for (const item of items) {
    const isBar = item.last > item.first;
    const left = Math.max(scale(item.first), 0);
    const right = Math.min(scale(item.last + 1), width);
    if (right < 0 || left > width) continue;
    const key = item.lane * 2 + (isBar ? 1 : 0);
    if (!rows.has(key)) rows.set(key, []);
    rows.get(key).push({ x: (left + right) / 2, item });
  }
  const placed = [];
  for (const [key, points] of rows) {
    const lane = Math.floor(key / 2);
    const isBar = key % 2 === 1;
    if (lane >= lanes) continue;
    const y = LANE * lane + LANE / 2 + rowOffset(isBar, withBars.has(lane));
    placed.push(...bunched(points).map((bunch) => ({ ...bunch, lane, y, isBar })));
  }
  return placed.sort(inTime);
}

/** How far, in pixels, a row lies from the middle of its lane. */
export function rowOffset(isBar, laneHasBars) {
  if (isBar) return 14;
  return laneHasBars ? -13 : 0;
}

/** Merges neighbours that would overlap, from left to right; a pill stands at the mean of what it holds. */
function bunched(points) {
  const bunches = [];
  for (const { x, item } of points.sort((a, b) => a.x - b.x)) {
    let bunch = { x, sum: x, items: [item], count: 1, room: TARGET };
    while (bunches.length && overlap(bunches.at(-1), bunch)) bunch = joined(bunches.pop(), bunch);
    bunches.push(bunch);
  }
  return bunches;
}

// The earlier one's list is gone on with: copying it for every item would take the square of their number.
function joined(before, after) {
  for (const item of after.items) before.items.push(item);
  const count = before.items.length;
  const sum = before.sum + after.sum;
  return { x: sum / count, sum, items: before.items, count, room: pillWidth(count) + AIR };
}

function overlap(a, b) {
  return b.x - a.x < (a.room + b.room) / 2;
}

/**
 * The same where not all events are here: exact counts per lane from bins, gathered until a number has room.
 *
 * `density` is {bin, first, lanes: {name: counts}}, `names` the lanes in order.
 */
export function arrangeCounts(items, density, names, scale, width) {
  const pixels = scale(density.first + density.bin) - scale(density.first);
  const bins = Math.max(1, Math.ceil(52 / pixels));
  const placed = [];
  const mine = names.map(() => []);
  for (const item of items) mine[item.lane].push(item);
  names.forEach((name, lane) => {
    const counts = density.lanes[name] ?? [];
    // What is left over at the end goes to the last number, for it would have no room of its own.
    const groups = Math.max(1, Math.floor(counts.length / bins));
    const inside = grouped(mine[lane], density, counts.length, bins, groups);
    for (let group = 0; group < groups; group++) {
      const start = group * bins;
      const end = group === groups - 1 ? counts.length : start + bins;
      let count = 0;
      for (let place = start; place < end; place++) count += counts[place];
      if (!count) continue;
      const first = density.first + start * density.bin;
      const last = density.first + end * density.bin - 1;
      const x = (Math.max(scale(first), 0) + Math.min(scale(last + 1), width)) / 2;
      placed.push({
        x,
        y: LANE * lane + LANE / 2 + COUNT_OFFSET,
        lane,
        items: inside[group],
        count,
        isBar: false,
        first,
        last,
      });
    }
  });
  return placed.sort(inTime);
}

/** The items of a lane by the number that their middle day lies in; those of no number are left out. */
function grouped(items, { first, bin: days }, number, bins, groups) {
  const found = Array.from({ length: groups }, () => []);
  for (const item of items) {
    const bin = Math.floor((Math.floor((item.first + item.last) / 2) - first) / days);
    if (bin >= 0 && bin < number) found[Math.min(Math.floor(bin / bins), groups - 1)].push(item);
  }
  return found;
}

function inTime(a, b) {
  return a.x - b.x || a.y - b.y;
}
