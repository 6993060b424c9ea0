import { good, Refused } from "./insisting.js";

/**
 * How many bytes of a document are sent while a page goes away. Browsers send 64 KiB in all then (Fetch Standard,
 * "inflight keepalive bytes"), and the statements have to fit in as well.
 */
const MOST_LEAVING = 50_000;

/** After so many milliseconds without an answer a request is given up, and may be made again. */
const PATIENCE = 60_000;

/** The record store (LRS) that a launch writes to: statements, and documents beside them. */
export class Lrs {
  #launch;
  #token;

  constructor(launch, token) {
    this.#launch = launch;
    this.#token = token;
  }

  /**
   * Sends one statement. Sent again it is the same. Each is a request of its own, also while the page is left: there are
   * platforms that take no list of statements, and others that refuse a whole list for its first one.
   */
  async put(statement) {
    try {
      const query = { statementId: statement.id };
      await this.#ask("PUT", "statements", query, JSON.stringify(statement), true);
    } catch (error) {
      // It is there already: an answer was lost.
      if (error.status !== 409) throw error;
    }
  }

  /** Whether a statement has got through. */
  async has(statementId) {
    const text = await this.#read("statements", { statementId });
    try {
      return JSON.parse(text).id === statementId;
    } catch {
      return false;
    }
  }

  /** A document of this learner, activity and registration, as text; empty where there is none. */
  state(stateId) {
    return this.#read("activities/state", this.#about(stateId));
  }

  /** Keeps such a document. */
  keep(stateId, text, leaving) {
    const travels = leaving && new TextEncoder().encode(text).length < MOST_LEAVING;
    return this.#ask("PUT", "activities/state", this.#about(stateId), text, travels);
  }

  /** A document about the learner. */
  profile(profileId) {
    return this.#read("agents/profile", { agent: this.#agent, profileId });
  }

  get #agent() {
    return JSON.stringify(this.#launch.actor);
  }

  #about(stateId) {
    const { activityId, registration } = this.#launch;
    return { activityId, agent: this.#agent, registration, stateId };
  }

  async #read(path, query) {
    try {
      return await this.#ask("GET", path, query);
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return "";
      throw error;
    }
  }

  /** The text of the answer. A server that takes the request and never answers is as one that is not there. */
  async #ask(method, path, query, body, keepalive = false) {
    const address = new URL(path, this.#launch.endpoint);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const headers = { Authorization: `Basic ${this.#token}`, "X-Experience-API-Version": "1.0.3" };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const given = new AbortController();
    const timer = setTimeout(() => given.abort(), PATIENCE);
    try {
      const options = { method, headers, body, keepalive, cache: "no-store", signal: given.signal };
      const answer = await good(fetch(address, options));
      return await answer.text();
    } finally {
      clearTimeout(timer);
    }
  }
}
