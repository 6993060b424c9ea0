/** After so long nothing is said any more to be missing that will come. */
const GIVEN_UP = 120_000;
/** The longest wait between two looks for what is not there. */
const LONGEST = 4000;

/**
 * Tries something until it succeeds, for two minutes. `attempt` tells whether it did; `isThere` whether there is
 * something that refuses, which is asked ever less often, as each time may take it long.
 */
export function retry(attempt, isThere) {
  let [wait, waited] = [250, 0];
  const again = () => {
    waited += wait;
    if (attempt() || waited >= GIVEN_UP) return;
    wait = isThere() ? Math.max(wait * 2, 1000) : Math.min(wait * 2, LONGEST);
    setTimeout(again, wait);
  };
  setTimeout(again, wait);
}
