/** What an LMS answers where a call went well: the standards say "true". */
const yes = ["true", "1"];

/** Errors by which an LMS says that there is no value: it has nothing of that name, or it was not set yet. */
const absences = ["401", "402", "403"];

/** The API of the LMS, whatever it is called in a version and however it says yes. */
export class Runtime {
  #model;
  #look;
  #api;

  /** `look` gives the objects that may be the API, the nearest first. */
  constructor(model, look) {
    this.#model = model;
    this.#look = look;
  }

  /** Whether there is an API. */
  get isFound() {
    return Boolean(this.#api);
  }

  /** Whether the LMS has put another object in the place of the one that is spoken to. */
  get isReplaced() {
    const found = [...this.#look()];
    return found.length > 0 && !found.includes(this.#api);
  }

  /**
   * Begins; whether that went well. `isOpen` judges an API that refuses, as it does where it was begun before. Only
   * where that is wanted, those behind the nearest one are asked too.
   */
  begin(isOpen, isWide) {
    const found = [...this.#look()];
    const same = !found.length || found.includes(this.#api) ? [this.#api] : [];
    const apis = [...same, ...found].filter(Boolean);
    const before = this.#api;
    for (const api of isWide ? new Set(apis) : apis.slice(0, 1)) {
      this.#api = api;
      if (this.#does("begin", "") || isOpen()) return true;
    }
    this.#api = before ?? apis[0];
    return false;
  }

  /** Ends; whether that went well. */
  end() {
    return this.#does("end", "");
  }

  /**
   * A value as text. Where it is empty, `error` is why: "thrown", or the code of the LMS. It `isKnown` where the LMS has
   * answered, if only that there is none.
   */
  get(name) {
    try {
      const answer = this.#call("get", name);
      const text = answer === "undefined" || answer === "null" ? "" : answer;
      const code = text === "" ? this.error : "";
      const error = /^0*[1-9]\d*$/.test(code) ? code : "";
      return { text, error, isKnown: !error || absences.includes(error) };
    } catch {
      return { text: "", error: "thrown", isKnown: false };
    }
  }

  /** Puts a value; whether it was taken. */
  set(name, value) {
    return this.#does("set", name, value);
  }

  /** Has all that was put stored; whether that went well. */
  commit() {
    return this.#does("commit", "");
  }

  /** The code of the last error, as far as the LMS tells it. */
  get error() {
    try {
      return this.#call("error").trim();
    } catch {
      return "";
    }
  }

  /** Whether a call went well. What is neither yes nor no is asked for by its error. */
  #does(name, ...values) {
    try {
      const answer = this.#call(name, ...values).replace(/[\s"']/g, "").toLowerCase();
      return yes.includes(answer) || (answer !== "false" && this.error === "0");
    } catch {
      return false;
    }
  }

  #call(name, ...values) {
    return String(this.#api[this.#model.calls[name]](...values));
  }
}
