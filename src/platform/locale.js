// What the browser knows of languages, so that the widget need not carry it. A tag that the browser does not know
// throws; it is then as if nothing was said.

/** A language by its own name. */
export function languageName(tag) {
  try {
    return new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const collators = new Map();

/** Which of two names comes first in a language: negative, zero or positive. */
export function compareNames(tag, left, right) {
  let collator = collators.get(tag);
  if (!collator) {
    try {
      collator = new Intl.Collator(tag, { numeric: true });
    } catch {
      collator = new Intl.Collator("und", { numeric: true });
    }
    collators.set(tag, collator);
  }
  return collator.compare(left, right);
}
