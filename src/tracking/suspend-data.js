import { isBlank } from "./keeping.js";
import { fit, unpack } from "./packing.js";

/** After so many milliseconds an LMS that answers, and never gives what it has kept, has nothing. */
const PATIENCE = 30_000;

/** What the LMS keeps for the package: `cmi.suspend_data`. */
export class SuspendData {
  #model;
  #runtime;
  // Since when it cannot be read.
  #since;
  // The most characters that the LMS was seen to keep, and after how many it cuts off.
  #proven = 0;
  #most = Infinity;
  // What it took last, and whether it refused what came after.
  #taken;
  #refused = false;

  constructor(model, runtime) {
    this.#model = model;
    this.#runtime = runtime;
  }

  /** The text of a record, or what is there in its place, as it is; nothing where the LMS does not say. */
  read() {
    const { text, error, isKnown } = this.#runtime.get(this.#model.kept);
    if (!isKnown && !this.#isNothing(error)) return undefined;
    const record = unpack(text);
    // Escaped it would be longer than what was put.
    if (record && /^[\w.-]+$/.test(text)) this.#proven = text.length;
    return isBlank(text) ? "" : (record ?? text);
  }

  /**
   * Puts a record, as far as there is room for it: "whole" or "short". "refused" may be taken at the next try. It is
   * "cut" where the LMS takes less than it has to, and "full" where it takes nothing at all.
   *
   * Less is put only where more was refused for its length, or at two tries; `isLast` is the last chance to try.
   */
  put(record, isLast) {
    const [largest, ...smaller] = this.#rooms;
    const longest = fit(record, largest);
    if (!longest.text) return "full";
    let answer = this.#offer(longest.text);
    if (answer === "no" && isLast && !this.#refused) answer = this.#offer(longest.text);
    if (answer === "cut off") return this.put(record, isLast);
    const isRefused = this.#refused || isLast || answer === "too long";
    this.#refused = answer !== "yes";
    if (!this.#refused) return longest.isWhole ? "whole" : "short";
    // What is no longer than what it took before was not refused for its length.
    if (!isRefused || longest.text.length <= this.#proven) return "refused";
    for (const room of smaller) {
      const { text } = fit(record, room);
      if (!text || text.length >= longest.text.length) continue;
      if (text === this.#taken || this.#offer(text) === "yes") return "cut";
    }
    return "full";
  }

  /** The characters to try, the most first, and no less than what is known to have room. */
  get #rooms() {
    const proven = Math.min(this.#proven, this.#model.room[0]);
    const rooms = [...this.#model.room, proven].filter((room) => room >= proven).sort((left, right) => right - left);
    return rooms.map((room) => Math.min(room, this.#most));
  }

  /** Offers a text: "yes", "no" or "too long", and "cut off" where only its beginning is there then. */
  #offer(text) {
    const says = this.#runtime.set(this.#model.kept, text);
    const isTooLong = !says && this.#model.tooLong.includes(this.#runtime.error);
    if (!says || text.length > this.#proven) {
      const { text: back } = this.#runtime.get(this.#model.kept);
      if (back && back.length < text.length && text.startsWith(back)) {
        this.#most = back.length;
        this.#proven = 0;
        return "cut off";
      }
      if (!says && back !== text) return isTooLong ? "too long" : "no";
    }
    this.#taken = text;
    this.#proven = Math.max(this.#proven, text.length);
    return "yes";
  }

  /** Whether an error says each time, while the LMS tells other values, that there is nothing. */
  #isNothing(error) {
    this.#since ??= performance.now();
    const isOver = performance.now() - this.#since > PATIENCE;
    return isOver && error !== "thrown" && this.#runtime.get(this.#model.status).isKnown;
  }
}
