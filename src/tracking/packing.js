// A record as the text of `cmi.suspend_data`: compressed, in letters, digits, `-`, `_` and dots only. Such a text passes
// unchanged through scripts, markup, addresses and databases of any character set, and has as many bytes as characters.

import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

import { digest } from "./digest.js";
import { lastVisits } from "./keeping.js";
import { partsOf, sessionOf } from "./parts.js";
import { levels } from "./unescaping.js";

/** How such a text begins. A checksum follows: some platforms cut off what is too long for them, and say nothing. */
const BEGIN = "ms1.";

const checksum = (json) => digest(json).slice(0, 7);

/** The text of a JSON. */
export function pack(json) {
  const binary = Array.from(deflateSync(strToU8(json), { level: 9 }), (byte) => String.fromCharCode(byte)).join("");
  const letters = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `${BEGIN}${checksum(json)}.${letters}`;
}

/** What is put into a text by who breaks its lines, or makes a page of it: tags, breaks and signs that nobody sees. */
const inserted = /<\/?[a-z][^<>]*>|\\[nrt]|[=\s\0\p{Cf}]/giu;

/** The JSON of such a text, whatever stands around it or escapes it; nothing where it is not whole, and of any other. */
export function unpack(text) {
  for (const level of levels(text)) {
    const json = unpackPlain(level.replace(inserted, ""));
    if (json !== undefined) return json;
  }
  return undefined;
}

function unpackPlain(text) {
  const found = /ms1\.(\w{7})\.([\w-]+)/.exec(text);
  if (!found) return undefined;
  try {
    const binary = atob(found[2].replaceAll("-", "+").replaceAll("_", "/"));
    const json = strFromU8(inflateSync(Uint8Array.from(binary, (letter) => letter.charCodeAt(0))));
    return checksum(json) === found[1] ? json : undefined;
  } catch {
    return undefined;
  }
}

/** The visits that are remembered where there is little room. */
const FEW = 16;

/**
 * A record as text of so many characters at most: left out are visits of long ago, then texts that could not be read,
 * then whole notes, the longest first, then other parts, the largest first, then what was seen, and what the record
 * knows. Whoever reads it sees from `dots` what was left out. Tells whether all that a learner has done is there; no
 * text where there is no room even so.
 */
export function fit(record, most) {
  const { unread, ...rest } = record;
  const parts = partsOf(record.session);
  const size = ([, value]) => JSON.stringify(value)?.length ?? 0;
  const bySize = (is) => [...parts].filter(([path]) => is(path)).sort((left, right) => size(right) - size(left));
  const isNote = (path) => path.startsWith("notes/");
  const order = [...bySize(isNote), ...bySize((path) => !isNote(path))];
  const bare = { session: sessionOf(new Map(), record.session), dots: {}, knows: {} };
  const { attempt, met, said } = rest;
  const knows = lastVisits(record.knows, FEW);
  const without = (count) => {
    const left = new Map(parts);
    for (const [path] of order.slice(0, count)) left.delete(path);
    return { ...rest, knows, session: sessionOf(left, record.session) };
  };
  const drafts = [
    () => record,
    () => ({ ...record, knows }),
    ...Array.from({ length: order.length + 1 }, (_, count) => () => without(count)),
    () => ({ ...without(order.length), seen: undefined }),
    // It knows nothing, so that nobody takes what is missing for deleted.
    () => ({ ...bare, attempt, met, said }),
  ];
  const packed = (index) => pack(JSON.stringify(slim(drafts[index]())));
  // Each draft is shorter than the one before: the first that fits is found by halving.
  let [low, high] = [0, drafts.length];
  let text;
  while (low < high) {
    const middle = (low + high) >> 1;
    const draft = packed(middle);
    if (draft.length <= most) [high, text] = [middle, draft];
    else low = middle + 1;
  }
  return { text, isWhole: low <= 1 };
}

/** Without what is empty. */
function slim(record) {
  const isEmpty = (value) => value === undefined || (typeof value === "object" && !Object.keys(value).length);
  const kept = Object.entries(record).filter(([name, value]) => name === "dots" || !isEmpty(value));
  return Object.fromEntries(kept);
}
