// The package in platforms that speak SCORM each in its own way, and for learners in every situation.
import { readFileSync } from "node:fs";

import { expect, test } from "./support/test";
import { noteOn, write } from "./support/leaving";
import { Lms, versions } from "./support/lms";
import {
  begunBefore,
  completing,
  cutting,
  cuttingAtOnce,
  entered,
  escaping,
  forgetful,
  holding,
  late,
  refusing,
  refusingTo,
  replacing,
  saying,
  unclear,
  unreadable,
  withoutStatus,
} from "./support/fakes";
import { choose, isPicked, pick } from "./support/views";
import { pack } from "../../src/tracking/packing.js";
import type { Page } from "@playwright/test";

const catalogue = "modalites-de-formation";
const kept = (more: object) => JSON.stringify({ at: 1000, session: { version: 1, catalogue, ...more } });
const synchronous = { filters: { synchrony: ["synchronous"] } };

const absent = /^La plateforme de formation ne répond pas/;
const doubtful = /^La plateforme de formation ne répond plus/;
const unread = /n'a pas pu être lu\. Rien n'en est effacé tant que vous ne changez rien\./;

async function compare(lms: Lms) {
  await pick(lms.widget, "Tutorat", "Webinaire");
  await choose(lms.widget, "Tableau");
}

/** What this browser keeps, to be put back later. */
const localCopy = (page: Page) => page.evaluate(() => ({ ...localStorage }));
const putBack = (page: Page, copy: object) =>
  page.evaluate((copy) => {
    localStorage.clear();
    for (const [name, text] of Object.entries(copy)) localStorage.setItem(name, text as string);
  }, copy);

const count = (told: string[], call: string) => told.filter((one) => one === call).length;

/** The package is told that it goes out of sight. */
const hide = (lms: Lms) =>
  lms.inside(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });

/** Text that does not become much shorter when it is compressed, the same each time. */
const noise = (seed: number, length: number) =>
  Array.from({ length }, (_, place) => String.fromCharCode(97 + ((place * place * seed + place * 7) % 997) % 26)).join("");

/** Notes that have room at a platform, and none to spare. */
async function writeMuch(lms: Lms) {
  for (const [index, name] of ["Tutorat", "Module interactif", "Classe virtuelle"].entries()) {
    await write(lms.widget, name, noise(3 + index * 2, 1100));
  }
}

/** What the package itself keeps, of an attempt in which more was done. */
const record = (more: object) => {
  const session = { version: 1, catalogue, view: "table", shortlist: ["tutorat", "webinaire"] };
  return pack(JSON.stringify({ session, dots: { view: "vold.1", shortlist: "vold.1" }, knows: { vold: 1 }, attempt: "vatt", ...more }));
};

