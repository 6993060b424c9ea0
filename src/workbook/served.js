// The module as a file beside the script.

// As a name between quotation marks, for bundlers that take the file along by it; the build puts the last name in.
const wasm = new URL("xlsx_bg.wasm", import.meta.url).href;
// The build puts in what the bytes have to be.
const integrity = "@integrity@";

/** Even on a slow network it is here by then, in milliseconds. */
const patience = 120_000;

/** The WebAssembly, compiled. */
export async function module() {
  const answer = await fetch(wasm, { integrity, signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`${answer.status} for ${wasm}`);
  return WebAssembly.compile(await answer.arrayBuffer());
}
