// What a page hands over as a property, or a framework writes into the attribute of that name: taken, or refused aloud.
// Never is the built-in catalogue shown in its place.
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { serveCatalogue, servePage } from "./support/host";
import { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

type Element = HTMLElement & { catalogue: unknown; session: unknown };
type Issue = { place: string; message: string };

/** Writes down the events of the elements, and what is warned of. */
async function listen(page: Page) {
  const warned: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warned.push(message.text()));
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    for (const name of ["ready", "error"]) {
      addEventListener(`moda-scope-${name}`, (event) =>
        told.push({ name, issues: (event as CustomEvent).detail.issues }),
      );
    }
  });
  return warned;
}

const told = (page: Page) =>
  page.evaluate(() => (window as unknown as { told: { name: string; issues?: Issue[] }[] }).told.splice(0));

/** Values that JSON cannot hold, made in the page; and what the warning says of each. */
const unusable = {
  "a cycle": [() => Object.assign({ id: "a" }, { get itself(): unknown { return this; } }), /circular/i],
  "a BigInt": [() => 1n, /BigInt/],
  "a BigInt inside": [() => ({ version: 1n }), /version is \[object BigInt\]/],
  "a function": [() => () => ({}), /Function/],
  "a function inside": [() => ({ title: { fr: () => "Titre" } }), /title\.fr is \[object Function\]/],
  "a symbol": [() => Symbol("catalogue"), /Symbol/],
  "a Map": [() => new Map([["version", 1]]), /Map/],
  "a Map inside": [() => ({ modalities: [{ assessments: new Map() }] }), /modalities\.0\.assessments is \[object Map\]/],
  "a Set": [() => new Set([1]), /Set/],
  "a Promise": [() => Promise.resolve({}), /Promise/],
  "an answer of fetch": [() => new Response("{}"), /Response/],
  "a node": [() => document.createElement("div"), /HTMLDivElement/],
  "an error": [() => new Error("no catalogue"), /Error/],
  "a getter that throws": [() => ({ get version(): number { throw new Error("not yet"); } }), /not yet/],
  "what has nothing to say as JSON": [() => ({ toJSON() {} }), /nothing/],
  "an object as a text": [() => String({}), /\[object Object\]/],
} as const;

const body = `<main><moda-scope><p>In plain words.</p></moda-scope></main>`;

