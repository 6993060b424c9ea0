// The page that shows the widget alone, in a frame of another page. Its address says what is shown; its height is told
// to the page around it. A classic script: in a sandboxed frame a module would need a server that allows it.

import css from "../../style/frame.css";
import { attributes } from "../embed/attributes.js";
import { languageAround, languageTag } from "../embed/language.js";
import { early } from "../embed/loading.js";
import { diagnose } from "../embed/request.js";
import { failure } from "../embed/trouble.js";
import { withdraw } from "../page/withdraw.js";
import { tellHeight } from "./height.js";
import { suit } from "./inside.js";
import { refusal } from "./refusal.js";

/** What the address may ask for: attributes of the element. The address of a frame is not that of the page around it, so
    there is nothing to share; and no text of somebody else is shown as if it was of this site. */
const asking = attributes.filter((name) => !["catalogue", "share"].includes(name));

const root = document.documentElement;
const element = document.querySelector("moda-scope");
const asked = new URLSearchParams(location.search);
const language = languageTag(asked.get("lang") ?? "") || languageAround(element);
const beside = (name) => new URL(name, location.href).href;

/** Whether an address is on the site of this page; what is not `http` has no site. */
function isOwn(address) {
  if (!URL.canParse(address, location.href)) return false;
  const { protocol, host } = new URL(address, location.href);
  return protocol === location.protocol && host === location.host;
}

/** Puts a message before the element, whose own content stays. */
const say = (message) => element.before(message);

/** The script of the element. */
const scriptAddress = () => beside(origin === "null" ? "moda-scope.classic.js" : "moda-scope.js");

/** Loads the element: as a module, or where a frame without an origin may load none, as the one classic script. */
function load() {
  const address = scriptAddress();
  if (origin !== "null") return import(address);
  const policy = globalThis.trustedTypes?.createPolicy("moda-scope", { createScriptURL: () => address });
  const script = document.createElement("script");
  return new Promise((onload, onerror) => {
    Object.assign(script, { onload, onerror, src: policy?.createScriptURL("") ?? address });
    document.head.append(script);
  });
}

/** The page is called by the title of the widget, in its language. */
function follow({ detail }) {
  root.lang = detail.language;
  // The title is drawn anew by then.
  requestAnimationFrame(() => {
    const title = element.shadowRoot.getElementById("title")?.textContent;
    if (title) document.title = title;
    element.parentElement.ariaLabel = document.title;
  });
}

const style = new CSSStyleSheet();
style.replaceSync(css);
document.adoptedStyleSheets = [early, style];
document.body.classList.toggle("framed", parent !== self);
root.lang = language;
const src = asked.get("src");
if (src && !isOwn(src)) {
  withdraw();
  say(refusal(language, src));
} else {
  // What stands in for the catalogue of this site says nothing of another one.
  if (src) element.replaceChildren();
  element.setAttribute("heading-level", "1");
  for (const name of asking) if (asked.get(name)) element.setAttribute(name, asked.get(name));
  for (const name of ["moda-scope-ready", "moda-scope-change"]) addEventListener(name, follow);
  addEventListener("moda-scope-error", withdraw);
  // What is there begins as the widget does by itself.
  if (["filters", "hide", "view"].some((name) => asked.get(name))) withdraw();
  load().catch(async (error) => {
    withdraw();
    // The script that loads the rest: what the server answers to a request for it says why it did not come.
    const trouble = await diagnose(scriptAddress(), error);
    say(failure(language, trouble, () => location.reload()));
  });
}
suit(element);
if (parent !== self) tellHeight(element, asked);
