// A session in parts, which are merged one by one: each filter, wish, axis and note, and every other field.

export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether two values are the same JSON. */
export const isSame = (left, right) => JSON.stringify(left) === JSON.stringify(right);

/** What makes an object a session, whatever the learner does. */
const fixed = ["version", "catalogue"];

/** The values of a session by their paths, such as `view` or `notes/tutorat`. */
export function partsOf(session = {}) {
  const parts = new Map();
  for (const [name, value] of Object.entries(session)) {
    if (fixed.includes(name)) continue;
    if (!isObject(value)) parts.set(name, value);
    else for (const [key, part] of Object.entries(value)) parts.set(`${name}/${key}`, part);
  }
  return parts;
}

/** A session of these parts, with the fixed fields of `like`. */
export function sessionOf(parts, like) {
  const fields = new Map(fixed.filter((name) => name in like).map((name) => [name, like[name]]));
  const nested = new Map();
  for (const [path, value] of parts) {
    const slash = path.indexOf("/");
    if (slash < 0) {
      fields.set(path, value);
      continue;
    }
    const name = path.slice(0, slash);
    nested.set(name, [...(nested.get(name) ?? []), [path.slice(slash + 1), value]]);
  }
  // Object.fromEntries defines properties, so that a part called `__proto__` is one like any other.
  for (const [name, entries] of nested) fields.set(name, Object.fromEntries(entries));
  return Object.fromEntries(fields);
}
