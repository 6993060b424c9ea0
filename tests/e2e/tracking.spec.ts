// The pieces of the tracking that need no browser, as tables.
import { expect, test } from "@playwright/test";

import { digest } from "../../src/tracking/digest.js";
import { clockDuration, isoDuration } from "../../src/tracking/durations.js";
import { isSomebody } from "../../src/tracking/local.js";
import { identity, isLaunched, readLaunch } from "../../src/tracking/launch.js";
import { isStatus, statusOf } from "../../src/tracking/statuses.js";
import { inLanguage } from "../../src/tracking/words.js";
import { Lrs } from "../../src/tracking/lrs.js";
import { uuid } from "../../src/tracking/uuid.js";

const second = 1000;
const hour = 3600 * second;

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
    for (const text of ["e", "e".repeat(49_999), "e".repeat(50_000), "é".repeat(25_000)]) {
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

test("a status is read, whatever word a platform has for it", () => {
  const table: [string, string[]][] = [
    ["", ["", " ", '""']],
    ["not attempted", ["not attempted", "notattempted", "not_attempted", "Not Started", "n", "new", "false", "unknown", "??", "vu"]],
    ["incomplete", ["incomplete", "Incomplete ", "i", "in progress"]],
    ["completed", ["completed", "COMPLETED", "'completed'", "complete", "c", "true"]],
    ["passed", ["passed", "p", "Pass"]],
    ["failed", ["failed", "f"]],
    ["browsed", ["browsed", "b"]],
  ];
  for (const [status, words] of table) {
    for (const word of words) expect.soft(statusOf(word), word).toBe(status);
  }
  for (const word of ["", "<html>", "constructor"]) expect.soft(isStatus(word), word).toBe(false);
});

test("who is called as anybody is, or by nothing, is nobody in particular", () => {
  const nobody = [
    ["", " ", "\t\n", "0", "00", "0000", "-1", "-42", "-", "_", ".", "null", "NULL", "undefined", "None", "nil", "n/a", "NA"],
    ["guest", "Guest", " GUEST ", "guest1", "guest_2", "guest-user", "Guest User", "GuestUser", "guests"],
    ["anonymous", "Anonymous User", "anonymous_user", "AnonymousUser", "anon", "anonyme", "Anonyme utilisateur"],
    ["invité", "Invite\u0301", "visiteur", "visitor 3", "unknown", "nobody", "default", "public", "demo", "[]", "{}", '""'],
    ["guest-8f3a", "guest_ab12", "guest:12", "user_guest", "mod_guest", "https://id.example/guest", "previewuser", "kiosk 3"],
    ["invité(e)", "utilisateur anonyme", "gast", "invitado", "ospite", "convidado", "unauthenticated", "not logged in"],
    ["preview", "kiosk", "test", "user", "student", "LEARNER", "StudentId", "student_id", "{student_id}", "%STUDENT_ID%", "${user}"],
    ["[object Object]", "false", "NaN", "<learner name>", "anonymous user 1", "\u30b2\u30b9\u30c8"],
    ["00000000-0000-0000-0000-000000000000", "guest@localhost", "mailto:anonymous@example.org", "\uff47uest"],
  ].flat();
  for (const name of nobody) expect.soft(isSomebody(name), JSON.stringify(name)).toBe(false);
  for (const name of [undefined, null, 0]) expect.soft(isSomebody(name as never)).toBe(false);
  const somebody = ["1", "17", "10", "a", "0a", "learner-1", "guestave", "anonymous-8f3a", "nullin", "noneya", "Ada Lovelace"];
  const more = ["user12", "student-7f3", "test1", "https://guest.example/ada", "ada@guest.example", "{3F2504E0-4F89-11D3}", "testa"];
  for (const name of [...somebody, ...more, "mailto:ada@example.org", "é", "李", "1625378"]) expect.soft(isSomebody(name), name).toBe(true);
});
