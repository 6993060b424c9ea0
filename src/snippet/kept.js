// The last choices, for the next visit. A browser may refuse to keep them; then this visit is all there is.

const key = "moda-scope:embed";

/** What was kept, or nothing. */
export function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(key));
    return found?.version === 1 && found.choices?.looks instanceof Object ? found : {};
  } catch {
    return {};
  }
}

/** Keeps the choices, and one's own catalogue where there is room for it. */
export function keep({ catalogue, ...choices }) {
  for (const more of [{ catalogue }, {}]) {
    try {
      return localStorage.setItem(key, JSON.stringify({ version: 1, ...choices, ...more }));
    } catch {
      // Refused, or too large: then without the catalogue.
    }
  }
}
