// Motion where it explains a change: cards that change places, and one that goes to the shortlist.
//
// Not by view transitions: one of the document stops the whole page of the host while it takes its pictures, and both
// kinds make the change itself wait for a frame, which the focus would have to wait for too.

/** Less than what one would have to wait for. */
const timing = { duration: 180, easing: "ease-out" };

const box = (element) => element.getBoundingClientRect();

function slide(element, from) {
  const to = box(element);
  const [x, y] = [from.left - to.left, from.top - to.top];
  if (x || y) element.animate({ translate: [`${x}px ${y}px`, "0"] }, timing);
}

/** Where the cards are, and what is picked. */
function places({ shadowRoot }) {
  const cards = [...shadowRoot.querySelectorAll(".cards .card")];
  const picked = [...shadowRoot.querySelectorAll(".shortlist li")];
  const named = (elements, name) => new Map(elements.map((element) => [name(element), element]));
  return {
    cards: named(cards, (card) => card.getAttribute("aria-labelledby")),
    picked: named(picked, (item) => item.textContent),
  };
}

/** Shows how things get from where they are to where they will be in the next frame. */
export function follow(host) {
  // What is not in a shadow root, as in a test, is not ours to look through.
  if (!host.shadowRoot || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const before = places(host);
  const from = new Map();
  // What is out of sight has no place to come from that anybody would know.
  for (const [name, card] of before.cards) {
    const place = box(card);
    if (place.bottom > 0 && place.top < innerHeight) from.set(name, place);
  }
  const pressed = host.shadowRoot.activeElement;
  const origin = pressed && box(pressed);
  requestAnimationFrame(() => {
    const after = places(host);
    for (const [name, card] of after.cards) if (from.has(name)) slide(card, from.get(name));
    for (const [name, item] of after.picked) {
      // Straight down: a long name would stick out at the side for a moment.
      if (origin && !before.picked.has(name)) slide(item, { left: box(item).left, top: origin.top });
    }
  });
}
