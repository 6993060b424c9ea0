// Requests for our files: sent again at once where a failure may pass within moments, and diagnosed where it does not.

/** Waits before the first attempts, in ms: one with another `cache` mends a cached answer without CORS headers, a later
    one mends a network that is just waking up. */
const waits = [0, 0, 1_000];

/** How long the diagnosis of a failure may take, in ms. */
const patience = 5_000;

/** The addresses that the policy of the page (`connect-src`) has refused. */
const blocked = new Set();
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  if (effectiveDirective === "connect-src") blocked.add(blockedURI);
});

/** The media type of an answer, without parameters. */
export const typeOf = (answer) => answer.headers.get("content-type")?.split(";")[0].trim().toLowerCase() || undefined;

/** Whether an answer says that it is a web page, such as a form to sign in. */
export const isPage = (answer) => /html/.test(typeOf(answer));

/** A failed request. `why` is an HTTP status, `late`, `offline`, `page`, `redirect`, `cors`, `policy`, `damaged` or
    `silent`; `answer` is what the server sent, if it sent anything. */
export const failed = (why, address, answer) =>
  Object.assign(new Error(`${why}: ${address}`), {
    why,
    address,
    status: answer?.status || undefined,
    type: answer && typeOf(answer),
  });

/** Whether another site has to allow the page to read an address. */
export const isForeign = (address) => URL.canParse(address) && new URL(address).origin !== origin;

/** Whether browsers refuse an address because the page is more secure than that (mixed content). */
const isMixed = (address) => location.protocol === "https:" && address.startsWith("http:");

/** Finds out why a request failed, which browsers do not say: sends it in other ways, to see what the server answers.
    Gives what `failed` makes. */
export async function diagnose(address, { name }, integrity) {
  if (name === "TimeoutError") return failed("late", address);
  const probe = (options) =>
    fetch(address, { cache: "no-store", signal: AbortSignal.timeout(patience), ...options }).then(
      (answer) => {
        answer.body?.cancel();
        return answer;
      },
      () => {},
    );
  const answer = await probe({ redirect: "manual" });
  if (blocked.has(address)) return failed("policy", address);
  if (answer) {
    const { type, ok, status } = answer;
    const came = integrity || name === "CompileError" ? "damaged" : "silent";
    const why = type === "opaqueredirect" ? "redirect" : !ok ? `${status}` : isPage(answer) ? "page" : came;
    return failed(why, address, answer);
  }
  const isRefused = isForeign(address) && (isMixed(address) || (await probe({ mode: "no-cors" })));
  // Asked last, as Chromium takes a computer for offline that has no way out of its own network.
  return failed(isRefused ? "cors" : navigator.onLine ? "silent" : "offline", address);
}

/** What `read` makes of the answer to a request. Throws what `failed` makes, also where the server says no.

    `options` are those of `fetch`, with `patience` in ms, and `isOnce` where a failure is not to be tried again here. */
export async function request(address, { patience, isOnce, ...options }, read) {
  // What a failure without integrity can be on the own site is known without another request.
  const isPlain = !options.integrity && !isForeign(address);
  let error;
  for (const wait of isOnce || options.cache === "reload" ? [0] : waits) {
    if (wait && !navigator.onLine) break;
    if (wait) await new Promise((done) => setTimeout(done, wait));
    try {
      const send = (redirect) => fetch(address, { ...options, redirect, signal: AbortSignal.timeout(patience) });
      let answer = await send(isPlain ? "manual" : "follow");
      if (answer.type === "opaqueredirect") {
        answer = await send("follow").catch(() => {
          throw failed("redirect", address);
        });
      }
      if (!answer.ok) throw failed(`${answer.status}`, address, answer);
      return await read(answer);
    } catch (caught) {
      if (caught.why) throw caught;
      error = caught;
    }
    if (error.name === "TimeoutError") break;
    options.cache = "reload";
  }
  if (isPlain && error.name === "TypeError") {
    throw failed(blocked.has(address) ? "policy" : navigator.onLine ? "silent" : "offline", address);
  }
  throw await diagnose(address, error, options.integrity);
}
