// The package in a platform that speaks cmi5.
import { absent, compare, compareAgain, count, doubtful, inTime, kept, mark, over, synchronous, test } from "./support/cmi5";
import { noteOn, write } from "./support/leaving";
import type { Lrs, Statement } from "./support/lrs";
import { installed } from "./support/package";
import { expect } from "./support/test";
import { choose, isPicked, pick } from "./support/views";
import type { Page } from "@playwright/test";

/** The page of the package breaks down, once: it does not say that it is left. */
const breakDown = (page: Page) =>
  page.addInitScript(() => {
    if (!location.pathname.startsWith("/package/")) return;
    const first = !sessionStorage.getItem("broken");
    sessionStorage.setItem("broken", "once");
    if (first) addEventListener("pagehide", (event) => event.stopImmediatePropagation(), { capture: true });
  });

/** Does what the package asks for while no statement gets through. */
async function compareUnheard(lrs: Lrs, launch: Parameters<Lrs["open"]>[0] = {}, then = async () => {}) {
  lrs.guard.expects(/status of 503/);
  const usual = lrs.answers;
  lrs.answers = (asked, body) => (asked === "PUT statements" ? 503 : usual(asked, body));
  await lrs.open(launch);
  await lrs.widget.isReady();
  await expect.poll(() => count(lrs, "PUT statements")).toBeGreaterThan(0);
  await compare(lrs);
  await then();
  lrs.answers = usual;
}

test.describe("a visit", () => {
  test("is begun, completed and ended, each stated once and in this order", async ({ lrs }) => {
    await lrs.enter();
    await lrs.states("initialized");
    await compare(lrs);
    await lrs.states("initialized", "completed");
    await compareAgain(lrs);
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated");
    await expect(lrs.notice).toHaveCount(0);
  });

  test("asks first for what it has to know", async ({ lrs }) => {
    await lrs.enter();
    expect(lrs.asked[0]).toBe("POST token");
    expect(lrs.asked.slice(1, 5).sort()).toEqual([
      "GET LMS.LaunchData",
      "GET cmi5LearnerPreferences",
      "GET moda-scope.completed",
      "GET moda-scope.session",
    ]);
    expect(lrs.asked.slice(5)).toEqual(["PUT statements"]);
  });

  test("says how long it was, in sight and in all", async ({ page, lrs }) => {
    await lrs.enter();
    await page.waitForTimeout(1000);
    await compare(lrs);
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated");
    const [begun, , ended] = lrs.statements;
    for (const { result } of lrs.statements.slice(1)) expect(result!.duration).toMatch(/^PT[1-9](\.\d\d)?S$/);
    const between = (Date.parse(ended.timestamp) - Date.parse(begun.timestamp)) / 1000;
    expect(parseFloat(ended.result!.duration!.slice(2))).toBeCloseTo(between, 1);
  });

  test("states what a client of others states", async ({ page, lrs }) => {
    await lrs.enter();
    await compare(lrs);
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated");
    const ours = lrs.statements.splice(0);

    const body = `<!doctype html><title>Reference</title><link rel="icon" href="data:,">
      <script src="/reference.js"></script>`;
    lrs.files.set("/reference/index.html", body);
    lrs.files.set("/reference.js", installed("@xapi/cmi5/dist/Cmi5.umd.js"));
    await page.goto(`/reference/index.html${lrs.search({ fetch: "/lrs/token?reference" })}`);
    await page.evaluate(`(async () => {
      const unit = new Cmi5();
      await unit.initialize();
      await unit.complete();
      await unit.terminate();
    })()`);
    await lrs.states("initialized", "completed", "terminated");
    // It counts thousandths, and says the verb in one language.
    const known = / duration PT\d+\.\d{3}S$|has no display$/;
    expect(lrs.faults.splice(0).filter((fault) => !known.test(fault))).toEqual([]);
    // Of each, what is its own in every visit.
    const bare = ({ id, timestamp, result, verb, ...rest }: Statement) => {
      const { duration, ...more } = result ?? {};
      const said = { id: verb.id, display: verb.display["en-US"] };
      return { ...rest, verb: said, result: more, has: [typeof id, typeof timestamp, typeof duration] };
    };
    expect(ours.map(bare)).toEqual(lrs.statements.map(bare));
  });

  test("is stated by a request for each when it is left before anything got through", async ({ page, lrs }) => {
    await page.clock.install();
    lrs.guard.expects(/status of 404/);
    // No try from then on but those of the page that is left.
    await compareUnheard(lrs, {}, () => page.clock.pauseAt(Date.now() + 60_000));
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated");
    await page.clock.resume();

    // Nobody has heard the answer: the next visit asks for the statement, and says it no more.
    const { id } = lrs.statements.find(({ verb }) => verb.id.endsWith("completed"))!;
    const kept = () => JSON.parse(lrs.documents.get("moda-scope.completed") ?? "{}");
    const { registration } = lrs;
    await expect.poll(kept).toEqual({ completed: false, sent: id, registration });
    await lrs.enter();
    expect(count(lrs, "GET statements")).toBe(1);
    await compareAgain(lrs);
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated", "initialized", "terminated");
    await expect.poll(kept).toEqual({ completed: true, registration });
  });

  test("is not stated where it is left before it is begun", async ({ lrs }) => {
    let give = () => {};
    lrs.answers = () => new Promise((answer) => (give = () => answer(undefined)));
    await lrs.open();
    await lrs.widget.isReady();
    await lrs.widget.tick("Temporalité", "Synchrone");
    await lrs.leave();
    give();
    await lrs.page.waitForTimeout(300);
    expect(lrs.asked).toEqual(["POST token"]);
    expect(await lrs.page.evaluate(() => Object.values({ ...localStorage })[0])).toContain("synchronous");
  });
});

