// Days as numbers since 1970-01-01. All words are made in UTC, so that no viewer's zone can move a day.

import { filled, word } from "./words.js";

export const DAY = 86_400_000;
// Plain English is written as the server writes it: "4 April 2025".
const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
const form = (options) => new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
const LONG = form({ day: "numeric", month: "long", year: "numeric" });
const DAY_OF_MONTH = form({ day: "numeric" });
const DAY_AND_MONTH = form({ day: "numeric", month: "long" });
const DAY_MONTH = form({ day: "numeric", month: "short" });
const MONTH = form({ month: "short" });
const MONTH_YEAR = form({ month: "short", year: "numeric" });

const at = (day) => new Date(Math.round(day) * DAY);

/** "2025-04-04" -> 20182, or null; "2025-02-30", which browsers take for a day of March, is none. */
export function dayOf(iso) {
  const day = Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
  return Number.isNaN(day) || isoOf(day) !== iso ? null : day;
}

/** 20182 -> "2025-04-04". */
export function isoOf(day) {
  return at(day).toISOString().slice(0, 10);
}

/** 20182 -> "4 April 2025", in the page's language. */
export function dayWords(day) {
  return LONG.format(at(day));
}

/** Several days, what they share said once: "5–6 August 2023", "30 July – 2 August 2023". The browser's own ranges take ten times as long. */
export function daysWords(first, last) {
  const [start, end] = [at(first), at(last)];
  if (start.getTime() === end.getTime()) return LONG.format(start);
  const sameYear = start.getUTCFullYear() === end.getUTCFullYear();
  const sameMonth = sameYear && start.getUTCMonth() === end.getUTCMonth();
  const form = sameMonth ? DAY_OF_MONTH : sameYear ? DAY_AND_MONTH : LONG;
  return filled(word(sameMonth ? "daysOfMonth" : "days"), { first: form.format(start), last: LONG.format(end) });
}

/** Days with a little air on either side, the end exclusive: what "show all" shows. */
export function padded([first, last]) {
  const span = last - first;
  const air = Math.max(span < 60 ? 14 : 0, Math.floor(span / 50));
  return { start: first - air, end: last + 1 + air };
}

// Steps of an axis: days, months or years between two ticks.
const STEPS = [
  ...[1, 2, 7, 14].map((n) => ({ unit: "day", n, days: n })),
  ...[1, 2, 3, 6].map((n) => ({ unit: "month", n, days: 30.4 * n })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((n) => ({ unit: "year", n, days: 365.25 * n })),
];
const MONDAY = 4;

/** Where an axis over [start, end) has its ticks, never finer than a day: [{day, text}], at least `gap` pixels apart. */
export function ticks(start, end, width, gap = 80) {
  const least = ((end - start) / Math.max(width, 1)) * gap;
  const step = STEPS.find((one) => one.days >= least) ?? STEPS.at(-1);
  const found = [];
  let day = firstTick(start, step);
  let lastYear = null;
  while (day < end && found.length < 100) {
    const year = at(day).getUTCFullYear();
    found.push({ day, text: tickText(day, step, year !== lastYear) });
    lastYear = year;
    day = nextTick(day, step);
  }
  return found;
}

function firstTick(start, { unit, n }) {
  const from = Math.ceil(start);
  if (unit === "day") return n < 7 ? from + ((n - (from % n)) % n) : from + ((((MONDAY - from) % n) + n) % n);
  const date = at(from);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + (date.getUTCDate() > 1 ? 1 : 0);
  const size = unit === "year" ? 12 * n : n;
  return monthStart(Math.ceil(months / size) * size);
}

function nextTick(day, { unit, n }) {
  if (unit === "day") return day + n;
  const date = at(day);
  return monthStart(date.getUTCFullYear() * 12 + date.getUTCMonth() + (unit === "year" ? 12 * n : n));
}

function monthStart(months) {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(months / 12), months % 12, 1);
  return Math.round(date.getTime() / DAY);
}

function tickText(day, { unit }, newYear) {
  const date = at(day);
  if (unit === "year") return String(date.getUTCFullYear());
  if (unit === "month") return newYear ? MONTH_YEAR.format(date) : MONTH.format(date);
  return newYear ? `${DAY_MONTH.format(date)} ${date.getUTCFullYear()}` : DAY_MONTH.format(date);
}
