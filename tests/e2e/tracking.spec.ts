// The pieces of the tracking that need no browser, as tables.
import { expect, test } from "@playwright/test";

import { digest } from "../../src/tracking/digest.js";
import { clockDuration, isoDuration } from "../../src/tracking/durations.js";
import { fit, merge, newer, read } from "../../src/tracking/keeping.js";
import { identity, isLaunched, readLaunch } from "../../src/tracking/launch.js";
import { inLanguage } from "../../src/tracking/words.js";
import { Lrs } from "../../src/tracking/lrs.js";
import { uuid } from "../../src/tracking/uuid.js";

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

test("how long it took is written as each platform writes it", () => {
  const table: [number, string, string][] = [
    [0, "0000:00:00.00", "PT0S"],
    [-5, "0000:00:00.00", "PT0S"],
    [9, "0000:00:00.00", "PT0S"],
    [10, "0000:00:00.01", "PT0.01S"],
    [1999.9, "0000:00:01.99", "PT1.99S"],
    [59_999, "0000:00:59.99", "PT59.99S"],
    [60 * second, "0000:01:00.00", "PT1M0S"],
    [hour + 2 * 60 * second + 3450, "0001:02:03.45", "PT1H2M3.45S"],
    [25 * hour, "0025:00:00.00", "PT25H0S"],
    [9999 * hour, "9999:00:00.00", "PT9999H0S"],
    [10_000 * hour, "9999:59:59.99", "PT10000H0S"],
  ];
  for (const [milliseconds, clock, iso] of table) {
    expect.soft(clockDuration(milliseconds), `${milliseconds}`).toBe(clock);
    expect.soft(isoDuration(milliseconds), `${milliseconds}`).toBe(iso);
    // What Moodle takes.
    expect.soft(clock).toMatch(/^([0-9]{2,4}):([0-9]{2}):([0-9]{2})(\.[0-9]{1,2})?$/);
    expect.soft(iso).toMatch(/^PT(\d+H)?(\d+M)?\d+(\.\d{1,2})?S$/);
  }
});

test("what was kept is read, and what cannot be read is nothing", () => {
  const session = { version: 1, catalogue: "kitchens" };
  expect(read(JSON.stringify({ at: 5, session }))).toEqual({ at: 5, session });
  expect(read(JSON.stringify({ at: 5, session, seen: ["range"] }))).toEqual({ at: 5, session, seen: ["range"] });
  expect(read(JSON.stringify({ at: 5, session, seen: 7, more: 1 }))).toEqual({ at: 5, session });
  const none = ["", "{", "null", "7", "[]", '"text"', "{}", '{"at":5}', '{"session":{}}', "viewed=1,2,3|7#1##"];
  for (const text of none) expect.soft(read(text), text).toBeUndefined();
  for (const at of ["5", null, {}]) expect.soft(read(JSON.stringify({ at, session }))).toBeUndefined();
  for (const odd of [null, [], "x", 5]) expect.soft(read(JSON.stringify({ at: 5, session: odd }))).toBeUndefined();
});

test("the newer of two copies wins, and of the same time the one that is here", () => {
  const now = 1_000 * day;
  const at = (time: number) => ({ at: time, session: {} });
  const table: [string, number | undefined, number | undefined, "here" | "there" | undefined][] = [
    ["none", undefined, undefined, undefined],
    ["only here", now - 5, undefined, "here"],
    ["only there", undefined, now - 5, "there"],
    ["here is newer", now - 5, now - 6, "here"],
    ["there is newer", now - 6, now - 5, "there"],
    ["the same time", now - 5, now - 5, "here"],
    ["there is a little ahead", now - 5, now + hour, "there"],
    ["there is far ahead: as if now", now - 5, now + 400 * day, "there"],
    ["here is far ahead: as if now", now + 400 * day, now - 5, "here"],
    ["here is far ahead, there is ahead", now + 400 * day, now + hour, "there"],
    ["both are far ahead", now + 400 * day, now + 500 * day, "here"],
    ["exactly a day ahead is believed", now, now + day, "there"],
  ];
  for (const [name, local, remote, wanted] of table) {
    const here = local === undefined ? undefined : at(local);
    const there = remote === undefined ? undefined : at(remote);
    expect.soft(newer(here, there, now), name).toBe({ here, there }[wanted!]);
  }
});

