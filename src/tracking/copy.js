// The platform's copy of the session. Other browsers write to it as well, in the same registration. So it is looked at
// before it is written over, and where the store gives ETags it is told which state is meant (xAPI, part three, 3.1).

import { isAnswer, readSession } from "./documents.js";
import { isAlike, read } from "./keeping.js";

const SESSION = "moda-scope.session";

/** What a store answers where it holds another state than the one that is meant, or was not told of any. */
const conflicts = [409, 412];

/**
 * How a store is told which state is meant: by the ETag of the one that was seen; by "any", for a store that wants to be
 * told and hides its ETags; not at all, for one that cannot compare.
 */
const ways = ["seen", "any", "none"];

export class Copy {
  #lrs;
  #other;
  // What is there as far as is known; undefined until it could be read.
  #text;
  #tag;
  #way = 0;
  // Whether it was no JSON once, when the next try may give some; whether it was given though nobody can read it.
  #doubted = false;
  #given = false;

  /** `other` will be what the platform gives for another document of ours. */
  constructor(lrs, other) {
    this.#lrs = lrs;
    this.#other = other;
  }

  /** Whether it could be read. Until then it is not written over. */
  get isKnown() {
    return this.#text !== undefined;
  }

  /** Reads it. Gives the text where it is another than the one that is known. */
  async look() {
    return this.#taken(await this.#lrs.state(SESSION));
  }

  async #taken({ text, tag }) {
    const found = readSession(text, await this.#other);
    const isNews = found && !this.#isSeen(found) && this.#counts(found);
    [this.#text, this.#tag] = [found, tag];
    return isNews ? found : undefined;
  }

  /** Whether a text is to be taken in. What nobody can read is, once: a store may damage all that it is given. */
  #counts(text) {
    if (read(text)) return true;
    if (!this.#doubted && !isAnswer(text)) {
      this.#doubted = true;
      throw new Error(`${SESSION}: not JSON`);
    }
    const isFirst = !this.#given;
    this.#given = true;
    return isFirst;
  }

  /**
   * Puts what `latest` gives, once `take` was given what others have put there; gives what was put. A page that is left
   * has no time to look.
   */
  async put(latest, take, leaving) {
    if (!this.isKnown) throw new Error(`${SESSION}: not read yet`);
    // A store that cannot give it now may take it all the same.
    const there = !leaving && (await this.#lrs.state(SESSION).catch(() => undefined));
    if (there) take(await this.#taken(there));
    for (let left = ways.length; latest(); left--) {
      try {
        return await this.#send(latest(), leaving);
      } catch (error) {
        if (error instanceof TypeError) this.#way = ways.indexOf("none");
        if (!conflicts.includes(error.status) || leaving || left === 1) throw error;
        const news = await this.look();
        // Nobody has written: it does not understand the condition.
        if (!news) this.#way = (this.#way + 1) % ways.length;
        take(news);
      }
    }
    return undefined;
  }

  async #send(record, leaving) {
    const text = JSON.stringify(record);
    await this.#lrs.keep(SESSION, text, leaving, this.#condition);
    [this.#text, this.#tag] = [text, undefined];
    // What is put when the page is left needs the new ETag. It may have gone out of sight only, and come back.
    if (this.#lrs.hasTags) await this.#mark().catch(() => {});
    return record;
  }

  /** Takes the ETag of what was put, unless somebody else has put something since. */
  async #mark() {
    const { text, tag } = await this.#lrs.state(SESSION);
    if (this.#isSeen(text)) this.#tag = tag;
  }

  /** Whether a text is what is known, though a store may have written it in another way, or cut it off. */
  #isSeen(text) {
    if (this.#text?.startsWith(text)) return true;
    const [one, other] = [read(text), read(this.#text)];
    return Boolean(one && other) && isAlike(one, other);
  }

  get #condition() {
    const isThere = Boolean(this.#text);
    if (ways[this.#way] === "any") return isThere ? { "If-Match": "*" } : {};
    if (ways[this.#way] === "none") return {};
    if (this.#tag) return { "If-Match": this.#tag };
    return !isThere && this.#lrs.hasTags ? { "If-None-Match": "*" } : {};
  }
}
