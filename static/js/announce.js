// Says something to those who hear the page.

const place = document.getElementById("announcer");

/** Speaks a short text politely; the same text twice is spoken twice. */
export function announce(text) {
  if (!place) return;
  place.textContent = "";
  requestAnimationFrame(() => {
    place.textContent = text;
  });
}
