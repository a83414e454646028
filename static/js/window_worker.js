// A worker: asks for the data of a window and hands the answer over as text, so that neither weighs on the page's own thread.

const asked = new Map();

self.addEventListener("message", async ({ data: { number, url } }) => {
  if (!url) {
    asked.get(number)?.abort();
    return;
  }
  const mine = new AbortController();
  asked.set(number, mine);
  try {
    const response = await fetch(url, { signal: mine.signal });
    self.postMessage({ number, status: response.status, text: await response.text() });
  } catch {
    self.postMessage({ number, status: 0, text: "" });
  } finally {
    asked.delete(number);
  }
});
