// Where the LMS has put what a package talks to.

/** The levels that SCORM 2004 lets a package climb. SCORM 1.2 wrote seven, which portals in portals have outgrown. */
const LEVELS = 500;

/**
 * The objects of this name that have this method, the nearest first: around this window, then around those that opened
 * it or one of these, and so on.
 */
export function* places(name, method) {
  const seen = new Set();
  const starts = [window];
  for (const start of starts) {
    for (let frame = start; frame && !seen.has(frame) && seen.size <= LEVELS; frame = frame.parent) {
      seen.add(frame);
      starts.push(frame.opener);
      try {
        // A frame may have that name too.
        if (typeof frame[name]?.[method] === "function") yield frame[name];
      } catch {
        // Of another origin: what is around it may be of ours again.
      }
    }
  }
}
