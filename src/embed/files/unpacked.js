// A module that is part of its script.

/** What stands there compressed and in base64, compiled. */
export async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt());
  const { body } = new Response(bytes);
  const unpacked = new Response(body.pipeThrough(new DecompressionStream("deflate-raw")));
  return WebAssembly.compile(await unpacked.arrayBuffer());
}
