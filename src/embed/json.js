// JSON in pages with old libraries: Prototype.js 1.6 and its like put `toJSON` on the prototypes of lists, objects and
// dates, so that `JSON.stringify` writes a list as a text.

const { stringify } = JSON;

/** A replacer that undoes what such a `toJSON` has made of a value. */
function restored(key, changed) {
  const value = this[key];
  if (value instanceof Date) return isNaN(value) ? null : value.toISOString();
  const isChanged = [Array, Object].some(({ prototype }) => prototype.toJSON && value?.toJSON === prototype.toJSON);
  return isChanged ? value : changed;
}

/** A value as JSON: by its own `toJSON`, or that of its class, where it has one. `replacer` is a function as
    `JSON.stringify` takes one. */
export function toJson(value, replacer) {
  if (![Array, Object].some(({ prototype }) => prototype.toJSON)) return stringify(value, replacer);
  return stringify(value, function (key, changed) {
    const found = restored.call(this, key, changed);
    return replacer ? replacer.call(this, key, found) : found;
  });
}
