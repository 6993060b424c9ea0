import { ask } from "./asking.js";
import { Clock } from "./clock.js";
import { Copy } from "./copy.js";
import { isAnswer, readLanguages, readLaunchData, readMark, writeMark } from "./documents.js";
import { BELIEVED, Final, insist } from "./insisting.js";
import { Lrs } from "./lrs.js";
import { Pace } from "./pace.js";
import { Queue } from "./queue.js";
import { completed, initialized, terminated } from "./statements.js";

/** The document that says whether `completed` was said. */
const COMPLETED = "moda-scope.completed";

/** Tries, over a minute, after which the visit begins without what it could do without. */
const ENOUGH = 7;
/** After so many milliseconds `completed` is said again where it was refused. */
const SLOW = 30_000;

/** The package as cmi5 has it, an assignable unit, in one visit of the learner. */
export class Unit {
  #launch;
  #visit;
  #doubt;
  #trust;
  #take;
  // What the platform does not take just now: the launch, statements, the session.
  #failing = new Set();
  #lrs;
  #queue;
  #template;
  #open = false;
  #left = false;
  // Whether `completed` is said in this registration, and whether the platform has yet to keep that it got through.
  #completed = false;
  #unmarked = false;
  // The statement, where it was refused: it is said again.
  #refused;
  #again = new Pace(() => this.#sayAgain(), SLOW);
  // The platform's copy of the session, and what it has not got yet.
  #copy;
  #unsent;
  #clock = new Clock();
  #pace = new Pace((leaving) => this.#flush(leaving));

  /**
   * `doubt` is called when the platform does not take what it is given, `trust` when it takes all of it again, `take`
   * with a session that another browser has put there meanwhile, or that could not be read before.
   */
  constructor(launch, visit, doubt, trust = () => {}, take = () => {}) {
    this.#launch = launch;
    this.#visit = visit;
    this.#doubt = doubt;
    this.#trust = trust;
    this.#take = take;
  }

  /** Whether the visit is under way. */
  get isOpen() {
    return this.#open;
  }

  /** Whether the page is left. */
  get isLeft() {
    return this.#left;
  }

