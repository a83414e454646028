// The address is the state: everything that is shown can be read from it, and it is written for everything that changes.

import { ask, showFailure, Unanswered } from "./failure.js";

const ORDER = "type actor place source from to q modality certainty status view lanes win event page".split(" ");
const listeners = new Set();
let running = null;

/** The parameters of the address as it stands. */
export function params() {
  return new URLSearchParams(location.search);
}

/** An address like the present one with some parameters changed: a value, a list of values, or null to leave it out. */
export function changed(changes, base = location.href) {
  const url = new URL(base, location.href);
  for (const [param, value] of Object.entries(changes)) {
    url.searchParams.delete(param);
    for (const one of value === null ? [] : [value].flat()) url.searchParams.append(param, one);
  }
  return canonical(url);
}

/** The same address with its parameters in canonical order, empty ones left out. */
export function canonical(url) {
  const rank = (param) => (ORDER.includes(param) ? ORDER.indexOf(param) : ORDER.length);
  const pairs = [...url.searchParams].filter(([, value]) => value !== "");
  pairs.sort((a, b) => rank(a[0]) - rank(b[0]));
  const search = new URLSearchParams(pairs).toString().replaceAll("%2C", ",");
  return `${url.pathname}${search ? `?${search}` : ""}`;
}

/** Writes the address without fetching anything: pushed for what a reader did, replaced while something moves. */
export function write(url, { replace = false } = {}) {
  if (url === location.pathname + location.search) return;
  history[replace ? "replaceState" : "pushState"]({}, "", url);
}

/** Calls back with the fetched document whenever the page's filters have changed. */
export function onArrival(listener) {
  listeners.add(listener);
}

/** Fetches the page of an address and hands it to those who show it; only the last one asked for arrives. */
export async function visit(url, { replace = false, keepAddress = false, ...hints } = {}) {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  if (!keepAddress) write(url, { replace });
  document.documentElement.toggleAttribute("data-busy", true);
  try {
    const response = await ask(url, { signal: mine.signal, headers: { Accept: "text/html" } });
    // Only body parts are taken over; a parsed <style> with the other answer's nonce would count as a violation of the policy.
    const html = (await response.text()).replace(/<style[\s\S]*?<\/style>/g, "");
    const fetched = new DOMParser().parseFromString(html, "text/html");
    if (mine.signal.aborted) return;
    for (const listener of listeners) listener(fetched, hints);
  } catch (error) {
    if (error.name === "AbortError") return;
    if (error instanceof Unanswered) showFailure();
    // The browser's own way of going there says what is wrong.
    else location.assign(url);
  } finally {
    if (running === mine) {
      running = null;
      document.documentElement.toggleAttribute("data-busy", false);
    }
  }
}
