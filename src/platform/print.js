// Paper.

/** The day, in words of a language. */
export const day = (tag) => new Date().toLocaleDateString(tag, { dateStyle: "long" });

let sheet;
// What is to be undone after printing, or before the next time: some browsers print nothing and do not say so.
let undo = [];
const done = () => undo.splice(0).forEach((one) => one());

/** Prints what is shown of the element on landscape pages, and nothing else of its page. */
export function printAlone(element) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    // A rule for pages counts only in the document itself.
    sheet.replaceSync(`
      @page { size: A4 landscape; margin: 10mm }
      @media print {
        :not(:has([data-printed]), [data-printed], [data-printed] *) { display: none !important }
        :has([data-printed]) { all: revert !important }
      }`);
  }
  done();
  // The element may stand in a shadow tree of the page: then what hosts that is printed as well.
  for (let printed = element; printed; ) {
    const shown = printed;
    const root = shown.getRootNode();
    // Copies of what was printed once, in saved HTML or a snapshot of the page, are not to be printed as well.
    for (const copy of root.querySelectorAll("[data-printed]")) delete copy.dataset.printed;
    shown.dataset.printed = "";
    root.adoptedStyleSheets.push(sheet);
    undo.push(() => {
      delete shown.dataset.printed;
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    });
    printed = root.host;
  }
  addEventListener("afterprint", done, { once: true });
  print();
}
