// Record stores and platforms that speak cmi5 each in their own way, or fail for a while: nothing is lost, and nothing is
// stated twice.
import { createHash } from "node:crypto";
import type { Browser, Page } from "@playwright/test";

import { sha1 } from "../../src/tracking/sha1.js";
import { uuidOf } from "../../src/tracking/uuid.js";
import { Lrs as Client } from "../../src/tracking/lrs.js";
import { absent, compare, compareAgain, count, doubtful, inTime, mark, synchronous, test } from "./support/cmi5";
import { noteOn, write } from "./support/leaving";
import { Lrs, Tab } from "./support/lrs";
import { expect } from "./support/test";

const unread = /^Ce que la plateforme de formation ou ce navigateur a gardé d'une visite précédente n'a pas pu être lu/;

/** What another browser has kept at the platform. */
const kept = {
  session: { version: 1, catalogue: "modalites-de-formation", notes: { tutorat: "À revoir" }, shortlist: ["mooc"] },
  dots: { "notes/tutorat": "velsewhere.1", shortlist: "velsewhere.1" },
  knows: { velsewhere: 1 },
};
const text = JSON.stringify(kept);
const login = { body: "<!doctype html><title>Log in</title>", type: "text/html" };

/** Answers so many requests of a kind in another way. */
function instead(lrs: Lrs, request: string, answer: ReturnType<Lrs["answers"]>, times = 1) {
  lrs.answers = (asked) => (asked === request && count(lrs, asked) <= times ? answer : undefined);
}

/** The package is launched in another browser, in the same registration. */
async function elsewhere(lrs: Lrs, browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL });
  const own = lrs.page;
  const page = await context.newPage();
  await page.clock.install();
  lrs.page = page;
  await lrs.enter();
  lrs.page = own;
  return Object.assign(new Tab(), { page });
}

/** The note is shown in a visit, and stays at the platform after something else was done and the page is left. */
async function staysKept(lrs: Lrs) {
  await expect(await noteOn(lrs.widget, "Tutorat")).toHaveValue("À revoir");
  await lrs.widget.tick("Temporalité", "Synchrone");
  await lrs.leave();
  await expect.poll(() => lrs.kept.session).toMatchObject({ ...synchronous, notes: { tutorat: "À revoir" } });
}

