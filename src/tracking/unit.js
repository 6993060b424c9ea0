import { Clock } from "./clock.js";
import { good, insist, Refused } from "./insisting.js";
import { Lrs } from "./lrs.js";
import { Pace } from "./pace.js";
import { Queue } from "./queue.js";
import { completed, initialized, terminated } from "./statements.js";

/** The documents of ours at the platform: what is kept of the session, and that `completed` was said. */
const SESSION = "moda-scope.session";
const COMPLETED = "moda-scope.completed";

const previews = ["Browse", "Review"];

/** The package as cmi5 has it, an assignable unit, in one visit of the learner. */
export class Unit {
  #launch;
  #visit;
  #doubt;
  #lrs;
  #queue;
  #template;
  #open = false;
  #left = false;
  // Whether `completed` is said, and whether that has yet to be kept.
  #completed = false;
  #unmarked = false;
  // What the platform has not got yet.
  #unsent;
  #clock = new Clock();
  #pace = new Pace((leaving) => this.#flush(leaving));

  /** `doubt` is called when the platform does not take what it is given. */
  constructor(launch, visit, doubt) {
    this.#launch = launch;
    this.#visit = visit;
    this.#doubt = doubt;
  }

  /** Whether the visit is under way. */
  get isOpen() {
    return this.#open;
  }

  /**
   * Begins. Tells what the platform has kept, and which languages the learner prefers; nothing where the page was left
   * meanwhile. Throws where the platform refuses.
   */
  async begin() {
    this.#lrs = new Lrs(this.#launch, await this.#token());
    const [data, kept, mark, preferences] = await Promise.all([
      insist(() => this.#lrs.state("LMS.LaunchData"), this.#doubt),
      this.#ours(SESSION),
      this.#ours(COMPLETED),
      // Who may not read them has none.
      this.#lrs.profile("cmi5LearnerPreferences").catch(() => ""),
    ]);
    const { contextTemplate, launchMode, returnURL } = JSON.parse(data);
    if (this.#left) return undefined;
    this.#template = contextTemplate ?? {};
    // A page that broke down may have said it, and not have kept that it did.
    this.#unmarked = Boolean(this.#visit.known.completed) && mark === "";
    this.#completed = this.#unmarked || mark !== "";
    this.#visit.note({ normal: !previews.includes(launchMode), completed: this.#completed, back: returnURL });
    this.#queue = new Queue(this.#lrs, this.#doubt);
    this.#open = true;
    this.#clock.restart();
    if (!this.#visit.known.since) this.#initialize();
    return { kept, languages: languages(preferences) };
  }

  /** Hands over what is to be kept, in a while. */
  keep(kept) {
    this.#unsent = kept;
    this.#pace.ask();
  }

  /** The learner has done what the package asks for. Said once a registration, and in no preview. */
  async complete() {
    if (!this.#open || !this.#visit.known.normal || this.#completed) return;
    this.#completed = this.#unmarked = true;
    this.#visit.note({ completed: true });
    const said = await this.#queue.send(completed(this.#launch, this.#template, this.#clock.time));
    if (!said) {
      // Refused, it may be said in another visit.
      this.#unmarked = false;
      this.#visit.note({ completed: false });
    } else if (!this.#left) {
      await insist(() => this.#mark(), this.#doubt).catch(this.#doubt);
    }
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
    if (this.#unmarked) this.#mark().catch(() => {});
    this.#open = false;
    const time = Date.now() - (this.#visit.known.since ?? Date.now());
    this.#queue.end(terminated(this.#launch, this.#template, time));
    this.#visit.note({ over: true });
  }

  /** The platform gives a token once. */
  async #token() {
    const { token } = this.#visit.known;
    if (token) return token;
    const answer = await insist(() => good(fetch(this.#launch.fetch, { method: "POST" })), this.#doubt);
    const given = (await answer.json())["auth-token"];
    if (!given) throw new Refused("no token");
    this.#visit.note({ token: given });
    return given;
  }

  /** A document of ours. A platform that does not let us read it has none. */
  #ours(stateId) {
    return insist(() => this.#lrs.state(stateId), this.#doubt).catch(() => "");
  }

  async #initialize() {
    const since = Date.now();
    // Known at once: what comes later counts from here.
    this.#visit.known.since = since;
    if (await this.#queue.send(initialized(this.#launch, this.#template))) this.#visit.note({ since });
  }

  async #mark() {
    await this.#lrs.keep(COMPLETED, JSON.stringify({ completed: true }), true);
    this.#unmarked = false;
  }

  async #flush(leaving) {
    const sent = this.#unsent;
    if (!this.#open || !this.#visit.known.normal || !sent) return true;
    try {
      await this.#lrs.keep(SESSION, JSON.stringify(sent), leaving);
      // What came meanwhile has yet to be sent.
      if (this.#unsent === sent) this.#unsent = undefined;
      return true;
    } catch {
      if (!this.#left) this.#doubt();
      return false;
    }
  }
}

/** The languages that the learner prefers, the dearest first. */
function languages(preferences) {
  try {
    return JSON.parse(preferences).languagePreference.split(",").map((tag) => tag.trim());
  } catch {
    return [];
  }
}
