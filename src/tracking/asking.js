// One request to a platform, and whether its answer is good.

import { Refused } from "./insisting.js";

/** After so many milliseconds without an answer a request is given up, and may be made again. */
const PATIENCE = 60_000;

/** Statuses that may be others at the next try: too slow, too early, too often. */
const passing = [408, 425, 429];
/** What the server can never do. */
const NOT_IMPLEMENTED = 501;

/**
 * The text of a good answer, and its ETag. Throws `Refused` where the server says that it will not. A server that takes
 * the request and never answers is as one that is not there.
 */
export async function ask(address, options) {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { ...options, signal: given.signal });
    if (!answer.ok) throw failure(answer.status);
    return { text: await answer.text(), tag: answer.headers.get("etag") ?? undefined };
  } finally {
    clearTimeout(timer);
  }
}

function failure(status) {
  const passes = passing.includes(status) || (status >= 500 && status !== NOT_IMPLEMENTED);
  return passes ? new Error(`${status}`) : new Refused(`${status}`, status);
}
