import { save, today } from "../platform/files.js";
import { inLanguage } from "./words.js";

/** A screen reader reads what comes into a status that it knows. */
const KNOWN = 150;

/** What is said of one subject is said in one line: what goes wrong later follows from what went wrong before. */
const subjects = { absent: "platform", doubtful: "platform", over: "platform", elsewhere: "platform" };

/** Lines above the widget that say in passing what the learner has to know, each subject once until it is taken back. */
export class Notice {
  #widget;
  #lines = new Map();

  constructor(widget) {
    this.#widget = widget;
  }

  /** Says something, with a button that saves a file where `file` gives its text. */
  say(what, file) {
    const subject = subjects[what] ?? what;
    if (this.#lines.has(subject)) return;
    const words = inLanguage(this.#widget.language);
    const line = document.createElement("p");
    Object.assign(line, { className: "tracking", lang: words.lang });
    line.setAttribute("role", "status");
    this.#lines.set(subject, line);
    this.#widget.element.before(line);
    setTimeout(() => {
      line.textContent = words[what];
      if (file) line.append(" ", saving(words[`${what}File`] ?? words.file, file));
    }, KNOWN);
  }

  /** Takes back what was said of a subject. */
  clear(subject) {
    this.#lines.get(subject)?.remove();
    this.#lines.delete(subject);
  }
}

/** A button that saves `{name, text}` as a file. */
function saving(label, file) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  button.addEventListener("click", () => {
    const { name, type, text } = file();
    save(`${name}-${today()}.${type === "application/json" ? "json" : "txt"}`, type, text);
  });
  return button;
}

/** The session that is shown, as the file that the widget opens. */
export const sessionFile = (element) => () => ({
  name: `modascope-${element.session?.catalogue ?? ""}`.replace(/[^\w-]+/g, "-"),
  type: "application/json",
  text: JSON.stringify(element.session),
});

/** A text as it is. */
export const textFile = (text) => () => ({ name: "modascope", type: "text/plain", text });
