// The custom element. It is here before the WebAssembly is, and it is all that a page sees: attributes and properties
// in, events out. While the widget is not there, or cannot be, what the page wrote inside the element stays in sight.

import * as files from "modascope-files";
import start, { Widget } from "modascope-glue";

import { fetched } from "./fetched.js";
import { early, failure, skeleton } from "./loading.js";
import { Place } from "./place.js";

/** What all elements of a page share: one module, one style sheet. */
let shared;
const load = () =>
  (shared ??= Promise.all([
    files.module().then(start),
    files.style().then((css) => new CSSStyleSheet().replace(css)),
  ]).then(([, sheet]) => sheet).catch((error) => {
    // The next element may have better luck.
    shared = undefined;
    throw error;
  }));

/** Once the page is whole, what it wrote inside the element is too. */
const whole = () =>
  document.readyState === "loading" &&
  new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));

/** JSON as text, of a value or as it is; nothing for nothing. */
const text = (value) => (typeof value === "string" ? value : value == null ? "" : JSON.stringify(value));

/** Attributes that the module follows while the widget is there, and those for which it begins again. */
const followed = ["compare-max", "filters", "hide", "view"];
const begun = ["heading-level", "share", "storage", "storage-key"];

const make = (className) => Object.assign(document.createElement("div"), { className });

export class ModaScope extends HTMLElement {
  static observedAttributes = ["lang", "src", ...followed, ...begun];
  // The one element that the address of the page belongs to.
  static #sharing;

  #root = this.attachShadow({ mode: "open" });
  // The module's half of it, once that is there.
  #widget;
  // What is seen before what the page wrote inside.
  #shown;
  // Counts what was begun, so that what comes late for an earlier `src` is left out.
  #turn = 0;
  #page = new MutationObserver(() => this.#follow());
  // The language that the page was last told of.
  #told;
  #place = new Place(this);
  // Asks for all again, while something did not come.
  #again;
  #retry = () => this.#again?.();
  // The catalogue that the page handed over, as text.
  #given = "";
  // The session that the page handed over before there was a widget to take it, as text.
  #waiting;
  // The file that is shown, and the `src` it came from: null where that was not set, undefined for one handed over.
  #file;
  #from;

