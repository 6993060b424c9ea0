// The files beside the module that this becomes part of: whatever host and folder that is on.

import { fetched, good } from "../fetched.js";

// As names between quotation marks, for bundlers that take files along by them; the build puts the last names in.
const wasm = new URL("modascope_bg.wasm", import.meta.url).href;
const sheet = new URL("moda-scope.css", import.meta.url).href;
const built = new URL("catalogue.json", import.meta.url).href;
// The build puts in what the bytes have to be.
const integrity = "@integrity@";

/** Even on a slow network it is here by then. */
const patience = 120_000;
const signal = () => AbortSignal.timeout(patience);

/** The WebAssembly, compiled. Many servers do not know what it is, and browsers compile it on its way only if they do. */
export async function module(cache) {
  const answer = good(await fetch(wasm, { cache, integrity, signal: signal() }));
  const known = answer.headers.get("content-type") === "application/wasm";
  return known ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

/** The style sheet, as text. A server that makes modules of style sheets, as Vite's does while one develops, is told that
    it is none of that. */
export const style = async (cache) =>
  good(await fetch(sheet, { cache, headers: { accept: "text/css" }, signal: signal() })).text();

/** The built-in catalogue. */
export const catalogue = (cache) => fetched(built, cache);
