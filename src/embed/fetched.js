// Catalogue files as a server sends them.

import { failed, isForeign, isPage, request } from "./request.js";

/** A server that has said nothing for so long will not. */
const patience = 30_000;

/** More than a catalogue may have (`catalogue::MAX_BYTES` in the core): what comes after is not waited for. */
const most = 10_000_000;

/** The bytes of an answer, up to the first that are too many: who reads them says so. */
async function bytes({ body }) {
  const reader = body?.getReader();
  const parts = [];
  let size = 0;
  // An answer without content, as 204, has no body.
  for (let part; reader && size <= most && (part = (await reader.read()).value); size += part.length) parts.push(part);
  // Whatever is left is not wanted.
  reader?.cancel();
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** A file as it comes, or what `request` throws: why it did not come, and from which address. */
export const fetched = (address, cache = "default") =>
  request(address, { cache, patience, isOnce: !isForeign(address) }, async (answer) => {
    const file = await bytes(answer);
    // A form to sign in, with status 200, or a word. What only has the type of a page may be a catalogue all the same.
    if (isPage(answer) && !/^\s*[{[]/.test(new TextDecoder().decode(file.subarray(0, 99)))) {
      throw failed("page", address, answer);
    }
    return { file };
  }).catch((trouble) => trouble);

/** Whether it may come another time: a server that says no means it, unless it only asks to wait. */
export const mayCome = (why) => !/^(4(?!08|29)|page|redirect)/.test(why);
