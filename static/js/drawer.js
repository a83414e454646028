// The drawer: one event beside the timeline. Its state is `event` in the address; the server renders what is in it.

import { changed, params, write } from "./address.js";
import { announce } from "./announce.js";
import { ask, forgetFailure, showFailure, Unanswered } from "./failure.js";
import { find } from "./marks.js";

const frame = document.querySelector("[data-frame]");
const place = document.querySelector("[data-drawer]");
const listeners = new Set();
let opener = null;
let running = null;

/** The public id of the open event, or nothing. */
export function openEvent() {
  return place.querySelector("[data-event]")?.dataset.event ?? "";
}

/** Calls back with the id whenever another event is open, or none. */
export function onOpen(listener) {
  listeners.add(listener);
}

/** Opens an event. `from` is what gets the focus back; without `focus` the reader stays where they are and hears title and date. */
export async function open(id, { from = null, focus = true, keepAddress = false } = {}) {
  if (from) opener = from;
  running?.abort();
  const mine = new AbortController();
  running = mine;
  if (!keepAddress) write(changed({ event: id, page: params().get("page") }));
  try {
    const response = await ask(`/events/${encodeURIComponent(id)}/drawer/${location.search}`, {
      signal: mine.signal,
    });
    if (!response.ok) throw new Error(String(response.status));
    const fetched = new DOMParser().parseFromString(await response.text(), "text/html");
    if (mine.signal.aborted) return;
    show(fetched.querySelector("[data-event]"), { focus });
    forgetFailure();
  } catch (error) {
    if (error.name === "AbortError") return;
    if (error instanceof Unanswered) showFailure();
    else location.assign(`/events/${encodeURIComponent(id)}/`);
  }
}

/** Shows a drawer that the server rendered, or none. */
export function show(section, { focus = false } = {}) {
  const active = place.contains(document.activeElement) ? document.activeElement : null;
  if (section) place.replaceChildren(document.importNode(section, true));
  else {
    place.replaceChildren();
    place.classList.remove("is-tall");
  }
  frame.classList.toggle("has-drawer", Boolean(section));
  for (const item of document.querySelectorAll("[data-item]")) {
    item.classList.toggle("is-open", item.dataset.item === openEvent());
  }
  for (const listener of listeners) listener(openEvent());
  keepInSight();
  const title = place.querySelector("[data-title]");
  if (title && focus) title.focus({ preventScroll: true });
  else if (title) {
    announce(`${title.textContent.trim()}, ${place.querySelector(".event-when")?.textContent.trim() ?? ""}`);
    if (active) successorOf(active, title).focus({ preventScroll: true });
  }
}

/** Where the drawer is a sheet over the page, what was opened stays in sight above it: its lane, or its place in the list. */
export function keepInSight() {
  if (!openEvent() || getComputedStyle(place).position !== "fixed") return;
  const timeline = document.querySelector("[data-lanes]");
  const drawn = !opener?.closest("[data-item]") && timeline.getClientRects().length > 0;
  if (drawn) timeline.parentElement.scrollIntoView({ block: "start" });
  (drawn ? find(openEvent()) : document.querySelector(".item.is-open"))?.scrollIntoView({ block: "nearest" });
}

// What stands where the focus was: the form's own summary or button, else the title.
function successorOf(active, title) {
  const panel = active.closest("[data-panel]")?.dataset.panel;
  const verb = active.closest("form[data-verb]")?.dataset.verb;
  const again =
    (panel && place.querySelector(`[data-panel="${panel}"] summary`)) ||
    (verb && place.querySelector(`form[data-verb="${verb}"] button`));
  return again || title;
}

/** Closes the drawer and gives the focus back to what opened it. */
export function close({ keepAddress = false, focus = true } = {}) {
  running?.abort();
  const id = openEvent();
  if (!id) return false;
  if (!keepAddress) write(changed({ event: null }));
  show(null);
  if (focus) returnFocus(id);
  opener = null;
  return true;
}

function returnFocus(id) {
  const visible = (one) => one?.isConnected && one.getClientRects().length > 0;
  // Buttons of marks are used again for others, so a mark is found by its event.
  const candidates = [
    opener?.closest("[data-marks]") ? null : opener,
    find(id),
    document.querySelector(`[data-open="${CSS.escape(id)}"]`),
    document.getElementById("main"),
  ];
  candidates.find(visible)?.focus({ preventScroll: true });
}

place.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-close-form]")) return;
  event.preventDefault();
  close();
});

// The sheet's grip: a tap makes it taller or lower, a pull does what its direction says, and one down from the lower closes it.
let pulled = null;

place.addEventListener("pointerdown", (event) => {
  pulled = event.target.closest("[data-grip]") && event.clientY;
});

addEventListener("pointerup", (event) => {
  if (typeof pulled !== "number") return;
  const way = event.clientY - pulled;
  pulled = null;
  if (Math.abs(way) < 24) return;
  if (way > 0 && !place.classList.contains("is-tall")) close();
  else place.classList.toggle("is-tall", way < 0);
});

place.addEventListener("click", (event) => {
  const grip = event.target.closest("[data-grip]");
  if (grip) place.classList.toggle("is-tall");
});