for (const [what, [make, why]] of Object.entries(unusable)) {
  test(`${what} as catalogue is refused aloud, before and after the element is defined`, async ({ page }) => {
    const warned = await listen(page);
    await page.addInitScript((source) => {
      Object.assign(window, { make: (0, eval)(`(${source})`) });
      if (location.pathname !== "/early") return;
      addEventListener("DOMContentLoaded", () => {
        const element = document.querySelector("moda-scope") as Element;
        element.catalogue = (window as unknown as { make: () => unknown }).make();
      });
    }, make.toString());
    const hand = () =>
      page.evaluate(() => {
        const element = document.querySelector("moda-scope") as Element;
        element.catalogue = (window as unknown as { make: () => unknown }).make();
      });
    await servePage(page, "/late", { body, policy: "" });
    await page.goto("/late");
    const widget = new Widget(page);
    await widget.isReady();
    await told(page);
    await hand();
    await expect(widget.root.getByRole("alert")).toContainText("« catalogue »");
    const [{ name, issues }] = await told(page);
    expect(name).toBe("error");
    expect(issues).toEqual([{ place: "catalogue", message: expect.stringContaining("console") }]);
    expect(warned.splice(0)).toEqual([expect.stringMatching(/^moda-scope: "catalogue" was not taken/)]);
    // What was there can be worked with, and a catalogue that is one takes its place.
    await widget.tick("Temporalité", "Asynchrone");
    await page.evaluate((own) => void ((document.querySelector("moda-scope") as Element).catalogue = own), kitchens());
    await widget.shows("Feu de camp", "Fourneau", "Micro-ondes");
    await expect(widget.root.getByRole("alert")).toHaveCount(0);

    // The script comes when the page has set the property already.
    await page.route("/early", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><html lang="fr"><title>Host</title><link rel="icon" href="data:,">${body}`,
      }),
    );
    await page.goto("/early");
    warned.splice(0);
    await page.evaluate(() => {
      const script = Object.assign(document.createElement("script"), { type: "module", src: "/moda-scope.js" });
      document.head.append(script);
    });
    await expect(widget.root.getByRole("alert")).toContainText("« catalogue »");
    await expect(page.getByText("In plain words.")).toBeVisible();
    await expect(widget.cards()).toHaveCount(0);
    expect((await told(page)).map(({ name, issues }) => [name, issues![0].place])).toEqual([["error", "catalogue"]]);
    expect(warned).toEqual([expect.stringMatching(why)]);
  });

  test(`${what} as session is refused aloud, and changes nothing`, async ({ page }) => {
    const warned = await listen(page);
    await page.addInitScript((source) => Object.assign(window, { make: (0, eval)(`(${source})`) }), make.toString());
    await servePage(page, "/host", { body, policy: "" });
    await page.goto("/host");
    const widget = new Widget(page);
    await widget.isReady();
    await widget.tick("Temporalité", "Asynchrone");
    await told(page);
    const thrown = await page.evaluate(() => {
      try {
        (document.querySelector("moda-scope") as Element).session = (window as unknown as { make: () => unknown }).make();
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(thrown).toBe("TypeError");
    expect((await told(page)).map(({ name, issues }) => [name, issues![0].place])).toEqual([["error", "session"]]);
    expect(warned.splice(0)).toEqual([expect.stringMatching(why)]);
    await widget.says("2 modalités sur 4");

    // Before there is a widget to take it.
    await page.evaluate(() => {
      const element = document.createElement("moda-scope") as Element;
      element.session = (window as unknown as { make: () => unknown }).make();
      document.querySelector("moda-scope")!.replaceWith(element);
    });
    await widget.isReady();
    await widget.says("2 modalités sur 4");
    expect((await told(page)).map(({ name, issues }) => issues?.[0].place ?? name)).toEqual(["session", "ready"]);
    expect(warned).toEqual([expect.stringMatching(why)]);
  });
}

for (const written of ["[object Object]", "[object Promise]", "undefined", "null", "/own.json", "() => catalogue"]) {
  for (const more of ["", ` src="/own.json"`]) {
    test(`the attribute catalogue="${written}"${more} shows no other catalogue silently`, async ({ page, widget }) => {
      const warned = await listen(page);
      await serveCatalogue(page, "/own.json", kitchens());
      const body = `<moda-scope catalogue="${written}"${more}><p>In plain words.</p></moda-scope>`;
      await servePage(page, "/host", { body });
      await page.goto("/host");
      await expect(widget.root.getByRole("alert")).toContainText("« catalogue »");
      await expect(page.getByText("In plain words.")).toBeVisible();
      await expect(widget.cards()).toHaveCount(0);
      const [{ name, issues }] = await told(page);
      expect([name, issues![0].place]).toEqual(["error", "catalogue"]);
      expect(warned).toEqual([expect.stringContaining('"catalogue" was not taken')]);
      expect(warned[0]).toContain(written);

      // Frameworks set the property once they know the element.
      await widget.root.evaluate((element, own) => void ((element as Element).catalogue = own), kitchens());
      await widget.shows("Feu de camp", "Fourneau", "Micro-ondes");
    });
  }
}

for (const [name, value, says] of [
  ["filters", "[object Object]", "criterion=value"],
  ["filters", '{"synchrony":["synchronous"]}', "criterion=value"],
  ["filters", "synchronous", "criterion=value"],
  ["hide", '["help"]', "languages"],
  ["hide", "helps", "languages"],
  ["view", "tabel", "cards table map guide"],
  ["theme", "night", "light dark"],
  ["storage", "memory", "local session none"],
  ["heading-level", "h3", "1 2 3"],
]) {
  test(`what ${name}='${value}' does not mean is warned of, once`, async ({ page, widget }) => {
    const warned = await listen(page);
    await servePage(page, "/host", { body: `<moda-scope ${name}='${value}'></moda-scope>` });
    await widget.open("/host");
    expect(warned).toEqual([expect.stringContaining(`"${name}" holds "${value}"`)]);
    expect(warned[0]).toContain(says);
  });
}

test("capital letters and commas are understood", async ({ page, widget }) => {
  const warned = await listen(page);
  const body = `<moda-scope view="Table" hide="Help, themes" storage="Session" theme="Dark" filters="synchrony=asynchronous"></moda-scope>`;
  await servePage(page, "/host", { body });
  await widget.open("/host");
  await expect(widget.root.getByRole("radio", { name: "Tableau" })).toBeChecked();
  await expect(widget.button(/^Aide/)).toHaveCount(0);
  await expect(widget.root.getByRole("radiogroup", { name: "Thème" })).toHaveCount(0);
  await widget.tick("Temporalité", "Synchrone");
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(warned).toEqual([]);
});

test("an empty catalogue is warned of", async ({ page, widget }) => {
  const warned = await listen(page);
  await servePage(page, "/host", { body: `<moda-scope catalogue=""></moda-scope>` });
  await widget.open("/host");
  expect(warned).toEqual([expect.stringContaining('"catalogue" was not taken')]);
});

test("what goes wrong as nobody thought of is told", async ({ page, guard }) => {
  guard.expects(/broken by the page/);
  await listen(page);
  await servePage(page, "/host", { body, policy: "" });
  await page.addInitScript(() => {
    window.getComputedStyle = () => {
      throw new Error("broken by the page");
    };
  });
  await page.goto("/host");
  await expect.poll(async () => (await told(page))[0]).toMatchObject({ name: "error", issues: [{ message: expect.stringContaining("broken by the page") }] });
});

test("an attribute that comes later is refused as well, beside what was there", async ({ page, widget }) => {
  await listen(page);
  await servePage(page, "/host", { body });
  await widget.open("/host");
  await widget.root.evaluate((element) => element.setAttribute("catalogue", "[object Object]"));
  await expect(widget.root.getByRole("alert")).toBeVisible();
  await expect(widget.cards()).toHaveCount(4);
  await widget.root.evaluate((element) => element.removeAttribute("catalogue"));
  await expect(widget.root.getByRole("alert")).toHaveCount(0);
});

test("the attribute takes a catalogue as JSON, goes before src and a script inside, and after the property", async ({
  page,
  widget,
}) => {
  const warned = await listen(page);
  await serveCatalogue(page, "/own.json", { ...kitchens(), title: "At the address" });
  const text = (title: string) => JSON.stringify({ ...kitchens(), title }).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const script = `<script type="application/json">${JSON.stringify({ ...kitchens(), title: "Inside" })}</script>`;
  const div = `<div data-moda-scope data-src="/own.json" data-catalogue="${text("As an attribute")}">${script}</div>`;
  await servePage(page, "/host", { body: div });
  await widget.open("/host");
  const title = (name: string) => expect(widget.root.getByRole("heading", { name })).toBeVisible();
  await title("As an attribute");
  await page.locator("div[data-moda-scope]").evaluate((div: HTMLElement, title) => {
    div.dataset.catalogue = div.dataset.catalogue!.replace("As an attribute", title);
  }, "Changed");
  await title("Changed");
  await widget.root.evaluate((element, own) => void ((element as Element).catalogue = own), { ...kitchens(), title: "Property" });
  await title("Property");
  await widget.root.evaluate((element) => void ((element as Element).catalogue = null));
  await title("Changed");
  await page.locator("div[data-moda-scope]").evaluate((div: HTMLElement) => delete div.dataset.catalogue);
  await title("Inside");
  expect(warned).toEqual([]);
});

test("an attribute with JSON that has mistakes names them", async ({ page, widget }) => {
  await listen(page);
  await servePage(page, "/host", { body: `<moda-scope catalogue='{"version":1}'></moda-scope>` });
  await page.goto("/host");
  await expect(widget.root.getByRole("alert")).toBeVisible();
  const [{ issues }] = await told(page);
  expect(issues).toContainEqual(expect.objectContaining({ place: "id", message: "obligatoire, mais absent" }));
});

test("the attribute session is refused aloud, and what the visitor has stays", async ({ page, widget }) => {
  const warned = await listen(page);
  await servePage(page, "/host", { body });
  await widget.open("/host");
  await widget.tick("Temporalité", "Asynchrone");
  for (const session of ["[object Object]", JSON.stringify({ version: 1, catalogue: "modalites-de-formation" })]) {
    await told(page);
    await page.evaluate((session) => {
      const element = document.createElement("moda-scope");
      element.setAttribute("session", session);
      document.querySelector("moda-scope")!.replaceWith(element);
    }, session);
    await widget.isReady();
    await widget.says("2 modalités sur 4");
    expect((await told(page)).map(({ name, issues }) => issues?.[0].place ?? name)).toEqual(["session", "ready"]);
    expect(warned.splice(0)).toEqual([expect.stringContaining('"session" was not taken')]);
  }
});

test("what is plain data is taken, whatever made it", async ({ page, widget }) => {
  const warned = await listen(page);
  await servePage(page, "/host", { body, policy: "" });
  await widget.open("/host");
  for (const make of [
    (own: object) => own,
    (own: object) => Object.freeze(structuredClone(own)),
    (own: object) => Object.assign(Object.create(null), own),
    (own: object) => new Proxy(own, {}),
    (own: object) => ({ toJSON: () => own }),
    (own: object) => JSON.stringify(own),
    (own: object) => `\n  ${JSON.stringify(own)}`,
    (own: object) => Object.assign(new (class Catalogue { get modified() { return new Date(); } })(), own),
    (own: object) => ({ ...own, colour: undefined }),
    (own: object) => ({ ...own, [Symbol("mine")]: 1, date: new Date() }),
    (own: object) => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      return (frame.contentWindow as unknown as { JSON: JSON }).JSON.parse(JSON.stringify(own));
    },
  ]) {
    await page.evaluate(
      ([source, own]) => {
        const element = document.querySelector("moda-scope") as Element;
        element.catalogue = (0, eval)(`(${source})`)(own);
      },
      [make.toString(), kitchens()] as const,
    );
    await widget.shows("Feu de camp", "Fourneau", "Micro-ondes");
    await widget.root.evaluate((element) => void ((element as Element).catalogue = null));
    await expect(widget.cards()).toHaveCount(4);
  }
  expect(warned).toEqual([]);
});
