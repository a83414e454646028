// The timeline's page: wires the parts together. Without it the page works through its links and forms.

import { canonical, changed, onArrival, params, visit, write } from "./address.js";
import { announce } from "./announce.js";
import { close, keepInSight, open, openEvent, show } from "./drawer.js";
import { showFailure } from "./failure.js";
import "./keys.js";
import { currentView, fit, redraw, showLanes, viewFromAddress, zoom } from "./lanes.js";
import { readData, swap } from "./page.js";
import { copiedWords, copy } from "./site.js";
import { drawStrip } from "./strip.js";
import { word } from "./words.js";

const frame = document.querySelector("[data-frame]");
const field = document.querySelector("[data-field]");

function begin() {
  const data = readData();
  frame.dataset.asked = params().get("view") ?? "";
  addLaneButtons(data);
  drawStrip(data, null);
  const drawn = showLanes(data);
  showTab();
  return drawn;
}

onArrival((fetched, { focusList = false } = {}) => {
  swap(fetched);
  settleAddress(fetched);
  const section = fetched.querySelector("[data-event]");
  if (section || openEvent()) show(section);
  begin();
  announce(document.getElementById("tally").textContent.replace(/\s+/g, " ").trim());
  if (!focusList) return;
  document.querySelector("[data-region=list]").scrollIntoView();
  document.querySelector("[data-region=list] [data-open]")?.focus({ preventScroll: true });
});

// The server knows the one address of what is shown: "2025-03" as a beginning is the first of March, "last month" another one soon.
function settleAddress(page) {
  const settled = page.getElementById("share-address")?.value;
  const asked = params().get("view");
  if (!settled) return;
  const url = asked === "timeline" ? changed({ view: asked }, settled) : canonical(new URL(settled));
  if (url !== location.pathname + location.search) write(url + location.hash, { replace: true });
}

// On a phone the list comes first, until the timeline is asked for.
function showTab() {
  const wide = matchMedia("(min-width: 1100px)").matches;
  const drawn = frame.dataset.view === "timeline" && (wide || frame.dataset.asked === "timeline");
  for (const tab of document.querySelectorAll("[data-tab]")) {
    const isCurrent = (tab.dataset.tab === "timeline") === drawn;
    if (isCurrent) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
}

// A filter keeps the zoom that the reader has; the links were rendered before it.
function withWindow(href) {
  const url = new URL(href, location.href);
  const win = params().get("win");
  return changed({ win: url.searchParams.has("from") || url.searchParams.has("to") ? null : win }, url);
}

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  const opening = event.target.closest("[data-open]");
  if (opening) {
    event.preventDefault();
    open(opening.dataset.open, { from: opening });
    return;
  }
  const link = event.target.closest("a[data-visit], a[data-tab]");
  if (!link) return;
  event.preventDefault();
  const url = link.dataset.visit === "list" ? canonical(new URL(link.href)) : withWindow(link.href);
  visit(url, { focusList: link.dataset.visit === "list" });
});

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-filter-form]");
  if (!form) return;
  event.preventDefault();
  const url = new URL(form.action);
  url.search = new URLSearchParams(new FormData(form)).toString();
  visit(canonical(url));
});

// A zoom narrows nothing: what is listed and counted stays, until the reader says that these days are meant.
const narrow = document.querySelector("[data-action=narrow]");

function offerToNarrow() {
  narrow.hidden = !params().has("win");
}

const ACTIONS = {
  narrow: () => {
    const [from, to] = params().get("win").split("..");
    visit(changed({ from, to, win: null, event: null, page: null }));
  },
  "zoom-in": () => zoom(0.5),
  "zoom-out": () => zoom(2),
  fit: () => fit(),
  copy: async () => announce(copied(await copy(`${location.origin}${location.pathname}${location.search}`))),
};

function copied(done) {
  const label = document.querySelector("[data-action=copy] span");
  const usual = label.textContent;
  label.textContent = copiedWords(done);
  setTimeout(() => {
    label.textContent = usual;
  }, 2000);
  return copiedWords(done);
}

document.addEventListener("click", (event) => {
  ACTIONS[event.target.closest("[data-action]")?.dataset.action]?.();
});

// Back and Forward: the drawer and the zoom from what is here, the filters from the server.
let before = new URLSearchParams(location.search);
const filtersOf = (given) =>
  new URLSearchParams([...given].filter(([param]) => !["event", "win"].includes(param))).toString();

addEventListener("popstate", () => {
  const now = params();
  const sameFilters = filtersOf(now) === filtersOf(before);
  before = now;
  offerToNarrow();
  if (!sameFilters) {
    visit(location.href, { keepAddress: true });
    return;
  }
  const event = now.get("event");
  if (event && event !== openEvent()) open(event, { keepAddress: true, focus: false });
  if (!event) close({ keepAddress: true });
  viewFromAddress();
});

for (const name of ["pushState", "replaceState"]) {
  const native = history[name].bind(history);
  history[name] = (...given) => {
    native(...given);
    before = params();
    offerToNarrow();
    const address = document.getElementById("share-address");
    if (address) address.value = location.href;
  };
}

// The order of the lanes is the reader's: a button on each moves it up.
function addLaneButtons(data) {
  const names = data.types.map((type) => type.name);
  document.querySelectorAll("[data-lane]").forEach((lane, place) => {
    if (!place) return;
    const button = document.createElement("button");
    const order = [...names];
    [order[place - 1], order[place]] = [order[place], order[place - 1]];
    button.type = "button";
    button.className = "button button-icon lane-up";
    button.dataset.key = `lane:${names[place]}`;
    button.setAttribute("aria-label", `${lane.querySelector(".lane-name").textContent}: ${word("moveUp")}`);
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", "#icon-up");
    svg.append(use);
    button.append(svg);
    button.addEventListener("click", () => visit(changed({ lanes: order.join(",") })));
    lane.append(button);
  });
}

document.addEventListener("dateline:theme", () => redraw());

let width = field.clientWidth;
new ResizeObserver(() => {
  if (field.clientWidth === width) return;
  width = field.clientWidth;
  if (currentView()) redraw();
}).observe(field);

settleAddress(document);
offerToNarrow();

// Where the drawing cannot be had the list still can.
begin()
  .catch(() => showFailure())
  .then(() => {
    keepInSight();
    document.documentElement.dataset.ready = "";
  });
