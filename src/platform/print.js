// Paper.

/** The day, in words of a language. */
export const day = (tag) => new Date().toLocaleDateString(tag, { dateStyle: "long" });

let sheet;

/** Prints what is shown of the element on landscape pages, and nothing else of its page. */
export function printAlone(host) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    // A rule for pages counts only in the document itself.
    sheet.replaceSync(`
      @page { size: A4 landscape; margin: 10mm }
      @media print {
        body :not(:has([data-printed]), [data-printed], [data-printed] *) { display: none }
        :has([data-printed]) { all: revert }
      }`);
  }
  host.dataset.printed = "";
  document.adoptedStyleSheets.push(sheet);
  const done = () => {
    delete host.dataset.printed;
    const { adoptedStyleSheets } = document;
    adoptedStyleSheets.splice(adoptedStyleSheets.indexOf(sheet), 1);
  };
  addEventListener("afterprint", done, { once: true });
  print();
}
