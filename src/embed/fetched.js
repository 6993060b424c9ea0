// Files as a server sends them.

/** A server that has said nothing for so long will not. */
const patience = 30_000;

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

/** A file as it comes, or why it did not, with the address that was asked for it. */
export const fetched = (address) =>
  fetch(address, { signal: AbortSignal.timeout(patience) })
    .then((answer) => good(answer).arrayBuffer())
    .then((file) => ({ file: new Uint8Array(file) }))
    .catch((error) => ({ address, why: cause(address, error) }));
