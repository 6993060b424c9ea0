/** The longest that one waits after failures. */
const LONGEST = 5 * 60_000;

/**
 * Does something a while after it was asked for, once, however often that was. Where it fails it is done again, each
 * time after twice the while.
 */
export class Pace {
  #act;
  #first;
  #wait;
  #timer;

  /** `act` tells whether it went well, at once or later; `leaving` is handed on to it. */
  constructor(act, wait = 10_000) {
    this.#act = act;
    this.#first = this.#wait = wait;
  }

  ask() {
    this.#timer ??= setTimeout(() => this.now(), this.#wait);
  }

  /** Does it without waiting. */
  now(leaving = false) {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    Promise.resolve(this.#act(leaving)).then((good) => {
      this.#wait = good ? this.#first : Math.min(this.#wait * 2, LONGEST);
      if (!good) this.ask();
    });
  }
}
