// How tall the page is, for the page around the frame.

/** What sticks out by less than this is the empty edge of the page: no reason for a scroll bar. */
const edge = 8;

/** Tells the page around the frame how tall this one is, now and whenever that changes. */
export function tellHeight(element, asked) {
  const root = document.documentElement;
  const id = asked.get("id") ?? "";
  // The page around the frame is anybody's, and so are the messages meant for everybody: all they say is a number.
  const post = (message) => parent.postMessage(message, "*");
  let told;

  /** There is something to measure: not the shape of what comes, which is as tall as the frame. */
  const isThere = () =>
    document.querySelector("[role=alert]") ||
    element.matches("[data-ready]") ||
    element.shadowRoot?.querySelector("[role=alert]");

  function tell() {
    if (!isThere()) return;
    const height = Math.ceil(root.getBoundingClientRect().height);
    // A frame lower by its borders would get a scroll bar, be narrower and so taller, lose it, and begin again.
    root.style.overflowY = height <= innerHeight + edge ? "hidden" : "";
    if (height === told) return;
    told = height;
    post({ type: "moda-scope:height", height, id });
    // Canvas.
    post({ subject: "lti.frameResize", height });
    // pym.js, which gives its frames names of its own.
    post(["pym", asked.get("childId") ?? id, "height", height].join("xPYMx"));
  }

  // In the next frame: what is changed while sizes are observed is observed in turn.
  const soon = () => requestAnimationFrame(tell);
  new ResizeObserver(soon).observe(root);
  addEventListener("resize", soon);
  // A frame that is out of sight has no next frame.
  for (const name of ["moda-scope-ready", "moda-scope-error"]) addEventListener(name, tell);
  addEventListener("message", ({ data, source }) => {
    if (source !== parent || data?.type !== "moda-scope:ask") return;
    told = undefined;
    tell();
  });
}
