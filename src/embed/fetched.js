// Files as a server sends them.

/** A server that has said nothing for so long will not. */
const patience = 30_000;

/** More than a catalogue may have (`catalogue::MAX_BYTES` in the core): what comes after is not waited for. */
const most = 10_000_000;

/** What came back, unless the server had something else to say. */
export function good(answer) {
  if (answer.ok) return answer;
  throw Object.assign(new Error(`${answer.status} for ${answer.url}`), { why: `${answer.status}` });
}

/** Why nothing came from an address: the status, `late`, `offline`, `foreign`, or nothing where the browser is silent. */
function cause(address, { name, why }) {
  if (why) return why;
  if (name === "TimeoutError") return "late";
  if (!navigator.onLine) return "offline";
  return URL.canParse(address) && new URL(address).origin !== origin ? "foreign" : "";
}

/** The bytes of an answer, up to the first that are too many: who reads them says so. */
async function bytes({ body }) {
  const reader = body.getReader();
  const parts = [];
  let size = 0;
  for (let part; size <= most && (part = (await reader.read()).value); size += part.length) parts.push(part);
  // Whatever is left is not wanted.
  reader.cancel();
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** A file as it comes, or why it did not, with the address that was asked for it. */
export const fetched = (address, cache = "default") =>
  fetch(address, { cache, signal: AbortSignal.timeout(patience) })
    .then((answer) => bytes(good(answer)))
    .then((file) => ({ file }))
    .catch((error) => ({ address, why: cause(address, error) }));

/** Whether it may come another time: a server that says no means it, unless it only asks to wait. */
export const mayCome = (why) => !/^4(?!08|29)/.test(why);
