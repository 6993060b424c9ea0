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

/** The places of lines in the order of a language. */
export function sortLines(tag, lines) {
  let collator;
  try {
    collator = new Intl.Collator(tag, { numeric: true });
  } catch {
    collator = new Intl.Collator("und", { numeric: true });
  }
  const names = lines.split("\n");
  return Uint32Array.from(names.keys()).sort((a, b) => collator.compare(names[a], names[b]));
}
