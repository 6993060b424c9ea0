// What the page around the widget is told.

/** Fires `moda-scope-change` on the element, with the new language of the texts as `detail.language`. */
export function sayLanguage(host, language) {
  const init = { bubbles: true, composed: true, detail: { language } };
  host.dispatchEvent(new CustomEvent("moda-scope-change", init));
}
