import { Clock } from "./clock.js";
import { fit } from "./keeping.js";
import { Pace } from "./pace.js";

/** What an LMS says of a learner who has not begun, and of one who has done what was asked for. */
const fresh = ["", "not attempted", "unknown"];
const done = ["completed", "passed"];
const others = ["incomplete", "failed", "browsed"];
const statuses = [...fresh.slice(1), ...done, ...others];
const previews = ["browse", "review"];

/** The learner's attempt at the package, as the LMS has it. */
export class Attempt {
  #model;
  #api;
  #doubt;
  #open = false;
  #status = "";
  // What the LMS has not got yet.
  #unsent;
  #clock = new Clock();
  #pace = new Pace(() => this.#flush());
  /** Whether the LMS lets somebody look, and wants nothing to be recorded. */
  previewed = false;

  /** `doubt` is called when the LMS does not take what it is given. */
  constructor(model, api, doubt) {
    this.#model = model;
    this.#api = api;
    this.#doubt = doubt;
  }

  /** Begins, or goes on after the page was left and came back; whether that went well. */
  begin() {
    const begun = this.#call("begin", "") === "true";
    this.#status = this.#get(this.#model.status);
    // Refused where it was begun before, by a page that could not say it was left: then the rest works all the same.
    this.#open = begun || statuses.includes(this.#status);
    if (!this.#open) return false;
    const answered = this.#status !== "" || this.#call("error") === "0";
    this.#clock.restart();
    this.previewed = previews.includes(this.#get(this.#model.mode));
    if (this.previewed) return true;
    if (this.#unsent) this.#pace.ask();
    // So that the next visit gets back what was kept: any other word ends the attempt and empties it, after completion
    // too.
    this.#set(this.#model.exit, "suspend");
    // What cannot be read is left as it is.
    if (!answered) return this.#commit();
    // Leaving an attempt that is not begun completes it.
    return !fresh.includes(this.#status) || this.#record("incomplete");
  }

  /** What the LMS calls the learner. The name is not asked for. */
  get learner() {
    return this.#open ? this.#get(this.#model.learner) : "";
  }

  /** What the LMS has kept, as text. */
  get kept() {
    return this.#open ? this.#get(this.#model.kept) : "";
  }

  /** Hands over what is to be kept, in a while. */
  keep(kept) {
    this.#unsent = kept;
    this.#pace.ask();
  }

  /** The learner has done what the package asks for. Said once: what is completed or passed stays so. */
  complete() {
    if (!this.#open || this.previewed || done.includes(this.#status)) return;
    // In this order both the grade and the completion of the activity come to be in Moodle.
    const recorded = this.#record("completed");
    for (const [name, value] of Object.entries(this.#model.score)) this.#set(name, value);
    if (this.#commit() && recorded) return;
    this.#doubt();
    this.#pace.ask();
  }

  /** The page goes out of sight, and may not come back. */
  hide() {
    if (!this.#open || this.previewed) return;
    this.#set(this.#model.time, this.#model.duration(this.#clock.time));
    this.#pace.now();
  }

  /** The page is left. */
  end() {
    if (!this.#open) return;
    if (!this.previewed) {
      this.#set(this.#model.time, this.#model.duration(this.#clock.time));
      this.#hand();
    }
    // Some complete what is not begun even now, in a preview too.
    if (!this.previewed || !fresh.includes(this.#status)) this.#call("end", "");
    this.#open = false;
  }

  /** Puts the status, and has it stored. */
  #record(status) {
    this.#status = status;
    return this.#set(this.#model.status, status) && this.#commit();
  }

  #flush() {
    if (!this.#open) return true;
    const handed = this.#unsent;
    this.#hand();
    if (this.#commit()) return true;
    this.#unsent ??= handed;
    this.#doubt();
    return false;
  }

  /** An LMS may have no room for it. This browser keeps it too. */
  #hand() {
    const text = this.#unsent && fit(this.#unsent, this.#model.most);
    if (text) this.#set(this.#model.kept, text);
    this.#unsent = undefined;
  }

  #get(name) {
    const value = this.#call("get", name);
    // What is thrown, or missing, is no value.
    return value === "undefined" || value === "null" ? "" : value;
  }

  #set(name, value) {
    return this.#call("set", name, value) === "true";
  }

  #commit() {
    return this.#call("commit", "") === "true";
  }

  #call(name, ...values) {
    try {
      return String(this.#api[this.#model.calls[name]](...values));
    } catch {
      return "";
    }
  }
}
