// Requests that fail are made again, and nobody waits for them.

/** Tries after which the learner is told. */
const TOLD = 3;
const LONGEST = 60_000;

/** Means that it is of no use to ask again. */
export class Refused extends Error {}

/** The answer, where it is good. */
export async function good(request) {
  const answer = await request;
  if (answer.ok) return answer;
  const { status } = answer;
  // Too slow, too often, or not able for now.
  const passes = status === 408 || status === 429 || status >= 500;
  throw passes ? new Error(`${status}`) : Object.assign(new Refused(`${status}`), { status });
}

/** Does something until it is done or refused, each time after twice the while; `doubt` is called where it fails on. */
export async function insist(act, doubt) {
  for (let tries = 1, wait = 1000; ; tries++, wait = Math.min(wait * 2, LONGEST)) {
    try {
      return await act();
    } catch (error) {
      if (error instanceof Refused) throw error;
      if (tries === TOLD) doubt();
    }
    await new Promise((done) => setTimeout(done, wait));
  }
}
