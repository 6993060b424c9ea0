// Where the focus is.

/** Whether it is nowhere in the tree of an element, or on what cannot be used any more. */
export function isLostAround(element) {
  const active = element.getRootNode().activeElement;
  return !active || active.matches(":disabled, body");
}

/** Keeps it on the element that has it in the tree of an event, by its id, when that is moved or made anew. */
export function keep(event) {
  const root = event.target.getRootNode();
  const id = root.activeElement?.id;
  if (id) requestAnimationFrame(() => root.querySelector(`#${id}`)?.focus());
}

/** Whether a key was pressed, by its name in UI Events. While an input method composes, keys are its own: Escape gives up a
    word there and Enter takes one. Some browsers say so by the code 229 alone. */
export const isKey = (key, event) => event.key === key && !event.isComposing && event.keyCode !== 229;

/** Whether a key was pressed as a command of ours. */
export const isShortcut = (key, event) =>
  isKey(key, event) &&
  !(event.ctrlKey || event.metaKey || event.altKey) &&
  !event.target.matches("input:not([type=checkbox]), select, textarea");

/** Closes the innermost disclosure around the target of an event when Escape is pressed, and goes to its opener. */
export function closeAround(event) {
  const details = isKey("Escape", event) && event.target.closest("details[open]");
  if (!details) return;
  // A dialog around it stays.
  event.preventDefault();
  details.open = false;
  details.querySelector("summary").focus();
}
