import { digest } from "./digest.js";

/** What platforms call those who are not logged in. */
const nobody =
  /^(guest|guests|anon|anonyme?|anonymous|invite|invité|invitée|visitor|visiteur|nobody|none|null|nil|undefined|unknown|n\/?a|default|public|demo)([\s._-]*(user|student|learner|account|utilisateur))?[\s._-]*\d*$/;

/** Whether what a platform calls a learner tells them from others: a guest or an empty number is anybody. */
export function isSomebody(learner) {
  const name = `${learner ?? ""}`.normalize("NFKC").trim().toLowerCase().replace(/^mailto:|@.*$/g, "");
  // Nothing, zeros or signs only, and negative numbers, which databases give to no row.
  return /[^\s0._\-(){}[\]"']/.test(name) && !/^-\d+$/.test(name) && !nobody.test(name);
}

/**
 * What this browser keeps for a learner of a package. A browser may refuse all of it, or have no more room: then only
 * the platform keeps.
 *
 * Where nobody says who learns, it is kept for as long as the tab is open: the next one to sit here is somebody else.
 */
export class Local {
  #name;
  #known;

  /** `learner` is what the platform calls the learner, and nothing where that may be anybody. */
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

  forget() {
    try {
      this.#storage.removeItem(this.#name);
    } catch {
      // Nothing is kept.
    }
  }

  get #storage() {
    return this.#known ? localStorage : sessionStorage;
  }
}
