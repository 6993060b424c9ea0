// Keys that are typed in the widget. Scripts of the page see the element as the target of a key and not the field inside,
// so what they know of fields does not help: a letter typed in the search would be a shortcut of the page. Such keys stay
// in the shadow tree. What listens in the capture phase has heard of them before, and cannot be stopped.

const fields = "textarea, select, input:not([type=checkbox], [type=radio])";

/** Keys that do something to what is no field, without modifiers. */
const uses = {
  input: /^( |Arrow\w+)$/,
  "button, summary": /^( |Enter)$/,
  a: /^Enter$/,
  ".scroll, dialog *": /^( |Arrow\w+|End|Home|Page\w+)$/,
};

/** Keys with a name that fields use: to edit, and to get around. */
const editing = /^(Arrow\w+|Backspace|Clear|Delete|End|Enter|Home|Insert|Page(Down|Up))$/;

/** Keys that begin or go on with a letter which is not known yet: of a dead key, or of an input method. */
const unfinished = /^(Dead|Process|Unidentified)$/;

/** Where letters and signs of the third level are typed by Alt alone. */
const isMac = /^(Mac|iP)/.test(navigator.platform);

/** Whether a key types something, or is one that fields use; not with what makes a command of it. */
function isTyping(event) {
  const { key = "", altKey, ctrlKey, metaKey } = event;
  const isCommand = altKey || ctrlKey || metaKey;
  if (/^[A-Z]\w+$/.test(key) && !unfinished.test(key)) return !isCommand && editing.test(key);
  // On Windows AltGr may come as Ctrl and Alt, which with a plain letter are a command all the same.
  const isAltGr = isMac ? altKey && !ctrlKey : altKey && ctrlKey && !/^[a-z\d]$/i.test(key);
  return !isCommand || event.getModifierState?.("AltGraph") || (isAltGr && !metaKey);
}

/** Whether a key belongs to the field that it is typed in, or was a command of ours. */
function isOurs(event) {
  const { target, key, isComposing, keyCode, defaultPrevented } = event;
  if (target.matches(fields)) return isComposing || keyCode === 229 || isTyping(event);
  const isUsed = Object.entries(uses).some(([what, keys]) => target.matches(what) && keys.test(key));
  return (defaultPrevented || isUsed) && isTyping(event);
}

/** Keeps in a shadow tree what is typed there. */
export function keepKeys(root) {
  // By the place of the key: what went down outside or inside comes up there too, whatever else is pressed by then.
  const kept = new Map();
  const hear = (event) => {
    const { type, target, code } = event;
    // What the page put between our tags is the page's.
    if (!root.contains(target)) return;
    const isKept = (type === "keydown" ? undefined : kept.get(code)) ?? isOurs(event);
    if (type === "keydown") kept.set(code, isKept);
    if (type === "keyup") kept.delete(code);
    if (isKept) event.stopPropagation();
  };
  for (const type of ["keydown", "keypress", "keyup"]) root.addEventListener(type, hear);
}
