import { insist, Refused } from "./insisting.js";

/** Statements on their way, one after the other. */
export class Queue {
  #lrs;
  #doubt;
  #waiting = [];
  #working = false;
  // Whether the first of them is on its way just now.
  #flying = false;
  #closed = false;

  /** `doubt` is called when one does not get through. */
  constructor(lrs, doubt) {
    this.#lrs = lrs;
    this.#doubt = doubt;
  }

  /** Sends one after those before it; whether it got through. */
  send(statement) {
    return new Promise((told) => {
      this.#waiting.push({ statement, told });
      if (!this.#working) this.#work();
    });
  }

  /**
   * Sends the last ones, after all that has not begun its way. The page goes away, so nobody hears of the answers. They
   * may arrive in another order: by the rules of cmi5 their timestamps count (section 9.3).
   */
  end(...statements) {
    this.#closed = true;
    const rest = this.#waiting.splice(this.#flying ? 1 : 0).map((waiting) => waiting.statement);
    for (const one of [...rest, ...statements]) this.#lrs.put(one).catch(() => {});
  }

  async #work() {
    this.#working = true;
    while (this.#waiting.length) {
      const { statement, told } = this.#waiting[0];
      told(await this.#through(statement));
      this.#waiting.shift();
    }
    this.#working = false;
  }

  async #through(statement) {
    const act = async () => {
      if (this.#closed) throw new Refused("closed");
      this.#flying = true;
      try {
        await this.#lrs.put(statement);
      } finally {
        this.#flying = false;
      }
    };
    try {
      await insist(act, this.#doubt);
      return true;
    } catch {
      if (!this.#closed) this.#doubt();
      return false;
    }
  }
}
