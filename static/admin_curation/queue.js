// The queue: one event on the screen, the next one already here, one key a judgement.

import { previewDate } from "./date_preview.js";

const queue = document.getElementById("queue");
const item = document.getElementById("item");
const told = document.getElementById("told");
const keys = document.getElementById("keys");
const keysOn = document.getElementById("keys-on");
const KEYS_OFF = "dateline-queue-keys-off";

let ahead = null;
let preview = null;
let sending = Promise.resolve();
let pending = 0;

const card = () => item.querySelector(".card:not(.empty)");
const token = () => document.querySelector("input[name=csrfmiddlewaretoken]").value;

function say(words, isWrong = false) {
  told.textContent = words;
  told.classList.toggle("wrong", isWrong);
}

// --- showing

/** Puts a fragment on the screen and fetches the one behind it. */
function show(fragment) {
  const parsed = new DOMParser().parseFromString(fragment, "text/html");
  item.replaceChildren(...parsed.body.childNodes);
  arrive();
  item.querySelector("h2")?.focus({ preventScroll: true });
  window.scrollTo({ top: 0 });
}

function arrive() {
  const here = card();
  preview = null;
  if (!here) {
    ahead = null;
    return;
  }
  const input = here.querySelector("[data-panel=date] input[name=date]");
  if (input) preview = previewDate(input, here.querySelector("[data-panel=date] output"), here.dataset.date);
  ahead = fetchNext(here.dataset.follow);
}

async function fetchNext(follow) {
  const answer = await fetch(`${queue.dataset.next}?${follow}`);
  if (answer.status === 204) return null;
  if (!answer.ok) throw new Error(`the queue answered ${answer.status}`);
  return answer.text();
}

/** Goes on to the event that was fetched ahead. */
async function advance() {
  const fragment = await ahead;
  if (fragment) show(fragment);
  else item.innerHTML = "<article class='card empty'><h2 tabindex='-1'>This was the last one.</h2></article>";
}

async function showEvent(address) {
  const answer = await fetch(`${address}?${queue.dataset.query}`);
  if (answer.ok) show(await answer.text());
}

// --- deciding

async function post(address, form) {
  const headers = { Accept: "application/json", "X-CSRFToken": token() };
  const answer = await fetch(address, { method: "POST", body: form, headers, keepalive: true });
  if (!(answer.headers.get("Content-Type") ?? "").includes("json"))
    throw new Error(`the server answered ${answer.status}`);
  return answer.json();
}

/** How many judgements are still on their way: the page is not left before they have arrived. */
function underWay(change) {
  pending += change;
  queue.dataset.pending = pending;
}

function fields(values) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

/** Sends a judgement and goes on at once; a refusal brings the event back with what has changed. */
async function judge(verb) {
  const here = card();
  if (!here?.querySelector(".judge")) return;
  const { decide, seen, card: address } = here.dataset;
  underWay(1);
  const answered = sending.then(() => post(decide, fields({ verb, seen }))).finally(() => underWay(-1));
  sending = answered.catch(() => {});
  await advance();
  try {
    const answer = await answered;
    if (!answer.ok) await showEvent(address);
    say(answer.message, !answer.ok);
  } catch (error) {
    say(`not taken: ${error.message}`, true);
    await showEvent(address);
  }
}

/** Sends a form of a panel and shows the event as it is then. */
async function send(form, submitter) {
  const data = new FormData(form, submitter);
  const address = card().dataset.card;
  try {
    const answer = await post(form.action, data);
    await showEvent(answer.ok ? address.replace(/\d+(?=\/card\/)/, answer.event) : address);
    say(answer.message, !answer.ok);
  } catch (error) {
    say(`not taken: ${error.message}`, true);
  }
}

async function undo() {
  await sending;
  const answer = await post(queue.dataset.undo, fields({}));
  if (answer.ok && answer.event) await showEvent(queue.dataset.next.replace("queue/next/", `${answer.event}/card/`));
  say(answer.message, !answer.ok);
}

item.addEventListener("submit", (event) => {
  const form = event.target;
  const verb = event.submitter?.value ?? form.querySelector("button[name=verb]")?.value ?? "";
  event.preventDefault();
  if (verb === "accept" || verb === "reject") judge(verb);
  else if (verb === "date" && preview && !preview.shown()) preview.ask();
  else send(form, event.submitter ?? form.querySelector("button[name=verb]"));
});

item.addEventListener("click", (event) => {
  if (event.target.closest(".skip")) {
    event.preventDefault();
    advance();
  }
});

// --- keys

function open(name) {
  const panel = item.querySelector(`[data-panel=${name}]`);
  if (!panel) {
    say(name === "split" ? "one article tells of it: there is nothing to part" : "nothing to do here", true);
    return;
  }
  panel.open = true;
  (panel.querySelector("input:checked") ?? panel.querySelector("input:not([type=hidden])"))?.focus();
}

/** A digit chooses in the panel that has the focus. */
function choose(digit) {
  const panel = document.activeElement?.closest?.("[data-panel]");
  const options = panel?.querySelectorAll("input[type=radio], input[type=checkbox]") ?? [];
  const option = options[digit - 1];
  if (!option) return;
  option.checked = option.type === "radio" ? true : !option.checked;
  option.focus();
}

const KEYS = {
  a: () => judge("accept"),
  r: () => judge("reject"),
  e: () => open("date"),
  m: () => open("merge"),
  s: () => open("split"),
  t: () => open("type"),
  z: () => undo(),
  j: () => card() && advance(),
  "?": () => keys.showModal(),
};

function isTyping(element) {
  return element?.matches?.("input:not([type=radio], [type=checkbox]), textarea, select") ?? false;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
  const panel = document.activeElement?.closest?.("[data-panel]");
  if (event.key === "Escape" && panel) {
    panel.querySelector("summary").focus();
    panel.open = panel.dataset.panel === "merge";
    item.querySelector("h2")?.focus();
    return;
  }
  if (event.key === "Enter" && panel && document.activeElement.matches("input[type=radio], input[type=checkbox]")) {
    event.preventDefault();
    panel.querySelector("form").requestSubmit();
    return;
  }
  if (isTyping(document.activeElement) || !keysOn.checked) return;
  if (/^[1-9]$/.test(event.key)) choose(Number(event.key));
  else if (Object.hasOwn(KEYS, event.key)) {
    event.preventDefault();
    KEYS[event.key]();
  }
});

keysOn.checked = localStorage.getItem(KEYS_OFF) === null;
keysOn.addEventListener("change", () => {
  if (keysOn.checked) localStorage.removeItem(KEYS_OFF);
  else localStorage.setItem(KEYS_OFF, "1");
});
const showKeys = document.getElementById("show-keys");
showKeys.hidden = false;
showKeys.addEventListener("click", () => keys.showModal());
const filters = document.querySelector(".filters-box");
if (matchMedia("(max-width: 767px)").matches) filters.open = false;
document.querySelector("form.undo")?.addEventListener("submit", (event) => {
  event.preventDefault();
  undo();
});
addEventListener("beforeunload", (event) => {
  if (pending) event.preventDefault();
});
underWay(0);
arrive();
