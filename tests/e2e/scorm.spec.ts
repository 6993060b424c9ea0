// The package in an LMS that speaks SCORM, which is a runtime of others: scorm-again.
import { expect, test } from "./support/test";
import { noteOn, write } from "./support/leaving";
import { Lms, versions } from "./support/lms";
import { choose, isPicked, pick } from "./support/views";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

const catalogue = "modalites-de-formation";

/** A session that was kept, as text. */
const kept = (at: number, more: object) => JSON.stringify({ at, session: { version: 1, catalogue, ...more } });

const synchronous = { filters: { synchrony: ["synchronous"] } };
const asynchronous = { filters: { synchrony: ["asynchronous"] } };

/** Does what the package asks for. */
async function compare(lms: Lms) {
  await pick(lms.widget, "Tutorat", "Webinaire");
  await choose(lms.widget, "Tableau");
}

/** The package is told that it goes out of sight. */
const hide = (lms: Lms) =>
  lms.inside(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });

/** The package is told that it is left for the moment, and then that it is back. */
const goAndComeBack = (lms: Lms) =>
  lms.inside(() => {
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });

/** Nothing but what the frame itself holds is left of the learner here. */
const elsewhere = (page: Page) => page.evaluate(() => localStorage.clear());

/** Text that does not become shorter when it is compressed, the same each time. */
function noise(length: number, seed: number) {
  let text = "";
  for (let state = seed; text.length < length; ) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    text += String.fromCharCode(97 + ((state >>> 16) % 26), 65 + ((state >>> 21) % 26));
  }
  return text;
}

const count = (told: string[], call: string) => told.filter((one) => one === call).length;

