// The data of a window of days, fetched by a worker: in the page a request and its answer would take as long as a tenth of the drawing.

import { Unanswered } from "./failure.js";

const waiting = new Map();
let worker = null;
let last = 0;

/** Starts the worker, so that the first zoom need not wait for it. */
export function prepare() {
  if (worker) return;
  worker = new Worker(new URL("window_worker.js", import.meta.url));
  worker.addEventListener("message", ({ data }) => settle(data));
  worker.addEventListener("error", () => {
    worker = null;
    for (const number of waiting.keys()) settle({ number, status: 0 });
  });
}

function settle({ number, status, text }) {
  waiting.get(number)?.({ status, text });
  waiting.delete(number);
}

/** Gives the data at an address; throws Unanswered where nobody answers or the server broke, AbortError where `signal` called it off. */
export async function windowData(url, signal) {
  prepare();
  last += 1;
  const number = last;
  const answered = new Promise((done) => waiting.set(number, done));
  signal.addEventListener("abort", () => {
    worker?.postMessage({ number });
    settle({ number, status: 0 });
  });
  worker.postMessage({ number, url: String(url) });
  const { status, text } = await answered;
  signal.throwIfAborted();
  if (status !== 200) throw new Unanswered(String(status));
  return JSON.parse(text);
}
