// The part of the page's address behind "#", and the steps of its history.

/** The address of the page with another part behind "#". */
const withHash = (hash) => location.href.split("#")[0] + (hash && `#${hash}`);

/** What stands behind "#", with it. */
export const readHash = () => location.hash;

/** Whose selection the step of the history that is shown was made of here: own or shared; empty where it was not. */
export const whoseStep = () => history.state?.modaScope ?? "";

/** Puts something behind "#", as a new step of the history or in this one; says whether it is the user's own. */
export function writeHash(hash, step, own) {
  const state = { ...history.state, modaScope: own ? "own" : "shared" };
  try {
    history[step ? "pushState" : "replaceState"](state, "", withHash(hash));
  } catch {
    // Refused in a page without an address of its own, and when there are too many in a short time.
  }
}

export { withHash };
