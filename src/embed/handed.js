// What a page hands over: as a property, or as the text that a framework made of it and wrote into an attribute.

import { toJson } from "./json.js";

/** Whether a text is what JavaScript makes of an object that is put into a text. */
export const isLost = (text) => /^\s*\[object /.test(text);

/** Goes through a value as JSON is made of it, and throws where that would lose something without a word: functions, and
    what has nothing that JSON sees, such as a Map, a Promise or a node. */
function whole() {
  const places = new WeakMap();
  return function (name, value) {
    const place = [places.get(this), name].filter(Boolean).join(".");
    const kind = Object.prototype.toString.call(value);
    const isObject = typeof value === "object" && value;
    const isEmpty = isObject && !Array.isArray(value) && !Object.keys(value).length && kind !== "[object Object]";
    if (isEmpty || ["bigint", "function", "symbol"].includes(typeof value)) {
      throw new TypeError(`${place || "it"} is ${kind}, which JSON cannot hold`);
    }
    if (isObject) places.set(value, place);
    return value;
  };
}

/** JSON as text, of a value or as it is; nothing for nothing. Where it cannot be JSON, what `isLost` knows, and a warning
    that says why. */
export function text(name, value) {
  if (value == null) return "";
  if (typeof value !== "string") {
    try {
      return toJson(value, whole()) ?? lost(name, "it is nothing");
    } catch (error) {
      return lost(name, error.message);
    }
  }
  return isLost(value) ? lost(name, `it is the text "${value}"; set the property of the element to the object`) : value;
}

/** The same for an attribute. */
export function written(name, value) {
  if (value === null || /^\s*\{/.test(value)) return value;
  const refused = lost(
    name,
    `the attribute holds "${value.slice(0, 60)}", and has to hold JSON; or set the property of the element`,
  );
  // Empty, as of a template whose variable is, it stands for nothing.
  return value && refused;
}

/** Warns that something was not taken, and stands for it. */
export function lost(name, why) {
  console.warn(`moda-scope: "${name}" was not taken: ${why}`);
  return "[object Object]";
}
