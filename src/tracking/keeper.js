import {
  change,
  cutParts,
  isAlike,
  isBlank,
  lastTexts,
  merge,
  newName,
  nothing,
  read,
  stamp,
  writtenIn,
} from "./keeping.js";
import { partsOf, sessionOf } from "./parts.js";

/** Whether a text is, or was, one that packing.js made. */
const isPacked = (text) => text.startsWith("ms1.");

/** Holds what is stored of the visit, and merges the copies of it: this browser's, the platform's, another tab's. */
export class Keeper {
  #widget;
  #rule;
  #send;
  #tell;
  #local;
  // This visit among the writers of the record, and the number of its last write.
  #visit = newName();
  #number = 0;
  #record = nothing();
  // What this browser and the platform have of an attempt: its name, what was seen, the rule that was met.
  #earlier = {};
  #attempt;
  #met;
  // Whether the platform tells attempts apart, or else this visit has given a name to one and not written it yet.
  #isTold = false;
  #isNamed = false;
  // The texts that the record was read from.
  #texts = [];
  // Whether the widget was given a session.
  #given = false;
  // Whether the learner has changed something in this visit.
  #changed = false;
  // Whether one of the copies cannot be read. It stays as it is until the learner changes something.
  #held = false;
  // Whether the platform has missed something.
  #owed = false;
  #writes = false;

  /**
   * `send` is called with what the platform is to keep, `tell` with what the learner has to know: "unread" with a text
   * that could not be read, "away" where parts are in another browser only.
   */
  constructor(widget, rule, send, tell = () => {}) {
    this.#widget = widget;
    this.#rule = rule;
    this.#send = send;
    this.#tell = tell;
  }

  /** Whether nothing is kept: a first visit. */
  get isEmpty() {
    return !this.#record.session;
  }