  constructor() {
    super();
    this.addEventListener("moda-scope-change", (event) => (this.#told = event.detail.language));
    this.#root.adoptedStyleSheets = [early];
    this.#root.append(document.createElement("slot"));
  }

  connectedCallback() {
    for (const name of ["catalogue", "session"]) {
      if (!Object.hasOwn(this, name)) continue;
      // Set before the element was defined: it hides what is defined here.
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#page.observe(document.documentElement, { attributeFilter: ["lang"] });
    addEventListener("online", this.#retry);
    this.#place.enter();
    this.#claim();
    this.#show();
  }

  disconnectedCallback() {
    this.#page.disconnect();
    removeEventListener("online", this.#retry);
    if (ModaScope.#sharing === this) ModaScope.#sharing = undefined;
    this.#turn++;
    this.#unready();
    this.#widget?.free();
    this.#widget = undefined;
    this.#put();
    this.#place.leave();
  }

  attributeChangedCallback(name, before, now) {
    // Before the first turn the element is on its way into the page, and will be shown there.
    if (before === now || !this.isConnected || !this.#turn) return;
    if (name === "lang") return this.#follow();
    if (name === "src") return this.#show();
    if (name === "share") this.#claim();
    if (!this.#ready) return;
    if (followed.includes(name)) this.#widget.follow(name);
    else this.#begin(this.#file, this.#from);
  }

  /** The catalogue that is shown, as the file has it; null while there is none. Takes an object, its JSON, or null. */
  get catalogue() {
    return this.#file ? JSON.parse(new TextDecoder().decode(this.#file)) : null;
  }

  set catalogue(catalogue) {
    this.#given = text(catalogue);
    if (this.isConnected && this.#turn) this.#show();
  }

  /** The session, as its file has it; null while there is none. Takes such an object, its JSON, or null to begin anew;
      before there is one, null is nothing to take. */
  get session() {
    return this.#ready ? JSON.parse(this.#widget.session) : null;
  }

  set session(session) {
    // Frameworks set what is not there yet, too: that must not cost the user's own.
    this.#waiting = session === undefined || (session === null && !this.#ready) ? undefined : text(session);
    const trouble = this.#ready && this.#take();
    if (trouble) throw new TypeError(trouble);
  }

  get #ready() {
    return "ready" in this.dataset;
  }

  /** The language around the widget: its own attribute, else the nearest, else the browser's. */
  get #language() {
    return this.closest("[lang]:not([lang=''])")?.lang ?? navigator.language;
  }

  /** Takes the address of the page for its own, where it is asked to and no other element has it; or gives it back. */
  #claim() {
    if (this.hasAttribute("share")) ModaScope.#sharing ??= this;
    else if (ModaScope.#sharing === this) ModaScope.#sharing = undefined;
  }

  /** The level of the title among the headings of the page. */
  get #level() {
    const level = this.getAttribute("heading-level");
    return /^[1-6]$/.test(level) ? Number(level) : 2;
  }

  #follow() {
    const language = this.#language;
    // A page that did as the widget said has nothing new to say.
    if (this.#widget && language !== this.#told) this.#widget.language = language;
  }

  async #show() {
    const turn = ++this.#turn;
    const module = load().catch(reportError);
    await whole();
    if (turn !== this.#turn) return;
    // Where the page has nothing to say meanwhile, it is shown that something comes.
    if (!this.#shown && !this.firstElementChild && !this.textContent.trim()) this.#put(skeleton());
    const [answer, style] = await Promise.all([this.#read(), module]);
    if (turn !== this.#turn) return;
    this.#again = style && answer.file ? undefined : () => this.#show();
    const focused = this.#root.activeElement;
    if (!style) {
      this.#put(failure(this.#language, this.#retry));
      this.#fail({ issues: [{ place: "", message: this.#shown.textContent }] });
    } else {
      if (!this.#widget) this.#make(style);
      if (answer.file) this.#begin(answer.file, answer.from);
      else this.#miss(answer);
    }
    // What had it has gone away.
    if (focused && !this.#root.activeElement) this.#root.querySelector(".scope, button")?.focus();
  }

  /** The catalogue that the page handed over, else the one it wrote inside, else the one at `src`, else ours. */
  async #read() {
    const inside = this.querySelector(':scope > script[type="application/json"]');
    const given = this.#given || inside?.textContent;
    if (given) return { file: new TextEncoder().encode(given) };
    const src = this.getAttribute("src");
    // Put back into a page it asks for nothing again.
    if (this.#file && src === this.#from) return { file: this.#file, from: src };
    const address = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
    return { ...(await (src ? fetched(address) : files.catalogue())), from: src };
  }

  /** Makes room for the widget, and for what has to be said before it. */
  #make(style) {
    const [parent, notice, room] = [make("widget"), make("notice"), make("room")];
    parent.append(notice, room);
    this.#root.adoptedStyleSheets = [early, style];
    this.#put(parent);
    this.#widget = new Widget(this, notice, room, this.#language);
    notice.addEventListener("click", ({ target }) => target.closest("button") && this.#retry());
  }

  /** Shows a catalogue file, unless something is wrong with it: what was there before stays then. */
  #begin(file, from) {
    if (!this.#widget.show(file, this.#place, ModaScope.#sharing === this, this.#level)) {
      return this.#fail(JSON.parse(this.#widget.issues));
    }
    [this.#file, this.#from] = [file, from];
    const trouble = this.#take();
    if (trouble) this.#fail({ issues: [{ place: "session", message: trouble }] });
    this.dataset.ready = "";
    const detail = JSON.parse(this.#widget.state);
    this.#told = detail.language;
    this.#say("moda-scope-ready", detail);
  }

  /** Says that there is no file. */
  #miss({ address, why }) {
    this.#widget.unreachable(address, why);
    this.#fail(JSON.parse(this.#widget.issues));
  }

  /** Takes up a session that the page handed over; says what is wrong with it. */
  #take() {
    const session = this.#waiting;
    this.#waiting = undefined;
    if (session !== undefined) return this.#widget.take(session);
  }

  #fail(detail) {
    this.#say("moda-scope-error", detail);
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #unready() {
    delete this.dataset.ready;
    delete this.dataset.theme;
  }

  /** Shows something before what the page wrote inside, in place of what was shown. */
  #put(shown) {
    this.#shown?.remove();
    this.#shown = shown;
    if (shown) this.#root.prepend(shown);
  }
}
