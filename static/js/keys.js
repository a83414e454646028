// Single keys. Off inside fields, and off altogether when the reader says so (WCAG 2.1.4).

import { announce } from "./announce.js";
import { closeBunch } from "./bunch.js";
import { close, onOpen, open, openEvent } from "./drawer.js";
import { fit, isVisible, pan, step, zoom } from "./lanes.js";
import { focusMark, layer, neighbour } from "./marks.js";
import { hideTip } from "./tip.js";
import { word } from "./words.js";

const sheet = document.getElementById("keys");
const toggle = document.querySelector("[data-action=keys-switch]");
let on = true;
try {
  on = localStorage.getItem("keys") !== "off";
} catch {
  // Without storage they are on.
}
toggle.checked = on;
toggle.addEventListener("change", () => {
  on = toggle.checked;
  try {
    localStorage.setItem("keys", on ? "on" : "off");
  } catch {
    // The choice then holds for this page only.
  }
  announce(word(on ? "keysOn" : "keysOff"));
});

for (const button of document.querySelectorAll("[data-action=keys]"))
  button.addEventListener("click", () => sheet.showModal());

const SINGLE = {
  "/": () => document.getElementById("q").select(),
  "?": () => sheet.showModal(),
  j: () => follow(1),
  k: () => follow(-1),
  "+": () => zoom(0.5, focusedShare()),
  "=": () => zoom(0.5, focusedShare()),
  "-": () => zoom(2, focusedShare()),
  0: () => fit(),
  "[": () => pan(-0.5),
  "]": () => pan(0.5),
  f: () => firstFilter()?.focus(),
  c: () => document.querySelector("[data-action=copy]")?.click(),
};

// Where across the lanes the focused mark stands, so that it stays in sight; the middle where none has the focus.
function focusedShare() {
  const mark = layer.contains(document.activeElement) && document.activeElement.closest(".mark");
  if (!mark) return 0.5;
  const [at, whole] = [mark.getBoundingClientRect(), layer.getBoundingClientRect()];
  return Math.min(Math.max((at.left + at.width / 2 - whole.left) / whole.width, 0), 1);
}

// The keys of curators, where the page gives them forms to decide with.
const DECISIONS = { a: "accept", r: "reject", e: "date", m: "merge", s: "split", z: "undo" };
const deciding = () => document.querySelector("[data-decide]");

// Loaded with the page of whoever may decide, before an event is open: a key that opens a form and is lost would make
// commands of the words typed after it.
let curation = null;

async function prepareToDecide() {
  if (!document.querySelector("[data-told]")) return;
  curation ??= await import("./decide.js");
  curation.arrive();
}

onOpen(prepareToDecide);
prepareToDecide();

function firstFilter() {
  return document.querySelector("#filters .value") ?? document.querySelector("#filters input:not([type=hidden])");
}

// Next and previous in time: along the marks, or along the list where no marks are; an open drawer follows.
function follow(direction) {
  if (isVisible()) {
    const id = step(direction);
    if (id && openEvent()) open(id, { focus: false });
    return;
  }
  const links = [...document.querySelectorAll("[data-open]")];
  const at = links.indexOf(document.activeElement);
  const from = at >= 0 ? at : links.findIndex((link) => link.dataset.open === openEvent());
  const next = links[from + direction] ?? (from < 0 ? links[0] : null);
  if (!next) return;
  next.focus();
  if (openEvent()) open(next.dataset.open, { focus: false, from: next });
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || sheet.open) return;
  if (event.key === "Escape") {
    hideTip();
    if (document.querySelector(".menu[open]")) return;
    if (!closeBunch()) close();
    return;
  }
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (layer.contains(event.target) && moveFocus(event)) return;
  if (!on) return;
  if (event.key in SINGLE) {
    event.preventDefault();
    SINGLE[event.key]();
  } else if (event.key in DECISIONS && deciding()) {
    event.preventDefault();
    curation?.decide(DECISIONS[event.key]);
  }
});

function moveFocus(event) {
  if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return false;
  event.preventDefault();
  const next = neighbour(event.target.closest(".mark"), event.key);
  if (next) focusMark(next, next.dataset.mark);
  return true;
}