  /**
   * Goes on with what this browser keeps; what it keeps of `attempt` counts, where the platform names it. Opened again,
   * once the learner is known, only what was done in this visit is taken over from the former place: what was there
   * before may be somebody else's.
   */
  open(local, attempt) {
    // What the learner has just done would be gone once another session is shown.
    this.#widget.look();
    if (this.#local) this.#moveOn();
    this.#local = local;
    this.#writes = false;
    const found = this.#read(local.load());
    const { seen, met } = found ?? {};
    this.#earlier = { attempt: found?.attempt, seen, met };
    if (found) this.#combine(found);
    this.#isTold = Boolean(attempt);
    if (attempt) this.#goOn(attempt);
  }

  /** Goes on with what the platform keeps. In a new attempt, what that says of an attempt is of another one. */
  meet(text, isNew = false) {
    this.#widget.look();
    const found = this.#read(text);
    const { attempt } = (!isNew && found) || {};
    if (!this.#attempt) {
      this.#isNamed = !attempt;
      this.#goOn(attempt ?? newName());
    }
    if (found) {
      // Before attempts had names there was one.
      if (!isNew && (found.attempt ?? this.#attempt) === this.#attempt) this.#rule.count(found);
      this.#combine(found);
      if (cutParts(this.#record).length) this.#tell("away");
    }
    // So that the next visit does not take for this attempt what is of another one.
    this.#owed = !this.isEmpty && (found ? isNew || !isAlike(this.#record, found) : isBlank(text));
  }

  /** Another tab may have met the rule meanwhile. */
  catchUp() {
    const there = this.#local && read(this.#local.load());
    if (there) this.#join(there);
  }

  /** Writes from now on: nothing of a preview is kept. */
  write() {
    this.#writes = true;
    // A first visit began with what attributes ask for, and that is what the learner has changed.
    const { session } = this.#widget.element;
    if (this.#changed && session && !this.#given) {
      const parts = new Map([...partsOf(session), ...partsOf(this.#record.session)]);
      this.#record.session = sessionOf(parts, session);
    }
    if (this.#changed || (!this.#held && (this.#met || this.#owed))) this.#save();
  }

  /** The learner has changed the session from what was shown before. */
  change(session, shown) {
    this.#changed = true;
    if (this.#writes) this.#record.session ??= shown;
    this.#record = change(this.#record, shown, session, this.#visit, ++this.#number);
    this.#save();
  }

  /** The learner has met the rule. */
  meetRule() {
    if (this.#met) return;
    this.#met = true;
    this.grow();
  }

  /** More has been on screen. */
  grow() {
    if (!this.#held || this.#changed) this.#save();
  }

  /** The widget does not take the session: it is of another catalogue. */
  refuse() {
    this.#record = { ...nothing(), unread: this.#record.unread };
    this.#owed = false;
    for (const text of this.#texts.splice(0)) this.#hold(text);
  }

  /** Leaves the former place, with what was done in this visit. */
  #moveOn() {
    const own = writtenIn(this.#record, this.#visit);
    const isAll = isAlike(own, this.#record);
    this.#record = own;
    this.#texts = [];
    this.#held = false;
    if (isAll) {
      this.#local.forget();
    } else {
      const { session } = this.#widget.element;
      this.#record.session ??= sessionOf(new Map(), session ?? {});
      this.#show();
    }
  }

  /** Knows which attempt this is: what this browser keeps of it counts, and nothing of another. */
  #goOn(attempt) {
    this.#attempt = attempt;
    if (attempt === this.#earlier.attempt) this.#rule.count(this.#earlier);
  }

  /**
   * Counts what another tab has done in the same attempt: a platform may write what this tab says of it over what the
   * other one said. Where the platform tells attempts apart, it keeps what each of them says.
   */
  #join({ attempt, seen, met }) {
    if (!attempt || this.#met || this.#isTold) return;
    // Of tabs that were open before anything was kept, each has a name of its own for the attempt: the first counts.
    if (this.#isNamed && attempt !== this.#earlier.attempt) this.#attempt = attempt;
    if (attempt === this.#attempt) this.#rule.count({ seen, met });
  }

  #read(text) {
    if (isBlank(text)) return undefined;
    const found = read(text);
    const { catalogue } = this.#record.session ?? {};
    const isOther = found && catalogue && found.session.catalogue !== catalogue;
    if (!found || isOther) {
      this.#hold(text);
      return undefined;
    }
    this.#texts.push(text);
    return found;
  }

  #hold(text) {
    this.#held = true;
    // Of records of our own that came back cut off, one after the other, the last is enough.
    const others = this.#record.unread.filter((other) => !(isPacked(text) && isPacked(other)));
    this.#record.unread = lastTexts(others, [text]);
    this.#tell("unread", text);
  }

  /** Takes in another copy, and shows what comes of it. */
  #combine(found) {
    const before = this.#record;
    this.#record = merge(before, found);
    if (this.#record.session && !(before.session && isAlike(before, this.#record))) this.#show();
  }

  #show() {
    this.#given = true;
    this.#widget.give(this.#record.session);
    this.#rule.skip();
  }

  #save() {
    if (!this.#writes) return;
    this.#record.session ??= this.#widget.element.session ?? undefined;
    if (this.isEmpty) return;
    this.#number += 1;
    this.#record = stamp(this.#record, this.#visit, this.#number);
    // Another tab may have kept something meanwhile.
    const there = read(this.#local.load());
    if (there && there.session.catalogue === this.#record.session.catalogue) {
      this.#join(there);
      this.#combine(there);
      if (this.isEmpty) return;
      this.#record = stamp(this.#record, this.#visit, this.#number);
    }
    const [attempt, seen, met] = this.#attempt
      ? [this.#attempt, this.#rule.seen && [...this.#rule.seen], this.#met && this.#rule.name]
      : [this.#earlier.attempt, this.#earlier.seen, this.#earlier.met];
    this.#isNamed = false;
    const kept = { ...this.#record, attempt, seen, met };
    this.#local.save(JSON.stringify(kept));
    this.#send(kept);
  }
}