test.describe("completed", () => {
  test("is stated once a registration, whatever comes later", async ({ lrs }) => {
    await lrs.enter();
    await compare(lrs);
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated");
    await lrs.enter();
    await compareAgain(lrs);
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated", "initialized", "terminated");
  });

  test("is stated again in another registration", async ({ lrs }) => {
    await lrs.enter();
    await compare(lrs);
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated");
    lrs.statements.length = 0;
    lrs.documents.clear();
    lrs.registration = "0b4f9b5e-6f3c-4b0e-8a53-0d9f7c7b1a11";
    await lrs.enter();
    // The session is found where it was left, side by side: that was done in another attempt.
    await isPicked(lrs.widget, "Tutorat", "Webinaire");
    await lrs.states("initialized");
    await choose(lrs.widget, "Fiches");
    await choose(lrs.widget, "Tableau");
    await lrs.states("initialized", "completed");
  });

  test("is stated when the widget is there, where that is the rule", async ({ lrs }) => {
    await lrs.enter({ rule: "opened" });
    await lrs.states("initialized", "completed");
  });

  test("is there already, where an answer was lost", async ({ lrs }) => {
    lrs.guard.expects(/status of 409/);
    await lrs.enter();
    lrs.answers = (asked) => (asked === "PUT statements" ? 409 : undefined);
    await compare(lrs);
    await expect.poll(() => lrs.documents.has("moda-scope.completed")).toBe(true);
    await expect(lrs.notice).toHaveCount(0);
    lrs.answers = () => undefined;
  });

  test("is refused: that is said, and it is stated again when the page is left", async ({ lrs }) => {
    lrs.guard.expects(/status of 403/);
    await lrs.enter();
    lrs.answers = (asked) => (asked === "PUT statements" ? 403 : undefined);
    await compare(lrs);
    await expect(lrs.notice).toHaveText(doubtful);
    expect(lrs.documents.has("moda-scope.completed")).toBe(false);
    lrs.answers = () => undefined;
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated");
    // Whether it gets through nobody hears.
    await expect.poll(() => lrs.documents.get("moda-scope.completed")).toContain(`"completed":false,"sent"`);
  });
});

