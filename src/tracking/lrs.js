import { good, Refused } from "./insisting.js";

/** What may be sent while a page goes away. */
const MOST_LEAVING = 60_000;

/** The place that a launch writes to: statements, and documents beside them. */
export class Lrs {
  #launch;
  #token;

  constructor(launch, token) {
    this.#launch = launch;
    this.#token = token;
  }

  /** Sends one statement. Sent again it is the same. */
  async put(statement) {
    try {
      const query = { statementId: statement.id };
      await this.#ask("PUT", "statements", query, JSON.stringify(statement), true);
    } catch (error) {
      // It is there already: an answer was lost.
      if (error.status !== 409) throw error;
    }
  }

  /** Sends statements while the page is left, in their order. */
  post(statements) {
    return this.#ask("POST", "statements", {}, JSON.stringify(statements), true);
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
      return await (await this.#ask("GET", path, query)).text();
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return "";
      throw error;
    }
  }

  #ask(method, path, query, body, keepalive = false) {
    const address = new URL(path, this.#launch.endpoint);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const headers = { Authorization: `Basic ${this.#token}`, "X-Experience-API-Version": "1.0.3" };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    return good(fetch(address, { method, headers, body, keepalive, cache: "no-store" }));
  }
}
