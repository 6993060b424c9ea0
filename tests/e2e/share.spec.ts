// A link says what is shown: it is copied, opened elsewhere, and followed back and forward.
import { kitchens } from "./support/catalogue";
import { serveCatalogue, servePage } from "./support/host";
import { allowClipboard, clipboard, hash, hasHash, test, told, write } from "./support/leaving";
import { isKept, kept, leave } from "./support/storage";
import { expect } from "./support/test";
import { choose, hasColumns, isPicked, pick, view } from "./support/views";
import { Widget } from "./support/widget";

/** Everything that can be said, in the order in which it is always said. */
const everything =
  "#synchrony=synchronous&group_size=small,large&must.synchrony=synchronous&prefer.group_size=small,large" +
  "&search=conf%C3%A9rence%20%26%20live&sort=-interactivity&compare=webinaire,tutorat&view=table&differences=1" +
  "&across=interactivity&up=group_size&mark=_none&lang=en";

const line = "Vous voyez une sélection partagée ; la vôtre est conservée.";

/** What is said while somebody else's selection is shown. */
const visiting = (widget: Widget) => widget.root.getByText(/sélection partagée|shared selection/);

const mine = { version: 1, filters: { interactivity: ["high"] } };

/** Presses the button and reads what is on the clipboard. */
async function copied(widget: Widget) {
  await widget.button(/^(Copier le lien|Copy link)$/).click();
  await expect(told(widget).getByText(/^(Lien copié|Link copied)$/)).toBeVisible();
  return (await clipboard(widget.page))["text/plain"];
}

test.describe("one's own link", () => {
  test.beforeEach(({ widget }) => widget.open());

  test("“Copier le lien” copies the address with all that was chosen", async ({ page, widget, baseURL }) => {
    await allowClipboard(page);
    await widget.tick("Temporalité", "Synchrone");
    await widget.tick("Taille du groupe", "Grand groupe");
    await widget.tick("Taille du groupe", "Petit groupe");
    await pick(widget, "Webinaire", "Tutorat");
    await widget.search().fill("tuteur & live");
    await widget.sort("Interactivité (ordre décroissant)");
    await choose(widget, "Tableau");
    await widget.root.getByRole("switch", { name: "Différences seulement" }).check();
    await widget.button("English").click();

    expect(await copied(widget)).toBe(
      `${baseURL}#synchrony=synchronous&group_size=small,large&search=tuteur%20%26%20live&sort=-interactivity` +
        `&compare=webinaire,tutorat&view=table&differences=1&lang=en`,
    );
    await expect(visiting(widget)).toHaveCount(0);
  });

  test("a first visit has a short link", async ({ page, widget, baseURL }) => {
    await allowClipboard(page);
    expect(await copied(widget)).toBe(baseURL);
  });

  test("the same choices in another order give the same link", async ({ page, widget }) => {
    await widget.search().fill("live");
    await widget.tick("Interactivité", "Élevée");
    await widget.tick("Temporalité", "Synchrone");
    await hasHash(page, "#synchrony=synchronous&interactivity=high&search=live");

    await widget.button("Tout effacer").click();
    await hasHash(page, "");
    await widget.tick("Temporalité", "Synchrone");
    await widget.tick("Interactivité", "Élevée");
    await widget.search().fill("live");
    await hasHash(page, "#synchrony=synchronous&interactivity=high&search=live");
  });

  test("notes are never in it", async ({ page, widget }) => {
    await allowClipboard(page);
    await write(widget, "Tutorat", "Between us");
    await pick(widget, "Tutorat");
    const link = await copied(widget);
    expect(new URL(link).hash).toBe("#compare=tutorat");
    expect(hash(page)).toBe("#compare=tutorat");
  });

  test("back and forward go through views and shortlists", async ({ page, widget }) => {
    await pick(widget, "Tutorat");
    await hasHash(page, "#compare=tutorat");
    await pick(widget, "Webinaire");
    await hasHash(page, "#compare=tutorat,webinaire");
    await choose(widget, "Tableau");
    await hasHash(page, "#compare=tutorat,webinaire&view=table");
    await choose(widget, "Carte");
    await hasHash(page, "#compare=tutorat,webinaire&view=map");

    await page.goBack();
    await expect(view(widget, "Tableau")).toBeChecked();
    await hasColumns(widget, "Tutorat", "Webinaire");
    await page.goBack();
    await expect(view(widget, "Fiches")).toBeChecked();
    await page.goBack();
    await isPicked(widget, "Tutorat");
    await page.goBack();
    await isPicked(widget);
    await expect(visiting(widget)).toHaveCount(0);

    for (let step = 0; step < 4; step += 1) await page.goForward();
    await expect(view(widget, "Carte")).toBeChecked();
    await isPicked(widget, "Tutorat", "Webinaire");
    await isKept(page, { version: 1, view: "map", shortlist: ["tutorat", "webinaire"] });
    await expect(visiting(widget)).toHaveCount(0);
  });

  test("ticks and letters are no steps", async ({ page, widget }) => {
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    await widget.tick("Temporalité", "Synchrone");
    await widget.search().fill("live");
    await widget.sort("Nom");
    await hasHash(page, "#synchrony=synchronous&search=live&sort=name");
    expect(await steps()).toBe(before);
    await choose(widget, "Carte");
    await expect.poll(steps).toBe(before + 1);
  });

  test("a step back from where one has filtered since takes the filter that was there", async ({
    page,
    widget,
  }) => {
    await widget.tick("Temporalité", "Synchrone");
    await hasHash(page, "#synchrony=synchronous");
    await choose(widget, "Tableau");
    await hasHash(page, "#synchrony=synchronous&view=table");
    await widget.untick("Temporalité", "Synchrone");
    await hasHash(page, "#view=table");

    await page.goBack();

    await expect(view(widget, "Fiches")).toBeChecked();
    await expect(widget.box("Temporalité", "Synchrone")).toBeChecked();
    await hasHash(page, "#synchrony=synchronous");
  });

  test("a reload shows the same, and says nothing of a visit", async ({ page, widget }) => {
    await widget.tick("Temporalité", "Synchrone");
    await pick(widget, "Tutorat", "Webinaire");
    await choose(widget, "Tableau");
    await hasHash(page, "#synchrony=synchronous&compare=tutorat,webinaire&view=table");

    await widget.reload();

    await hasColumns(widget, "Tutorat", "Webinaire");
    await expect(visiting(widget)).toHaveCount(0);
    await page.goBack();
    await expect(view(widget, "Fiches")).toBeChecked();
    await expect(visiting(widget)).toHaveCount(0);
  });
});

