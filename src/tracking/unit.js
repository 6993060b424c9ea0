import { Clock } from "./clock.js";
import { isAnswer, readLanguages, readLaunchData, readMark, readSession, writeMark } from "./documents.js";
import { good, insist, Refused } from "./insisting.js";
import { Lrs } from "./lrs.js";
import { Pace } from "./pace.js";
import { Queue } from "./queue.js";
import { completed, initialized, terminated } from "./statements.js";

/** The documents of ours at the platform: what is kept of the session, and whether `completed` was said. */
const SESSION = "moda-scope.session";
const COMPLETED = "moda-scope.completed";

/** Tries, over a minute, after which the visit begins without what it could do without. */
const ENOUGH = 7;

/** The package as cmi5 has it, an assignable unit, in one visit of the learner. */
export class Unit {
  #launch;
  #visit;
  #doubt;
  #trust;
  #lrs;
  #queue;
  #template;
  #open = false;
  #left = false;
  // Whether `completed` is said in this registration, and whether the platform has yet to keep that it got through.
  #completed = false;
  #unmarked = false;
  // Whether the platform may have a copy of the session that could not be read. It is not written over.
  #unread = false;
  // What the platform has not got yet.
  #unsent;
  #clock = new Clock();
  #pace = new Pace((leaving) => this.#flush(leaving));

  /** `doubt` is called when the platform does not take what it is given, `trust` when it takes what is kept. */
  constructor(launch, visit, doubt, trust = () => {}) {
    this.#launch = launch;
    this.#visit = visit;
    this.#doubt = doubt;
    this.#trust = trust;
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
      const token = await insist(() => this.#fetchToken(), this.#doubt, 2);
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
    const [data, kept, mark, preferences] = await Promise.all([
      insist(async () => readLaunchData(await this.#lrs.state("LMS.LaunchData")), this.#doubt),
      this.#kept(),
      this.#optional(this.#document(COMPLETED)),
      // Players refuse all statements before these were asked for (cmi5, section 11).
      this.#optional(() => this.#lrs.profile("cmi5LearnerPreferences")),
    ]);
    const said = await this.#wasSaid(readMark(mark));
    if (this.#left) return undefined;
    this.#template = data.template;
    this.#completed = said;
    this.#unmarked = said && data.normal && !readMark(mark).completed;
    this.#visit.note({ normal: data.normal, back: data.back, completed: said, sent: undefined });
    this.#queue = new Queue(this.#lrs, this.#doubt);
    this.#open = true;
    this.#clock.restart();
    this.#trust();
    if (!this.#visit.known.since) this.#initialize();
    return { kept: readSession(kept, mark), languages: readLanguages(preferences) };
  }

  /** Hands over what is to be kept, in a while. */
  keep(kept) {
    if (this.#unread) return this.#doubt();
    this.#unsent = kept;
    this.#pace.ask();
  }

  /** The learner has done what the package asks for. Said once a registration, and in no preview. */
  async complete() {
    if (!this.#open || !this.#visit.known.normal || this.#completed) return;
    this.#completed = true;
    const statement = completed(this.#launch, this.#template, this.#clock.time);
    this.#visit.note({ sent: statement.id });
    const said = await this.#queue.send(statement);
    // The rest is said by who leaves.
    if (this.#left) return;
    // Refused, it may be said in another visit.
    this.#visit.note({ completed: said, sent: undefined });
    this.#unmarked = said;
    if (!said) return;
    this.#trust();
    await insist(() => this.#mark(), this.#doubt).catch(this.#doubt);
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
    const time = Date.now() - (this.#visit.known.since ?? Date.now());
    this.#queue.end(terminated(this.#launch, this.#template, time));
    this.#visit.note({ over: true });
  }

  /** The platform gives a token once. */
  async #token() {
    const { token } = this.#visit.known;
    if (token) return token;
    const given = await insist(() => this.#fetchToken(), this.#doubt);
    this.#visit.note({ token: given });
    return given;
  }

  async #fetchToken() {
    const answer = await good(fetch(this.#launch.fetch, { method: "POST" }));
    const { "auth-token": token, "error-code": code, "error-text": text } = (await answer.json()) ?? {};
    if (token) return token;
    // A failure of the platform, by its own word (cmi5, section 8.2.3): it may be able later.
    const Kind = code === "3" ? Error : Refused;
    throw new Kind(`fetch: no token (${code ?? "no code"}: ${text ?? "no text"})`);
  }

  /** What the visit could do without: a document that is refused, or fails for long, is as one that is not there. */
  #optional(read) {
    return insist(read, this.#doubt, ENOUGH).catch(() => "");
  }

  /** Reads a document of ours. What is no JSON, such as a page to log in, may be JSON at the next try: one is made. */
  #document(stateId) {
    let again = false;
    return async () => {
      const text = await this.#lrs.state(stateId);
      if (again || isAnswer(text)) return text;
      again = true;
      throw new Error(`${stateId}: not JSON`);
    };
  }

  /** What the platform keeps of the session. */
  async #kept() {
    const found = await insist(this.#document(SESSION), this.#doubt, ENOUGH).catch((error) => error);
    if (typeof found === "string") return found;
    this.#unread = !(found instanceof Refused);
    return "";
  }

  /** Whether `completed` got through in an earlier visit, or before this page was loaded again. */
  async #wasSaid(mark) {
    const { completed: known, sent } = this.#visit.known;
    if (known || mark.completed) return true;
    const id = sent ?? mark.sent;
    // Who cannot be asked has to be told again: what is said twice is refused, what is lost is lost.
    return Boolean(id) && insist(() => this.#lrs.has(id), this.#doubt, 2).catch(() => false);
  }

  async #initialize() {
    const since = Date.now();
    // Known at once: what comes later counts from here.
    this.#visit.known.since = since;
    if (!(await this.#queue.send(initialized(this.#launch, this.#template)))) return;
    this.#visit.note({ since });
    this.#trust();
  }

  async #mark() {
    await this.#lrs.keep(COMPLETED, writeMark(this.#visit.known.sent), true);
    this.#unmarked = false;
  }

  async #flush(leaving) {
    const sent = this.#unsent;
    if (!this.#open || !this.#visit.known.normal || !sent) return true;
    try {
      await this.#lrs.keep(SESSION, JSON.stringify(sent), leaving);
      // What came meanwhile has yet to be sent.
      if (this.#unsent === sent) this.#unsent = undefined;
      this.#trust();
      return true;
    } catch {
      if (!this.#left) this.#doubt();
      return false;
    }
  }
}
