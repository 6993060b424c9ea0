// The module that all elements of a page share, with its style sheet; and why there is none.

import * as files from "modascope-files";
import start from "modascope-glue";

import { guarded } from "./guarded.js";

/** Throws why a module cannot run here: the browser has none of it, or the page does not let it. The least module there
    is takes eight bytes. */
function allowed() {
  if (!globalThis.WebAssembly) throw cause("absent");
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    throw cause("refused", error);
  }
}

const cause = (why, error = new Error(`WebAssembly is ${why}`)) => Object.assign(error, { why });

/** Why it could not be had: `absent`, `refused`, `damaged`, or what a request failed with (`failed` in request.js). */
export const reason = (error) =>
  error.why ? error : { why: /^(Link|Runtime)Error$/.test(error.name) ? "damaged" : "silent" };

let shared;
// What has such a name does not change: the page may have it already. What came damaged may have been kept so, and is asked
// for anew.
let cache = "force-cache";

/** Starts it once, and gives its style sheet. `tell` hears of the error that it stops with, if it does. */
export const load = (tell) =>
  (shared ??= (async () => {
    allowed();
    const [, css] = await Promise.all([
      files.module(cache).then((module) => start(module, (exports) => guarded(exports, tell))),
      files.style(cache),
    ]);
    return new CSSStyleSheet().replace(css);
  })().catch((error) => {
    // The next element may have better luck.
    shared = undefined;
    cache = "reload";
    throw error;
  }));
