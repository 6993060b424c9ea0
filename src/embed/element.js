// The custom element. It is here before the WebAssembly is, and it is all that a page sees: attributes and properties
// in, events out. While the widget is not there, or cannot be, what the page wrote inside the element stays in sight.

import * as files from "modascope-files";
import { Reading, Widget } from "modascope-glue";

import { attributes, followed, own, plain } from "./attributes.js";
import { explained, named } from "./explained.js";
import { fetched, mayCome } from "./fetched.js";
import { isLost, lost, text, written } from "./handed.js";
import { keep, recall } from "./kept.js";
import { keepKeys } from "./keys.js";
import { languageAround } from "./language.js";
import { early, flowRoot, skeleton } from "./loading.js";
import { make } from "./make.js";
import { load, reason } from "./module.js";
import { Place } from "./place.js";
import { Retry } from "./retry.js";
import { Surroundings } from "./surroundings.js";
import { facts, failure, kept, stopped } from "./trouble.js";

/** Once the page is whole, what it wrote inside the element is too. */
const whole = () =>
  document.readyState === "loading" &&
  new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));

/** Lets the page do something else. Not by a timer, which waits longer each time, and very long in a page that is hidden. */
const pause = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });

export class ModaScope extends HTMLElement {
  static observedAttributes = [...attributes, ...own];
  // The one element that the address of the page belongs to.
  static #sharing;
  // Those in the page, and the error with which the module that they share has stopped.
  static #present = new Set();
  static #end;
  static #stopAll = (error) => {
    ModaScope.#end = error;
    for (const element of ModaScope.#present) element.#stop();
  };

  #root = this.attachShadow({ mode: "open" });
  // What the page wrote inside, in sight while the widget is not.
  #slot = make("slot");
  #ready = false;
  // The module's half of it, once that is there.
  #widget;
  // What is seen before what the page wrote inside.
  #shown;
  // Counts what was begun, so that what comes late for an earlier `src` is left out.
  #turn = 0;
  // The page around, as far as it says something of language and brightness.
  #around = new Surroundings(this, () => this.#follow());
  // The language that the page was last told of.
  #told;
  #place = new Place(this, () => this.#ready && this.#widget.reread());
  // While something did not come: what was said of it, and who asks again.
  #missed;
  #retry = new Retry(() => this.#show(true));
  // When the catalogue came that is shown, where that is not today's; and what says so.
  #date;
  #dated;
  // What is wrong with a catalogue in detail, by language; what shows it, and what stands there where it did not come.
  #fault;
  #explanation;
  #notice;
  // The catalogue that the page handed over, as text.
  #given = "";
  // The session that the page handed over before there was a widget to take it, as text.
  #waiting;
  // The file that is shown, and the `src` it came from: null where that was not set, undefined for one handed over.
  #file;
  #from;