for (const version of versions) {
  test.describe(`SCORM ${version}`, () => {
    let lms: Lms;
    test.beforeEach(({ page }) => void (lms = new Lms(page, version)));
    const fresh = () => lms.attempt("learner-1", "normal");

    test.describe("completion counts what is done in this attempt", () => {
      test("not a comparison that the browser kept of another attempt, now or in the next visit", async () => {
        await lms.enter();
        await compare(lms);
        await expect.poll(async () => (await lms.record()).status).toBe("completed");
        await lms.leave();

        await lms.enter({ stored: fresh() });
        await isPicked(lms.widget, "Tutorat", "Webinaire");
        await expect(lms.widget.root.getByRole("table")).toBeVisible();
        await choose(lms.widget, "Tableau");
        await lms.widget.hasSettled();
        await lms.leave();
        expect(await lms.record()).toMatchObject({ status: "incomplete", score: "" });

        // What the package itself has sent of that is given back, and is still nothing that was done.
        await lms.enter({ stored: await lms.stored() });
        await isPicked(lms.widget, "Tutorat", "Webinaire");
        await lms.widget.tick("Temporalité", "Synchrone");
        await lms.widget.hasSettled();
        await lms.leave();
        expect(await lms.record()).toMatchObject({ status: "incomplete", score: "" });

        await lms.enter({ stored: await lms.stored() });
        await choose(lms.widget, "Fiches");
        await choose(lms.widget, "Tableau");
        await expect.poll(async () => (await lms.record()).status).toBe("completed");
      });

      test("not a table that an attribute asks for, nor one of them with one modality picked", async ({ page }) => {
        await lms.enter();
        await lms.inside(() => document.querySelector("moda-scope")!.setAttribute("view", "table"));
        await lms.widget.hasSettled();
        await lms.leave();
        expect((await lms.record()).status).toBe("incomplete");
        expect(page.url()).toContain("/lms/");
      });

      test("a rule that was met and not stored is met again in the same attempt", async () => {
        await lms.enter();
        await lms.widget.tick("Temporalité", "Synchrone");
        await lms.leave();
        const before = await lms.stored();
        await lms.enter({ stored: before });
        await lms.store(false);
        await compare(lms);
        await lms.leave();

        await lms.enter({ stored: before });
        await expect.poll(async () => (await lms.record()).status).toBe("completed");
      });

      test("viewed-all: not what was on the screen in another attempt", async ({ page }) => {
        const within = (frame: string) => frame.replace("900", "400").replace("700", "400");
        await lms.enter({ rule: "viewed-all", within });
        for (const name of ["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"]) {
          await lms.widget.card(name).getByRole("heading").first().scrollIntoViewIfNeeded();
          await page.waitForTimeout(200);
        }
        await expect.poll(async () => (await lms.record()).status).toBe("completed");
        await lms.leave();
        await lms.enter({ rule: "viewed-all", within, stored: fresh() });
        await page.waitForTimeout(500);
        await lms.leave();
        expect((await lms.record()).status).toBe("incomplete");
      });

      test("opened: the widget is there, in every attempt", async () => {
        for (let attempt = 0; attempt < 2; attempt++) {
          await lms.enter({ rule: "opened", stored: fresh() });
          await expect.poll(async () => (await lms.record()).status).toBe("completed");
          await lms.leave();
        }
      });
    });

    test.describe("of two browsers", () => {
      test("one has a clock that is ahead by hours: what the other did later counts", async ({ page }) => {
        await page.clock.setFixedTime(Date.now() + 5 * 3_600_000);
        await lms.enter();
        await lms.widget.tick("Temporalité", "Synchrone");
        await write(lms.widget, "Tutorat", "D'abord");
        await lms.leave();
        const ahead = await localCopy(page);

        await page.clock.setFixedTime(Date.now());
        await putBack(page, {});
        await lms.enter({ stored: await lms.stored() });
        await lms.widget.untick("Temporalité", "Synchrone");
        await write(lms.widget, "Tutorat", "Ensuite");
        await write(lms.widget, "Webinaire", "Nouveau");
        await lms.leave();

        await putBack(page, ahead);
        await lms.enter({ stored: await lms.stored() });
        await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue("Ensuite");
        await expect(await noteOn(lms.widget, "Webinaire")).toHaveValue("Nouveau");
        await expect(lms.widget.chips()).toHaveCount(0);
      });

      test("both changed something apart: both changes are there, and two notes are one", async ({ page }) => {
        await lms.enter();
        await write(lms.widget, "Tutorat", "Début");
        await lms.leave();
        const stored = await lms.stored();
        await lms.enter({ stored });
        await lms.store(false);
        await write(lms.widget, "Tutorat", "Ici");
        await lms.widget.tick("Interactivité", "Faible");
        await lms.leave();
        const here = await localCopy(page);

        await putBack(page, {});
        await lms.enter({ stored });
        await write(lms.widget, "Tutorat", "Là-bas");
        await write(lms.widget, "Webinaire", "Autre");
        await lms.leave();

        await putBack(page, here);
        await lms.enter({ stored: await lms.stored() });
        await expect(lms.widget.chips()).toHaveText(["Retirer Interactivité : Faible"]);
        await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue("Ici\n\nLà-bas");
        await expect(await noteOn(lms.widget, "Webinaire")).toHaveValue("Autre");
        await lms.leave();
        expect((await lms.keeps()).session.notes).toEqual({ tutorat: "Ici\n\nLà-bas", webinaire: "Autre" });
      });

      test("two tabs of one browser: neither takes away what the other did", async ({ page, context }) => {
        await lms.enter();
        const second = new Lms(await context.newPage(), version);
        await second.enter();
        await lms.widget.tick("Temporalité", "Synchrone");
        await write(second.widget, "Tutorat", "Autre onglet");
        await expect.poll(async () => Object.values(await localCopy(page)).join()).toContain("Autre onglet");
        await second.leave();
        await lms.leave();
        await lms.enter({ stored: fresh() });
        await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
        await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue("Autre onglet");
      });
    });

    test.describe("what is kept, and is not to be had at once", () => {
      const before = { notes: { tutorat: "D'avant" } };
      const stored = () => lms.attempt("learner-1", "normal", "incomplete", kept(before));

      for (const [name, when, how] of [
        ["throws once", "tries === 1", "throws"],
        ["is nothing with an error at first", "tries < 3", "fails"],
      ] as const) {
        test(`as it ${name}: it is taken in before anything is written`, async () => {
          await lms.open({ before: unreadable(when, how), stored: stored() });
          await lms.widget.isReady();
          await lms.widget.tick("Temporalité", "Synchrone");
          if (when === "tries < 3") await hide(lms);
          await lms.leave();
          expect((await lms.keeps()).session).toMatchObject({ ...synchronous, ...before });
        });
      }

      test("for good: it stays as it is, which is said, and completion is recorded", async () => {
        await lms.open({ before: unreadable("true", "throws"), stored: stored() });
        await lms.widget.isReady();
        await write(lms.widget, "Webinaire", "Nouveau");
        await compare(lms);
        await hide(lms);
        await expect(lms.notice).toHaveText(doubtful);
        await lms.leave();
        expect(await lms.kept()).toBe(kept(before));
        expect(await lms.record()).toMatchObject({ status: "completed", score: "100" });
        await lms.enter({ stored: await lms.stored() });
        await choose(lms.widget, "Fiches");
        await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue("D'avant");
        await expect(await noteOn(lms.widget, "Webinaire")).toHaveValue("Nouveau");
      });

      test("as a platform says each time that there is an error, where there is nothing: it is nothing", async ({ page }) => {
        await page.clock.install();
        await lms.open({ before: unreadable("true", "fails") });
        await lms.widget.isReady();
        await lms.widget.tick("Temporalité", "Synchrone");
        for (let second = 0; second < 45; second++) await page.clock.runFor(1000);
        await lms.leave();
        expect((await lms.keeps()).session).toMatchObject(synchronous);
      });
    });

    test.describe("a platform that says no to what it takes at the next try:", () => {
      const notes = async () => Object.keys((await lms.keeps()).session.notes ?? {}).sort();
      const all = ["classe-virtuelle", "module-interactif", "tutorat"];

      test("what is kept is put as a whole, in the same visit", async ({ page }) => {
        await page.clock.install();
        await lms.enter({ before: refusingTo(/suspend_data/, "tries === 1") });
        await writeMuch(lms);
        await page.clock.runFor(11_000);
        await page.clock.runFor(21_000);
        expect(await notes()).toEqual(all);
        await expect(lms.notice).toHaveCount(0);
      });

      test("what is kept is put as a whole when the page is left", async () => {
        await lms.enter({ before: refusingTo(/suspend_data/, "tries === 1") });
        await writeMuch(lms);
        await lms.leave();
        expect(await notes()).toEqual(all);
      });

      test("what is kept is put once more when the page is left, after several refusals", async ({ page }) => {
        await lms.enter({ before: refusingTo(/suspend_data/, "window.refuses") });
        await writeMuch(lms);
        await hide(lms);
        await page.evaluate("window.refuses = false");
        await lms.leave();
        expect(await notes()).toEqual(all);
      });

      test("the word for the exit is put again", async () => {
        await lms.enter({ before: refusingTo(/[.]exit$/, "tries === 1") });
        await lms.leave();
        expect((await lms.record()).exit).toBe("suspend");
      });

      test("the points are put again", async () => {
        await lms.enter({ before: refusingTo(/score[.]raw$/, "tries === 1") });
        await compare(lms);
        await expect.poll(async () => (await lms.record()).status).toBe("completed");
        await lms.leave();
        expect(await lms.record()).toMatchObject({ status: "completed", score: "100" });
      });

      test("what was put before the end is stored", async () => {
        await lms.enter({ before: holding });
        await write(lms.widget, "Tutorat", "Dernier mot");
        await lms.leave();
        expect((await lms.keeps()).session.notes).toEqual({ tutorat: "Dernier mot" });
      });
    });

    test.describe("a platform that says, with no error,", () => {
      for (const word of ["undefined", "''", "null", "'ok'", "'yes'", "0", `'"true"'`]) {
        test(`${word} is believed`, async () => {
          await lms.enter({ before: unclear(word) });
          await writeMuch(lms);
          await compare(lms);
          await expect.poll(async () => (await lms.record()).status).toBe("completed");
          await expect(lms.notice).toHaveCount(0);
          await lms.leave();
          expect(Object.keys((await lms.keeps()).session.notes)).toHaveLength(3);
        });
      }
    });

    test.describe("what is kept says that the rule was met", () => {
      const notBegun = version === "1.2" ? "not attempted" : "unknown";

      test("of another attempt, by what the platform says of how this one was entered: it does not count", async ({ page }) => {
        const stored = lms.attempt("learner-1", "normal", undefined, record({ met: "compared", said: true }));
        await lms.enter({ before: entered("ab-initio", notBegun), stored });
        await isPicked(lms.widget, "Tutorat", "Webinaire");
        await lms.widget.hasSettled();
        await lms.leave();
        expect(await lms.record()).toMatchObject({ status: "incomplete", score: "" });
        // In the next visit neither.
        await putBack(page, {});
        await lms.enter({ stored: await lms.stored() });
        await isPicked(lms.widget, "Tutorat", "Webinaire");
        await lms.widget.hasSettled();
        await lms.leave();
        expect(await lms.record()).toMatchObject({ status: "incomplete", score: "" });
      });

      for (const status of [notBegun, "incomplete"]) {
        for (const met of [undefined, "opened"]) {
          test(`of this one, and was said, to a platform that always says ${status}, rule ${met}: it stays completed`, async () => {
            const stored = lms.attempt("learner-1", "normal", "completed", record({ met, said: true }));
            await lms.enter({ before: entered("resume", status), stored });
            await lms.leave();
            expect(await lms.told()).not.toContain(`SetValue ${lms.names.status} incomplete`);
            expect((await lms.record()).status).toBe("completed");
            expect(await lms.keeps()).toMatchObject({ said: true });
          });
        }
      }
    });

    test.describe("two tabs of one attempt, of which one completes it: the other one, left later, leaves it completed", () => {
      for (const [name, opening] of [
        ["in the first visit", {}],
        ["in a later one", { stored: "later" }],
      ] as const) {
        test(name, async ({ context }) => {
          const stored = "stored" in opening ? lms.attempt("learner-1", "normal", "incomplete", record({})) : undefined;
          await lms.enter({ stored });
          const second = new Lms(await context.newPage(), version);
          await second.enter({ stored });
          await choose(lms.widget, "Fiches");
          if (!stored) await pick(lms.widget, "Tutorat", "Webinaire");
          await choose(lms.widget, "Tableau");
          await expect.poll(async () => (await lms.record()).status).toBe("completed");
          await lms.leave();
          await second.leave();
          expect(await second.record()).toMatchObject({ status: "completed", score: "100" });
        });
      }
    });

    test.describe("a platform that completes what has no status, and says it is", () => {
      const words = ["notattempted", "not_attempted", "Not Started", "n", "new", "false", "failed", "browsed"];
      const cases = [...words.map((word) => [word, "0"]), ["", version === "1.2" ? "301" : "403"]];
      for (const [word, code] of cases) {
        test(`${word || `nothing, by error ${code}`}: the attempt stays open`, async () => {
          await lms.enter({ before: completing + entered("", word, code) });
          await lms.leave();
          const isLasting = version === "1.2" && ["failed", "browsed"].includes(word);
          expect((await lms.record()).status).toBe(isLasting ? word : "incomplete");
        });
      }
    });

    test("an attempt that was begun before, without a status: it is gone on with", async () => {
      await lms.enter({ before: begunBefore });
      await compare(lms);
      await lms.leave();
      expect(await lms.record()).toMatchObject({ status: "completed", score: "100" });
    });

    test("an API that is replaced while the page is open: the new one is begun, and told all", async ({ page }) => {
      await page.clock.install();
      await lms.enter({ before: replacing });
      await page.evaluate("replace()");
      await compare(lms);
      await page.clock.runFor(60_000);
      expect(await lms.record()).toMatchObject({ status: "completed", score: "100" });
      expect((await lms.keeps()).session).toMatchObject({ view: "table" });
      await expect(lms.notice).toHaveCount(0);
    });

    test("texts of others in place of what is kept are carried on, the last eight", async () => {
      const before = Array.from({ length: 8 }, (_, visit) => `error ${visit}`);
      await lms.enter();
      await lms.widget.tick("Temporalité", "Synchrone");
      await lms.leave();
      await lms.page.evaluate((unread) => {
        const [[name, text]] = Object.entries({ ...localStorage });
        localStorage.setItem(name, JSON.stringify({ ...JSON.parse(text), unread }));
      }, before);
      await lms.enter({ stored: lms.attempt("learner-1", "normal", "incomplete", "error 8") });
      await lms.widget.untick("Temporalité", "Synchrone");
      await lms.leave();
      const [here] = Object.values(await lms.here()).map((text) => JSON.parse(text));
      expect(here.unread).toEqual([...before.slice(1), "error 8"]);
    });

    test.describe("a platform without a status to give back", () => {
      test("is told of a new attempt, and of a completion once", async () => {
        await lms.enter({ before: withoutStatus });
        const incomplete = `SetValue ${lms.names.status} incomplete`;
        expect(await lms.told()).toContain(incomplete);
        await compare(lms);
        await expect.poll(async () => (await lms.record()).status).toBe("completed");
        await lms.leave();

        for (let visit = 0; visit < 2; visit++) {
          await lms.enter({ before: withoutStatus, stored: await lms.stored() });
          await choose(lms.widget, "Fiches");
          await choose(lms.widget, "Tableau");
          await lms.leave();
          expect((await lms.told()).filter((call) => call.includes("status"))).toEqual([]);
          expect((await lms.record()).status).toBe("completed");
        }
        // Another attempt is another matter.
        await lms.enter({ before: withoutStatus, stored: fresh() });
        expect(await lms.told()).toContain(incomplete);
      });
    });

    test.describe("a platform that completes what has no status", () => {
      test("leaves an attempt that is gone on with incomplete", async () => {
        for (let visit = 0; visit < 3; visit++) {
          await lms.enter({ before: completing, stored: visit ? await lms.stored() : undefined });
          await lms.widget.hasSettled();
          await lms.leave();
          expect((await lms.record()).status).toBe("incomplete");
        }
      });
    });

    test.describe("a platform that says yes as", () => {
      for (const yes of ["1", "'1'", "'TRUE'", "'True'", "true", "'true '"]) {
        test(`${yes} is believed`, async () => {
          await lms.enter({ before: saying(yes) });
          await compare(lms);
          await expect.poll(async () => (await lms.record()).status).toBe("completed");
          await expect(lms.notice).toHaveCount(0);
          await lms.leave();
          expect((await lms.keeps()).session).toMatchObject({ view: "table" });
        });
      }
    });

    test.describe("a platform that comes late", () => {
      for (const seconds of [1, 10, 30]) {
        test(`by ${seconds} s: what was said is taken back, and what was done meanwhile is kept`, async ({ page }) => {
          await page.clock.install();
          const stored = lms.attempt("learner-1", "normal", "incomplete", kept({ notes: { tutorat: "D'avant" } }));
          await lms.open({ before: late(seconds * 1000), stored });
          await lms.widget.isReady();
          await lms.widget.tick("Temporalité", "Synchrone");
          if (seconds > 4) {
            await page.clock.runFor(3000);
            await expect(lms.notice).toHaveText(absent);
          }
          await page.clock.runFor(seconds * 1000 + 5000);
          await expect(lms.notice).toHaveCount(0);
          await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue("D'avant");
          await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
          await compare(lms);
          await page.clock.runFor(1000);
          await expect.poll(async () => (await lms.record()).status).toBe("completed");
          await lms.leave();
          expect((await lms.keeps()).session).toMatchObject({ ...synchronous, notes: { tutorat: "D'avant" } });
          expect(Object.keys(await lms.here())).toHaveLength(1);
        });
      }

      test("a comparison before it comes completes the attempt", async ({ page }) => {
        await page.clock.install();
        await lms.open({ before: late(8000) });
        await lms.widget.isReady();
        await compare(lms);
        await page.clock.runFor(15_000);
        await expect.poll(async () => (await lms.record()).status).toBe("completed");
      });

      test("what somebody left in this tab before is not given to who learns", async ({ page }) => {
        await lms.open({ before: "delete window.API; delete window.API_1484_11" });
        await lms.widget.isReady();
        await lms.widget.tick("Interactivité", "Faible");
        await lms.leave();
        await page.clock.install();
        await lms.open({ before: late(8000) });
        await lms.widget.isReady();
        await page.clock.runFor(3000);
        await expect(lms.widget.chips()).toHaveText(["Retirer Interactivité : Faible"]);
        await lms.widget.tick("Temporalité", "Synchrone");
        await page.clock.runFor(15_000);
        await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
        await lms.leave();
        expect((await lms.keeps()).session.filters).toEqual(synchronous.filters);
      });

      test("one that never comes is looked for two minutes, and no longer", async ({ page }) => {
        await page.clock.install();
        await lms.open({ before: "const later = { ...window }; delete window.API; delete window.API_1484_11" });
        await lms.widget.isReady();
        await page.waitForTimeout(400);
        await page.clock.runFor(130_000);
        await expect(lms.notice).toHaveText(absent);
        await page.evaluate("window.API = later.API; window.API_1484_11 = later.API_1484_11");
        await page.clock.runFor(60_000);
        expect(await lms.told()).toEqual([]);
      });

      test("one that refuses at first is asked again, and not often", async ({ page }) => {
        await page.clock.install();
        const before = `{
          let tries = 0;
          for (const name of ["LMSInitialize", "Initialize"]) {
            const begin = api[name];
            if (begin) api[name] = (value) => (window.tries = ++tries) < 6 ? "false" : begin(value);
          }
          for (const name of ["LMSGetValue", "GetValue"]) {
            const get = api[name];
            if (get) api[name] = (value) => tries < 6 ? "" : get(value);
          }
        }`;
        await lms.open({ before });
        await lms.widget.isReady();
        await page.waitForTimeout(400);
        await page.clock.runFor(3000);
        await expect(lms.notice).toHaveText(absent);
        await page.clock.runFor(20_000);
        await expect(lms.notice).toHaveCount(0);
        expect(await page.evaluate("tries")).toBe(6);
        expect((await lms.record()).status).toBe("incomplete");
      });
    });

    test.describe("a platform that gives back what is kept", () => {
      const html = `(text) => text.replace(/[&<>"']/g, (found) => "&#" + found.charCodeAt(0) + ";")`;
      const ways: [string, string][] = [
        ["escaped for HTML", html],
        ["escaped for HTML twice", `(text) => (${html})((${html})(text))`],
        ["escaped by names", `(text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("é", "&eacute;")`],
        ["escaped for an address", "encodeURIComponent"],
        ["with backslashes", `(text) => text.replace(/["'\\\\]/g, "\\\\$&")`],
        ["with a line break behind it", `(text) => text && text + "\\n"`],
      ];
      for (const [name, way] of ways) {
        test(`${name}: it is restored, in the form of today and the former one`, async ({ page }) => {
          const notes = { tutorat: `"L'été" & <l'hiver> \\ fin` };
          const stored = lms.attempt("learner-1", "normal", "incomplete", kept({ ...synchronous, notes }));
          await lms.enter({ before: escaping(way), stored });
          await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
          await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue(notes.tutorat);
          await write(lms.widget, "Webinaire", `"&quot;'`);
          await lms.leave();
          await putBack(page, {});
          await lms.enter({ before: escaping(way), stored: await lms.stored() });
          await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue(notes.tutorat);
          await expect(await noteOn(lms.widget, "Webinaire")).toHaveValue(`"&quot;'`);
          await expect(lms.notice).toHaveCount(0);
        });
      }

      test("so that nobody can read it: that is said, and the text can be saved and is carried on", async ({ page }) => {
        const text = 'bookmark=7;"état"|§';
        await lms.enter({ stored: lms.attempt("learner-1", "normal", "incomplete", text) });
        await expect(lms.notice).toHaveText(unread);
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          lms.notice.getByRole("button", { name: "L'enregistrer dans un fichier" }).click(),
        ]);
        expect(readFileSync((await download.path())!, "utf8")).toBe(text);
        await lms.leave();
        expect(await lms.kept()).toBe(text);

        await lms.enter({ stored: await lms.stored() });
        await lms.widget.tick("Temporalité", "Synchrone");
        await lms.leave();
        expect(await lms.keeps()).toMatchObject({ session: synchronous, unread: [text] });
        await lms.enter({ stored: await lms.stored() });
        await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
        await expect(lms.notice).toHaveCount(0);
      });
    });

    test.describe("a platform with less room", () => {
      test("that cuts off what is too long: the browser has all of it, and nothing is taken for deleted", async () => {
        await lms.enter({ before: cutting(200) });
        await write(lms.widget, "Tutorat", "Une note qui n'a pas assez de place sur cette plateforme, loin de là.");
        await lms.widget.tick("Temporalité", "Synchrone");
        await lms.leave();
        expect((await lms.kept()).length).toBe(200);
        for (let visit = 0; visit < 2; visit++) {
          await lms.enter({ before: cutting(200), stored: await lms.stored() });
          await expect(lms.notice).toHaveText(unread);
          await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
          await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue(/^Une note/);
          await write(lms.widget, "Webinaire", `Visite ${visit}`);
          await lms.leave();
        }
      });

      test("that shows how it cuts off: it gets what has room, whole, and that is said", async ({ page }) => {
        await lms.enter({ before: cuttingAtOnce(2000) });
        await writeMuch(lms);
        await hide(lms);
        await expect(lms.notice).toHaveText(/n'a pas assez de place pour toutes vos notes/);
        await lms.leave();
        expect((await lms.kept()).length).toBeLessThanOrEqual(2000);
        expect(Object.keys((await lms.keeps()).session.notes)).toEqual(["module-interactif", "classe-virtuelle"]);
        await putBack(page, {});
        await lms.enter({ before: cuttingAtOnce(2000), stored: await lms.stored() });
        await expect(await noteOn(lms.widget, "Classe virtuelle")).toHaveValue(noise(7, 1100));
      });

      test("that refuses what is too long: it gets less, and that is said", async () => {
        const most = version === "1.2" ? 2048 : 4000;
        await lms.enter({ before: refusing(most) });
        await write(lms.widget, "Tutorat", noise(3, 1900));
        await write(lms.widget, "Module interactif", noise(5, 1900));
        await write(lms.widget, "Classe virtuelle", noise(11, 1900));
        await write(lms.widget, "Webinaire", "Court");
        await lms.leave();
        expect((await lms.keeps()).session.notes).toMatchObject({ webinaire: "Court" });
        expect((await lms.kept()).length).toBeLessThanOrEqual(most);
      });
    });

    test("who is a guest leaves nothing behind for the next one", async ({ page, context }) => {
      for (const id of ["guest", "Anonymous", "0", " ", "-1"]) {
        await lms.enter({ stored: lms.attempt(id, "normal") });
        await lms.widget.tick("Temporalité", "Synchrone");
        await lms.leave();
        expect(await lms.here(), id).toEqual({});
        expect(await page.evaluate(() => Object.keys(sessionStorage)), id).toEqual(["moda-scope:kit:"]);
        const next = new Lms(await context.newPage(), version);
        await next.enter({ stored: next.attempt(id, "normal") });
        await expect(next.widget.chips()).toHaveCount(0);
        await next.page.close();
        await page.evaluate(() => sessionStorage.clear());
      }
    });

    test("without a network a platform may say yes and store nothing: it is told again when the network is back", async ({
      page,
    }) => {
      // The tests run on a machine that may have no network, and say for themselves whether there is one.
      await page.addInitScript(() => {
        const get = () => (top as unknown as { isOnline?: boolean }).isOnline ?? true;
        Object.defineProperty(Navigator.prototype, "onLine", { get });
      });
      await lms.enter({ before: forgetful });
      await page.evaluate("window.isOnline = false");
      await compare(lms);
      await expect.poll(async () => count(await lms.told(), `SetValue ${lms.names.status} completed`)).toBe(0);
      await page.waitForTimeout(500);
      expect((await lms.record()).status).toBe("incomplete");
      await page.evaluate("window.isOnline = true");
      await lms.inside(() => void dispatchEvent(new Event("online")));
      await expect.poll(async () => (await lms.record()).status).toBe("completed");
      expect((await lms.record()).score).toBe("100");
      expect((await lms.keeps()).session.shortlist).toEqual(["tutorat", "webinaire"]);
    });
  });
}
