// The nodes of the widget, as they were put into the page. Translators, extensions and `normalize()` replace, split,
// merge and remove text nodes, so that the page alone does not tell where a node belongs. Each node remembers here its
// parent, its neighbours and its words; where the page differs from that and something is to be changed, it is mended
// first.

const own = Symbol();

/** Makes a text node. */
export function makeText(words) {
  const text = document.createTextNode(words);
  text[own] = { words };
  return text;
}

const recordOf = (node) => (node[own] ??= {});

/** Makes the children of an element what was put there, without touching those that are in their place. */
function mend(parent) {
  for (const node of [...parent.childNodes]) if (node[own]?.parent !== parent) node.remove();
  let next = null;
  for (let node = parent[own].last; node; node = node[own].before) {
    const { words } = node[own];
    if (words !== undefined && node.data !== words) node.data = words;
    if (node.parentNode !== parent || node.nextSibling !== next) parent.insertBefore(node, next);
    next = node;
  }
}

/** Mends what is around a node where that is not as it was put there. */
function check(node) {
  const { parent, words } = node[own];
  if (parent && (node.parentNode !== parent || (words !== undefined && node.data !== words))) mend(parent);
}

/** Sets the words of a text node. */
export function setText(text, words) {
  check(text);
  text.data = text[own].words = words;
}

/** Takes a node out of the page, with what was made of it. */
export function remove(node) {
  const record = recordOf(node);
  check(node);
  node.remove();
  const { parent, before, after } = record;
  if (!parent) return;
  if (before) before[own].after = after;
  if (after) after[own].before = before;
  else parent[own].last = before;
  record.parent = record.before = record.after = undefined;
}

/** Puts a node into an element, before one that is there, or at the end. */
export function insert(parent, node, next) {
  const record = recordOf(node);
  if (record.parent) remove(node);
  if (next) check(next);
  parent.insertBefore(node, next ?? null);
  const around = recordOf(parent);
  const before = next ? next[own].before : around.last;
  Object.assign(record, { parent, before, after: next });
  if (before) before[own].after = node;
  if (next) next[own].before = node;
  else around.last = node;
}

/** The element that a node was put into. */
export const parentOf = (node) => node[own]?.parent;

/** What was put behind a node. */
export const nextOf = (node) => node[own]?.after;
