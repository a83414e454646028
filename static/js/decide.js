// A curator's decisions from the drawer: its forms sent without leaving the page, and opened by single keys. Loaded for curators alone.

import { previewDate } from "../admin_curation/date_preview.js";
import { visit } from "./address.js";
import { word } from "./words.js";

const told = document.querySelector("[data-told]");
const place = document.querySelector("[data-drawer]");
let preview = null;

const forms = () => place.querySelector("[data-decide]");

/** Makes the forms of a newly shown event ready. */
export function arrive() {
  const input = forms()?.querySelector("[data-panel=date] input[name=date]");
  if (!input) return;
  preview = previewDate(input, input.form.querySelector("output"), forms().dataset.date);
  forms().dataset.ready = "";
}

/** What a key does to the open event: "accept", "reject" and "undo" are sent, the others open their form. */
export function decide(verb) {
  const form = forms()?.querySelector(`form[data-verb="${verb}"]`);
  if (form) form.requestSubmit(form.querySelector("button"));
  else openPanel(verb);
}

function openPanel(name) {
  const panel = forms()?.querySelector(`[data-panel="${name}"]`);
  if (!panel) return;
  panel.open = true;
  const first = panel.querySelector("input:checked") ?? panel.querySelector("input:not([type=hidden])");
  (first ?? panel.querySelector("summary")).focus();
}

function say(words, isWrong) {
  told.textContent = words;
  told.classList.toggle("is-wrong", isWrong);
}

async function send(form, submitter) {
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form, submitter),
      headers: { Accept: "application/json" },
    });
    const { ok, message } = await answer.json();
    await visit(location.href, { keepAddress: true });
    say(message, !ok);
  } catch {
    say(word("notDecided"), true);
  }
}

place.addEventListener("submit", (event) => {
  if (!event.target.closest("[data-decide]")) return;
  event.preventDefault();
  // A date is shown in full before it is taken.
  if (event.submitter?.value === "date" && preview && !preview.shown()) preview.ask();
  else send(event.target, event.submitter);
});

// A digit chooses in an open form, Enter sends what is chosen, Escape closes it before it closes the drawer.
place.addEventListener("keydown", (event) => {
  const panel = event.target.closest("[data-panel]");
  if (!panel) return;
  const choices = [...panel.querySelectorAll("input[type=radio], input[type=checkbox]")];
  const isChoice = choices.includes(event.target);
  if (event.key === "Escape") {
    panel.open = false;
    panel.querySelector("summary").focus();
  } else if (isChoice && event.key === "Enter")
    event.target.form.requestSubmit(panel.querySelector("button[name=verb]"));
  else if (isChoice && choices[Number(event.key) - 1]) {
    const chosen = choices[Number(event.key) - 1];
    chosen.checked = chosen.type === "radio" || !chosen.checked;
    chosen.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
});
