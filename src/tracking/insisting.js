// Requests that fail are made again, each time after a longer wait (retry with exponential backoff).

/** Tries after which the learner is told. */
const TOLD = 3;
/** The longest wait between two tries, in milliseconds. */
const LONGEST = 60_000;

/** Means that it is of no use to ask again. */
export class Refused extends Error {}

/** Statuses that may be others at the next try: too slow, too early, too often. */
const passing = [408, 425, 429];
/** What the server can never do. */
const NOT_IMPLEMENTED = 501;

/** The answer, where it is good. Throws `Refused` where the next try would be answered in the same way. */
export async function good(request) {
  const answer = await request;
  if (answer.ok) return answer;
  const { status } = answer;
  const passes = passing.includes(status) || (status >= 500 && status !== NOT_IMPLEMENTED);
  throw passes ? new Error(`${status}`) : Object.assign(new Refused(`${status}`), { status });
}

/**
 * Does something until it is done or refused, at most so many times. `doubt` is called where it fails on, and the last
 * error is thrown.
 */
export async function insist(act, doubt, most = Infinity) {
  for (let tries = 1, wait = 1000; ; tries++, wait = Math.min(wait * 2, LONGEST)) {
    try {
      return await act();
    } catch (error) {
      if (error instanceof Refused || tries >= most) throw error;
      if (tries === TOLD) doubt();
    }
    await new Promise((done) => setTimeout(done, wait));
  }
}
