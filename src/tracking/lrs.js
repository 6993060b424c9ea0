import { ask } from "./asking.js";

/**
 * How many bytes of a document are sent while a page goes away. Browsers send 64 KiB in all then (Fetch Standard,
 * "inflight keepalive bytes"), and the statements have to fit in as well.
 */
const MOST_LEAVING = 50_000;

/** The record store (LRS) that a launch writes to: statements, and documents beside them. */
export class Lrs {
  #launch;
  #token;
  #tags = false;

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

  /** Whether a statement has got through. Some stores give a list, as for any other question. */
  async has(statementId) {
    const { text } = await this.#read("statements", { statementId });
    try {
      const found = JSON.parse(text);
      return [found.statements ?? found].flat().some(({ id }) => id === statementId);
    } catch {
      return false;
    }
  }

  /** Whether the store says which state of a document it gives, by ETags that we get to see. */
  get hasTags() {
    return this.#tags;
  }

  /** A document of this learner, activity and registration: its text, empty where there is none, and its ETag. */
  state(stateId) {
    return this.#read("activities/state", this.#about(stateId));
  }

  /** Keeps such a document, on a condition where headers state one. */
  keep(stateId, text, leaving, condition) {
    const travels = leaving && new TextEncoder().encode(text).length < MOST_LEAVING;
    return this.#ask("PUT", "activities/state", this.#about(stateId), text, travels, condition);
  }

  /** A document about the learner, as text. */
  async profile(profileId) {
    return (await this.#read("agents/profile", { agent: this.#agent, profileId })).text;
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
      const { text, tag } = await this.#ask("GET", path, query);
      // A weak one is no condition for a change (RFC 9110, section 13.1.1).
      if (!tag || tag.startsWith("W/")) return { text };
      this.#tags = true;
      return { text, tag };
    } catch (error) {
      if (error.status === 404) return { text: "" };
      throw error;
    }
  }

  #ask(method, path, query, body, keepalive = false, condition = {}) {
    const address = new URL(path, this.#launch.endpoint);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const headers = { Authorization: `Basic ${this.#token}`, "X-Experience-API-Version": "1.0.3", ...condition };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    return ask(address, { method, headers, body, keepalive, cache: "no-store" });
  }
}
