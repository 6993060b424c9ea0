// The package in platforms that speak SCORM each in its own way, and for learners in every situation.
import { readFileSync } from "node:fs";

import { expect, test } from "./support/test";
import { noteOn, write } from "./support/leaving";
import { Lms, versions } from "./support/lms";
import { completing, cutting, escaping, forgetful, late, refusing, saying, withoutStatus } from "./support/fakes";
import { choose, isPicked, pick } from "./support/views";
import type { Page } from "@playwright/test";

const catalogue = "modalites-de-formation";
const kept = (more: object) => JSON.stringify({ at: 1000, session: { version: 1, catalogue, ...more } });
const synchronous = { filters: { synchrony: ["synchronous"] } };

const absent = /^La plateforme de formation ne répond pas/;
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

      test("that refuses what is too long: it gets less, and that is said", async () => {
        const most = version === "1.2" ? 2048 : 4000;
        await lms.enter({ before: refusing(most) });
        const noise = (seed: number) =>
          Array.from({ length: 1900 }, (_, place) => String.fromCharCode(97 + ((place * place * seed + place * 7) % 997) % 26)).join("");
        await write(lms.widget, "Tutorat", noise(3));
        await write(lms.widget, "Module interactif", noise(5));
        await write(lms.widget, "Classe virtuelle", noise(11));
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
