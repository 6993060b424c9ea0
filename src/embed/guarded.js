// The module stops for good when it panics, runs out of memory or traps: what it holds may be half changed, and nothing
// that it would say or keep from then on can be trusted.

/** What a module exports, each call of which is heard: the first that throws is told, and all later ones do nothing. */
export function guarded(exports, tell) {
  let dead = false;
  const guard = (call) => (...values) => {
    if (dead) return;
    try {
      return call(...values);
    } catch (error) {
      // On its way out through calls that wait for this one it is heard of again.
      if (!dead) {
        dead = true;
        tell(error);
      }
      throw error;
    }
  };
  const entries = Object.entries(exports);
  return Object.fromEntries(entries.map(([name, what]) => [name, what instanceof Function ? guard(what) : what]));
}
