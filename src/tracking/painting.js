/** Less than one would notice. */
const SOON = 200;

/**
 * Does something once the page is painted. The calls of SCORM are synchronous: an LMS that is slow to answer stops the
 * page, which should not be blank meanwhile.
 */
export function afterPaint(act) {
  const once = () => {
    const then = act;
    act = undefined;
    then?.();
  };
  requestAnimationFrame(() => setTimeout(once));
  // What is hidden is never painted.
  setTimeout(once, document.hidden ? 0 : SOON);
}
