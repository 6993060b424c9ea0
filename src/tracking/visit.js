/**
 * What of a visit must not be done twice: a token is given once, a statement counts once. It is kept for as long as the
 * tab is open, so that a page that is loaded again goes on. Another launch has another `fetch`.
 */
export class Visit {
  #name;
  /** `token`, `since`, `normal`, `completed`, `over`, `back`: what is known so far. */
  known;

  constructor({ registration, fetch }, pack) {
    this.#name = `moda-scope:${pack}:${registration}`;
    this.known = { fetch };
    try {
      const known = JSON.parse(sessionStorage.getItem(this.#name));
      if (known.fetch === fetch) this.known = known;
    } catch {
      // The first time, or nothing is kept here.
    }
  }

  note(more) {
    Object.assign(this.known, more);
    try {
      sessionStorage.setItem(this.#name, JSON.stringify(this.known));
    } catch {
      // Loaded again, the page will have no token.
    }
  }
}
