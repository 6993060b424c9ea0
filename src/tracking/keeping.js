// What is kept of a visit, here and at the platform: `{at, session}`, when it was and what the widget remembers. Where
// the package asks for all modalities to be viewed, `seen` says which were.

/** A clock that is wrong by more than this says nothing. */
const DAY = 24 * 60 * 60 * 1000;

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** What was kept, from its text; nothing where that cannot be read. */
export function read(text) {
  try {
    const { at, session, seen } = JSON.parse(text);
    if (!Number.isFinite(at) || !isObject(session)) return undefined;
    return Array.isArray(seen) ? { at, session, seen } : { at, session };
  } catch {
    return undefined;
  }
}

/** The newer of what is kept here and there. Of the same time, what is kept here: nothing was left out of it. */
export function newer(here, there, now) {
  if (!here || !there) return here ?? there;
  const time = ({ at }) => (at > now + DAY ? now : at);
  return time(there) > time(here) ? there : here;
}

/** What the learner has just begun, with what there was of an older session and is not touched by it. */
export function merge(older, begun) {
  const merged = { ...older, ...begun };
  if (isObject(older.notes)) merged.notes = { ...older.notes, ...begun.notes };
  return merged;
}

/**
 * What is kept, as text of so many characters at most: whole notes are left out, the longest first, then whole fields
 * of the session, the largest first, then what was seen. Nothing where there is no room even so.
 */
export function fit(kept, most) {
  const session = { ...kept.session };
  const short = { ...kept, session };
  const fits = () => JSON.stringify(short).length <= most;
  if (isObject(session.notes)) {
    session.notes = { ...session.notes };
    leaveOut(session.notes, Object.keys(session.notes), fits);
    if (!Object.keys(session.notes).length) delete session.notes;
  }
  // Without these two it is no session.
  const fields = Object.keys(session).filter((name) => name !== "version" && name !== "catalogue");
  leaveOut(session, fields, fits);
  if (!fits()) delete short.seen;
  return fits() ? JSON.stringify(short) : undefined;
}

/** Takes what is large out of an object, until there is room. */
function leaveOut(object, names, fits) {
  const size = (name) => JSON.stringify(object[name])?.length ?? 0;
  names.sort((left, right) => size(right) - size(left));
  for (const name of names) {
    if (fits()) return;
    delete object[name];
  }
}
