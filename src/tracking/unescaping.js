// Platforms put what they keep for a package into pages and addresses, and some give it back escaped for those.

/** The named characters of HTML from U+00A0 on, in their order. Platforms in PHP write all of these. */
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro " +
  "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil " +
  "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave " +
  "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml " +
  "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute " +
  "thorn yuml";

const named = {
  ...Object.fromEntries(latin.split(" ").map((name, index) => [name, String.fromCharCode(0xa0 + index)])),
  ...{ quot: '"', amp: "&", lt: "<", gt: ">", apos: "'", euro: "€", hellip: "…", ndash: "–", mdash: "—" },
  ...{ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", bull: "•", oelig: "œ", OElig: "Œ" },
};

/** Without the escapes of HTML, once. */
function unescapeHtml(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(named, name) ? named[name] : whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Without the escapes of addresses, once; of forms too, which write a space as `+`. */
function unescapeAddress(text) {
  if (!/%[\da-f]{2}|%u[\da-f]{4}/i.test(text)) return text;
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    // The old function `escape` writes Latin-1 and %uXXXX.
    return spaced
      .replace(/%u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}

/** Without the escapes of a script, once: backslashes before signs, and numbers of what can be printed. */
function unescapeScript(text) {
  return text.replace(/\\(?:(["'\\/])|u([\da-f]{4})|x([\da-f]{2}))/gi, (whole, sign, long, short) => {
    const code = Number.parseInt(long ?? short, 16);
    return sign ?? (code < 0x20 ? whole : String.fromCharCode(code));
  });
}

/** How often a text may have been escaped. */
const LEVELS = 4;

/** A text as it is, and with what escaped it taken away, level by level; the last one may be JSON. */
export function* levels(text) {
  let level = trimmed(`${text ?? ""}`);
  for (let depth = 0; depth <= LEVELS; depth++) {
    yield level;
    const value = parsed(level);
    if (typeof value === "string") {
      // JSON in JSON.
      level = trimmed(value);
      continue;
    }
    if (value !== undefined) return;
    const plain = [unescapeHtml, unescapeAddress, unescapeScript].map((way) => way(level));
    const next = plain.find((other) => other !== level);
    if (next === undefined) return;
    level = next;
  }
}

/** What a text is as JSON, when all is taken away that escaped it. */
export function* readings(text) {
  for (const level of levels(text)) {
    const value = parsed(level);
    if (value !== undefined && typeof value !== "string") yield value;
  }
}

/** Without white space around it, and the end that C puts behind a text. */
const trimmed = (text) => text.replace(/^[\s\0]+|[\s\0]+$/g, "");

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
