// A day for an undated article: read and shown, with what it would change, before it is taken.

import { previewDate } from "./date_preview.js";

const form = document.querySelector("form[data-preview]");

/** Beside every event that hangs on the day: when it would be. */
function showChanges(read) {
  const dates = read.events ?? {};
  for (const row of document.querySelectorAll("[data-report]")) {
    row.querySelector(".will").textContent = dates[row.dataset.report] ? `→ ${dates[row.dataset.report]}` : "";
  }
}

if (form) {
  const which = form.querySelector("select[name=which]");
  const input = form.querySelector("input[name=date]");
  const address = () => `${form.dataset.preview}?which=${which.value}`;
  const preview = previewDate(input, form.querySelector("output"), address, showChanges);
  which.addEventListener("change", () => preview.ask());
}
