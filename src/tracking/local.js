import { digest } from "./digest.js";

/** What guests are called: whoever has such a word in their name is one. */
const guests = words(
  "guest guests invité invitée invités invitado invitada ospite convidado convidada gast gäste gość гость 游客 访客 ゲスト",
  "visitor visitors visiteur visiteuse visitante visitatore besucher bezoeker",
);
/** What stands for nobody, also with a number. */
const nobodies = words(
  "anon anonym anonyme anonymous anonimo anónimo anônimo invite nobody none null nil undefined nan na unknown inconnu",
  "unauthenticated notloggedin default public demo preview kiosk false",
);
/** What anybody is, and what a place for a name is called. With a number it is a name. */
const anybody = words(
  "user users student learner account utilisateur utilisatrice apprenant apprenante étudiant usuario utente benutzer",
  "test id name",
);

function words(...lines) {
  return new Set(lines.join(" ").split(" "));
}

/** What is joined with another word, as in `guestuser`. */
const joined = /^(.+?)(user|student|learner|account|utilisateur)$/;

/** The words of a name and its numbers, in small letters; of an address what tells people of one site apart. */
function wordsOf(name) {
  const bare = name.replace(/^mailto:|@.*$/gi, "").replace(/^[a-z]+:\/\/[^/]*\//i, "");
  const spaced = bare.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase();
  return spaced.match(/\p{L}+|\p{N}+/gu) ?? [];
}

/** Whether what a platform calls a learner tells them from others: a guest, a role or an empty number is anybody. */
export function isSomebody(learner) {
  const name = `${learner ?? ""}`.normalize("NFKC").trim();
  // Negative numbers, which databases give to no row, and places for a name, such as `{student_id}`.
  if (/^-\d+$/.test(name) || /^[[({<%$]+[\p{L}\s._-]+[\])}>%$]+$/u.test(name)) return false;
  const parts = wordsOf(name).flatMap((part) => joined.exec(part)?.slice(1) ?? part);
  if (parts.some((part) => guests.has(part))) return false;
  const all = parts.join("");
  if (/^0*$/.test(all) || nobodies.has(all)) return false;
  const isNobody = parts.some((part) => nobodies.has(part));
  const isNumber = (part) => /^\p{N}+$/u.test(part);
  return !parts.every((part) => nobodies.has(part) || anybody.has(part) || (isNobody && isNumber(part)));
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
