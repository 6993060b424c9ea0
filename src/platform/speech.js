// What is said to a screen reader.

/** So long after the last letter nobody types on. */
const rest = 500;
const waiting = new WeakMap();

/** Fills a live region, once, when nothing more has been said for a while. */
export function say(line, words) {
  clearTimeout(waiting.get(line));
  const fill = () => {
    // What is put in again is read again.
    if (line.textContent !== words) line.textContent = words;
  };
  waiting.set(line, setTimeout(fill, rest));
}
