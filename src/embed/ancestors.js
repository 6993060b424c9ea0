// The elements around an element, through shadow roots.

/** The parent of an element, or the host of the shadow root that it is in. `lang` is inherited this way, of slotted elements too. */
export const parentOf = (element) => element.parentElement ?? element.parentNode?.host;

/** The parent in the flat tree, with the slots that an element is assigned to. Styles are inherited this way. */
const flatParentOf = (element) => element.assignedSlot ?? parentOf(element);

/** An element and all ancestors in the flat tree, the nearest first. All whose `lang` counts are among them. */
export function flatAncestors(element) {
  const found = [];
  for (let at = element; at; at = flatParentOf(at)) found.push(at);
  return found;
}