test.describe("somebody else's link", () => {
  test("it shows the same elsewhere, and is copied as it came", async ({ page, widget, stranger }) => {
    await widget.open();
    await widget.tick("Temporalité", "Synchrone");
    await pick(widget, "Webinaire", "Tutorat");
    await choose(widget, "Tableau");
    await hasHash(page, "#synchrony=synchronous&compare=webinaire,tutorat&view=table");

    await stranger.open(page.url());

    await expect(view(stranger, "Tableau")).toBeChecked();
    await hasColumns(stranger, "Webinaire", "Tutorat");
    await expect(stranger.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
    await expect(visiting(stranger)).toHaveText("Vous voyez une sélection partagée.");
    expect(await kept(stranger.page)).toBeNull();
  });

  test("all that can be said is understood in any order, and said again in one", async ({ page, widget }) => {
    const parts = everything.slice(1).split("&").reverse();
    await widget.open(`/#${parts.join("&")}`);
    await expect(visiting(widget)).toHaveText("You are looking at a shared selection.");
    await hasColumns(widget, "Webinar", "Tutoring");
    await expect(widget.search()).toHaveValue("conférence & live");
    await expect(widget.root.getByRole("switch", { name: "Differences only" })).toBeChecked();
    await hasHash(page, everything);
  });

  test("one's own is untouched until one keeps the other", async ({ page, widget }) => {
    await leave(page, JSON.stringify(mine));
    const before = await kept(page);
    await widget.open("/#synchrony=synchronous&compare=webinaire,tutorat");
    await expect(widget.root.getByText(line)).toBeVisible();
    await isPicked(widget, "Webinaire", "Tutorat");

    // One may play with it.
    await widget.tick("Taille du groupe", "Petit groupe");
    await widget.says("2 modalités sur 4");
    await widget.hasSettled();
    expect(await kept(page)).toBe(before);

    await widget.button("Garder cette sélection").click();

    await expect(visiting(widget)).toHaveCount(0);
    await isKept(page, {
      version: 1,
      filters: { synchrony: ["synchronous"], group_size: ["small"] },
      shortlist: ["webinaire", "tutorat"],
    });
    await widget.hasFocus();
    await widget.reload();
    await expect(visiting(widget)).toHaveCount(0);
    await widget.says("2 modalités sur 4");
  });

  test("“Revenir à la mienne” brings back what was there", async ({ page, widget }) => {
    await leave(page, JSON.stringify(mine));
    const before = await kept(page);
    await widget.open("/#synchrony=synchronous&view=table&compare=webinaire,tutorat&lang=en");
    await expect(visiting(widget)).toBeVisible();

    await widget.button("Return to mine").click();

    await expect(visiting(widget)).toHaveCount(0);
    await expect(view(widget, "Fiches")).toBeChecked();
    await expect(widget.chips()).toHaveText(["Retirer Interactivité : Élevée"]);
    await isPicked(widget);
    await hasHash(page, "#interactivity=high");
    expect(await kept(page)).toBe(before);
    await widget.hasFocus();
  });

  test("one's own is still there after a step back to the other", async ({ page, widget }) => {
    await leave(page, JSON.stringify(mine));
    const before = await kept(page);
    await widget.open("/#view=table&compare=webinaire,tutorat");
    await widget.button("Revenir à la mienne").click();
    await hasHash(page, "#interactivity=high");

    await page.goBack();

    await expect(view(widget, "Tableau")).toBeChecked();
    await widget.hasSettled();
    expect(await kept(page)).toBe(before);
    await expect(visiting(widget)).toBeVisible();
  });

  test("a reload is still a visit", async ({ page, widget }) => {
    await leave(page, JSON.stringify(mine));
    const before = await kept(page);
    await widget.open("/#synchrony=asynchronous");
    await widget.tick("Interactivité", "Moyenne");
    await hasHash(page, "#synchrony=asynchronous&interactivity=medium");
    await widget.reload();
    await expect(visiting(widget)).toBeVisible();
    await widget.says("1 modalité sur 4");
    expect(await kept(page)).toBe(before);
  });

  test("back and forward stay in the visit", async ({ page, widget }) => {
    await leave(page, JSON.stringify(mine));
    const before = await kept(page);
    await widget.open("/#synchrony=asynchronous");
    await choose(widget, "Carte");
    await hasHash(page, "#synchrony=asynchronous&view=map");
    await page.goBack();
    await expect(view(widget, "Fiches")).toBeChecked();
    await expect(visiting(widget)).toBeVisible();
    await page.goForward();
    await expect(view(widget, "Carte")).toBeChecked();
    await expect(visiting(widget)).toBeVisible();
    expect(await kept(page)).toBe(before);
  });

  test("what is written during a visit is one's own, and kept", async ({ page, widget }) => {
    await leave(page, JSON.stringify(mine));
    await widget.open("/#synchrony=synchronous");
    await write(widget, "Tutorat", "Ask Anne");
    await isKept(page, { ...mine, notes: { tutorat: "Ask Anne" } });

    await widget.button("Revenir à la mienne").click();

    await expect(widget.chips()).toHaveText(["Retirer Interactivité : Élevée"]);
    await expect(widget.card("Tutorat").getByRole("textbox")).toHaveValue("Ask Anne");
    await isKept(page, { ...mine, notes: { tutorat: "Ask Anne" } });
  });

  test("one's own notes and language stay in a visit", async ({ page, widget }) => {
    await leave(page, JSON.stringify({ ...mine, language: "en", notes: { tutorat: "Ask Anne" } }));
    await widget.open("/#synchrony=synchronous");
    await expect(visiting(widget)).toBeVisible();
    await expect(widget.card("Tutoring").getByRole("textbox", { name: "My notes Tutoring" })).toHaveValue(
      "Ask Anne",
    );
  });

  test("a link to one's own selection is no visit", async ({ page, widget }) => {
    await leave(page, JSON.stringify(mine));
    await widget.open("/#interactivity=high");
    await widget.says("2 modalités sur 4");
    await expect(visiting(widget)).toHaveCount(0);
  });

  test("a link pasted into the address of the open page is a visit", async ({ page, widget }) => {
    await leave(page, JSON.stringify(mine));
    const before = await kept(page);
    await widget.open();
    await hasHash(page, "#interactivity=high");
    await page.evaluate(() => (location.hash = "#synchrony=asynchronous&view=table"));
    await expect(visiting(widget)).toBeVisible();
    await hasColumns(widget, "Module interactif", "Tutorat");
    await widget.hasSettled();
    expect(await kept(page)).toBe(before);
  });

  test("what another tab keeps meanwhile is one's own to return to", async ({ context, page, widget }) => {
    await leave(page, JSON.stringify(mine));
    await widget.open("/#synchrony=asynchronous");
    const other = new Widget(await context.newPage());
    await other.open();
    await other.tick("Taille du groupe", "Petit groupe");
    await isKept(page, { version: 1, filters: { group_size: ["small"], interactivity: ["high"] } });
    await expect(widget.chips()).toHaveText(["Retirer Temporalité : Asynchrone"]);

    await widget.button("Revenir à la mienne").click();

    await expect(widget.chips()).toHaveText([
      "Retirer Taille du groupe : Petit groupe",
      "Retirer Interactivité : Élevée",
    ]);
  });

  test("one's own is forgotten in a visit too, and the visit ends", async ({ page, widget }) => {
    await leave(page, JSON.stringify(mine));
    await widget.open("/#synchrony=asynchronous");
    await widget.button("Oublier ma sélection").click();
    await widget.dialog().getByRole("button", { name: "Oublier", exact: true }).click();
    await expect(visiting(widget)).toHaveCount(0);
    await widget.says("4 modalités sur 4");
    expect(await kept(page)).toBeNull();
  });
});

test("unknown and hostile parts are left out, the rest is taken", async ({ page, widget }) => {
  const hostile = [
    "#synchrony=gone,synchronous,%00,<script>alert(1)</script>",
    "gone=synchronous",
    "__proto__=synchronous&constructor=x&must.gone=x&must.=x&.=&=&==",
    "sort=%2Fetc&compare=nobody,webinaire,webinaire,../tutorat&view=admin&lang=javascript:alert(1)",
    "differences=yes&across=synchrony&mark=%E0%A4%A",
    `interactivity=${"low,".repeat(500)}`,
  ];
  await widget.open(`/${hostile.join("&")}`);

  await expect(widget.chips()).toHaveText([
    "Retirer Temporalité : Synchrone",
    "Retirer Interactivité : Faible",
  ]);
  await isPicked(widget, "Webinaire");
  await expect(view(widget, "Fiches")).toBeChecked();
  await expect(widget.search()).toHaveAccessibleName("Rechercher");
  await hasHash(page, "#synchrony=synchronous&interactivity=low&compare=webinaire");
});

test("markup in a link is words", async ({ page, widget }) => {
  const words = `"><img src=x onerror=alert(1)>`;
  await widget.open(`/#search=${encodeURIComponent(words)}`);
  await expect(widget.search()).toHaveValue(words);
  await expect(widget.root.locator("img, script")).toHaveCount(0);
  await expect(widget.root).toContainText(`Aucune modalité ne contient « ${words} ».`);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a link that is far too long is taken as far as it is read", async ({ widget }) => {
  await widget.open(`/#synchrony=synchronous&search=${"x".repeat(20_000)}&interactivity=low`);
  await expect(widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
});

test.describe("in the page of somebody else", () => {
  const story = `<p id="section">Host words</p>`;

  test("a hash of the page's own is left alone", async ({ page, widget }) => {
    await servePage(page, "/host", { body: `${story}<moda-scope share></moda-scope>` });
    await widget.open("/host#section");
    await widget.says("4 modalités sur 4");
    await expect(visiting(widget)).toHaveCount(0);
    expect(hash(page)).toBe("#section");

    // Once there is something to say, it is said; where one comes back to the page's own, nothing changes.
    await choose(widget, "Tableau");
    await hasHash(page, "#view=table");
    await page.evaluate(() => (location.hash = "#section"));
    await widget.hasSettled();
    await expect(view(widget, "Tableau")).toBeChecked();
    expect(hash(page)).toBe("#section");
  });

  test("a widget without `share` neither reads nor writes the hash", async ({ page, widget }) => {
    await servePage(page, "/host", { body: `${story}<moda-scope></moda-scope>` });
    await widget.open("/host#view=table&synchrony=synchronous");
    await widget.says("4 modalités sur 4");
    await expect(view(widget, "Fiches")).toBeChecked();
    await expect(visiting(widget)).toHaveCount(0);
    await expect(widget.button("Copier le lien")).toHaveCount(0);

    const steps = await page.evaluate(() => history.length);
    await choose(widget, "Carte");
    await pick(widget, "Webinaire");
    await isKept(page, { version: 1, view: "map", shortlist: ["webinaire"] });
    expect(hash(page)).toBe("#view=table&synchrony=synchronous");
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.evaluate(() => (location.hash = "#view=table"));
    await widget.hasSettled();
    await expect(view(widget, "Carte")).toBeChecked();
  });

  test("of two that share, the first has the hash", async ({ page }) => {
    await serveCatalogue(page, "/own.json", kitchens());
    const body = `<moda-scope share></moda-scope><moda-scope share src="/own.json"></moda-scope>`;
    await servePage(page, "/host", { body });
    await page.goto("/host#price=dear&synchrony=synchronous&view=table");
    const [first, second] = [0, 1].map((nth) => new Widget(page, page.locator("moda-scope").nth(nth)));
    await first.isReady();
    await second.isReady();

    await expect(view(first, "Tableau")).toBeChecked();
    await first.says("3 modalités sur 4");
    await expect(view(second, "Fiches")).toBeChecked();
    await second.says("3 modalités sur 3");
    await expect(first.button("Copier le lien")).toHaveCount(1);
    await expect(second.button("Copier le lien")).toHaveCount(0);

    await second.tick("Prix", "Bon marché");
    await second.says("2 modalités sur 3");
    await hasHash(page, "#synchrony=synchronous&view=table");
  });

  test("what the page keeps in its history stays there", async ({ page, widget }) => {
    await servePage(page, "/host", { body: `<moda-scope share></moda-scope>` });
    await widget.open("/host");
    await page.evaluate(() => history.replaceState({ router: "here" }, ""));
    await choose(widget, "Tableau");
    await hasHash(page, "#view=table");
    expect(await page.evaluate(() => history.state)).toMatchObject({ router: "here" });
  });

  /** What the page may have put into its history. */
  const states: [string, () => unknown][] = [
    ["a text", () => "here"],
    ["a number", () => 7],
    ["true", () => true],
    ["a list", () => ["here", { a: 1 }]],
    ["a Map", () => new Map([["router", "here"]])],
    ["a date", () => new Date(0)],
  ];

  for (const [what, make] of states) {
    test(`a state of the page's own that is ${what} stays what it is, and steps are known all the same`, async ({ page, widget }) => {
      const state = () =>
        page.evaluate(() => {
          const { state } = history;
          return [Object.prototype.toString.call(state), JSON.stringify(state instanceof Map ? [...state] : state)];
        });
      await leave(page, JSON.stringify(mine));
      await servePage(page, "/host", { body: `<moda-scope share></moda-scope>` });
      await page.addInitScript(`history.replaceState((${make})(), "")`);
      await widget.open("/host");
      const before = await state();
      await choose(widget, "Tableau");
      await hasHash(page, "#interactivity=high&view=table");
      expect(await state()).toEqual(before);
      await choose(widget, "Carte");
      await hasHash(page, "#interactivity=high&view=map");
      await page.goBack();
      await expect(view(widget, "Tableau")).toBeChecked();
      await expect(visiting(widget)).toHaveCount(0);
      expect(await state()).toEqual(before);
    });
  }

  test("a state of the page's own in which the name of ours means something else is no mark of ours", async ({ page, widget }) => {
    await servePage(page, "/host", { body: `<moda-scope share></moda-scope>` });
    await widget.open("/host");
    await page.evaluate(() => {
      history.pushState({ modaScope: 5 }, "", "#view=map");
      history.pushState({ modaScope: { a: 1 } }, "", "#view=table");
      history.back();
    });
    await expect(view(widget, "Carte")).toBeChecked();
  });

  test("a query in the address stays in the link", async ({ page, widget, baseURL }) => {
    await allowClipboard(page);
    await page.route("/host?course=7", (route) => route.fallback());
    await servePage(page, "/host?course=7", { body: `<moda-scope share></moda-scope>` });
    await widget.open("/host?course=7");
    await choose(widget, "Tableau");
    expect(await copied(widget)).toBe(`${baseURL}host?course=7#view=table`);
  });

  test("a widget that goes away leaves the history alone", async ({ page, widget }) => {
    await servePage(page, "/host", { body: `<moda-scope share></moda-scope>` });
    await widget.open("/host");
    await choose(widget, "Tableau");
    await hasHash(page, "#view=table");
    await widget.root.evaluate((host) => host.remove());
    await page.goBack();
    await page.goForward();
    expect(hash(page)).toBe("#view=table");
    expect(await kept(page)).toBe('{"version":1,"view":"table"}');
  });
});

for (const [why, refuse] of Object.entries({
  refused: () => {
    const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { write: refuse, writeText: refuse } });
  },
  "not there": () => Object.defineProperty(navigator, "clipboard", { value: undefined }),
})) {
  test(`where the clipboard is ${why}, it says so`, async ({ page, widget }) => {
    await page.addInitScript(refuse);
    await widget.open();
    await widget.button("Copier le lien").click();
    await expect(widget.root.getByRole("alert").getByText(/^Le navigateur n'a pas permis la copie/)).toBeVisible();
    await expect(told(widget).getByText("Lien copié")).toHaveCount(0);
  });
}
