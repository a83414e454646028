// What the scripts say, in the page's language: read from the hidden words of the page.

const place = document.getElementById("words");
const language = document.documentElement.lang || "en";
const plural = new Intl.PluralRules(language);
const number = new Intl.NumberFormat(language);

/** A phrase by its name. */
export function word(name) {
  return place?.dataset[name] ?? "";
}

const forms = new Map();
const MOST_NUMBERS = 1_000;

/** A phrase with a count: the page holds one sample per plural form, and the one with the same form as `n` is taken. */
export function counted(name, n) {
  const form = plural.select(n);
  const key = `${name} ${n === 0 ? "0" : form}`;
  if (!forms.has(key)) {
    const samples = [...(place?.querySelectorAll(`[data-count-of="${name}"]`) ?? [])];
    const fitting =
      samples.find((one) => Number(one.dataset.number) === n) ??
      samples.find((one) => plural.select(Number(one.dataset.number)) === form);
    forms.set(key, fitting ? [fitting.textContent.trim(), fitting.dataset.number] : ["0", "0"]);
  }
  const [words, sample] = forms.get(key);
  return words.replace(sample, written(n));
}

const numbers = new Map();

/** A whole number as the page's language writes it. */
export function written(n) {
  // The same few numbers are written on every mark, again at every step of a zoom.
  if (n >= MOST_NUMBERS) return number.format(n);
  if (!numbers.has(n)) numbers.set(n, number.format(n));
  return numbers.get(n);
}

/** Fills `{name}` in a phrase. */
export function filled(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (_all, name) => values[name] ?? "");
}
