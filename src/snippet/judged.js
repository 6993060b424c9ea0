// What is said of one's own catalogue: that it is used, or each mistake with its place.

import { make } from "./make.js";
import { words } from "./words.js";

export function showJudged(room, judged, stays) {
  if (!judged) return room.replaceChildren();
  const { name, trouble, issues, offer } = judged;
  const said = offer
    ? words().used(offer.title, offer.modalities)
    : `${name ? `${name}${words().colon}` : ""}${trouble}. ${stays ? words().stays : ""}`;
  const list = issues.map(({ place, message }) => make("li", {}, make("code", {}, place), " ", message));
  // A long list scrolls, by keys as well.
  room.replaceChildren(
    make("p", { className: offer ? "good" : "trouble" }, said.trim()),
    ...(list.length ? [make("ul", { className: "issues", tabIndex: 0, ariaLabel: said }, ...list)] : []),
  );
}
