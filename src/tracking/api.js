// Where the LMS has put what a package talks to.

/** The levels that SCORM 2004 lets a package climb. SCORM 1.2 wrote seven, which portals in portals have outgrown. */
const LEVELS = 500;

/** Looks in a window and in those around it. */
function climb(frame, name, method) {
  for (let level = 0; frame && level <= LEVELS; level++) {
    try {
      // A frame may have that name too.
      if (typeof frame[name]?.[method] === "function") return frame[name];
    } catch {
      // Of another origin: what is around it may be of ours again.
    }
    if (frame.parent === frame) return undefined;
    frame = frame.parent;
  }
  return undefined;
}

/** The object of this name that has this method: around this window, else around the one that opened it. */
export function find(name, method) {
  return climb(window, name, method) ?? climb(opener, name, method) ?? climb(top.opener, name, method);
}
