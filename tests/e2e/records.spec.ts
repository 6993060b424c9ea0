// Records of what is kept, without a browser: how copies are merged, and how a record becomes text for a platform.
import { expect, test } from "@playwright/test";

import { change, cutParts, isAlike, isBlank, merge, nothing, read, stamp, writtenIn } from "../../src/tracking/keeping.js";
import { fit, pack, unpack } from "../../src/tracking/packing.js";
import { partsOf, sessionOf } from "../../src/tracking/parts.js";

type Session = Record<string, any>;

const bare = { version: 1, catalogue: "kitchens" };

/** A browser in which a learner works, with the record that it keeps. */
class Browser {
  record: any = nothing();
  #number = 0;
  constructor(readonly visit: string) {}

  get session(): Session {
    return this.record.session ?? bare;
  }

  get notes() {
    return this.session.notes ?? {};
  }

  /** The learner changes fields; undefined takes one away. */
  does(fields: Session) {
    const session = Object.fromEntries(
      Object.entries({ ...this.session, ...fields }).filter(([, value]) => value !== undefined),
    );
    this.record = change(this.record, this.session, session, this.visit, ++this.#number);
  }

  /** The learner writes a note; an empty one is deleted. */
  writes(id: string, note: string) {
    const { [id]: _, ...rest } = this.notes;
    this.does({ notes: note ? { ...rest, [id]: note } : rest });
  }

  /** What the platform gives is merged. */
  takes(text: string) {
    const found = read(unpack(text) ?? text);
    if (found) this.record = stamp(merge(this.record, found), this.visit, ++this.#number);
  }

  /** What the platform is given, in so many characters. */
  gives(most = 64_000) {
    const { text } = fit(this.record, most);
    expect(text!.length).toBeLessThanOrEqual(most);
    return text!;
  }
}

/** Text that does not compress well, the same each time. */
function prose(length: number, seed = 1) {
  let text = "";
  for (let state = seed; text.length < length; ) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    text += String.fromCharCode(97 + ((state >>> 16) % 26), 97 + ((state >>> 21) % 26)) + (state & 256 ? " " : "");
  }
  return text.slice(0, length);
}

test.describe("a session in parts", () => {
  test("is the same when it is put together again", () => {
    const sessions: Session[] = [
      bare,
      { ...bare, search: "x", shortlist: ["a", "b"], differences: true },
      { ...bare, filters: { a: ["x"] }, need: { a: { importance: "must" } }, notes: { "a/b": "slash", "": "empty" } },
      JSON.parse('{"version":1,"notes":{"__proto__":"a","constructor":"b"}}'),
    ];
    for (const session of sessions) {
      expect.soft(JSON.stringify(sessionOf(partsOf(session), session))).toBe(JSON.stringify(session));
    }
    expect(({} as any).a).toBeUndefined();
  });
});

test.describe("two copies", () => {
  let [here, there] = [new Browser("va"), new Browser("vb")];
  test.beforeEach(() => {
    [here, there] = [new Browser("va"), new Browser("vb")];
  });

  test("with different parts become one with all of them, whichever was written last", () => {
    here.does({ filters: { price: ["low"] }, notes: { oven: "Here" } });
    there.does({ filters: { size: ["small"] }, search: "fire", notes: { range: "There" } });
    const text = there.gives();
    here.takes(text);
    expect(here.session).toEqual({
      ...bare,
      filters: { price: ["low"], size: ["small"] },
      search: "fire",
      notes: { oven: "Here", range: "There" },
    });
  });

  test("of which one has taken in the other: what it changed and deleted counts", () => {
    here.does({ view: "table", search: "fire", notes: { oven: "One", range: "Two" } });
    there.takes(here.gives());
    there.does({ search: undefined, view: "map" });
    there.writes("oven", "");
    there.writes("range", "Three");
    here.takes(there.gives());
    expect(here.session).toEqual({ ...bare, view: "map", notes: { range: "Three" } });
  });

  test("that both changed a note apart: both texts are kept", () => {
    here.writes("oven", "Start");
    there.takes(here.gives());
    here.writes("oven", "From home");
    there.writes("oven", "From work");
    here.takes(there.gives());
    expect(here.notes.oven).toBe("From home\n\nFrom work");
    there.takes(here.gives());
    expect(there.notes.oven).toBe("From home\n\nFrom work");
  });

  test("of which one deleted a note that the other changed: the change is kept", () => {
    here.writes("oven", "Start");
    there.takes(here.gives());
    here.writes("oven", "");
    there.writes("oven", "More");
    here.takes(there.gives());
    expect(here.notes.oven).toBe("More");
  });

  test("that both changed another part apart: what is here is kept", () => {
    here.does({ search: "here" });
    there.does({ search: "there" });
    here.takes(there.gives());
    expect(here.session.search).toBe("here");
    // And there it is known to be the later one.
    there.takes(here.gives());
    expect(there.session.search).toBe("here");
  });

  test("of which one contains the other's note: it is not repeated", () => {
    for (const [mine, theirs] of [["A and B", "A"], ["A", "A and B"], ["A and B", "A and B"]]) {
      const [left, right] = [new Browser("va"), new Browser("vb")];
      left.writes("oven", mine);
      right.writes("oven", theirs);
      left.takes(right.gives());
      expect.soft(left.notes.oven).toBe("A and B");
    }
  });

  test("with notes that are too long as one: one stays, the other is kept apart", () => {
    here.writes("oven", prose(15_000, 1));
    there.writes("oven", prose(15_000, 2));
    here.takes(there.gives());
    expect(here.notes.oven).toBe(prose(15_000, 1));
    expect(here.record.unread).toEqual([prose(15_000, 2)]);
  });

  test("of the old form have no writes: nothing of either is deleted", () => {
    const old = (at: number, more: Session) => JSON.stringify({ at, session: { ...bare, ...more } });
    here.takes(old(Date.now() + 5 * 3_600_000, { filters: { price: ["low"] }, notes: { oven: "Old" } }));
    here.takes(old(Date.now(), { search: "x", notes: { oven: "New", range: "New" } }));
    expect(here.session).toEqual({
      ...bare,
      filters: { price: ["low"] },
      search: "x",
      notes: { oven: "Old\n\nNew", range: "New" },
    });
  });

  test("of the old form: of two values of one part that of the later time counts, unless its clock is far ahead", () => {
    const now = Date.now();
    const table: [string, number, number, string][] = [
      ["here is later", 2000, 1000, "here"],
      ["there is later", 1000, 2000, "there"],
      ["the same time", 1000, 1000, "here"],
      ["both are far ahead: as if now", now + 9e10, now + 9e11, "here"],
      ["there is far ahead, here is a little", now + 3_600_000, now + 9e11, "here"],
    ];
    for (const [name, one, other, wanted] of table) {
      const old = (at: number, search: string) => read(JSON.stringify({ at, session: { ...bare, search } }));
      expect.soft(merge(old(one, "here")!, old(other, "there")!).session!.search, name).toBe(wanted);
    }
  });

  test("of which the platform's is from before an answer was lost: what was done since is not taken back", () => {
    here.writes("oven", "First");
    const before = here.gives();
    here.writes("range", "Second");
    here.gives();
    const again = new Browser("vc");
    again.record = here.record;
    again.takes(before);
    expect(again.notes).toEqual({ oven: "First", range: "Second" });
  });

  test("of which one was away for sixty visits: what was changed and deleted meanwhile counts", () => {
    here.writes("oven", "Old");
    here.writes("range", "Deleted");
    there.takes(here.gives());
    there.writes("oven", "New");
    there.writes("range", "");
    for (let visit = 0; visit < 60; visit++) {
      const next = new Browser(`vn${visit}`);
      next.takes(there.gives());
      there.record = next.record;
    }
    here.takes(there.gives());
    expect(here.notes).toEqual({ oven: "New" });
  });

  test("carry on the last texts that could not be read, and not more and more of them", () => {
    for (let visit = 0; visit < 20; visit++) {
      here.record = merge({ ...here.record, unread: [...here.record.unread, `text ${visit}`] }, here.record);
    }
    expect(here.record.unread).toEqual(Array.from({ length: 8 }, (_, index) => `text ${index + 12}`));
  });

  test("of another attempt: that it lacks what was kept before deletes nothing", () => {
    here.writes("oven", "First attempt");
    there.writes("range", "Second attempt");
    here.takes(there.gives());
    expect(here.notes).toEqual({ oven: "First attempt", range: "Second attempt" });
  });
});

test.describe("where the platform has too little room", () => {
  const notes = { a: prose(1900, 1), b: prose(1700, 2), c: prose(1500, 3), d: "Short" };

  function full() {
    const here = new Browser("va");
    here.does({ filters: { price: ["low"] } });
    for (const [id, note] of Object.entries(notes)) here.writes(id, note);
    return here;
  }

  test("what was left out is not taken for deleted, in this browser or another", () => {
    const [here, there] = [full(), new Browser("vb")];
    const text = here.gives(4096);
    expect(here.notes).toEqual(notes);
    here.takes(text);
    expect(here.notes).toEqual(notes);

    there.takes(text);
    expect(cutParts(there.record).length).toBeGreaterThan(0);
    there.writes("d", "Changed");
    here.takes(there.gives(4096));
    expect(here.notes).toEqual({ ...notes, d: "Changed" });
    // Cut once more and given back, still nothing is missing.
    here.takes(here.gives(4096));
    expect(here.notes).toEqual({ ...notes, d: "Changed" });
  });

  test("what was left out can be deleted where it is", () => {
    const [here, there] = [full(), new Browser("vb")];
    there.takes(here.gives(4096));
    here.writes("a", "");
    there.takes(here.gives(4096));
    here.takes(there.gives(4096));
    expect(here.notes.a).toBeUndefined();
    expect(Object.keys(here.record.dots)).not.toContain("notes/a");
    expect(Object.keys(there.record.dots)).not.toContain("notes/a");
  });

  test("a note written where the former one was not to be seen does not replace it", () => {
    const [here, there] = [full(), new Browser("vb")];
    there.takes(here.gives(4096));
    const [missing] = cutParts(there.record);
    const id = missing.replace("notes/", "") as keyof typeof notes;
    there.writes(id, "Anew");
    here.takes(there.gives(4096));
    expect(here.notes[id]).toContain(notes[id]);
    expect(here.notes[id]).toContain("Anew");
    // Taken away again it takes nothing with it.
    const again = new Browser("vc");
    again.takes(full().gives(4096));
    again.writes(id, "Anew");
    again.writes(id, "");
    const home = full();
    home.takes(again.gives(4096));
    expect(home.notes[id]).toBe(notes[id]);
  });

  test("the longest notes are left out whole, then other parts, then what was seen, and it fits in any room", () => {
    const { record } = full();
    const whole = { ...record, seen: ["a", "b"], attempt: "v1", met: "viewed-all", said: true, unread: ["x".repeat(50)] };
    const size = fit(whole, 1e9).text!.length;
    let cuts = 0;
    for (let most = size + 3; most > 60; most -= 17) {
      const { text, isWhole } = fit(whole, most);
      if (text === undefined) break;
      expect(text.length).toBeLessThanOrEqual(most);
      expect(isWhole).toBe(most >= size);
      const found = read(unpack(text)!)!;
      expect(found.session).toMatchObject(bare);
      const cut = cutParts(found).length;
      // In the smallest room there is not even what says so, nor what would make it a deletion.
      if (!Object.keys(found.dots).length) expect(found.knows).toEqual({});
      else expect(cut).toBeGreaterThanOrEqual(cuts);
      cuts = Math.max(cuts, cut);
      expect(found).toMatchObject({ attempt: "v1", met: "viewed-all", said: true });
      const left = Object.keys(found.session.notes ?? {});
      expect(left).toEqual(Object.keys(notes).slice(Object.keys(notes).length - left.length));
      // Nothing is deleted by what is left out.
      expect(isAlike(merge(record, found), record)).toBe(true);
    }
    expect(cuts).toBe(5);
    expect(fit(whole, 20).text).toBeUndefined();

    // Visits of long ago go before notes, and nobody has to be told.
    const knows = Object.fromEntries(Array.from({ length: 64 }, (_, visit) => [`v${prose(5, visit + 1).replace(/ /g, "0")}${visit}`, visit]));
    const { text, isWhole } = fit({ ...record, knows }, fit({ ...record, knows: {} }, 1e9).text!.length + 300);
    expect(isWhole).toBe(true);
    expect(read(unpack(text!)!)).toMatchObject({ session: record.session, knows: Object.fromEntries(Object.entries(knows).slice(-16)) });
  });

  test("compressed text has room for more than plain text had", () => {
    const here = new Browser("va");
    const words = "Prévoir deux formateurs et une salle ; vérifier l'accès des participants à la plateforme, puis relancer. ";
    const note = (id: number) => Array.from({ length: 14 }, (_, part) => `${id}.${part} ${words.slice((id * 7 + part) % 40)}`).join("");
    for (let id = 0; id < 6; id++) here.writes(`note-${id}`, note(id).slice(0, 1200));
    expect(JSON.stringify(here.record).length).toBeGreaterThan(7000);
    expect(fit(here.record, 4096).isWhole).toBe(true);
  });
});

test.describe("by chance", () => {
  /** A generator of numbers that gives the same each time. */
  function dice(seed: number) {
    let state = seed;
    return (sides: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state >>> 8) % sides;
    };
  }

  test("no text that somebody wrote is lost, and all browsers come to agree", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const roll = dice(seed);
      const room = [700, 1500, 64_000][roll(3)];
      const browsers = ["va", "vb", "vc"].map((visit) => new Browser(visit));
      let platform = "";
      // The texts that were replaced or deleted by who saw them.
      const gone = new Set<string>();
      const written: string[] = [];
      for (let step = 0; step < 30; step++) {
        const browser = browsers[roll(3)];
        const id = `n${roll(4)}`;
        switch (roll(6)) {
          case 0:
          case 1: {
            const text = `<${seed}:${step}>${prose(roll(400), step + 1)}`;
            written.push(text);
            if (browser.notes[id]) gone.add(browser.notes[id]);
            browser.writes(id, text);
            break;
          }
          case 2:
            if (browser.notes[id]) gone.add(browser.notes[id]);
            browser.writes(id, "");
            break;
          case 3:
            browser.does({ search: `s${step}`, filters: { [`f${roll(3)}`]: [`${step}`] } });
            break;
          default:
            // A visit: what the platform has is taken in, and what comes of it is sent, or lost on its way.
            browser.takes(platform);
            if (roll(4) && browser.record.session) platform = browser.gives(room);
        }
      }
      // Twice around, and each has all.
      let all = "";
      for (let round = 0; round < 3; round++) {
        for (const browser of browsers) {
          browser.takes(all);
          if (browser.record.session) all = browser.gives(1e6);
        }
      }
      const [first, ...others] = browsers.map(({ record }) => record);
      for (const other of others) expect.soft(isAlike(first, other), `seed ${seed}`).toBe(true);
      const kept = JSON.stringify(Object.values(first.session?.notes ?? {}));
      const removed = [...gone].join();
      for (const text of written) {
        if (!removed.includes(text)) expect.soft(kept.includes(text), `seed ${seed}: ${text.slice(0, 12)}`).toBe(true);
      }
      expect.soft(cutParts(first), `seed ${seed}`).toEqual([]);
    }
  });
});

