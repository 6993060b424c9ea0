import { Clock } from "./clock.js";
import { isBlank, read } from "./keeping.js";
import { Pace } from "./pace.js";
import { fit, unpack } from "./packing.js";

/** What an LMS says of a learner who has not begun, and of one who has done what was asked for. */
const fresh = ["", "not attempted", "unknown"];
const done = ["completed", "passed"];
const others = ["incomplete", "failed", "browsed"];
const statuses = [...fresh.slice(1), ...done, ...others];
const previews = ["browse", "review"];

/** What an LMS answers where a call went well: the standards say "true". */
const yes = ["true", "1"];

/** The learner's attempt at the package, as the LMS has it. */
export class Attempt {
  #model;
  #look;
  #tell;
  #api;
  #open = false;
  #status = "";
  // Whether the LMS has yet to take the status; whether a status was said in this visit.
  #unsaid = false;
  #spoken = false;
  // What the LMS has not got yet, and what it was last given.
  #unsent;
  #handed;
  // Whether it was given something while the device had no network: then "true" may mean nothing.
  #offline = false;
  #clock = new Clock();
  #pace = new Pace((leaving) => this.#flush(leaving));
  /** Whether the LMS lets somebody look, and wants nothing to be recorded. */
  previewed = false;

  /**
   * `look` finds the API of the LMS, where it is there. `tell` is called with "doubtful" when the LMS does not take what
   * it is given, "trusted" when it takes all of it, "short" when there is no room there for all, "whole" when there is.
   */
  constructor(model, look, tell) {
    this.#model = model;
    this.#look = look;
    this.#tell = tell;
  }

  /** Whether there is an API. */
  get isFound() {
    return Boolean(this.#api);
  }

  /** Whether the attempt is under way. */
  get isOpen() {
    return this.#open;
  }

  /** Begins, or goes on after the page was left and came back; whether that went well. */
  begin() {
    this.#api = this.#look() ?? this.#api;
    const begun = this.#does("begin", "");
    this.#status = this.#word(this.#model.status);
    // Refused where it was begun before, by a page that could not say it was left: then the rest works all the same.
    this.#open = begun || statuses.includes(this.#status);
    if (!this.#open) return false;
    const answered = this.#status !== "" || this.#call("error").trim() === "0";
    // Some answer with no status at all, whatever was said.
    if (!this.#status && read(this.kept)?.said) this.#status = done[0];
    this.#clock.restart();
    this.previewed = previews.includes(this.#word(this.#model.mode));
    if (this.previewed) return true;
    if (this.#unsent) this.#pace.ask();
    // So that the next visit gets back what was kept: any other word ends the attempt and empties it, after completion
    // too.
    this.#set(this.#model.exit, "suspend");
    // What cannot be read is left as it is.
    if (!answered) return this.#commit();
    // Leaving an attempt that is not begun completes it; on some platforms, also one whose status was not set in this
    // visit.
    if (!fresh.includes(this.#status) && this.#status !== "incomplete") return true;
    const good = this.#record("incomplete") && this.#settle();
    if (!good) this.#pace.ask();
    return good;
  }

  /** What the LMS calls the learner. The name is not asked for. */
  get learner() {
    return this.#open ? this.#get(this.#model.learner) : "";
  }

  /** What the LMS has kept, as the text of a record, or as it is where it is none of ours. */
  get kept() {
    const text = this.#open ? this.#get(this.#model.kept) : "";
    return isBlank(text) ? "" : (unpack(text) ?? text);
  }

  /** Hands over the record that is to be kept, in a while. */
  keep(record) {
    this.#unsent = record;
    this.#pace.ask();
  }

  /** The learner has done what the package asks for. Said once: what is completed or passed stays so. */
  complete() {
    if (!this.#open || this.previewed || done.includes(this.#status)) return;
    // In this order both the grade and the completion of the activity come to be in Moodle.
    const recorded = this.#record("completed") && this.#commit();
    this.#score();
    this.#hand();
    if (recorded && this.#settle()) return;
    this.#tell("doubtful");
    this.#pace.ask();
  }

  /** The network is back: says again what was said without it. */
  again() {
    if (this.#open && !this.previewed && this.#offline) this.#pace.now();
  }

  /** The page goes out of sight, and may not come back. */
  hide() {
    if (this.#open && !this.previewed) this.#pace.now(true);
  }

  /** The page is left. */
  end() {
    if (!this.#open) return;
    if (!this.previewed) {
      this.#recall();
      if (this.#unsaid) this.#say();
      // Before the time: a page that closes may have time for one value only.
      this.#hand();
      this.#time();
    }
    // Some complete what is not begun even now, in a preview too.
    if (!this.previewed || !fresh.includes(this.#status)) this.#call("end", "");
    this.#open = false;
  }

  /** Puts a status; whether it was taken. */
  #record(status) {
    this.#status = status;
    this.#spoken = this.#unsaid = true;
    return this.#set(this.#model.status, status);
  }

  /** Puts the status that was not taken before, and what goes with it; whether it is taken now. */
  #say() {
    const taken = this.#set(this.#model.status, this.#status);
    if (done.includes(this.#status)) this.#score();
    return taken;
  }

  #score() {
    for (const [name, value] of Object.entries(this.#model.score)) this.#set(name, value);
  }

  #time() {
    this.#set(this.#model.time, this.#model.duration(this.#clock.time));
  }

  /** What was given without a network is to be given again, where there is one now. */
  #recall() {
    if (!this.#offline || !navigator.onLine) return;
    this.#offline = false;
    this.#unsaid ||= this.#spoken;
    this.#unsent ??= this.#handed;
  }

  #flush(leaving) {
    if (!this.#open) return true;
    this.#recall();
    const said = !this.#unsaid || this.#say();
    const unsent = this.#unsent;
    this.#hand();
    if (leaving) this.#time();
    if (said && this.#settle()) return true;
    if (!said) this.#commit();
    this.#unsent ??= unsent;
    this.#tell("doubtful");
    return false;
  }

  /** Has all that was put stored; whether that went well. */
  #settle() {
    if (!this.#commit()) return false;
    this.#unsaid = false;
    this.#tell("trusted");
    return true;
  }

  /** Puts what is to be kept, as far as the LMS has room for it. This browser keeps it too. */
  #hand() {
    const record = this.#unsent;
    if (!record) return;
    this.#unsent = undefined;
    this.#handed = record;
    const said = done.includes(this.#status) || undefined;
    for (const most of this.#model.room) {
      const { text, isWhole } = fit({ ...record, said }, most);
      if (!text || !this.#set(this.#model.kept, text)) continue;
      this.#tell(isWhole ? "whole" : "short");
      return;
    }
    // An LMS that takes no status either does not answer at all, and that is said.
    if (!this.#unsaid) this.#tell("short");
  }

  /** A word of the standard, whatever its case. */
  #word(name) {
    return this.#get(name).trim().toLowerCase();
  }

  #get(name) {
    const value = this.#call("get", name);
    // What is thrown, or missing, is no value.
    return value === "undefined" || value === "null" ? "" : value;
  }

  #set(name, value) {
    return this.#does("set", name, value);
  }

  #commit() {
    if (!navigator.onLine) this.#offline = true;
    return this.#does("commit", "");
  }

  /** Whether a call went well. */
  #does(name, ...values) {
    return yes.includes(this.#call(name, ...values).trim().toLowerCase());
  }

  #call(name, ...values) {
    try {
      return String(this.#api[this.#model.calls[name]](...values));
    } catch {
      return "";
    }
  }
}
