// What is said of one's own catalogue: that it is used, or each mistake with its place.

import { make } from "./make.js";
import { words } from "./words.js";

/** One problem, with its line where it is text. */
export function issue({ times, place, message, also, position, line }) {
  const parts = [make("code", {}, times ? `${times} ${place}` : place), " ", message];
  for (const more of [also, position]) if (more) parts.push(make("div", { className: "position" }, more));
  if (line) {
    const [before, marked, after] = line.map((text) => make("bdi", {}, text));
    parts.push(make("pre", { dir: "ltr" }, before, make("mark", {}, marked), after));
  }
  return make("li", {}, ...parts);
}

export function showJudged(room, judged, stays) {
  if (!judged) return room.replaceChildren();
  const { name, trouble, issues, offer } = judged;
  const said = offer
    ? words().used(offer.title, offer.modalities)
    : `${name ? `${name}${words().colon}` : ""}${trouble}. ${stays ? words().stays : ""}`;
  const list = issues.map(issue);
  // A long list scrolls, by keys as well.
  room.replaceChildren(
    make("p", { className: offer ? "good" : "trouble" }, said.trim()),
    ...(list.length ? [make("ul", { className: "issues", tabIndex: 0, ariaLabel: said }, ...list)] : []),
  );
}
