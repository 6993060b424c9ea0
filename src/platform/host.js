// What the page around the widget is told.

/** Fires an event on the element, with its detail, which is JSON. */
export function say(host, event, detail) {
  const init = { bubbles: true, composed: true, detail: JSON.parse(detail) };
  host.dispatchEvent(new CustomEvent(event, init));
}