for (const version of versions) {
  test.describe(`SCORM ${version}`, () => {
    let lms: Lms;
    test.beforeEach(({ page }) => void (lms = new Lms(page, version)));

    test.describe("a visit", () => {
      test("is begun at once, and asks for nobody's name", async () => {
        await lms.enter();
        expect(await lms.told()).toEqual([
          "Initialize",
          `SetValue ${lms.names.exit} suspend`,
          `SetValue ${lms.names.status} incomplete`,
          "Commit",
        ]);
        expect((await lms.record()).status).toBe("incomplete");
        expect((await lms.asked()).filter((name) => name.includes("name"))).toEqual([]);
        await expect(lms.notice).toHaveCount(0);
      });

      test("is completed by a status, then a score, each stored, and once", async () => {
        await lms.enter();
        const before = (await lms.told()).length;
        await compare(lms);
        const completed = [
          `SetValue ${lms.names.status} completed`,
          "Commit",
          `SetValue ${lms.names.score}.min 0`,
          `SetValue ${lms.names.score}.max 100`,
          `SetValue ${lms.names.score}.raw 100`,
          ...(version === "2004" ? [`SetValue ${lms.names.score}.scaled 1`] : []),
          expect.stringMatching(`^SetValue ${lms.names.kept} ms1`),
          "Commit",
        ];
        await expect.poll(async () => (await lms.told()).slice(before)).toEqual(completed);
        expect(await lms.keeps()).toMatchObject({ met: "compared", said: true });
        expect(await lms.record()).toMatchObject({ status: "completed", score: "100" });

        await choose(lms.widget, "Fiches");
        await pick(lms.widget, "Classe virtuelle");
        await choose(lms.widget, "Tableau");
        await lms.leave();
        const rest = (await lms.told()).slice(before + completed.length);
        expect(rest.map((call) => call.split(" ")[1] ?? call)).toEqual([
          lms.names.kept,
          lms.names.time,
          "Terminate",
        ]);
        // Whether somebody succeeded is for the LMS to say.
        expect((await lms.record()).success ?? "unknown").toBe("unknown");
      });

      test("ends with its time, to be gone on with, and once", async ({ page }) => {
        await lms.enter();
        await page.waitForTimeout(1200);
        await lms.leave();
        const told = await lms.told();
        const form = version === "1.2" ? /^0000:00:0[1-9]\.\d\d$/ : /^PT[1-9](\.\d\d)?S$/;
        expect(told.at(-2)!.replace(`SetValue ${lms.names.time} `, "")).toMatch(form);
        expect(told.at(-1)).toBe("Terminate");
        expect(count(told, "Terminate")).toBe(1);
        expect(await lms.record()).toMatchObject({ status: "incomplete", exit: "suspend" });
      });

      test("counts the time that it is in sight", async ({ page }) => {
        await lms.enter();
        await hide(lms);
        await page.waitForTimeout(3000);
        await lms.leave();
        const time = (await lms.told()).at(-2)!.replace(`SetValue ${lms.names.time} `, "");
        expect(time).toMatch(version === "1.2" ? /^0000:00:0[0-2]\./ : /^PT[0-2](\.|S)/);
      });

      test("ends once, however often it is told to", async () => {
        await lms.enter();
        await lms.inside(() => {
          for (let time = 0; time < 3; time++) {
            dispatchEvent(new PageTransitionEvent("pagehide"));
            document.dispatchEvent(new Event("visibilitychange"));
          }
        });
        await lms.leave();
        const told = await lms.told();
        expect(count(told, "Terminate")).toBe(1);
        expect(told.at(-1)).toBe("Terminate");
      });

      test("goes on when the page comes back", async () => {
        await lms.enter();
        await goAndComeBack(lms);
        await lms.widget.tick("Temporalité", "Synchrone");
        await lms.leave();
        // SCORM 2004 does not let go on what was ended.
        const again = version === "1.2" ? 2 : 1;
        expect(count(await lms.told(), "Terminate")).toBe(again);
        expect(count(await lms.told(), `SetValue ${lms.names.status} incomplete`)).toBe(again);
        await expect(lms.page.locator("iframe").contentFrame().locator(".tracking")).toHaveCount(0);
      });
    });

    test.describe("what the learner does", () => {
      test("is stored after ten seconds, once, however much it was", async ({ page }) => {
        await page.clock.install();
        await lms.enter();
        const before = count(await lms.told(), "Commit");
        await lms.widget.tick("Temporalité", "Synchrone");
        await lms.widget.tick("Interactivité", "Faible");
        await lms.widget.tick("Taille du groupe", "Grand groupe");
        await page.clock.runFor(8_000);
        expect(count(await lms.told(), "Commit")).toBe(before);
        await page.clock.runFor(3_000);
        expect(count(await lms.told(), "Commit")).toBe(before + 1);
        const stored = (await lms.keeps());
        expect(stored.session.filters).toEqual({
          synchrony: ["synchronous"],
          interactivity: ["low"],
          group_size: ["large"],
        });

        await page.clock.runFor(60_000);
        expect(count(await lms.told(), "Commit")).toBe(before + 1);
      });

      test("is stored when the page goes out of sight, a note too", async () => {
        await lms.enter();
        await write(lms.widget, "Tutorat", "À revoir");
        await hide(lms);
        expect((await lms.keeps()).session.notes).toEqual({ tutorat: "À revoir" });
        expect((await lms.record()).time).not.toBe("");
      });

      test("is found again in another browser, and the attempt is not begun anew", async ({ page }) => {
        await lms.enter();
        await lms.widget.tick("Temporalité", "Synchrone");
        await write(lms.widget, "Tutorat", "À revoir");
        await lms.leave();
        await elsewhere(page);

        await lms.enter({ stored: await lms.stored() });
        await expect(lms.widget.box("Temporalité", "Synchrone")).toBeChecked();
        await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue("À revoir");
        // Said again, as some platforms complete an attempt whose status was not set in the last visit.
        const status = `SetValue ${lms.names.status} incomplete`;
        expect(await lms.told()).toEqual(["Initialize", `SetValue ${lms.names.exit} suspend`, status, "Commit"]);
        await lms.leave();
        expect((await lms.record()).status).toBe("incomplete");
      });

      for (const status of version === "1.2" ? ["completed", "passed"] : ["completed"]) {
        test(`changes nothing of what is ${status}`, async () => {
          await lms.enter({ stored: lms.attempt("learner-1", "normal", status) });
          await compare(lms);
          await lms.widget.hasSettled();
          await lms.leave();
          expect(await lms.record()).toMatchObject({ status, score: "" });
          expect((await lms.told()).filter((call) => call.includes("status"))).toEqual([]);
        });
      }
    });

    test.describe("of two copies", () => {
      /** Opens the package where both have something. */
      async function open({ here, there }: { here: string; there: string }) {
        await lms.enter();
        await lms.widget.tick("Interactivité", "Faible");
        await expect.poll(async () => Object.keys(await lms.here()).length).toBe(1);
        const [name] = Object.keys(await lms.here());
        await lms.leave();
        await lms.page.evaluate(([name, text]) => localStorage.setItem(name, text), [name, here]);
        await lms.enter({ stored: lms.attempt("learner-1", "normal", "incomplete", there) });
      }

      test("the newer is that of the LMS", async () => {
        await open({ here: kept(1000, asynchronous), there: kept(2000, synchronous) });
        await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
      });

      test("the newer is the browser's: then the LMS is told", async () => {
        const here = kept(2000, synchronous);
        await open({ here, there: kept(1000, asynchronous) });
        await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
        await lms.leave();
        expect((await lms.keeps()).session).toMatchObject(synchronous);
      });

      test("of the same time, the browser's has more", async () => {
        const more = { ...synchronous, notes: { tutorat: "À revoir" } };
        await open({ here: kept(1000, more), there: kept(1000, synchronous) });
        await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue("À revoir");
      });

      test("a clock that is wrong by years does not win", async () => {
        await open({ here: kept(Date.now() + 9e10, synchronous), there: kept(Date.now() + 9e11, asynchronous) });
        await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
      });

      for (const text of ["viewed=1,2,3|7#1##", '{"at":5}', kept(5, { version: 99 }), kept(5, { catalogue: "x" })]) {
        test(`that of the LMS is not ours: it stays until something is changed: ${text}`, async () => {
          await lms.enter({ stored: lms.attempt("learner-1", "normal", "incomplete", text) });
          await expect(lms.widget.chips()).toHaveCount(0);
          await lms.leave();
          expect(await lms.kept()).toBe(text);

          await lms.enter({ stored: await lms.stored() });
          await lms.widget.tick("Temporalité", "Synchrone");
          await lms.leave();
          expect((await lms.keeps()).session).toMatchObject(synchronous);
        });
      }

      test("the browser's cannot be read: it stays until something is changed", async () => {
        await open({ here: "{", there: kept(1000, synchronous) });
        await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
        expect(Object.values(await lms.here())).toEqual(["{"]);
        await lms.widget.tick("Interactivité", "Faible");
        await expect.poll(async () => Object.values(await lms.here())[0]).toContain("low");
      });
    });

    test("each learner of a browser finds their own, under a name that is no name", async () => {
      await lms.enter({ stored: lms.attempt("ada@example", "normal") });
      await lms.widget.tick("Temporalité", "Synchrone");
      await lms.leave();
      await lms.enter({ stored: lms.attempt("bob@example", "normal") });
      await expect(lms.widget.chips()).toHaveCount(0);
      await lms.widget.tick("Interactivité", "Faible");
      await lms.leave();
      await lms.enter({ stored: lms.attempt("ada@example", "normal") });
      await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);

      const names = Object.keys(await lms.here());
      expect(names).toHaveLength(2);
      for (const name of names) expect(name).toMatch(/^moda-scope:kit:[0-9a-z]{14}$/);
    });

    test("notes that are too long for the LMS are left out whole, are said to be, and stay in the browser", async ({ page }) => {
      const notes = {
        "Module interactif": noise(1700, 1),
        Tutorat: noise(1900, 2),
        "Classe virtuelle": noise(1800, 3),
        Webinaire: "Court",
      };
      await lms.enter();
      for (const [name, note] of Object.entries(notes)) await write(lms.widget, name, note);
      await hide(lms);
      const hasRoom = version === "2004";
      if (hasRoom) await expect(lms.notice).toHaveCount(0);
      else await expect(lms.notice).toHaveText(/^La plateforme de formation n'a pas assez de place pour toutes vos notes/);
      await lms.leave();
      expect((await lms.kept()).length).toBeLessThanOrEqual(hasRoom ? 64_000 : 4096);
      const sent = Object.values((await lms.keeps()).session.notes);
      const { "Module interactif": module, Tutorat: tutoring, "Classe virtuelle": room, Webinaire: last } = notes;
      expect(sent).toEqual(hasRoom ? [module, tutoring, room, last] : [module, room, last]);

      // Nothing that was left out is taken for deleted, in this visit or the next.
      for (let visit = 0; visit < 2; visit++) {
        await lms.enter({ stored: await lms.stored() });
        await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue(tutoring);
        await expect(await noteOn(lms.widget, "Classe virtuelle")).toHaveValue(room);
        await write(lms.widget, "Webinaire", `${last} ${visit}`);
        await lms.leave();
      }
      const here = await lms.here();
      await elsewhere(page);

      // Another browser has what had room, says so, and takes nothing away from the first.
      await lms.enter({ stored: await lms.stored() });
      await expect(await noteOn(lms.widget, "Webinaire")).toHaveValue("Court 1");
      if (hasRoom) await expect(lms.notice).toHaveCount(0);
      else await expect(lms.notice).toHaveText(/^Certaines de vos notes n'ont pas tenu sur la plateforme/);
      await write(lms.widget, "Webinaire", "D'ailleurs");
      await lms.leave();
      await page.evaluate((here) => {
        for (const [name, text] of Object.entries(here)) localStorage.setItem(name, text as string);
      }, here);
      await lms.enter({ stored: await lms.stored() });
      await expect(await noteOn(lms.widget, "Tutorat")).toHaveValue(tutoring);
      await expect(await noteOn(lms.widget, "Webinaire")).toHaveValue("D'ailleurs");
    });

    test.describe("in a preview", () => {
      for (const mode of ["browse", "review"]) {
        test(`${mode}: finds what is kept, and writes nothing`, async () => {
          const status = mode === "browse" ? undefined : "completed";
          const stored = lms.attempt("learner-1", mode, status, kept(1000, synchronous));
          await lms.enter({ before: "stores = false", stored });
          await expect(lms.widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
          await compare(lms);
          await hide(lms);
          await lms.leave();
          // To end what is not begun would complete it.
          expect(await lms.told()).toEqual(status ? ["Initialize", "Terminate"] : ["Initialize"]);
          expect(await lms.here()).toEqual({});
        });
      }

      test("says in one line that nothing is recorded, and offers the selection as a file", async ({ page }) => {
        await lms.enter({ stored: lms.mode("browse"), before: "api.LMSCommit = api.Commit = () => 'false'" });
        await expect(lms.notice).toHaveText(
          "Vous consultez cette activité sans qu'elle soit enregistrée\u{202f}: ce que vous changez ici n'est pas " +
            "conservé. Enregistrer ma sélection dans un fichier",
        );
        await compare(lms);
        await lms.widget.hasSettled();
        await expect(lms.notice).toHaveCount(1);
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          lms.notice.getByRole("button", { name: "Enregistrer ma sélection dans un fichier" }).click(),
        ]);
        expect(download.suggestedFilename()).toMatch(/^modascope-modalites-de-formation-\d{4}-\d\d-\d\d\.json$/);
        const saved = JSON.parse(readFileSync((await download.path())!, "utf8"));
        expect(saved).toMatchObject({ version: 1, catalogue, view: "table", shortlist: ["tutorat", "webinaire"] });
      });
    });

    test.describe("the rule", () => {
      test("opened: the widget is there", async () => {
        await lms.enter({ rule: "opened" });
        await expect.poll(async () => (await lms.record()).status).toBe("completed");
      });

      test("compared: two in the table, not two picked, nor one in the table", async () => {
        await lms.enter();
        await pick(lms.widget, "Tutorat");
        await choose(lms.widget, "Tableau");
        await choose(lms.widget, "Fiches");
        await pick(lms.widget, "Webinaire");
        await lms.widget.hasSettled();
        expect((await lms.record()).status).toBe("incomplete");
        await choose(lms.widget, "Tableau");
        await expect.poll(async () => (await lms.record()).status).toBe("completed");
      });

      test("compared: as the session was left", async () => {
        const more = { view: "table", shortlist: ["tutorat", "webinaire"] };
        await lms.enter({ stored: lms.attempt("learner-1", "normal", "incomplete", kept(1000, more)) });
        await isPicked(lms.widget, "Tutorat", "Webinaire");
        await expect.poll(async () => (await lms.record()).status).toBe("completed");
      });

      test("viewed-all: the names of all have been on screen, in one visit or two", async ({ page }) => {
        // Narrow and low, so that the cards stand one below the other.
        const within = (frame: string) => frame.replace("900", "400").replace("700", "400");
        await lms.enter({ rule: "viewed-all", within });
        const look = async (name: string) => {
          await lms.widget.card(name).getByRole("heading").first().scrollIntoViewIfNeeded();
          await page.waitForTimeout(200);
        };
        await look("Module interactif");
        await look("Tutorat");
        await lms.leave();
        expect((await lms.record()).status).toBe("incomplete");
        const { seen } = (await lms.keeps());
        expect(seen).toContain("tutorat");
        expect(seen).not.toContain("webinaire");
        await elsewhere(page);

        await lms.enter({ rule: "viewed-all", within, stored: await lms.stored() });
        await look("Classe virtuelle");
        await look("Webinaire");
        await expect.poll(async () => (await lms.record()).status).toBe("completed");
      });
    });

    test.describe("without an LMS that works", () => {
      const absent =
        "La plateforme de formation ne répond pas\u{202f}: votre progression n'est pas enregistrée. " +
        "Vous pouvez comparer comme d'habitude.";
      const doubtful =
        "La plateforme de formation ne répond plus\u{202f}: votre progression n'est peut-être pas enregistrée.";

      let dialogs = 0;
      test.beforeEach(({ page }) => {
        dialogs = 0;
        page.on("dialog", (dialog) => {
          dialogs += 1;
          void dialog.dismiss();
        });
      });
      test.afterEach(() => expect(dialogs).toBe(0));

      const broken: [string, string][] = [
        ["there is no API", "delete window.API; delete window.API_1484_11"],
        ["it answers “false”", "for (const name in api) api[name] = () => 'false'"],
        ["it answers nothing", "for (const name in api) api[name] = () => {}"],
        ["it throws", "for (const name in api) api[name] = () => { throw new Error('no') }"],
        ["it lacks what it should have", "for (const name in api) if (!/Initialize/.test(name)) delete api[name]"],
        ["it begins and stores nothing", "api.LMSCommit = api.Commit = () => 'false'"],
        ["it takes no status", "api.LMSSetValue = api.SetValue = () => 'false'"],
      ];
      for (const [name, before] of broken) {
        test(`${name}: the widget works, and that is said once`, async () => {
          await lms.open({ before });
          await lms.widget.isReady();
          await expect(lms.notice).toHaveText(absent);
          await expect(lms.notice).toHaveAttribute("role", "status");
          await expect(lms.notice).toHaveAttribute("lang", "fr");
          await compare(lms);
          await hide(lms);
          await expect(lms.notice).toHaveCount(1);
          await expect(lms.notice).toHaveText(absent);
          await expect(lms.widget.root.getByRole("alert")).toHaveCount(0);
        });
      }

      test("that is said in English where the widget speaks it", async () => {
        await lms.open({ before: "delete window.API; delete window.API_1484_11", lang: "en" });
        await lms.widget.isReady();
        await expect(lms.notice).toHaveText(/^The learning platform does not answer: your progress is not recorded/);
        await expect(lms.notice).toHaveAttribute("lang", "en");
      });

      test("nobody's session is kept as long as the tab is open, and no longer", async ({ page }) => {
        const before = "delete window.API; delete window.API_1484_11";
        await lms.open({ before });
        await lms.widget.isReady();
        await lms.widget.tick("Temporalité", "Synchrone");
        await lms.leave();
        await lms.open({ before });
        await expect(lms.widget.box("Temporalité", "Synchrone")).toBeChecked();
        expect(await lms.here()).toEqual({});
        expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(["moda-scope:kit:"]);
      });

      test("it fails later: that is said once, and what was done is stored when it works again", async ({ page }) => {
        await page.clock.install();
        await lms.enter();
        await lms.store(false);
        await lms.widget.tick("Temporalité", "Synchrone");
        await page.clock.runFor(11_000);
        await expect(lms.notice).toHaveText(doubtful);
        await page.clock.runFor(60_000);
        await expect(lms.notice).toHaveCount(1);
        await lms.store(true);
        await page.clock.runFor(200_000);
        expect((await lms.keeps()).session).toMatchObject(synchronous);
        // What was said is taken back, and said again where it fails again.
        await expect(lms.notice).toHaveCount(0);
        await lms.store(false);
        await lms.widget.tick("Interactivité", "Faible");
        await page.clock.runFor(11_000);
        await expect(lms.notice).toHaveText(doubtful);
      });

      test("a completion that is not stored is stored with what follows", async () => {
        await lms.enter();
        await lms.store(false);
        await compare(lms);
        await expect(lms.notice).toHaveText(doubtful);
        await lms.store(true);
        await lms.leave();
        expect(await lms.record()).toMatchObject({ status: "completed", score: "100" });
      });

      test("the browser keeps nothing either: the LMS alone does", async ({ page }) => {
        await page.addInitScript(() => {
          for (const name of ["localStorage", "sessionStorage"]) {
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException("refused", "SecurityError");
              },
            });
          }
        });
        await lms.enter();
        await lms.widget.tick("Temporalité", "Synchrone");
        await lms.leave();
        await lms.enter({ stored: await lms.stored() });
        await expect(lms.widget.box("Temporalité", "Synchrone")).toBeChecked();
        await expect(lms.notice).toHaveCount(0);
      });

      test("it answers slowly: the words of the page are in sight before", async () => {
        const before = `
          const begin = api.LMSInitialize ?? api.Initialize;
          api.LMSInitialize = api.Initialize = (value) => {
            const end = Date.now() + 1500;
            while (Date.now() < end);
            window.answered = end;
            return begin(value);
          };`;
        await lms.open({ before });
        await lms.widget.isReady();
        const answered = (await lms.page.evaluate("answered")) as number;
        const painted = await lms.inside(() => {
          const [{ startTime }] = performance.getEntriesByName("first-contentful-paint");
          return performance.timeOrigin + startTime;
        });
        expect(painted).toBeLessThan(answered);
        expect((await lms.record()).status).toBe("incomplete");
      });
    });

    test.describe("the API is found", () => {
      /** A page of another origin around the package. */
      const other = (page: Page) =>
        page.context().route("http://localhost:4173/other", (route) => {
          const frame = `<iframe src="http://127.0.0.1:4173/package/index.html"></iframe>`;
          const body = `<!doctype html><title>Other</title><link rel="icon" href="data:,">${frame}`;
          return route.fulfill({ contentType: "text/html", body });
        });

      test("far up", async ({ page }) => {
        await lms.open({
          within: (frame) => {
            for (let level = 0; level < 9; level++) {
              frame = `<iframe srcdoc='${frame.replaceAll("&", "&amp;").replaceAll("'", "&#39;")}'></iframe>`;
            }
            return frame;
          },
        });
        await expect.poll(async () => (await lms.told()).at(-1), { timeout: 15_000 }).toBe("Commit");
        expect(page.frames()).toHaveLength(11);
      });

      test("behind a page of another origin", async ({ page, guard }) => {
        guard.expects(/^asked elsewhere: http:\/\/localhost:4173\/other$/);
        await lms.open({ within: () => "" });
        await other(page);
        await page.evaluate(() => {
          document.body.append(
            Object.assign(document.createElement("iframe"), { src: "http://localhost:4173/other" }),
          );
        });
        await expect.poll(async () => (await lms.told()).at(-1)).toBe("Commit");
      });

      test("in the page that opened this one", async ({ page }) => {
        await lms.open({ within: () => "" });
        const [popup] = await Promise.all([
          page.waitForEvent("popup"),
          page.evaluate(() => void window.open("/package/index.html")),
        ]);
        await expect.poll(async () => (await lms.told()).at(-1)).toBe("Commit");
        await popup.close();
        await expect.poll(async () => (await lms.told()).at(-1)).toBe("Terminate");
      });

      test("in the page that opened the one that opened this one", async ({ page }) => {
        await lms.open({ within: () => "" });
        const body = `<!doctype html><title>Player</title><link rel="icon" href="data:,">`;
        await page.context().route("/player", (route) => route.fulfill({ contentType: "text/html", body }));
        const [player] = await Promise.all([
          page.waitForEvent("popup"),
          page.evaluate(() => void window.open("/player")),
        ]);
        await player.evaluate(() => void window.open("/package/index.html"));
        await expect.poll(async () => (await lms.told()).at(-1)).toBe("Commit");
      });

      test("behind a nearer one that never begins, once it is said that nothing answers", async () => {
        await lms.open({
          within: (frame) => {
            const stub = `<script>
              const no = () => "false";
              const stub = { LMSInitialize: no, LMSGetValue: () => "", LMSSetValue: no, LMSGetLastError: () => "101" };
              window.API = window.API_1484_11 = { ...stub, Initialize: no, GetValue: () => "", SetValue: no };
            </script>`;
            return `<iframe srcdoc='${`${stub}${frame}`.replaceAll("&", "&amp;").replaceAll("'", "&#39;")}'></iframe>`;
          },
        });
        await expect.poll(async () => (await lms.told()).at(-1), { timeout: 15_000 }).toBe("Commit");
        expect((await lms.record()).status).toBe("incomplete");
      });

      test("in the page that opened one of another origin around this one", async ({ page, guard }) => {
        await lms.open({ within: () => "" });
        await other(page);
        guard.expects(/^asked elsewhere: http:\/\/localhost:4173\/other$/);
        await page.evaluate(() => void window.open("http://localhost:4173/other"));
        await expect.poll(async () => (await lms.told()).at(-1)).toBe("Commit");
      });
    });
  });
}