test.describe("the session that the platform has", () => {
  const escapes: [string, string][] = [
    ["for HTML", text.replace(/&/g, "&amp;").replace(/"/g, "&quot;")],
    ["as JSON in JSON", JSON.stringify(text)],
    ["for an address", encodeURIComponent(text)],
    ["behind marks of byte order", `\ufeff\ufeff${text}`],
  ];
  for (const [name, body] of escapes) {
    test(`is read where it comes back escaped: ${name}`, async ({ lrs }) => {
      lrs.documents.set("moda-scope.session", body);
      await lrs.enter();
      await staysKept(lrs);
      await expect(lrs.notice).toHaveCount(0);
    });
  }

  const damages: [string, string][] = [
    ["cut off", text.slice(0, -8)],
    ["in a list", `[${text}]`],
    ["of another version", text.replace(`"version":1`, `"version":9`)],
  ];
  for (const [name, body] of damages) {
    test(`cannot be read, ${name}: that is said, and it is carried on`, async ({ lrs }) => {
      lrs.documents.set("moda-scope.session", body);
      await lrs.enter();
      await expect(lrs.notice).toHaveText(unread);
      expect(lrs.documents.get("moda-scope.session")).toBe(body);
      await lrs.widget.tick("Temporalité", "Synchrone");
      await lrs.leave();
      await expect.poll(() => lrs.kept.session).toMatchObject(synchronous);
      expect(lrs.kept.unread).toEqual([body]);
    });
  }

  for (const status of [400, 401, 403]) {
    test(`is refused once by ${status}: it is asked for again, and not taken for none`, async ({ lrs }) => {
      lrs.guard.expects(new RegExp(`status of ${status}`));
      lrs.documents.set("moda-scope.session", text);
      instead(lrs, "GET moda-scope.session", status);
      await lrs.enter();
      await staysKept(lrs);
    });
  }

  test("is a page to log in twice: it is asked for again, and not taken for none", async ({ lrs }) => {
    lrs.documents.set("moda-scope.session", text);
    instead(lrs, "GET moda-scope.session", login, 2);
    await lrs.enter();
    await staysKept(lrs);
  });

  const failures: [string, ReturnType<Lrs["answers"]>][] = [
    ["a page to log in", login],
    ["a refusal by 403", 403],
    ["a failure by 503", 503],
  ];
  for (const [name, answer] of failures) {
    test(`is ${name} until after the visit has begun: it is taken in then`, async ({ page, lrs }) => {
      await page.clock.install();
      if (typeof answer === "number") lrs.guard.expects(new RegExp(`status of ${answer}`));
      lrs.documents.set("moda-scope.session", text);
      lrs.answers = (asked) => (asked === "GET moda-scope.session" ? answer : undefined);
      await lrs.open();
      await lrs.widget.isReady();
      lrs.guard.expects(/status of 404/);
      await inTime(page, () => expect(lrs.verbs).toEqual(["initialized"]), 80);
      await lrs.widget.tick("Temporalité", "Synchrone");
      await page.clock.runFor(30_000);
      await expect(lrs.notice).toHaveText(doubtful);
      expect(lrs.documents.get("moda-scope.session")).toBe(text);
      lrs.answers = () => undefined;
      await inTime(page, () => expect(lrs.kept.session).toMatchObject(synchronous), 80);
      expect(lrs.kept.session.notes).toEqual({ tutorat: "À revoir" });
      await expect(await noteOn(lrs.widget, "Tutorat")).toHaveValue("À revoir");
      await expect(lrs.notice).toHaveCount(0);
    });
  }

  test("is not there, though each answer has a time of its own: nothing is said", async ({ lrs }) => {
    let time = 0;
    lrs.answers = (asked) =>
      /^GET moda/.test(asked) && !lrs.documents.has(asked.slice(4))
        ? { body: JSON.stringify({ success: true, time: ++time }) }
        : undefined;
    await lrs.enter();
    await lrs.widget.tick("Temporalité", "Synchrone");
    await lrs.leave();
    await expect.poll(() => lrs.kept?.session).toMatchObject(synchronous);
    expect(lrs.kept.unread).toEqual([]);
    await expect(lrs.notice).toHaveCount(0);
  });
});

test("a store that cuts off what it is given is given no more for that", async ({ page, lrs }) => {
  await page.clock.install();
  lrs.answers = (asked) => {
    const document = asked === "GET moda-scope.session" && lrs.documents.get("moda-scope.session");
    return document ? { body: document.slice(0, 150) } : undefined;
  };
  await lrs.enter();
  for (const note of ["un", "deux", "trois"]) {
    await write(lrs.widget, "Tutorat", note);
    await inTime(page, () => expect(lrs.kept?.session.notes).toEqual({ tutorat: note }));
  }
  expect(lrs.kept.unread).toEqual([]);
  await expect(lrs.notice).toHaveCount(0);
});

test.describe("two browsers in one registration", () => {
  for (const concurrency of ["none", "tags", "strict", "hidden"] as const) {
    test(`keep what both did, where the store takes concurrency as “${concurrency}”`, async ({
      page,
      lrs,
      browser,
      baseURL,
    }) => {
      await page.clock.install();
      if (concurrency === "hidden") lrs.guard.expects(/status of 409/);
      lrs.concurrency = concurrency;
      await lrs.enter();
      const other = await elsewhere(lrs, browser, baseURL!);
      const have = (notes: object) => () => expect(lrs.kept?.session.notes).toEqual(notes);
      await write(lrs.widget, "Tutorat", "d'ici");
      await inTime(page, have({ tutorat: "d'ici" }));
      await write(other.widget, "Webinaire", "d'ailleurs");
      await inTime(other.page, have({ tutorat: "d'ici", webinaire: "d'ailleurs" }));
      await expect(await noteOn(other.widget, "Tutorat")).toHaveValue("d'ici");
      await write(lrs.widget, "Tutorat", "d'ici encore");
      await inTime(page, have({ tutorat: "d'ici encore", webinaire: "d'ailleurs" }));
      await expect(lrs.notice).toHaveCount(0);
      // And what is put when the page is left goes over what this page has put.
      await write(lrs.widget, "Tutorat", "d'ici, fin");
      await lrs.leave();
      await expect(have({ tutorat: "d'ici, fin", webinaire: "d'ailleurs" })).toPass();
    });
  }

  test("the store compares: who leaves does not write over what was not seen", async ({ lrs }) => {
    lrs.concurrency = "tags";
    await lrs.enter();
    lrs.documents.set("moda-scope.session", text);
    await lrs.widget.tick("Temporalité", "Synchrone");
    await lrs.leave();
    await lrs.states("initialized", "terminated");
    await expect.poll(() => count(lrs, "PUT moda-scope.session")).toBe(1);
    expect(lrs.documents.get("moda-scope.session")).toBe(text);
    await lrs.enter();
    await expect(lrs.widget.box("Temporalité", "Synchrone")).toBeChecked();
    await staysKept(lrs);
  });

  test("the store compares: who went out of sight and came back is no other", async ({ lrs }) => {
    lrs.concurrency = "strict";
    await lrs.enter();
    await lrs.widget.tick("Temporalité", "Synchrone");
    await lrs.inside(() => {
      Object.defineProperty(document, "hidden", { value: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await expect.poll(() => lrs.kept?.session).toMatchObject(synchronous);
    await expect.poll(() => count(lrs, "GET moda-scope.session")).toBe(2);
    await lrs.widget.tick("Interactivité", "Faible");
    await lrs.leave();
    await expect.poll(() => lrs.kept.session.filters.interactivity).toEqual(["low"]);
  });

  test("completed is stated once, though both do what is asked for", async ({ lrs, browser, baseURL }) => {
    lrs.guard.expects(/status of 409/);
    await lrs.enter();
    const other = await elsewhere(lrs, browser, baseURL!);
    await compare(other);
    await lrs.states("initialized", "initialized", "completed");
    await compare(lrs);
    await expect.poll(() => count(lrs, "PUT statements")).toBe(4);
    await lrs.states("initialized", "initialized", "completed");
    await expect(lrs.notice).toHaveCount(0);
  });

  test("completed is refused where the other has stated it: nothing is missing", async ({ lrs, browser, baseURL }) => {
    lrs.guard.expects(/status of 403/);
    await lrs.enter();
    const other = await elsewhere(lrs, browser, baseURL!);
    await compare(other);
    await lrs.states("initialized", "initialized", "completed");
    lrs.answers = (asked) => (asked === "PUT statements" ? 403 : undefined);
    await compare(lrs);
    await expect.poll(() => count(lrs, "GET statements")).toBe(1);
    await expect(lrs.notice).toHaveCount(0);
    lrs.answers = () => undefined;
  });
});

test.describe("that completed was stated is known in the next visit", () => {
  const failures: [string, string, number | typeof login][] = [
    ["is not kept, by 409", "PUT moda-scope.completed", 409],
    ["is not kept, by 403", "PUT moda-scope.completed", 403],
    ["is refused by 403", "GET moda-scope.completed", 403],
    ["is a page to log in", "GET moda-scope.completed", login],
  ];
  for (const [name, request, answer] of failures) {
    test(`where the mark ${name}: it counts once`, async ({ lrs }) => {
      if (typeof answer === "number") lrs.guard.expects(new RegExp(`status of ${answer}`));
      lrs.guard.expects(/status of 409/);
      lrs.answers = (asked) => (asked === request ? answer : undefined);
      await lrs.enter();
      await compare(lrs);
      await lrs.states("initialized", "completed");
      await lrs.leave();
      await lrs.states("initialized", "completed", "terminated");
      await lrs.open();
      await lrs.widget.isReady();
      await expect.poll(() => count(lrs, "PUT statements")).toBe(5);
      await lrs.leave();
      await lrs.states("initialized", "completed", "terminated", "initialized", "terminated");
      await expect(lrs.notice).toHaveCount(0);
    });
  }

  test("where the store gives back the mark of another registration: that counts for nothing", async ({ lrs }) => {
    await lrs.enter();
    await compare(lrs);
    await expect.poll(() => lrs.documents.get("moda-scope.completed")).toBe(mark(lrs));
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated");
    lrs.documents.delete("moda-scope.session");
    lrs.registration = "0b4f9b5e-6f3c-4b0e-8a53-0d9f7c7b1a11";
    await lrs.enter();
    await compareAgain(lrs);
    await lrs.states("initialized", "completed", "terminated", "initialized", "completed");
    await expect.poll(() => lrs.documents.get("moda-scope.completed")).toBe(mark(lrs));
  });

  test("where the store answers the question for it by a list", async () => {
    const { fetch } = globalThis;
    const answers = [{ statements: [{ id: "a" }] }, [{ id: "a" }], { id: "a" }, { statements: [] }, { id: "b" }, null];
    const client = new Client({ endpoint: "https://lrs.example/", actor: {}, registration: "r", activityId: "a" }, "t");
    const found: boolean[] = [];
    try {
      for (const answer of answers) {
        globalThis.fetch = async () => new Response(JSON.stringify(answer));
        found.push(await client.has("a"));
      }
    } finally {
      globalThis.fetch = fetch;
    }
    expect(found).toEqual([true, true, true, false, false, false]);
  });
});

test.describe("completed is refused by 401", () => {
  /** Does what is asked for while that is refused, and something else that is kept. */
  async function compareRefused(lrs: Lrs, page: Page) {
    await page.clock.install();
    lrs.guard.expects(/status of 401/, /status of 404/);
    await lrs.open();
    await lrs.widget.isReady();
    await inTime(page, () => expect(lrs.verbs).toEqual(["initialized"]));
    lrs.answers = (asked) => (asked === "PUT statements" ? 401 : undefined);
    await compare(lrs);
    await expect.poll(() => count(lrs, "PUT statements")).toBe(2);
    await inTime(page, () => expect(lrs.kept?.session.shortlist).toEqual(["tutorat", "webinaire"]));
    await page.clock.runFor(1_000);
    // That the session is kept does not mean that all is well.
    await expect(lrs.notice).toHaveText(doubtful);
  }

  test("for a while: it is stated when the platform is well again", async ({ page, lrs }) => {
    await compareRefused(lrs, page);
    lrs.answers = () => undefined;
    await inTime(page, () => expect(lrs.verbs).toEqual(["initialized", "completed"]));
    await expect(lrs.notice).toHaveCount(0);
    await expect.poll(() => lrs.documents.get("moda-scope.completed")).toBe(mark(lrs));
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated");
  });

  test("until the page is left: it is stated then", async ({ page, lrs }) => {
    await compareRefused(lrs, page);
    lrs.answers = () => undefined;
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated");
  });
});

test.describe("at the start", () => {
  const launches: [string, ReturnType<Lrs["answers"]>][] = [
    ["404", 404],
    ["401", 401],
    ["403", 403],
    ["no content", { status: 204 }],
    ["an empty object", { body: "{}" }],
  ];
  for (const [name, answer] of launches) {
    test(`what the platform says of the launch is ${name} once: it is asked again`, async ({ lrs }) => {
      if (typeof answer === "number") lrs.guard.expects(new RegExp(`status of ${answer}`));
      instead(lrs, "GET LMS.LaunchData", answer);
      await lrs.enter();
      await expect(lrs.notice).toHaveCount(0);
    });
  }

  const tokens: [string, ReturnType<Lrs["answers"]>][] = [
    ["refused by 401", 401],
    ["refused by 403", 403],
    ["refused by 404", 404],
    ["a failure of the platform, by a number", { body: `{"error-code": 3, "error-text": "busy"}` }],
  ];
  for (const [name, answer] of tokens) {
    test(`the token is ${name} once: it is asked for again`, async ({ lrs }) => {
      if (typeof answer === "number") lrs.guard.expects(new RegExp(`status of ${answer}`));
      instead(lrs, "POST token", answer);
      await lrs.enter();
      await expect(lrs.notice).toHaveCount(0);
    });
  }

  test("the token does not come at all: that is said, and it is asked for again", async ({ page, lrs }) => {
    await page.clock.install();
    instead(lrs, "POST token", "hang", 2);
    await lrs.open();
    await lrs.widget.isReady();
    await expect.poll(() => count(lrs, "POST token")).toBe(1);
    await page.clock.runFor(60_200);
    await page.clock.runFor(500);
    await expect(lrs.notice).toHaveText(absent);
    lrs.guard.expects(/status of 404/);
    await inTime(page, () => expect(lrs.verbs).toEqual(["initialized"]));
    await expect(lrs.notice).toHaveCount(0);
  });

  test("the mode is written with spaces around: it is a preview all the same", async ({ lrs }) => {
    await lrs.enter({ mode: " Review " });
    await compare(lrs);
    await lrs.leave();
    await lrs.states("initialized", "terminated");
    expect(lrs.asked.filter((asked) => /^PUT moda/.test(asked))).toEqual([]);
  });

  for (const moveOn of ["Passed", "CompletedAndPassed"]) {
    test(`the platform moves on by ${moveOn}: completed is stated, and that nothing is passed`, async ({ page, lrs }) => {
      lrs.moveOn = moveOn;
      const warned = page.waitForEvent("console", (message) => message.type() === "warning");
      await lrs.enter();
      expect((await warned).text()).toContain(`moveOn is ${moveOn}`);
      await compare(lrs);
      await lrs.states("initialized", "completed");
    });
  }
});

test.describe("the clock of the machine", () => {
  const turns: [string, string][] = [
    ["back", "2026-11-30T07:00:00Z"],
    ["ahead", "2026-11-30T17:00:00Z"],
  ];
  for (const [name, time] of turns) {
    test(`is set ${name} five hours: statements keep their order and their length`, async ({ page, lrs }) => {
      await page.clock.setFixedTime(new Date("2026-11-30T12:00:00Z"));
      await lrs.enter();
      await page.clock.setFixedTime(new Date(time));
      await compare(lrs);
      await lrs.states("initialized", "completed");
      await lrs.leave();
      await lrs.states("initialized", "completed", "terminated");
      for (const { timestamp } of lrs.statements) expect(timestamp).toMatch(/^2026-11-30T12:0\d:/);
      expect(lrs.statements.at(-1)!.result!.duration).toMatch(/^PT\d+(\.\d+)?S$/);
    });
  }
});

test("what is named by a text has the same name everywhere", () => {
  for (const length of [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => index * 7);
    expect(Buffer.from(sha1(bytes)).toString("hex")).toBe(createHash("sha1").update(bytes).digest("hex"));
  }
  const names = Array.from({ length: 500 }, (_, index) => uuidOf(`completed é ${index}`));
  expect(new Set(names).size).toBe(500);
  for (const name of names) expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidOf("completed")).toBe(uuidOf("completed"));
});
