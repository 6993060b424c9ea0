import { Clock } from "./clock.js";
import { read } from "./keeping.js";
import { Pace } from "./pace.js";
import { Runtime } from "./runtime.js";
import { isDone, isFresh, isNewAttempt, isStatus, statusOf } from "./statuses.js";
import { SuspendData } from "./suspend-data.js";

const previews = ["browse", "review"];

/** The learner's attempt at the package, as the LMS has it. */
export class Attempt {
  #model;
  #runtime;
  #data;
  #tell;
  #found;
  #open = false;
  #status = "";
  // What was put in this visit, by name; and what of it the LMS has yet to store: whether it has taken it.
  #said = new Map();
  #owed = new Map();
  // The record that the LMS has not got yet, and the one that it was last given.
  #unsent;
  #handed;
  // Whether it was given something while the device had no network: then "true" may mean nothing.
  #offline = false;
  #clock = new Clock();
  #pace = new Pace((leaving) => this.#flush(leaving));
  #reading = new Pace(() => this.#readAgain(), 1000);
  /** Whether the LMS lets somebody look, and wants nothing to be recorded. */
  previewed = false;
  /** Whether the LMS says that it is a new attempt, whatever it has kept. */
  isNew = false;
  /** What the LMS has kept, as the text of a record, or as it is where it is none of ours; nothing until it says so. */
  kept;

  /**
   * `look` finds the objects that may be the API of the LMS, where it is there. `tell` is called with "doubtful" when
   * the LMS does not take what it is given, "trusted" when it takes all of it, "short" when there is no room there for
   * all, "whole" when there is. `found` is called with what is kept, where the LMS says that only after it was begun.
   */
  constructor(model, look, tell, found) {
    this.#model = model;
    this.#runtime = new Runtime(model, look);
    this.#data = new SuspendData(model, this.#runtime);
    this.#tell = tell;
    this.#found = found;
  }

  /** Whether there is an API. */
  get isFound() {
    return this.#runtime.isFound;
  }

  /** Whether the attempt is under way. */
  get isOpen() {
    return this.#open;
  }