test.describe("what a platform answers for a document that it does not have", () => {
  const answers: [string, { status?: number; body?: string; type?: string }][] = [
    ["a success, as Open edX", { body: `{"success": true}` }],
    ["a page", { body: "<!doctype html><title>Log in</title>", type: "text/html" }],
    ["nothing", { body: "" }],
    ["no content", { status: 204 }],
    ["null", { body: "null" }],
    ["an empty list", { body: "[]" }],
    ["an empty object", { body: "{}" }],
    ["true", { body: "true" }],
    ["a word", { body: `"completed"` }],
    ["another form of ours", { body: `{"completed": "yes", "languagePreference": 7}` }],
    ["an error in an object", { body: `{"error": true, "message": "not found"}` }],
  ];
  for (const [name, answer] of answers) {
    test(`${name}, is not taken for ours: all is recorded, and kept`, async ({ page, lrs }) => {
      lrs.unknown = answer;
      await lrs.open();
      await lrs.widget.isReady();
      await lrs.states("initialized");
      await compare(lrs);
      await lrs.states("initialized", "completed");
      await lrs.leave();
      await lrs.states("initialized", "completed", "terminated");
      await expect.poll(() => lrs.kept?.session.shortlist).toEqual(["tutorat", "webinaire"]);
      await expect.poll(() => lrs.documents.get("moda-scope.completed")).toBe(mark(lrs));
      await expect(lrs.notice).toHaveCount(0);
      expect(await page.evaluate(() => Object.values({ ...localStorage })[0])).toContain("tutorat");
    });
  }

  const launches: [string, { status?: number; body?: string; type?: string }, RegExp][] = [
    ["a success", { body: `{"success": true}` }, /LMS\.LaunchData: contextTemplate is missing/],
    ["null", { body: "null" }, /LMS\.LaunchData: not an object/],
    ["a list", { body: "[]" }, /LMS\.LaunchData: not an object/],
    ["a template that is none", { body: `{"contextTemplate": "none"}` }, /LMS\.LaunchData: contextTemplate is missing/],
    ["no content", { status: 204 }, /LMS\.LaunchData: the platform has none/],
    ["nothing", { body: "" }, /LMS\.LaunchData: the platform has none/],
  ];
  for (const [name, answer, warning] of launches) {
    test(`${name}, for what it says of the launch: nothing is stated, and why is said`, async ({ page, lrs }) => {
      lrs.guard.expects(/status of 404/);
      lrs.answers = (asked) => (asked === "GET LMS.LaunchData" ? answer : undefined);
      const warned = page.waitForEvent("console", (message) => message.type() === "warning");
      await lrs.open();
      await expect(lrs.notice).toHaveText(absent);
      expect((await warned).text()).toMatch(warning);
      await lrs.leave();
      await lrs.states();
    });
  }

  test("a page to log in, once, for what it says of the launch: it is asked again", async ({ lrs }) => {
    const page = { body: "<!doctype html><title>Log in</title>", type: "text/html" };
    lrs.answers = (asked) => (asked === "GET LMS.LaunchData" && count(lrs, asked) === 1 ? page : undefined);
    await lrs.enter();
    await expect(lrs.notice).toHaveCount(0);
  });

  test("a page to log in, once, for the session: nothing of it is lost", async ({ lrs }) => {
    lrs.documents.set("moda-scope.session", kept(1000, { ...synchronous, notes: { tutorat: "À revoir" } }));
    const page = { body: "<!doctype html><title>Log in</title>", type: "text/html" };
    lrs.answers = (asked) => (asked === "GET moda-scope.session" && count(lrs, asked) === 1 ? page : undefined);
    await lrs.enter();
    await expect(lrs.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
    await compare(lrs);
    await lrs.leave();
    await expect.poll(() => lrs.kept.session.shortlist).toEqual(["tutorat", "webinaire"]);
    expect(lrs.kept.session.notes).toEqual({ tutorat: "À revoir" });
  });

  const tokens: [string, string, RegExp][] = [
    ["an error", `{"error-code": "2", "error-text": "no"}`, /fetch: no token \(2: no\)/],
    ["a success", `{"success": true}`, /fetch: no token \(no code: no text\)/],
    ["null", "null", /fetch: no token \(no code: no text\)/],
  ];
  for (const [name, body, warning] of tokens) {
    test(`${name}, for the token: nothing is stated, and why is said`, async ({ page, lrs }) => {
      lrs.answers = (asked) => (asked === "POST token" ? { body } : undefined);
      const warned = page.waitForEvent("console", (message) => message.type() === "warning");
      await lrs.open();
      await expect(lrs.notice).toHaveText(absent);
      expect((await warned).text()).toMatch(warning);
    });
  }

  test("a failure of its own, once, for the token: it is asked again", async ({ lrs }) => {
    const body = `{"error-code": "3", "error-text": "busy"}`;
    lrs.answers = (asked) => (asked === "POST token" && count(lrs, asked) === 1 ? { body } : undefined);
    await lrs.enter();
    await expect(lrs.notice).toHaveCount(0);
  });
});

test.describe("on Open edX", () => {
  /**
   * It takes statements by PUT only and goes by `en` of the verb. It keeps no document of ours, gives a token as often as it
   * is asked, and all launches have the same address. https://github.com/edly-io/openedx-cmi5-xblock, commit 250247f.
   */
  function openEdx(lrs: Lrs) {
    const stated: string[] = [];
    const { registration } = lrs;
    const data = {
      contextTemplate: { registration, contextActivities: { parent: [{ id: "urn:uuid:course" }] } },
      launchMode: "Normal",
      launchParameters: "",
    };
    lrs.answers = (asked, body) => {
      if (asked === "POST token") return { body: `{"auth-token": "same"}` };
      if (asked === "GET LMS.LaunchData") return { body: JSON.stringify(data) };
      if (asked === "PUT statements") stated.push(JSON.parse(body).verb.display.en);
      return asked === "PUT statements" ? 204 : { body: `{"success": true}` };
    };
    return stated;
  }
  const launch = { parameters: { fetch: "/lrs/token" } };

  test("completion is recorded, also where it is left before anything got through", async ({ lrs }) => {
    const stated = openEdx(lrs);
    await compareUnheard(lrs, launch);
    await lrs.leave();
    await expect.poll(() => stated.toSorted()).toEqual(["completed", "initialized", "terminated"]);
    expect(count(lrs, "POST statements")).toBe(0);
  });

  test("each launch in one tab is a visit of its own, though all have one address", async ({ lrs }) => {
    const stated = openEdx(lrs);
    for (const _ of [1, 2]) {
      await lrs.open(launch);
      await lrs.widget.isReady();
      await expect.poll(() => stated.at(-1)).toBe("initialized");
      await lrs.leave();
      await expect.poll(() => stated.at(-1)).toBe("terminated");
    }
    expect(stated).toEqual(["initialized", "terminated", "initialized", "terminated"]);
    await expect(lrs.notice).toHaveCount(0);
  });
});

for (const mode of ["Browse", "Review"] as const) {
  test(`${mode}: only the first and the last are stated, and nothing is kept`, async ({ lrs }) => {
    lrs.documents.set("moda-scope.session", kept(1000, synchronous));
    await lrs.enter({ mode });
    await expect(lrs.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
    await expect(lrs.notice).toHaveText(/^Vous consultez cette activité sans qu'elle soit enregistrée/);
    await expect(lrs.notice.getByRole("button")).toHaveText("Enregistrer ma sélection dans un fichier");
    await compare(lrs);
    await lrs.leave();
    await lrs.states("initialized", "terminated");
    expect(lrs.asked.filter((asked) => /^PUT moda/.test(asked))).toEqual([]);
    expect(await lrs.page.evaluate(() => ({ ...localStorage }))).toEqual({});
  });

  test(`${mode}, loaded again: nothing more is stated, and it is said that nothing is kept`, async ({ lrs }) => {
    await lrs.enter({ mode });
    await lrs.reload();
    await lrs.states("initialized", "terminated");
    await expect(lrs.notice).toHaveText(/^Vous consultez cette activité sans qu'elle soit enregistrée/);
    await compare(lrs);
    await lrs.leave();
    await lrs.states("initialized", "terminated");
    expect(await lrs.page.evaluate(() => ({ ...localStorage }))).toEqual({});
  });
}

test.describe("what the learner does", () => {
  test("is kept after ten seconds, once, however much it was", async ({ page, lrs }) => {
    await page.clock.install();
    await lrs.enter();
    await lrs.widget.tick("Temporalité", "Synchrone");
    await lrs.widget.tick("Interactivité", "Faible");
    await page.clock.runFor(8_000);
    expect(count(lrs, "PUT moda-scope.session")).toBe(0);
    await page.clock.runFor(3_000);
    const filters = { synchrony: ["synchronous"], interactivity: ["low"] };
    await expect.poll(() => lrs.kept?.session.filters).toEqual(filters);
    await page.clock.runFor(60_000);
    expect(count(lrs, "PUT moda-scope.session")).toBe(1);
  });

  test("is kept when the page goes out of sight", async ({ lrs }) => {
    await lrs.enter();
    await lrs.widget.tick("Temporalité", "Synchrone");
    await lrs.inside(() => {
      Object.defineProperty(document, "hidden", { value: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await expect.poll(() => lrs.kept?.session).toMatchObject(synchronous);
  });

  test("is found again in another browser", async ({ page, lrs }) => {
    await lrs.enter();
    await write(lrs.widget, "Tutorat", "À revoir");
    await lrs.leave();
    await lrs.states("initialized", "terminated");
    await page.evaluate(() => localStorage.clear());
    await lrs.enter();
    await expect(await noteOn(lrs.widget, "Tutorat")).toHaveValue("À revoir");
  });

  test("is found in this browser before the platform has answered", async ({ lrs }) => {
    await lrs.enter();
    await lrs.widget.tick("Temporalité", "Synchrone");
    await lrs.leave();
    let give = () => {};
    lrs.answers = () => new Promise((answer) => (give = () => answer(undefined)));
    await lrs.open();
    await expect(lrs.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
    give();
  });

  test("while a slow platform answers is put over what that had kept", async ({ lrs }) => {
    lrs.documents.set("moda-scope.session", kept(1000, { ...synchronous, notes: { tutorat: "À revoir" } }));
    const waiting: (() => void)[] = [];
    lrs.answers = () => new Promise((answer) => waiting.push(() => answer(undefined)));
    lrs.guard.expects(/status of 404/);
    await lrs.open();
    await lrs.widget.isReady();
    await lrs.widget.tick("Interactivité", "Faible");
    await lrs.page.waitForTimeout(400);
    lrs.answers = () => undefined;
    for (const give of waiting) give();
    await expect(await noteOn(lrs.widget, "Tutorat")).toHaveValue("À revoir");
    await expect(lrs.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone", "Retirer Interactivité : Faible"]);
    await lrs.leave();
    await expect
      .poll(() => lrs.kept.session)
      .toMatchObject({ filters: { interactivity: ["low"] }, notes: { tutorat: "À revoir" } });
  });

  test("is kept for each learner of a browser, under a name that is no name", async ({ page, lrs }) => {
    await lrs.enter();
    await lrs.widget.tick("Temporalité", "Synchrone");
    await lrs.leave();
    await lrs.states("initialized", "terminated");
    lrs.actor.account.name = "99";
    lrs.documents.clear();
    await lrs.enter();
    await expect(lrs.widget.chips()).toHaveCount(0);
    await lrs.widget.tick("Interactivité", "Faible");
    await lrs.leave();
    const names = await page.evaluate(() => Object.keys(localStorage));
    expect(names).toHaveLength(2);
    for (const name of names) expect(name).toMatch(/^moda-scope:kit:[0-9a-z]{14}$/);
  });
});

test("who is a guest leaves nothing behind for the next one", async ({ page, lrs }) => {
  lrs.actor.account.name = "Guest";
  await lrs.enter();
  await lrs.widget.tick("Temporalité", "Synchrone");
  await lrs.leave();
  await lrs.states("initialized", "terminated");
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
});

test.describe("a statement that is lost when the page is left", () => {
  const left: [string, string[]][] = [
    ["initialized", ["completed", "terminated"]],
    ["completed", ["initialized", "terminated"]],
    ["terminated", ["initialized", "completed"]],
  ];
  for (const [lost, rest] of left) {
    test(`${lost}: takes no other with it`, async ({ lrs }) => {
      lrs.guard.expects(/status of 404/);
      await compareUnheard(lrs);
      lrs.answers = (asked, body) =>
        asked === "PUT statements" && JSON.parse(body).verb.display.en === lost ? 503 : undefined;
      await lrs.leave();
      await lrs.states(...rest);
      lrs.statements.length = 0;
    });
  }

  test("completed: is stated in the next visit, once", async ({ lrs }) => {
    await lrs.enter();
    lrs.answers = (asked, body) => (/verbs.completed/.test(body) && asked === "PUT statements" ? 503 : undefined);
    lrs.guard.expects(/status of 503/);
    await compare(lrs);
    await expect.poll(() => count(lrs, "PUT statements")).toBeGreaterThan(1);
    await lrs.leave();
    await lrs.states("initialized", "terminated");
    await expect.poll(() => lrs.documents.get("moda-scope.completed")).toContain(`"completed":false`);
    lrs.answers = () => undefined;
    await lrs.enter();
    await compareAgain(lrs);
    await lrs.states("initialized", "terminated", "initialized", "completed");
    await lrs.leave();
    await expect.poll(() => lrs.documents.get("moda-scope.completed")).toBe(mark(lrs));
  });
});

test.describe("in a second tab of the same visit", () => {
  const elsewhere = /^Cette activité est ouverte dans un autre onglet\u{202f}: .*, ou rouvrez l'activité/u;
  const ways: [string, string][] = [
    ["by locks", ""],
    ["where there are none, as by http", `Object.defineProperty(navigator, "locks", { value: undefined })`],
  ];
  for (const [way, script] of ways) {
    test.describe(way, () => {
      test.beforeEach(({ context }) => context.addInitScript(script));

      test("only the first states anything, and the second says so", async ({ lrs }) => {
        await lrs.enter();
        const second = await lrs.again("copied");
        await expect(second.notice).toHaveText(elsewhere);
        await expect(second.notice).toHaveAttribute("role", "status");
        await compare(second);
        await second.page.close();
        await lrs.states("initialized");
        await expect(lrs.notice).toHaveCount(0);
        await lrs.leave();
        await lrs.states("initialized", "terminated");
      });

      test("the first goes on as if it was alone", async ({ lrs }) => {
        await lrs.enter();
        const second = await lrs.again("copied");
        await expect(second.notice).toHaveText(elsewhere);
        await compare(lrs);
        await lrs.states("initialized", "completed");
        await second.leave();
        await lrs.leave();
        await lrs.states("initialized", "completed", "terminated");
      });

      test("nothing is stated after the last word of the first, loaded again neither", async ({ lrs }) => {
        await lrs.enter();
        const second = await lrs.again("copied");
        await expect(second.notice).toHaveText(elsewhere);
        await lrs.leave();
        await lrs.states("initialized", "terminated");
        await compare(second);
        await second.reload();
        await expect(second.notice).toHaveText(over);
        await compareAgain(second);
        await second.leave();
        await lrs.states("initialized", "terminated");
        expect(count(lrs, "POST token")).toBe(1);
      });

      test("what is done there is kept for the next visit", async ({ lrs }) => {
        await lrs.enter();
        const second = await lrs.again("copied");
        await expect(second.notice).toHaveText(elsewhere);
        await second.widget.tick("Temporalité", "Synchrone");
        await second.leave();
        await lrs.leave();
        await lrs.states("initialized", "terminated");
        await lrs.enter();
        await expect(lrs.widget.box("Temporalité", "Synchrone")).toBeChecked();
      });

      test("a tab that got the address by hand is such a tab as well", async ({ lrs }) => {
        await lrs.enter();
        const second = await lrs.again("by hand");
        await expect(second.notice).toHaveText(elsewhere);
        expect(count(lrs, "POST token")).toBe(1);
        await second.leave();
        await lrs.states("initialized");
      });

      test("another launch is no such tab", async ({ lrs, context }) => {
        await lrs.enter();
        lrs.page = await context.newPage();
        await lrs.enter();
        await expect(lrs.notice).toHaveCount(0);
        await compare(lrs);
        await lrs.states("initialized", "initialized", "completed");
      });
    });
  }

  test("the page that is loaded again at once has the word still", async ({ page, lrs }) => {
    await breakDown(page);
    await lrs.enter();
    await lrs.reload();
    await compare(lrs);
    await lrs.states("initialized", "completed");
    await expect(lrs.notice).toHaveCount(0);
  });
});

test.describe("loaded again", () => {
  test("the page asks for no other token, states nothing after the last, and says so", async ({ lrs }) => {
    await lrs.enter();
    await lrs.widget.tick("Temporalité", "Synchrone");
    await lrs.reload();
    await lrs.states("initialized", "terminated");
    await expect(lrs.notice).toHaveText(over);
    await expect(lrs.widget.box("Temporalité", "Synchrone")).toBeChecked();
    const asked = lrs.asked.length;
    await compare(lrs);
    await lrs.reload();
    await lrs.states("initialized", "terminated");
    expect(lrs.asked.length).toBe(asked);

    // The next launch goes on, with what was done meanwhile.
    await lrs.enter();
    await lrs.states("initialized", "terminated", "initialized", "completed");
    expect(count(lrs, "POST token")).toBe(2);
  });

  test("it says nothing where all is recorded", async ({ lrs }) => {
    await lrs.enter();
    await compare(lrs);
    await lrs.states("initialized", "completed");
    await lrs.reload();
    await lrs.states("initialized", "completed", "terminated");
    await expect(lrs.notice).toHaveCount(0);
  });

  test("after it broke down, the page goes on with the same token", async ({ page, lrs }) => {
    await breakDown(page);
    await lrs.enter();
    await lrs.reload();
    await compare(lrs);
    await lrs.states("initialized", "completed");
    expect(count(lrs, "POST token")).toBe(1);
    await expect(lrs.notice).toHaveCount(0);
  });

  test("after it broke down, the page does not state a second time that all is done", async ({ page, lrs }) => {
    await breakDown(page);
    lrs.guard.expects(/status of 503/);
    lrs.answers = (asked) => (asked === "PUT moda-scope.completed" ? 503 : undefined);
    await lrs.enter();
    await compare(lrs);
    await lrs.states("initialized", "completed");
    lrs.answers = () => undefined;
    await lrs.reload();
    await expect.poll(() => count(lrs, "GET moda-scope.completed")).toBe(2);
    await compareAgain(lrs);
    await lrs.states("initialized", "completed");
    await lrs.leave();
    await lrs.states("initialized", "completed", "terminated");
    await expect.poll(() => lrs.documents.has("moda-scope.completed")).toBe(true);
  });

  test("a page that comes back as it was says that its visit is closed", async ({ lrs }) => {
    await lrs.enter();
    await lrs.inside(() => {
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
    await expect(lrs.notice).toHaveText(over);
    await compare(lrs);
    await lrs.leave();
    await lrs.states("initialized", "terminated");
  });
});

test.describe("when the platform fails", () => {
  test("a while, it is asked again, and nobody notices", async ({ lrs }) => {
    lrs.guard.expects(/status of 500/);
    const failed = new Map<string, number>();
    lrs.answers = (asked) => {
      const times = failed.get(asked) ?? 0;
      failed.set(asked, times + 1);
      return times ? undefined : 500;
    };
    await lrs.enter();
    await compare(lrs);
    await lrs.states("initialized", "completed");
    await expect(lrs.notice).toHaveCount(0);
    await lrs.leave();
  });

  const requests = [
    "POST token",
    "GET LMS.LaunchData",
    "GET cmi5LearnerPreferences",
    "GET moda-scope.session",
    "GET moda-scope.completed",
    "PUT statements",
    "PUT moda-scope.session",
    "PUT moda-scope.completed",
  ];
  for (const request of requests) {
    test(`at ${request}, once by 502 and once by 429: it is asked again, and nothing is lost`, async ({ page, lrs }) => {
      await page.clock.install();
      lrs.guard.expects(/status of 502/, /status of 429/);
      const instead = [502, 429];
      lrs.answers = (asked) => (asked === request ? instead.shift() : undefined);
      await lrs.open();
      await lrs.widget.isReady();
      lrs.guard.expects(/status of 404/);
      await inTime(page, () => expect(lrs.verbs).toEqual(["initialized"]));
      await compare(lrs);
      await inTime(page, () => expect(lrs.verbs).toEqual(["initialized", "completed"]));
      await inTime(page, () => expect(lrs.kept?.session.shortlist).toEqual(["tutorat", "webinaire"]));
      await inTime(page, () => expect(lrs.documents.get("moda-scope.completed")).toBe(mark(lrs)));
      expect(instead).toEqual([]);
      await lrs.leave();
      await lrs.states("initialized", "completed", "terminated");
      await expect(lrs.notice).toHaveCount(0);
    });
  }

  test("to answer for seven seconds: the visit begins then, in the order of the rules", async ({ lrs }) => {
    let slow = true;
    const late = () => new Promise<undefined>((done) => setTimeout(done, slow ? 7_000 : 0));
    lrs.answers = (asked) => (asked === "GET cmi5LearnerPreferences" ? late() : undefined);
    lrs.guard.expects(/status of 404/);
    await lrs.open();
    await lrs.widget.isReady();
    await compare(lrs);
    expect(lrs.verbs).toEqual([]);
    await expect.poll(() => lrs.verbs, { timeout: 12_000 }).toEqual(["initialized", "completed"]);
    slow = false;
    await expect(lrs.notice).toHaveCount(0);
  });

  test("to answer at all: the request is given up and made again", async ({ page, lrs }) => {
    await page.clock.install();
    let silent = true;
    lrs.answers = (asked) => (asked === "GET cmi5LearnerPreferences" && silent ? "hang" : undefined);
    lrs.guard.expects(/status of 404/);
    await lrs.open();
    await lrs.widget.isReady();
    await inTime(page, () => expect(count(lrs, "GET cmi5LearnerPreferences")).toBe(2));
    silent = false;
    await inTime(page, () => expect(lrs.verbs).toEqual(["initialized"]));
  });

  for (const status of [400, 401, 403, 404, 405, 501]) {
    test(`it refuses the preferences of the learner by ${status}: the visit begins without`, async ({ lrs }) => {
      lrs.guard.expects(new RegExp(`status of ${status}`));
      lrs.strict = false;
      lrs.answers = (asked) => (asked === "GET cmi5LearnerPreferences" ? status : undefined);
      await lrs.enter();
      expect(count(lrs, "GET cmi5LearnerPreferences")).toBe(1);
      await expect(lrs.notice).toHaveCount(0);
    });
  }

  for (const request of ["GET cmi5LearnerPreferences", "GET moda-scope.session", "GET moda-scope.completed"]) {
    test(`at ${request} for more than a minute: the visit begins without`, async ({ page, lrs }) => {
      await page.clock.install();
      lrs.guard.expects(/status of 503/);
      lrs.strict = false;
      lrs.documents.set("moda-scope.session", kept(1000, { notes: { tutorat: "À revoir" } }));
      lrs.answers = (asked) => (asked === request ? 503 : undefined);
      await lrs.open();
      await lrs.widget.isReady();
      await compare(lrs);
      lrs.guard.expects(/status of 404/);
      await inTime(page, () => expect(lrs.verbs).toEqual(["initialized", "completed"]), 80);
      expect(count(lrs, request)).toBe(7);
      await page.clock.runFor(20_000);
      await lrs.leave();
      await lrs.states("initialized", "completed", "terminated");
      // What could not be read is not written over.
      expect(lrs.kept.session.notes).toEqual({ tutorat: "À revoir" });
    });
  }

  const broken: [string, (asked: string) => number | "abort" | undefined, RegExp][] = [
    ["it refuses the token", (asked) => (asked === "POST token" ? 403 : undefined), /status of 403/],
    ["it has no such page", (asked) => (asked === "POST token" ? 404 : undefined), /status of 404/],
    ["it does not let us read", (asked) => (asked.startsWith("GET") ? 401 : undefined), /status of 401/],
    ["it is not there", () => "abort", /net::ERR_EMPTY_RESPONSE/],
    ["it is out of order", () => 502, /status of 502/],
  ];
  for (const [name, answers, complaint] of broken) {
    test(`${name}: the widget works, and that is said once`, async ({ lrs }) => {
      lrs.guard.expects(complaint);
      lrs.answers = answers;
      await lrs.open();
      await lrs.widget.isReady();
      await expect(lrs.notice).toHaveText(absent, { timeout: 10_000 });
      await expect(lrs.notice).toHaveAttribute("role", "status");
      await compare(lrs);
      await expect(lrs.notice).toHaveCount(1);
      lrs.answers = () => undefined;
      await lrs.leave();
      await lrs.states();
    });
  }

  test("it has given the token, and the page cannot remember: that is said", async ({ page, lrs }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("refused", "SecurityError");
          },
        });
      }
    });
    await lrs.enter();
    await expect(lrs.notice).toHaveCount(0);
    await lrs.reload();
    await expect(lrs.notice).toHaveText(absent);
    await lrs.states("initialized", "terminated");
    expect(lrs.faults.splice(0)).toEqual(["a token is asked for twice"]);
  });

  test("it has nothing for this launch", async ({ lrs }) => {
    lrs.guard.expects(/status of 404/);
    lrs.answers = (asked) => (asked === "GET LMS.LaunchData" ? 404 : undefined);
    await lrs.open();
    await expect(lrs.notice).toHaveText(absent);
    await lrs.leave();
    await lrs.states();
  });

  test("later, that is said once, and what was done is kept when it works again", async ({ page, lrs }) => {
    lrs.guard.expects(/status of 503/);
    await page.clock.install();
    await lrs.enter();
    lrs.answers = () => 503;
    await lrs.widget.tick("Temporalité", "Synchrone");
    await page.clock.runFor(11_000);
    await expect.poll(() => count(lrs, "PUT moda-scope.session")).toBe(1);
    await page.clock.runFor(1_000);
    await expect(lrs.notice).toHaveText(doubtful);
    lrs.answers = () => undefined;
    await page.clock.runFor(21_000);
    await expect.poll(() => lrs.kept?.session).toMatchObject(synchronous);
    await expect(lrs.notice).toHaveCount(0);
  });

  test("what it kept is not ours: it stays until something is changed", async ({ lrs }) => {
    lrs.documents.set("moda-scope.session", '{"bookmark":7}');
    await lrs.enter();
    await lrs.leave();
    await lrs.states("initialized", "terminated");
    expect(lrs.kept).toEqual({ bookmark: 7 });
    await lrs.enter();
    await lrs.widget.tick("Temporalité", "Synchrone");
    await lrs.leave();
    await expect.poll(() => lrs.kept.session).toMatchObject(synchronous);
  });
});

test.describe("opened in another way", () => {
  test("nothing is ever sent, and nothing said", async ({ lrs }) => {
    const none = { endpoint: null, fetch: null, actor: null, registration: null, activityId: null };
    await lrs.open({ parameters: none });
    await lrs.widget.isReady();
    await compare(lrs);
    await lrs.leave();
    expect(lrs.asked).toEqual([]);
    await lrs.open({ parameters: none });
    await lrs.widget.isReady();
    await expect(lrs.notice).toHaveCount(0);
  });

  const wrong: [string, Record<string, string | null>][] = [
    ["without a learner", { actor: null }],
    ["with a learner that cannot be read", { actor: "{" }],
    ["without a place for statements", { endpoint: null }],
    ["without a registration", { registration: "" }],
  ];
  for (const [name, parameters] of wrong) {
    test(`${name}: nothing is sent, and that is said`, async ({ lrs }) => {
      await lrs.open({ parameters });
      await lrs.widget.isReady();
      await expect(lrs.notice).toHaveText(absent);
      expect(lrs.asked).toEqual([]);
    });
  }
});

test.describe("the language that the learner prefers", () => {
  const prefer = (lrs: Lrs, languagePreference: unknown) =>
    lrs.documents.set("cmi5LearnerPreferences", JSON.stringify({ languagePreference, audioPreference: "off" }));

  test("is shown at the first visit", async ({ lrs }) => {
    prefer(lrs, "de-DE, en-GB,fr-FR");
    await lrs.enter();
    await expect(lrs.widget.search()).toHaveAccessibleName("Search");
  });

  for (const preference of ["en_US,fr_FR", "de_DE, EN_us", "C,POSIX, en_GB.UTF-8", "eng"]) {
    test(`is understood as platforms write it: ${preference}`, async ({ lrs }) => {
      prefer(lrs, preference);
      await lrs.enter();
      await expect(lrs.widget.search()).toHaveAccessibleName("Search");
    });
  }

  test("comes after the one that was chosen", async ({ lrs }) => {
    prefer(lrs, "en-GB");
    lrs.documents.set("moda-scope.session", kept(1000, { language: "fr" }));
    await lrs.enter();
    await expect(lrs.widget.search()).toHaveAccessibleName("Rechercher");
  });

  for (const preferred of ["en_US,fr_FR", "EN", "de, en-Latn-GB", " en-US "]) {
    test(`is found in “${preferred}”`, async ({ lrs }) => {
      prefer(lrs, preferred);
      await lrs.enter();
      await expect(lrs.widget.search()).toHaveAccessibleName("Search");
    });
  }

  for (const [name, value] of Object.entries({ unknown: "de-DE,tlh", none: undefined, odd: 7 })) {
    test(`is ${name}: that of the package stays`, async ({ lrs }) => {
      prefer(lrs, value);
      await lrs.enter();
      await expect(lrs.widget.search()).toHaveAccessibleName("Rechercher");
    });
  }

});

test.describe("the way back", () => {
  const name = "Retour à la plateforme de formation";
  const link = (lrs: Lrs) => lrs.page.frameLocator("iframe").getByRole("link", { name });

  test("is a link, and who takes it has left", async ({ page, lrs, baseURL }) => {
    const body = `<!doctype html><title>Back</title><link rel="icon" href="data:,"><h1>Back</h1>`;
    await lrs.enter({ back: new URL("/back", baseURL).href });
    lrs.files.set("/back", body);
    await link(lrs).click();
    await expect(page.frameLocator("iframe").getByRole("heading", { name: "Back" })).toBeVisible();
    await lrs.states("initialized", "terminated");
  });

  test("is not there where the platform says none, or one that is no page", async ({ lrs }) => {
    await lrs.enter();
    await expect(link(lrs)).toHaveCount(0);
    await lrs.leave();
    await lrs.states("initialized", "terminated");
    await lrs.enter({ back: "javascript:alert(1)" });
    await expect(link(lrs)).toHaveCount(0);
  });
});

test("a platform of another origin gets all of it, to the last", async ({ lrs, guard }) => {
  const elsewhere = await lrs.listen();
  guard.expects(/^asked elsewhere: /);
  await lrs.enter({ parameters: { endpoint: `${elsewhere}lrs/xapi`, fetch: `${elsewhere}lrs/token?other` } });
  await compare(lrs);
  await lrs.leave();
  await lrs.states("initialized", "completed", "terminated");
  expect(lrs.preflights).toBeGreaterThan(3);
  await expect.poll(() => lrs.kept?.session.shortlist).toEqual(["tutorat", "webinaire"]);
});