  /**
   * Begins a visit that is over anew, where the platform gives another token. By cmi5 it gives one only, and each launch
   * has an address of its own for that; there are platforms where all launches have the same.
   */
  async renew() {
    try {
      const token = await insist(() => this.#fetchToken(), this.#fails("launch"), 2);
      this.#visit.restart();
      this.#visit.note({ token });
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Begins. Tells what the platform has kept, and which languages the learner prefers; nothing where the page was left
   * meanwhile. Throws where the platform refuses.
   */
  async begin() {
    this.#lrs = new Lrs(this.#launch, await this.#token());
    const doubt = this.#fails("launch");
    const said = this.#optional(this.#document(COMPLETED));
    this.#copy = new Copy(this.#lrs, said);
    const [data, kept, mark, preferences] = await Promise.all([
      insist(() => this.#launchData(), doubt, Infinity, BELIEVED),
      insist(() => this.#copy.look(), doubt, ENOUGH, BELIEVED).catch(() => undefined),
      said.then((text) => readMark(text, this.#launch.registration)),
      // Players refuse all statements before these were asked for (cmi5, section 11).
      this.#optional(() => this.#lrs.profile("cmi5LearnerPreferences")),
    ]);
    this.#completed = await this.#wasSaid(mark);
    if (this.#left) return undefined;
    this.#template = data.template;
    this.#unmarked = this.#completed && data.normal && !mark.completed;
    this.#visit.note({ normal: data.normal, back: data.back, completed: this.#completed, sent: undefined });
    this.#queue = new Queue(this.#lrs, this.#fails("statements"));
    this.#open = true;
    this.#clock.restart();
    this.#works("launch");
    // It is asked for again during the visit.
    if (!this.#copy.isKnown) this.#pace.ask();
    if (!this.#visit.known.since) this.#initialize();
    return { kept: kept ?? "", languages: readLanguages(preferences), moveOn: data.moveOn };
  }

  /** Hands over what is to be kept, in a while. */
  keep(kept) {
    this.#unsent = kept;
    if (this.#open && !this.#copy.isKnown) this.#fails("session")();
    this.#pace.ask();
  }

  /** The learner has done what the package asks for. Said once a registration, and in no preview. */
  async complete() {
    if (!this.#open || !this.#visit.known.normal || this.#completed) return;
    this.#completed = true;
    const statement = completed(this.#launch, this.#template, this.#visit.moment(), this.#clock.time);
    this.#visit.note({ sent: statement.id });
    if (!(await this.#say(statement))) this.#again.ask();
  }

  /** The page goes out of sight, and may not come back. */
  hide() {
    if (this.#unsent) this.#pace.now(true);
  }

  /** The page is left. */
  end() {
    this.#left = true;
    if (!this.#open) return;
    this.hide();
    // Nobody will hear whether that statement gets through: the next visit asks for it.
    if (this.#unmarked || this.#visit.known.sent) this.#mark().catch(() => {});
    this.#open = false;
    const at = this.#visit.moment();
    const last = terminated(this.#launch, this.#template, at, at - (this.#visit.known.since ?? at));
    this.#queue.end(...(this.#refused ? [this.#refused] : []), last);
    this.#visit.note({ over: true });
  }

  /** What to call when something fails on. */
  #fails(what) {
    return () => {
      this.#failing.add(what);
      this.#doubt();
    };
  }

  /** Something works, or works again. */
  #works(what) {
    this.#failing.delete(what);
    if (!this.#failing.size) this.#trust();
  }

  /** The platform gives a token once. */
  async #token() {
    const { token } = this.#visit.known;
    if (token) return token;
    const given = await insist(() => this.#fetchToken(), this.#fails("launch"), Infinity, BELIEVED);
    this.#visit.note({ token: given });
    return given;
  }

  async #fetchToken() {
    const answer = await ask(this.#launch.fetch, { method: "POST" });
    const { "auth-token": token, "error-code": code, "error-text": text } = JSON.parse(answer.text) ?? {};
    if (token) return token;
    // A failure of the platform, by its own word (cmi5, section 8.2.3): it may be able later.
    const Kind = `${code}` === "3" ? Error : Final;
    throw new Kind(`fetch: no token (${code ?? "no code"}: ${text ?? "no text"})`);
  }

  async #launchData() {
    return readLaunchData((await this.#lrs.state("LMS.LaunchData")).text);
  }

  /** What the visit could do without: a document that is refused, or fails for long, is as one that is not there. */
  #optional(read) {
    return insist(read, this.#fails("launch"), ENOUGH).catch(() => "");
  }

  /** Reads a document of ours. What is no JSON, such as a page to log in, may be JSON at the next try: one is made. */
  #document(stateId) {
    let again = false;
    return async () => {
      const { text } = await this.#lrs.state(stateId);
      if (again || isAnswer(text)) return text;
      again = true;
      throw new Error(`${stateId}: not JSON`);
    };
  }

  /** Whether `completed` got through in an earlier visit, or before this page was loaded again. */
  async #wasSaid(mark) {
    const { completed: known, sent } = this.#visit.known;
    if (known || mark.completed) return true;
    const id = sent ?? mark.sent;
    return Boolean(id) && this.#has(id);
  }

  /** Whether a statement got through. Where nobody says so it is told again: it has one id, and counts once. */
  #has(id) {
    return insist(() => this.#lrs.has(id), this.#fails("statements"), 2).catch(() => false);
  }

  async #initialize() {
    const since = this.#visit.moment();
    // Known at once: what comes later counts from here.
    this.#visit.known.since = since;
    if (!(await this.#queue.send(initialized(this.#launch, this.#template, since)))) return;
    this.#visit.note({ since });
    this.#works("statements");
  }

  /** Says `completed`; whether it is said. A platform that has it from another browser may refuse it. */
  async #say(statement) {
    this.#refused = undefined;
    if (!(await this.#queue.send(statement)) && !this.#left) {
      this.#refused = statement;
      if (!(await this.#has(statement.id))) return this.#left;
      this.#refused = undefined;
    }
    // The rest is said by who leaves.
    if (this.#left) return true;
    this.#visit.note({ completed: true, sent: undefined });
    this.#unmarked = true;
    this.#works("statements");
    // It got through, with or without the mark.
    insist(() => this.#mark(), () => {}).catch(() => {});
    return true;
  }

  #sayAgain() {
    return this.#open && this.#refused ? this.#say(this.#refused) : true;
  }

  async #mark() {
    const text = writeMark(this.#launch.registration, this.#visit.known.sent);
    await this.#lrs.keep(COMPLETED, text, true);
    this.#unmarked = false;
  }

  /** Takes in what another browser has put there. What was to be sent is part of what comes of it. */
  #meet(text) {
    if (text === undefined) return;
    this.#unsent = undefined;
    this.#take(text);
  }

  async #flush(leaving) {
    if (!this.#open) return true;
    try {
      if (!this.#copy.isKnown && !leaving) this.#meet(await this.#copy.look());
      if (this.#visit.known.normal && this.#unsent) {
        const sent = await this.#copy.put(() => this.#unsent, (text) => this.#meet(text), leaving);
        // What came meanwhile has yet to be sent.
        if (this.#unsent === sent) this.#unsent = undefined;
      }
      this.#works("session");
      return true;
    } catch {
      if (!this.#left) this.#fails("session")();
      return false;
    }
  }
}