test("what a slow platform brings is put under what the learner has begun", () => {
  const older = { version: 1, catalogue: "c", search: "old", notes: { a: "one", b: "two" }, shortlist: ["a", "b"] };
  const begun = { version: 1, catalogue: "c", search: "new", notes: { b: "mine" } };
  expect(merge(older, begun)).toEqual({
    version: 1,
    catalogue: "c",
    search: "new",
    notes: { a: "one", b: "mine" },
    shortlist: ["a", "b"],
  });
  expect(merge({ version: 1, search: "old" }, { version: 1 })).toEqual({ version: 1, search: "old" });
});

test.describe("what has to fit", () => {
  const kept = () => ({
    at: 1_795_456_585_736,
    session: {
      version: 1,
      catalogue: "kitchens",
      filters: { price: ["cheap"] },
      shortlist: ["campfire", "range"],
      notes: { campfire: "a".repeat(3000), range: "é".repeat(900), microwave: "kept" },
    },
  });

  test("stays as it is where there is room", () => {
    expect(JSON.parse(fit(kept(), 4096)!)).toEqual(kept());
    const exact = JSON.stringify(kept()).length;
    expect(JSON.parse(fit(kept(), exact)!)).toEqual(kept());
    expect(JSON.parse(fit(kept(), exact - 1)!)).not.toEqual(kept());
  });

  test("loses whole notes, the longest first", () => {
    const { session, at } = kept();
    const without = (...names: string[]) => {
      const notes = Object.entries(session.notes).filter(([name]) => !names.includes(name));
      return { at, session: { ...session, notes: Object.fromEntries(notes) } };
    };
    expect(JSON.parse(fit(kept(), 3500)!)).toEqual(without("campfire"));
    expect(JSON.parse(fit(kept(), 900)!)).toEqual(without("campfire", "range"));
  });

  test("then loses whole fields, the largest first, and never what makes it a session", () => {
    const bare = { version: 1, catalogue: "kitchens" };
    const filters = { price: ["cheap"] };
    const shortlist = ["campfire", "range"];
    expect(JSON.parse(fit(kept(), 150)!).session).toEqual({ ...bare, filters, shortlist });
    expect(JSON.parse(fit(kept(), 120)!).session).toEqual({ ...bare, filters });
    expect(JSON.parse(fit(kept(), 85)!).session).toEqual(bare);
    expect(fit(kept(), 40)).toBeUndefined();
  });

  test("loses what was seen last of all", () => {
    const seen = { ...kept(), seen: ["campfire", "range"] };
    expect(JSON.parse(fit(seen, 110)!)).toEqual({
      at: seen.at,
      session: { version: 1, catalogue: "kitchens" },
      seen: seen.seen,
    });
    expect(JSON.parse(fit(seen, 80)!).seen).toBeUndefined();
  });

  test("is valid at every length, and changes nothing of what was given", () => {
    const given = kept();
    const whole = JSON.stringify(given).length;
    for (let most = 0; most <= whole + 1; most += 7) {
      const text = fit(given, most);
      if (text === undefined) continue;
      expect(text.length).toBeLessThanOrEqual(most);
      expect(read(text)?.session).toMatchObject({ version: 1, catalogue: "kitchens" });
    }
    expect(given).toEqual(kept());
  });

  test("counts as JavaScript does: emoji twice, quotes and breaks as they are written", () => {
    const note = '😀"\n\u2028'.repeat(200);
    const odd = { at: 5, session: { version: 1, catalogue: "c", notes: { a: note } } };
    expect(fit(odd, JSON.stringify(odd).length)).toBe(JSON.stringify(odd));
    expect(JSON.parse(fit(odd, JSON.stringify(odd).length - 1)!).session).toEqual({ version: 1, catalogue: "c" });
  });

  test("has no notes, or odd ones", () => {
    for (const notes of [undefined, null, "x", []]) {
      const odd = { at: 5, session: { version: 1, catalogue: "c", notes } };
      expect(fit(odd, 60)).toBeTruthy();
    }
  });
});

