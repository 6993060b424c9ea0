// A long list, of which not all is made.

/** Runs when nothing else is to be done; not every browser knows when that is. */
const idly = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 50, { timeRemaining: () => 5 }));

/** Tells an element, by an event of this name, when nothing else is to be done. */
export const idle = (element) => idly(() => element.dispatchEvent(new Event("idle")));

/** What each element is to hold, and the words that were made by each maker. */
const orders = new WeakMap();
const made = new WeakMap();

/** Puts the words of each of `order` into an element, for the browser's own search, while nothing else is to be done. */
export function fill(element, order, words) {
  const texts = made.get(words) ?? [];
  made.set(words, texts);
  orders.set(element, order);
  // Until all are there: what is there is of the list before.
  element.hidden = true;
  if (!order.length) return element.replaceChildren();
  let at = -1;
  const work = (idle) => {
    // Another list has come since, or the widget has gone.
    if (orders.get(element) !== order || !element.isConnected) return;
    if (at < 0) element.replaceChildren();
    for (at = Math.max(at, 0); at < order.length && idle.timeRemaining() > 1; at += 1) {
      const text = (texts[order[at]] ??= document.createElement("p"));
      text.textContent ||= words(order[at]);
      text.hidden = "until-found";
      element.append(text);
    }
    if (at < order.length) idly(work);
    else element.hidden = "until-found";
  };
  idly(work);
}

/** At which place the browser found what was searched for; -1 is none. */
export const foundAt = ({ target }) => [...target.parentNode.children].indexOf(target);

/** Whether an element has come near what is in sight. */
export const isNear = (event) => !event.skipped;

/** Says of each item of a list which of how many it is, unless all are there. */
export function number(list, total) {
  requestAnimationFrame(() => {
    const all = list.children.length >= total;
    [...list.children].forEach((item, at) => {
      item.ariaSetSize = all ? null : total;
      item.ariaPosInSet = all ? null : at + 1;
    });
  });
}

/** Goes to the card at a place, once it is there. */
export function reach(element, place) {
  requestAnimationFrame(() => {
    const card = element.parentNode.querySelectorAll(".cards > li > article")[place];
    if (!card) return;
    card.tabIndex = -1;
    card.focus();
    // Those before it may be less or more high than they were taken for, now that they are measured.
    requestAnimationFrame(() => card.scrollIntoView({ block: "nearest" }));
  });
}
