/** The time of day when the page was loaded, less what it had counted by then. */
const loaded = Date.now() - performance.now();

/**
 * What of a visit must not be done twice: a token is given once, a statement counts once. It is kept for as long as the
 * tab is open, so that a page that is loaded again goes on. Another launch has another `fetch`.
 */
export class Visit {
  /** What tells the visit from others. */
  name;
  #key;
  /**
   * What is known so far: `token`; `since`, when it was begun; `normal`, whether it is no preview; `sent`, the id of a
   * statement `completed` that is on its way; `completed`, whether that got through; `over`, whether this page has no
   * more to say; `back`, the way back; `last`, the time of the last statement.
   */
  known;

  constructor({ registration, fetch }, pack) {
    this.#key = `moda-scope:${pack}:${registration}`;
    this.name = `${this.#key}:${fetch}`;
    this.known = { fetch };
    try {
      const known = JSON.parse(sessionStorage.getItem(this.#key));
      if (known.fetch === fetch) this.known = known;
    } catch {
      // The first time, or nothing is kept here.
    }
  }

  /** Begins as if nothing was known. */
  restart() {
    this.known = { fetch: this.known.fetch };
  }

  /** The time of a statement, by a clock that nobody sets: never before an earlier one of the visit. */
  moment() {
    this.known.last = Math.max(Math.round(loaded + performance.now()), this.known.last ?? 0);
    return this.known.last;
  }

  note(more) {
    Object.assign(this.known, more);
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.known));
    } catch {
      // Loaded again, the page will have no token.
    }
  }
}
