import { merge, newer, read } from "./keeping.js";

/** Holds what is to be kept of the visit, and brings the two copies of it together: this browser's, the platform's. */
export class Keeper {
  #widget;
  #rule;
  #send;
  #local;
  // What this browser kept when the visit began, and what is to be kept now.
  #found;
  #kept;
  // Whether the learner has changed something in this visit.
  #changed = false;
  // Whether one of the copies cannot be read. It stays as it is until the learner changes something.
  #held = false;
  // Whether the platform has missed something.
  #owed = false;
  #writes = false;

  /** `send` is called with what the platform is to keep. */
  constructor(widget, rule, send) {
    this.#widget = widget;
    this.#rule = rule;
    this.#send = send;
  }

  /** Whether nothing is kept: a first visit. */
  get isEmpty() {
    return !this.#kept;
  }

  /** Goes on with what this browser keeps. */
  open(local) {
    this.#local = local;
    this.#found = this.#read(local.load());
    if (this.#found && !this.#changed) this.#take(this.#found);
  }

  /** Goes on with what the platform keeps, where that is newer. */
  meet(text) {
    const found = this.#read(text);
    if (found && newer(this.#found, found, Date.now()) === found) {
      if (!this.#changed) return this.#take(found);
      // The platform was slow: what the learner did meanwhile stays.
      const { session } = this.#kept;
      this.#take({ at: Date.now(), session: merge(found.session, session) });
    }
    this.#owed = Boolean(this.#kept && (found || !text));
  }

  /** Writes from now on: nothing of a preview is kept. */
  write() {
    this.#writes = true;
    if (this.#changed) this.#save();
    else if (this.#owed) this.#send(this.#kept);
    if (this.#rule.seen?.size > (this.#kept?.seen?.length ?? 0)) this.grow();
  }

  /** The learner has changed the session. */
  change(session) {
    this.#changed = true;
    this.#keep(session);
  }

  /** More has been on screen. */
  grow() {
    const { session } = this.#widget.element;
    if (this.#writes && session && (this.#changed || !this.#held)) this.#keep(session);
  }

  #read(text) {
    const found = read(text);
    if (text && !found) this.#held = true;
    this.#rule.remember(found?.seen ?? []);
    return found;
  }

  #take(kept) {
    this.#kept = kept;
    this.#widget.give(kept.session);
  }

  #keep(session) {
    this.#kept = { at: Date.now(), session };
    if (this.#rule.seen) this.#kept.seen = [...this.#rule.seen];
    this.#save();
  }

  #save() {
    if (!this.#writes) return;
    this.#local.save(JSON.stringify(this.#kept));
    this.#send(this.#kept);
  }
}
