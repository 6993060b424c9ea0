/**
 * A short name for a learner, made of what the platform calls them. It keeps the learners of one browser apart and is
 * no secret: whoever can read it can read what is kept under it too. The browser's own digests are absent where the
 * page came by http.
 */
export function digest(text) {
  // FNV-1a, twice with different factors.
  let [left, right] = [0x811c9dc5, 0xc2b2ae35];
  for (const byte of new TextEncoder().encode(text)) {
    left = Math.imul(left ^ byte, 0x01000193);
    right = Math.imul(right ^ byte, 0x85ebca6b);
  }
  return [left, right].map((half) => (half >>> 0).toString(36).padStart(7, "0")).join("");
}
