// Asks again for what did not come: when the network is back, and by itself, less and less often.

/** The first wait and the longest, in ms. */
const [first, longest] = [2_000, 300_000];

export class Retry {
  #act;
  #wait = first;
  #timer;
  #isArmed = false;

  /** `act` asks again. */
  constructor(act) {
    this.#act = act;
  }

  /** Something did not come. Where time alone may help, time is what it is given. */
  arm(byItself) {
    clearTimeout(this.#timer);
    if (!this.#isArmed) addEventListener("online", this.#act);
    this.#isArmed = true;
    if (!byItself) return;
    // Of many that wait for one server not all ask at the same moment.
    this.#timer = setTimeout(this.#act, this.#wait * (1 + Math.random()));
    this.#wait = Math.min(this.#wait * 2, longest);
  }

  /** All is there, or nobody wants it any longer. */
  rest() {
    clearTimeout(this.#timer);
    if (this.#isArmed) removeEventListener("online", this.#act);
    this.#isArmed = false;
    this.#wait = first;
  }
}
