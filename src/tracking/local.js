import { digest } from "./digest.js";

/**
 * What this browser keeps for a learner of a package. A browser may refuse all of it, or have no more room: then only
 * the platform keeps.
 *
 * Where nobody says who learns, it is kept for as long as the tab is open: the next one to sit here is somebody else.
 */
export class Local {
  #name;
  #known;

  constructor(pack, learner) {
    this.#known = Boolean(learner);
    this.#name = `moda-scope:${pack}:${learner ? digest(learner) : ""}`;
  }

  load() {
    try {
      return this.#storage.getItem(this.#name) ?? "";
    } catch {
      return "";
    }
  }

  save(text) {
    try {
      this.#storage.setItem(this.#name, text);
    } catch {
      // Only the platform keeps.
    }
  }

  get #storage() {
    return this.#known ? localStorage : sessionStorage;
  }
}