test.describe("the text for a platform", () => {
  const json = JSON.stringify({ session: { ...bare, notes: { a: `"'\\ <é&>\n\u2028😀 %41+` } }, dots: {} });

  test("has only characters that nothing escapes, and is read again", () => {
    expect(pack(json)).toMatch(/^[\w.-]+$/);
    expect(unpack(pack(json))).toBe(json);
    expect(pack(json)).toBe(pack(json));
  });

  test("is read with white space and quotation marks that something put around or into it", () => {
    const text = pack(json);
    for (const odd of [` ${text}\n`, `"${text}"`, `'${text}'`, text.replace(/(.{60})/g, "$1\r\n")]) {
      expect.soft(unpack(odd)).toBe(json);
    }
  });

  const marked = (sign: string) => (text: string) => text.replace(/(.{20})/g, `$1${sign}`);
  const html = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const numbered = (before: string, behind = "") => (text: string) =>
    text.replace(/[-_.]/g, (sign) => `${before}${sign.charCodeAt(0).toString(16).padStart(before === "\\u" ? 4 : 2, "0")}${behind}`);
  const ways: [string, (text: string) => string][] = [
    ["in quotation marks of HTML", (text) => html(JSON.stringify(text))],
    ["in quotation marks of HTML, escaped twice", (text) => html(html(JSON.stringify(text)))],
    ["in quotation marks with backslashes", (text) => `\\"${text}\\"`],
    ["in quotation marks of an address", (text) => encodeURIComponent(JSON.stringify(text))],
    ["with its signs as of an address", numbered("%")],
    ["with its signs as of a script", numbered("\\u")],
    ["with its signs as of a script, in short", numbered("\\x")],
    ["with its signs as of HTML", numbered("&#x", ";")],
    ["in CDATA", (text) => `<![CDATA[${text}]]>`],
    ["in a paragraph", (text) => `<p class="a">${text}</p>`],
    ["in lines of HTML", marked("<br />\n")],
    ["in lines of a script", marked("\\n")],
    ["in lines of a letter", marked("=\r\n")],
    ["with places to break it", marked("\u200b")],
    ["with soft hyphens", marked("\u00ad")],
    ["with an end as of C", (text) => `${text}\0`],
    ["with a semicolon", (text) => `${text};`],
    ["with a space of HTML", (text) => `${text}&nbsp;`],
  ];
  for (const [name, way] of ways) {
    test(`is read ${name}`, () => {
      // All signs are in one of them.
      const texts = Array.from({ length: 20 }, (_, seed) => JSON.stringify({ session: { ...bare, notes: { a: prose(90, seed) } }, dots: {} }));
      for (const text of texts) expect.soft(unpack(way(pack(text)))).toBe(text);
    });
  }

  test("is nothing where it is cut off, changed or another's", () => {
    const text = pack(json);
    for (let length = 0; length < text.length; length++) expect.soft(unpack(text.slice(0, length))).toBeUndefined();
    const others = [text.toUpperCase(), text.toLowerCase(), `${text}A`, text.replace("ms1", "ms2"), "ms1.aaaaaaa.AAAA", "{}"];
    for (const other of others) expect.soft(unpack(other), other).toBeUndefined();
  });
});

