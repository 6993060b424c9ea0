// What is seen before the module is there.

import css from "modascope-early";
import { make } from "./make.js";

/** The style of what is seen without the module. */
export const early = new CSSStyleSheet();
early.replaceSync(css);

/** Where something is shown, it stands beside what floats in the page, and not below it. */
export const flowRoot = new CSSStyleSheet();
flowRoot.replaceSync(":host{display:flow-root}");

/** The shape of what comes: a title, a line of tools, cards. */
export const skeleton = () =>
  make("div", { className: "skeleton" }, ...Array.from("123456", () => make("div")));
