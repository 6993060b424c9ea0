// What the page around the widget is told.

/** What the pages of elements know of what is shown, as JSON. */
const known = new WeakMap();

/** The page of an element knows this by now. */
export const note = (host, state) => void known.set(host, state);

/** Fires an event on the element, with its detail, which is JSON. */
export function say(host, event, detail) {
  const init = { bubbles: true, composed: true, detail: JSON.parse(detail) };
  host.dispatchEvent(new CustomEvent(event, init));
}

/** Says what is shown, if the page does not know. */
export function change(host, state) {
  if (known.get(host) === state) return;
  note(host, state);
  say(host, "moda-scope-change", state);
}