test.describe("a record is read", () => {
  const session = { ...bare, search: `l'été "fin"`, notes: { a: "1 < 2 & 3 > 2\nA&B 100 % \\o/ Œuvre — ça ira…" } };
  const text = JSON.stringify({ at: 5, session });
  const html = (plain: string) =>
    plain.replace(/[&<>"']/g, (found) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#039;" })[found]!);
  const numbers = (plain: string) => plain.replace(/[^\w ]/g, (found) => `&#${found.codePointAt(0)};`);
  const hex = (plain: string) => plain.replace(/[^\w ]/g, (found) => `&#x${found.codePointAt(0)!.toString(16)};`);
  const accents = (plain: string) => html(plain).replaceAll("é", "&eacute;").replaceAll("ç", "&ccedil;").replaceAll("Œ", "&OElig;");
  const slashes = (plain: string) => plain.replace(/["'\\]/g, "\\$&");
  const form = (plain: string) => `${new URLSearchParams({ a: plain })}`.slice(2);

  const ways: [string, (plain: string) => string][] = [
    ["as it is", (plain) => plain],
    ["with white space around it", (plain) => `\ufeff \n${plain}\r\n`],
    ["escaped for HTML", html],
    ["escaped for HTML twice", (plain) => html(html(plain))],
    ["escaped for HTML three times", (plain) => html(html(html(plain)))],
    ["escaped by numbers", numbers],
    ["escaped by hexadecimal numbers", hex],
    ["escaped by names of letters", accents],
    ["escaped for an address", encodeURIComponent],
    ["escaped for an address twice", (plain) => encodeURIComponent(encodeURIComponent(plain))],
    ["escaped as a form is", form],
    ["escaped by the old function", (plain) => escape(plain)],
    ["escaped for a script", slashes],
    ["as JSON in JSON", (plain) => JSON.stringify(plain)],
    ["escaped for HTML, then for an address", (plain) => encodeURIComponent(html(plain))],
  ];
  for (const [name, way] of ways) {
    test(name, () => expect(read(way(text))?.session).toEqual(session));
  }

  test("and words in it that look escaped stay as they are", () => {
    const odd = { ...bare, notes: { a: "&quot;&amp;amp; %22 \\\" &eacute; +" } };
    expect(read(JSON.stringify({ at: 5, session: odd }))?.session).toEqual(odd);
    expect(read(html(JSON.stringify({ at: 5, session: odd })))?.session).toEqual(odd);
  });

  test("in all that it has, and without what has a wrong form", () => {
    const record = { session: bare, dots: { search: "va.1" }, knows: { va: 1 }, attempt: "v1", seen: ["a"], met: "compared", said: true, unread: ["x"] };
    expect(read(JSON.stringify(record))).toEqual({ ...record, blind: {} });
    const odd = { session: bare, dots: { a: 1, b: "va.1" }, knows: { va: "1", vb: 2 }, blind: 7, attempt: {}, seen: 7, met: 1, said: "true", unread: [1, "x"] };
    expect(read(JSON.stringify(odd))).toEqual({ session: bare, dots: { b: "va.1" }, knows: { vb: 2 }, blind: {}, unread: ["x"] });
  });

  test("not where it is none, or of a later version", () => {
    const none = ["", "{", "null", "7", "[]", '"text"', "{}", '{"at":5}', '{"session":{}}', "viewed=1,2,3|7#1##", '{"success":true}'];
    for (const text of none) expect.soft(read(text), text).toBeUndefined();
    for (const at of ["5", null, {}]) expect.soft(read(JSON.stringify({ at, session: bare }))).toBeUndefined();
    for (const odd of [null, [], "x", 5, {}, { version: 2 }, { version: "1" }]) {
      expect.soft(read(JSON.stringify({ at: 5, session: odd }))).toBeUndefined();
    }
    expect(read(undefined as never)).toBeUndefined();
  });

  test("and what platforms give in place of nothing is nothing", () => {
    const blank = [
      ["", " ", "\n", "null", "undefined", "{}", "[]", '""', "''", " { } ", "0", "\0", "None", "NULL", "nil", "false", "NaN", "N/A"],
      ["&quot;&quot;", "&amp;quot;&amp;quot;", "%7B%7D", '\\"\\"', '"null"', "[object Object]", " ".repeat(200)],
    ].flat();
    for (const text of blank) expect.soft(isBlank(text), text).toBe(true);
    for (const text of ["x", "7", '{"a":1}', "ms1.", "nonet", "00x", `"${"x".repeat(200)}"`]) expect.soft(isBlank(text), text).toBe(false);
  });
});

test("what was written in one visit can be told from the rest", () => {
  const here = new Browser("va");
  here.does({ search: "others'", notes: { oven: "others'" } });
  const record = change(here.record, here.session, { ...here.session, search: "own" }, "vb", 1);
  const own = writtenIn(record, "vb");
  expect(own.session).toEqual({ ...bare, search: "own" });
  expect(own.knows).toEqual({ vb: 1 });
});
