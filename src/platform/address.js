// The part of the page's address behind "#", and the steps of its history.

/** The address of the page with another part behind "#". */
const withHash = (hash) => location.href.split("#")[0] + (hash && `#${hash}`);

/** What stands behind "#", with it. */
export const readHash = () => location.hash;

/** Whether the state of a step has room for a mark of ours: a plain object, or nothing. A text, a number, a list or a
    `Map` would become something else. */
const isRoomy = (state) => state == null || Object.getPrototypeOf(state) === Object.prototype;

/** The marks of those steps that have no room for one, until the page is loaded again. */
const marks = new Map();
const step = () => globalThis.navigation?.currentEntry?.key ?? location.href;

/** Whose selection the step of the history that is shown was made of here: own or shared; empty where it was not. */
export function whoseStep() {
  const { state } = history;
  const mark = isRoomy(state) ? state?.modaScope : marks.get(step());
  // The page may have a use of its own for the name.
  return mark === "own" || mark === "shared" ? mark : "";
}

/** Puts something behind "#", as a new step of the history or in this one; says whether it is the user's own. What the
    page has put into the state of the step stays there. */
export function writeHash(hash, isNew, own) {
  const modaScope = own ? "own" : "shared";
  const { state } = history;
  const isMarked = isRoomy(state);
  try {
    history[isNew ? "pushState" : "replaceState"](isMarked ? { ...state, modaScope } : state, "", withHash(hash));
    if (!isMarked) marks.set(step(), modaScope);
  } catch {
    // Refused in a page without an address of its own, and when there are too many in a short time.
  }
}

export { withHash };
