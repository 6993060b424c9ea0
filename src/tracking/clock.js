// How long the learner had the page in sight. A tab that is left open behind others for a day is no day of learning.

export class Clock {
  // What was counted before the page was last shown.
  #before = 0;
  // Since when it is shown.
  #since;

  constructor() {
    this.#follow();
    document.addEventListener("visibilitychange", () => this.#follow());
  }

  /** In milliseconds, by a clock that nobody sets. */
  get time() {
    return this.#before + (this.#since === undefined ? 0 : performance.now() - this.#since);
  }

  /** Counts from nothing again. */
  restart() {
    this.#before = 0;
    this.#since = undefined;
    this.#follow();
  }

  #follow() {
    if (document.hidden) {
      this.#before = this.time;
      this.#since = undefined;
    } else {
      this.#since ??= performance.now();
    }
  }
}