test("learners have short names that differ, and are the same each time", () => {
  const names = new Set<string>();
  for (let number = 0; number < 20_000; number++) names.add(digest(`learner-${number}`));
  expect(names.size).toBe(20_000);
  expect(digest("learner-7")).toBe(digest("learner-7"));
  for (const text of ["", "é", "a".repeat(10_000)]) expect(digest(text)).toMatch(/^[0-9a-z]{14}$/);
});

test("a name for a statement is like no other, with or without a secure page", () => {
  const { randomUUID } = crypto;
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  try {
    for (const way of [randomUUID, undefined]) {
      Object.defineProperty(crypto, "randomUUID", { value: way, configurable: true });
      const names = Array.from({ length: 500 }, uuid);
      expect(new Set(names).size).toBe(500);
      for (const name of names) expect(name).toMatch(form);
    }
  } finally {
    Object.defineProperty(crypto, "randomUUID", { value: randomUUID, configurable: true });
  }
});

test.describe("how a platform opens the page", () => {
  const account = { homePage: "https://lms.example", name: "17" };
  const all = {
    endpoint: "https://lrs.example/xapi",
    fetch: "https://lms.example/token?k=1",
    actor: JSON.stringify({ objectType: "Agent", name: "Ada", account }),
    registration: "760e3480-ba55-4991-94b0-01820dbd23a2",
    activityId: "https://lms.example/activity/1?a=b",
  };
  const base = "https://content.example/index.html";
  const search = (parameters: object) => `?${new URLSearchParams(parameters as Record<string, string>)}`;

  test("is read, and a place to write to is a folder", () => {
    expect(readLaunch(search(all), base)).toEqual({
      ...all,
      endpoint: "https://lrs.example/xapi/",
      actor: { objectType: "Agent", name: "Ada", account },
    });
    expect(readLaunch(search({ ...all, endpoint: "/xapi//" }), base)?.endpoint).toBe("https://content.example/xapi/");
  });

  test("means nothing where a part is missing or wrong, but was one", () => {
    for (const name of Object.keys(all)) {
      const { [name as keyof typeof all]: _, ...rest } = all;
      expect.soft(readLaunch(search(rest), base), name).toBeUndefined();
      expect.soft(readLaunch(search({ ...all, [name]: "" }), base), name).toBeUndefined();
      expect.soft(isLaunched(search(rest))).toBe(true);
    }
    for (const actor of ["{", "null", "7", '"x"']) {
      expect.soft(readLaunch(search({ ...all, actor }), base), actor).toBeUndefined();
    }
    expect(readLaunch(search({ ...all, endpoint: "http://[" }), base)).toBeUndefined();
    expect(readLaunch("", base)).toBeUndefined();
    expect(isLaunched("")).toBe(false);
    expect(isLaunched("?utm_source=mail")).toBe(false);
  });

  test("tells learners apart without their name", () => {
    const table: [object, string][] = [
      [{ name: "Ada", account }, "https://lms.example 17"],
      [{ name: "Ada", mbox: "mailto:a@b.example" }, "mailto:a@b.example"],
      [{ name: "Ada", mbox_sha1sum: "5f", objectType: "Agent" }, "5f"],
      [{ name: "Ada", openid: "https://ada.example" }, "https://ada.example"],
      [{ name: "Ada" }, ""],
    ];
    for (const [actor, wanted] of table) expect.soft(identity(actor as never)).toBe(wanted);
  });
});

test("what is too large to be sent while the page goes is sent as any other", async () => {
  const sent: RequestInit[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = async (_, init) => {
    sent.push(init!);
    return new Response(null, { status: 204 });
  };
  try {
    const lrs = new Lrs({ endpoint: "https://lrs.example/", actor: {}, registration: "r", activityId: "a" }, "token");
    await lrs.keep("session", "e", false);
    for (const text of ["e", "e".repeat(59_999), "e".repeat(60_000), "é".repeat(30_000)]) {
      await lrs.keep("session", text, true);
    }
  } finally {
    globalThis.fetch = fetch;
  }
  expect(sent.map(({ keepalive }) => keepalive)).toEqual([false, true, true, false, false]);
});

test("what is said is said in the language of the page, or in English", () => {
  const table = { fr: "fr", "fr-CA": "fr", FR: "fr", en: "en", "en-GB": "en", de: "en", "": "en" };
  for (const [tag, language] of Object.entries(table)) expect.soft(inLanguage(tag).lang, tag).toBe(language);
});