  /**
   * Begins, or goes on after the page was left and came back; whether that went well. Where the nearest API refuses on
   * and on, the ones behind it are asked too: then it is `isWide`.
   */
  begin(isWide = false) {
    this.#open = this.#runtime.begin(() => this.#works(), isWide);
    if (!this.#open) return false;
    const { text, error } = this.#runtime.get(this.#model.status);
    const wasDone = isDone(this.#status);
    this.#status = statusOf(text);
    this.#clock.restart();
    this.previewed = this.#isPreview;
    const isUnset = this.#model.unset.includes(error);
    if (this.kept === undefined) {
      const isFirst = this.#status ? isFresh(this.#status) : isUnset;
      this.isNew = isFirst && isNewAttempt(this.#runtime.get(this.#model.entry).text);
      if (!this.#read()) this.#reading.ask();
    }
    if (this.previewed) return true;
    if (this.#unsent) this.#pace.ask();
    // So that the next visit gets back what was kept: any other word ends the attempt and empties it, after completion
    // too.
    if (!this.#put(this.#model.exit, "suspend")) this.#pace.ask();
    // What cannot be read is left as it is.
    if (error && !isUnset) return this.#runtime.commit();
    return this.#goOn(wasDone || this.#wasDone);
  }

  /** What the LMS calls the learner. The name is not asked for. */
  get learner() {
    return this.#open ? this.#runtime.get(this.#model.learner).text : "";
  }

  /** Hands over the record that is to be kept, in a while. */
  keep(record) {
    this.#unsent = record;
    this.#pace.ask();
  }

  /** The learner has done what the package asks for. Said once: what is completed or passed stays so. */
  complete() {
    if (!this.#open || this.previewed || isDone(this.#status) || this.#sayDone()) return;
    this.#tell("doubtful");
    this.#pace.ask();
  }

  /** The network is back: says again what was said without it. */
  again() {
    if (this.#open && !this.previewed && this.#offline) this.#pace.now();
  }

  /** The page goes out of sight, and may not come back. */
  hide() {
    if (!this.#open || this.previewed) return;
    this.#readAgain();
    this.#pace.now(true);
  }

  /** The page is left. */
  end() {
    if (!this.#open) return;
    if (!this.previewed) {
      this.#readAgain();
      this.#recall();
      this.#sayAgain();
      // Before the time: a page that closes may have time for one value only.
      this.#hand(true);
      this.#time();
      // An LMS that does not let go may store what it is told to all the same.
      if (!this.#runtime.end() && this.#runtime.commit()) this.#runtime.end();
    } else if (!isFresh(this.#status)) {
      // Some complete what is not begun even now, in a preview too.
      this.#runtime.end();
    }
    this.#open = false;
  }

  get #isPreview() {
    return previews.includes(this.#runtime.get(this.#model.mode).text.trim().toLowerCase());
  }

  /** Whether completion was said in an earlier visit of this attempt, by what is kept. */
  get #wasDone() {
    return !this.isNew && read(this.kept)?.said === true;
  }

  /** Whether an API that refuses to begin works all the same: it was begun by a page that could not say it was left. */
  #works() {
    if (isStatus(this.#runtime.get(this.#model.status).text)) return true;
    return !this.#isPreview && this.#runtime.set(this.#model.exit, "suspend");
  }

  /** Says how far the learner is, where that has to be said; whether it was stored. */
  #goOn(wasDone) {
    if (isDone(this.#status)) return true;
    if (wasDone && this.#status === "") {
      // Some answer with no status at all, whatever was said.
      this.#status = "completed";
      return true;
    }
    let good;
    if (wasDone) {
      good = this.#sayDone();
    } else {
      // Leaving an attempt that is not begun completes it; on some platforms, also one whose status was not set in this
      // visit.
      if (!this.#model.lasting.includes(this.#status)) this.#status = "incomplete";
      good = this.#put(this.#model.status, this.#status) && this.#settle();
    }
    if (!good) this.#pace.ask();
    return good;
  }

  /** Says that all is done; whether that was stored. */
  #sayDone() {
    this.#status = "completed";
    // In this order both the grade and the completion of the activity come to be in Moodle.
    const good = this.#put(this.#model.status, this.#status) && this.#runtime.commit();
    for (const [name, value] of Object.entries(this.#model.score)) this.#put(name, value);
    this.#hand();
    return good && this.#settle();
  }

  #put(name, value) {
    const taken = this.#runtime.set(name, value);
    this.#said.set(name, value);
    this.#owed.set(name, taken);
    return taken;
  }

  /** Puts once more what is not stored; whether the status is taken now. The rest is no reason to doubt. */
  #sayAgain() {
    for (const name of this.#owed.keys()) this.#put(name, this.#said.get(name));
    return this.#owed.get(this.#model.status) !== false;
  }

  #time() {
    this.#runtime.set(this.#model.time, this.#model.duration(this.#clock.time));
  }

  /** What was given without a network is to be given again, where there is one now. */
  #recall() {
    if (!this.#offline || !navigator.onLine) return;
    this.#offline = false;
    this.#oweAll();
  }

  #oweAll() {
    for (const name of this.#said.keys()) this.#owed.set(name, false);
    this.#unsent ??= this.#handed;
  }

  /** Goes on with an API that has come into the place of the former one, and knows nothing of this visit. */
  #change() {
    if (!this.#runtime.isReplaced) return;
    this.begin();
    this.#open = true;
    this.#oweAll();
  }

  /** Reads what is kept; whether the LMS says it. */
  #read() {
    this.kept = this.#data.read();
    return this.kept !== undefined;
  }

  /** Reads what could not be read when the attempt was begun. */
  #readAgain() {
    if (!this.#open || this.kept !== undefined) return true;
    if (!this.#read()) return false;
    this.#found(this.kept);
    if (this.#wasDone) this.complete();
    return true;
  }

  #flush(leaving) {
    if (!this.#open) return true;
    this.#recall();
    const unsent = this.#unsent;
    const said = this.#sayAgain();
    const handed = this.#hand(leaving);
    if (leaving) this.#time();
    if (this.#settle(said && handed)) return ![...this.#owed.values()].includes(false);
    this.#unsent ??= unsent;
    this.#tell("doubtful");
    this.#change();
    return false;
  }

  /** Has all that was put stored; whether that went well, and all else. */
  #settle(isGood = true) {
    if (!navigator.onLine) this.#offline = true;
    if (!this.#runtime.commit() || !isGood) return false;
    for (const [name, taken] of this.#owed) if (taken) this.#owed.delete(name);
    this.#tell("trusted");
    return true;
  }

  /** Puts what is to be kept, as far as the LMS has room for it; whether it was taken. This browser keeps it too. */
  #hand(isLast) {
    const record = this.#unsent;
    if (!record) return true;
    // What is there and not known is not written over.
    if (this.kept === undefined) return false;
    const outcome = this.#data.put({ ...record, said: isDone(this.#status) || undefined }, isLast);
    if (outcome === "refused") return false;
    this.#handed = record;
    // What was taken in part is tried as a whole again.
    if (outcome !== "cut" && outcome !== "full") this.#unsent = undefined;
    // An LMS that takes no status either does not answer at all, and that is said.
    const isSilent = outcome === "full" && this.#owed.get(this.#model.status) === false;
    if (!isSilent) this.#tell(outcome === "whole" ? "whole" : "short");
    return true;
  }
}