  constructor() {
    super();
    this.addEventListener("moda-scope-change", ({ detail: { language } }) => {
      if (language === this.#told) return;
      this.#told = language;
      this.#mark();
    });
    this.addEventListener("describe-file", ({ detail }) => (detail.answer = named(detail.file, detail.language)));
    this.#root.append(this.#slot);
    this.#put();
    keepKeys(this.#root);
  }

  connectedCallback() {
    for (const name of ["catalogue", "session"]) {
      if (!Object.hasOwn(this, name)) continue;
      // Set before the element was defined: it hides what is defined here.
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    // As long as a page is printed nothing comes into it: this is of the element that it was copied from.
    delete this.dataset.printed;
    this.#around.enter();
    ModaScope.#present.add(this);
    this.#place.enter();
    this.#claim();
    this.#show();
  }

  disconnectedCallback() {
    this.#around.leave();
    ModaScope.#present.delete(this);
    this.#retry.rest();
    if (ModaScope.#sharing === this) ModaScope.#sharing = undefined;
    this.#turn++;
    this.#ready = false;
    this.#widget?.free();
    this.#widget = this.#date = this.#missed = undefined;
    this.#mark();
    this.#put();
    this.#place.leave();
    // Last: of an element that is moved, the change of an attribute calls `connectedCallback` from within.
    this.#reflect();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (own.includes(name)) return this.#reflect();
    const said = plain(name, now);
    // What reads it later reads it so.
    if (said !== now) return this.setAttribute(name, said);
    // Before the first turn the element is on its way into the page, and will be shown there.
    if (!this.isConnected || !this.#turn) return;
    if (name === "lang") return this.#follow();
    if (name === "catalogue" || name === "src") return this.#show();
    if (name === "share") this.#claim();
    if (!this.#ready || name === "theme") return;
    if (followed.includes(name)) this.#widget.follow(name);
    else this.#begin(this.#file, this.#from);
  }

  /** The catalogue that is shown, as the file has it; null while there is none. Takes an object, its JSON, or null. */
  get catalogue() {
    return this.#file ? JSON.parse(new TextDecoder().decode(this.#file)) : null;
  }

  set catalogue(catalogue) {
    this.#given = text("catalogue", catalogue);
    if (this.isConnected && this.#turn) this.#show();
  }

  /** The session, as its file has it; null while there is none. Takes such an object, its JSON, or null to begin anew;
      before there is one, null is nothing to take. */
  get session() {
    return this.#ready ? JSON.parse(this.#widget.session) : null;
  }

  set session(session) {
    // Frameworks set what is not there yet, too: that must not cost the user's own.
    this.#waiting = session === undefined || (session === null && !this.#ready) ? undefined : text("session", session);
    const isTold = isLost(this.#waiting);
    const trouble = this.#ready && this.#take();
    if (!trouble) return;
    if (isTold) this.#fail({ issues: [{ place: "session", message: trouble }] });
    throw new TypeError(trouble);
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
    const language = languageAround(this);
    // A page that did as the widget said has nothing new to say.
    if (this.#widget && language !== this.#told) this.#widget.language = language;
    if (this.#fault) this.#explain(this.#fault);
  }

  /** Shows what there is to show. What goes wrong as nobody has thought of is told too. */
  #show(isAgain) {
    this.#bring(isAgain).catch((error) => {
      reportError(error);
      if (!ModaScope.#end) this.#fail({ issues: [{ place: "", message: `${error}` }] });
    });
  }

  /** Nobody waits for it where it is asked for again by itself: what has been said of it then is not said once more. */
  async #bring(isAgain) {
    const turn = ++this.#turn;
    if (ModaScope.#end) return this.#stop();
    let trouble;
    const module = load(ModaScope.#stopAll).catch((error) => {
      trouble = reason(error);
      reportError(error);
    });
    await whole();
    if (turn !== this.#turn) return;
    // Where the page has nothing to say meanwhile, it is shown that something comes.
    if (!this.#shown && !this.firstElementChild && !this.textContent.trim()) this.#put(skeleton());
    const [answer, style] = await Promise.all([this.#read(), module]);
    if (turn !== this.#turn) return;
    const reading = style && answer.file && new Reading(answer.file);
    // A large file takes long: whoever scrolls or types meanwhile is not to wait for it.
    for (let from = performance.now(); reading && !reading.step(); ) {
      if (performance.now() - from < 10) continue;
      await pause();
      if (turn !== this.#turn) return reading.free();
      from = performance.now();
    }
    const fault = reading?.isWrong ? await explained(answer.file) : undefined;
    if (turn !== this.#turn) return reading?.free();
    trouble ??= answer.why && answer;
    if (!trouble || trouble.why === "lost") this.#retry.rest();
    else this.#retry.arm(mayCome(trouble.why));
    const missed = trouble && `${trouble.why} ${trouble.address}`;
    if (isAgain && missed === this.#missed) return;
    this.#missed = missed;
    const focused = this.#root.activeElement;
    this.#settle(style, answer, trouble, reading, fault);
    // What had it has gone away.
    if (focused && !this.#root.activeElement) this.#root.querySelector(".scope, button")?.focus();
  }

  /** The catalogue that the page handed over, as a property or else as an attribute, else the one it wrote inside, else the
      one at `src`, else ours. */
  async #read() {
    const inside = this.querySelector(':scope > script[type="application/json"]');
    const given = this.#given || written("catalogue", this.getAttribute("catalogue")) || inside?.textContent;
    const src = this.getAttribute("src");
    const address = src && (URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src);
    // One file may be named with several questions behind it.
    this.#place.expect(given || address?.split(/[?#]/)[0]);
    // Ours would be shown in place of what was meant.
    if (isLost(given)) return { why: "lost", address: "catalogue" };
    if (given) return { file: new TextEncoder().encode(given) };
    // Put back into a page it asks for nothing again.
    if (this.#file && src === this.#from && !this.#date) return { file: this.#file, from: src };
    const cache = this.#missed ? "reload" : "default";
    if (!src) return { ...(await files.catalogue(cache)), from: src };
    const answer = await fetched(address, cache);
    const isKept = !answer.file && mayCome(answer.why) && this.#place.isLasting;
    return { ...answer, ...(isKept && (await recall(address))), address, from: src };
  }

  /** Makes room for the widget, and for what has to be said before it. */
  #make(style) {
    const [notice, room] = ["notice", "room"].map((className) => make("div", { className }));
    this.#put(make("div", { className: "widget" }, notice, room), style);
    this.#around.adapt();
    this.#widget = new Widget(this, notice, room, languageAround(this));
    this.#notice = notice;
    this.#fault = undefined;
    notice.addEventListener("click", ({ target }) => target.closest("button") && this.#show());
  }

  /** Shows what came, and says what did not. */
  #settle(style, { file, from, date, address }, trouble, reading, fault) {
    if (!style) {
      this.#put(failure(languageAround(this), trouble, () => this.#show()));
      const message = this.#shown.firstChild.textContent;
      return this.#fail({ issues: [{ place: "", message, ...facts(trouble) }] });
    }
    if (!this.#widget) this.#make(style);
    if (!file) {
      this.#explain();
      const { issues } = JSON.parse(this.#widget.unreachable(address, trouble.why));
      return this.#fail({ issues: [{ ...issues[0], ...facts(trouble) }] });
    }
    // Today's may well be what is shown.
    const isShown = this.#date && this.#ready && !indexedDB.cmp(file, this.#file);
    if (isShown) reading.free();
    else if (!this.#begin(file, from, reading, fault)) return;
    this.#date = date;
    this.#mark();
    if (from && !date && this.#place.isLasting) keep(address, file);
  }

  /** Shows a catalogue file, unless something is wrong with it: what was there before stays then. Tells which. */
  #begin(file, from, reading = new Reading(file), fault = undefined) {
    const issues = this.#widget.show(reading, this.#place, ModaScope.#sharing === this, this.#level);
    this.#explain(fault);
    if (issues) return this.#fail(fault ? fault(languageAround(this)).detail : JSON.parse(issues));
    [this.#file, this.#from] = [file, from];
    // As an attribute it would take the place of the visitor's own again and again.
    if (this.hasAttribute("session")) this.#waiting ??= lost("session", "it is a property, and no attribute");
    const trouble = this.#take();
    if (trouble) this.#fail({ issues: [{ place: "session", message: trouble }] });
    this.#ready = true;
    this.#reflect();
    const detail = JSON.parse(this.#widget.state);
    this.#told = detail.language;
    this.#say("moda-scope-ready", detail);
    return true;
  }

  /** Shows what is wrong with a catalogue in detail, in place of the short form; or takes it away. */
  #explain(fault) {
    this.#fault = fault;
    this.#explanation?.remove();
    this.#explanation = fault?.(languageAround(this)).alert;
    this.#notice.hidden = Boolean(fault);
    if (this.#explanation) this.#notice.before(this.#explanation);
  }

  /** Says before the widget of which day the catalogue is, where that is not today. */
  #mark() {
    this.#dated?.remove();
    this.#dated = this.#date && kept(this.#told, this.#date, () => this.#show());
    if (this.#dated) this.#root.prepend(this.#dated);
  }

  /** The module has stopped, and all that was made by it goes: what it keeps it has kept before. */
  #stop() {
    const focused = this.#root.activeElement;
    this.#turn++;
    this.#retry.rest();
    this.#ready = false;
    this.#reflect();
    this.#widget = this.#date = undefined;
    this.#mark();
    this.#put(stopped(languageAround(this), ModaScope.#end));
    if (focused) this.#root.querySelector("button").focus();
    this.#fail({ issues: [{ place: "", message: this.#shown.firstChild.textContent }] });
  }

  /** Takes up a session that the page handed over; says what is wrong with it. */
  #take() {
    const session = this.#waiting;
    this.#waiting = undefined;
    if (session !== undefined) return this.#widget.take(session);
  }

  #fail(detail) {
    this.#place.giveUp();
    this.#say("moda-scope-error", detail);
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** Has the attributes that are the element's own say what is so. A copy of an element (`cloneNode`, saved HTML, a
      snapshot of the page) comes with those of another one, and some frameworks set all attributes to older ones. */
  #reflect() {
    this.#slot.hidden = this.#ready;
    this.toggleAttribute("data-ready", this.#ready);
    // Not at once: it may be the module that sets it just now.
    if (this.#ready) queueMicrotask(() => this.#ready && this.#widget.brighten());
    else delete this.dataset.chosenTheme;
  }

  /** Shows something before what the page wrote inside, in place of what was shown; and beside what floats in the page,
      not below it. The words of the page alone stand as if there was no element. */
  #put(shown, style) {
    this.#root.adoptedStyleSheets = [early, shown && flowRoot, style].filter(Boolean);
    this.#shown?.remove();
    this.#shown = shown;
    if (shown) this.#root.prepend(shown);
  }
}
