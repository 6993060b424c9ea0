// The files beside the module that this becomes part of: whatever host and folder that is on.

import { fetched } from "../fetched.js";
import { failed, request, typeOf } from "../request.js";

// As names between quotation marks, for bundlers that take files along by them; the build puts the last names in.
const wasm = new URL("modascope_bg.wasm", import.meta.url).href;
const sheet = new URL("moda-scope.css", import.meta.url).href;
const built = new URL("catalogue.json", import.meta.url).href;
// The build puts in what the bytes have to be.
const integrity = "@integrity@";

/** Even on a slow network it is here by then. */
const patience = 120_000;

/** The WebAssembly, compiled. Many servers do not know what it is, and browsers compile it on its way only if they do. */
export const module = (cache) =>
  request(wasm, { cache, integrity, patience }, async (answer) => {
    const type = answer.headers.get("content-type");
    if (type === "application/wasm") return WebAssembly.compileStreaming(answer);
    const compiled = await WebAssembly.compile(await answer.arrayBuffer());
    console.info(`${wasm} comes as ${typeOf(answer)}: with the MIME type application/wasm it would start sooner.`);
    return compiled;
  });

/** The style sheet, as text. A server that makes modules of style sheets, as Vite's does while one develops, is told that
    it is none of that. */
export const style = (cache) =>
  request(sheet, { cache, headers: { accept: "text/css" }, patience }, async (answer) => {
    const text = await answer.text();
    // What is for paper stands at its end.
    if (!text.includes("@media print")) throw failed(/^\s*</.test(text) ? "page" : "damaged", sheet, answer);
    return text;
  });

/** What explains a file that is wrong: most pages never load it. */
export const explainer = () => import("./explainer.js");

/** The built-in catalogue. */
export const catalogue = (cache) => fetched(built, cache);
