// Says that something could not be fetched, and offers to try again; what was on the page before stays there.

import { word } from "./words.js";

const region = document.querySelector("[data-region=problems]");

/** What a request throws whose answer is no use: the server broke, or is not there. */
export class Unanswered extends Error {}

/** Gives the answer of an address; throws Unanswered where nobody answers or the server broke, AbortError where it was called off. */
export async function ask(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Unanswered(error.message);
  }
  if (response.status >= 500) throw new Unanswered(String(response.status));
  return response;
}

/** Shows it above the timeline, with a link to try again; without `again` the page itself is what to try. */
export function showFailure(again = location.href) {
  const [box, words, link] = ["div", "p", "a"].map((name) => document.createElement(name));
  box.className = "problems";
  box.setAttribute("role", "alert");
  box.dataset.failure = "";
  words.textContent = `${word("failed")} `;
  link.href = again;
  link.textContent = word("again");
  words.append(link);
  box.append(words);
  region.replaceChildren(box);
  // Whoever chose a filter at the end of a phone's page looks elsewhere.
  box.scrollIntoView({ block: "nearest" });
}

/** Takes it away again. */
export function forgetFailure() {
  region?.querySelector("[data-failure]")?.remove();
}
