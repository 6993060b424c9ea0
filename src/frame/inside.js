// What of the widget does not suit a frame that is taller than the window.

/** A table would grow with the frame, and the frame with the table. */
const table = ".scroll { max-block-size: none }";

/** What a dialog keeps clear of the edges of what can be seen, and the least room that is worth it. */
const [clear, least] = [12, 320];

/** Has a table stand as tall as it is, and a dialog open where it can be seen. By itself a dialog opens in the middle
    of the frame, and the page around it is scrolled there, or not even that. */
export function suit(element) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(table);

  function put() {
    const sheets = element.shadowRoot.adoptedStyleSheets;
    if (!sheets.includes(sheet)) sheets.push(sheet);
  }

  function place({ top, height }) {
    const room = Math.min(Math.max(height, least), innerHeight);
    const start = Math.max(0, Math.min(top, innerHeight - room));
    // From the top alone, as the frame may have another height by then.
    sheet.replaceSync(`${table} dialog {
      inset-block: ${start}px calc(100% - ${start + room}px);
      max-block-size: ${room - 2 * clear}px;
    }`);
  }

  // Only an observer is told what of the frame the page around it shows.
  const look = () =>
    new IntersectionObserver(([{ intersectionRect }], observer) => {
      observer.disconnect();
      place(intersectionRect);
    }).observe(document.documentElement);

  // Before something is used, so that its dialog opens in the right place; and after the page around has been scrolled
  // to what has the focus.
  const looks = () => {
    look();
    setTimeout(look, 200);
  };
  for (const name of ["focusin", "keyup", "pointerdown", "resize"]) addEventListener(name, looks);
  addEventListener("moda-scope-ready", put);
}
