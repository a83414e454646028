// The small print that shows under the pointer, and beside the mark that has the focus.

const tip = document.getElementById("tip");

/** Shows a title and notes beside an element. */
export function showTip(element, title, notes) {
  const strong = document.createElement("strong");
  const small = document.createElement("span");
  strong.textContent = title;
  small.textContent = notes;
  tip.replaceChildren(strong, small);
  tip.hidden = false;
  place(tip, element);
}

/** Hides it. */
export function hideTip() {
  tip.hidden = true;
}

/** Puts a floating box above or below an element, within the window. */
export function place(box, element) {
  const anchor = element.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const left = Math.min(Math.max(8, anchor.left + anchor.width / 2 - size.width / 2), innerWidth - size.width - 8);
  const above = anchor.top - size.height - 8;
  const below = anchor.bottom + 8;
  const top = above >= 8 ? above : Math.min(below, innerHeight - size.height - 8);
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(8, top))}px)`;
}
