// Requests that fail are made again, each time after a longer wait (retry with exponential backoff).

/** Tries after which the learner is told, and milliseconds after which a first failure is told at once. */
const TOLD = 3;
const LATE = 20_000;
/** The longest wait between two tries, in milliseconds. */
const LONGEST = 60_000;

/** Refusals that are believed, where one alone may be a passing mood of the platform. */
export const BELIEVED = 3;

/** Means that it is of no use to ask again. Where a server said so, `status` is what it said. */
export class Refused extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/** Means so for good, by the platform's own word. */
export class Final extends Refused {}

/**
 * Does something until it is done, at most so many times, and until it is refused so many times. `doubt` is called where
 * it fails on, and the last error is thrown.
 */
export async function insist(act, doubt, most = Infinity, refusals = 1) {
  const began = performance.now();
  let refused = 0;
  for (let tries = 1, wait = 1000; ; tries++, wait = Math.min(wait * 2, LONGEST)) {
    try {
      return await act();
    } catch (error) {
      if (error instanceof Refused) refused++;
      if (error instanceof Final || refused >= refusals || tries >= most) throw error;
      if (tries === TOLD || performance.now() - began > LATE) doubt();
    }
    await new Promise((done) => setTimeout(done, wait));
  }
}
