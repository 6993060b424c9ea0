// Files of strangers, as the core's own tests have them, and what must never come of one.
import { expect, type Page } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";

const corpus = new URL("../../../crates/core/tests/corpus/", import.meta.url);

/** The files of one folder, by their names. */
export function strangers(folder: "catalogue" | "link" | "session" | "csv") {
  const names = readdirSync(new URL(`${folder}/`, corpus)).sort();
  return names.map((name) => ({ name, bytes: readFileSync(new URL(`${folder}/${name}`, corpus)) }));
}

/** The longest that one of them may take. */
export const LONGEST = 2_000;

/** Watches a page for what would show that words of a stranger were run. */
export async function watch(page: Page) {
  const ran: string[] = [];
  page.on("dialog", (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    window.alert = () => console.error("ran: alert");
  });
  return ran;
}

/** Nothing in the widget was made of words: no element, attribute or address that is not ours, nothing that turns. */
export async function isInert(page: Page) {
  const found = await page.evaluate(() => {
    const found: string[] = [];
    const root = document.querySelector("moda-scope")!.shadowRoot!;
    for (const element of root.querySelectorAll("*")) {
      // The one form is that of the guide, whose radio buttons need one.
      const isForm = element.localName === "form" && !element.matches(".guide > .questions");
      if (/^(img|script|iframe|object|embed|style|link|base|meta|video|audio|template)$/i.test(element.localName) || isForm)
        found.push(element.outerHTML.slice(0, 200));
      for (const { name, value } of element.attributes) {
        if (/^(on|srcdoc|formaction)/i.test(name)) found.push(`${name}="${value}"`);
        // Numbers and the colour scheme that our own scripts set.
        if (name === "style" && !/^((--[a-z]+: \d+|color-scheme: (light|dark|light dark)); ?)*$/.test(value)) found.push(`${name}="${value}"`);
        if (/^(href|src|xlink:href|action)$/i.test(name) && !/^(#|https?:\/\/|mailto:)/.test(value))
          found.push(`${name}="${value}"`);
        if (/^(aria-label|title|alt|placeholder)$/.test(name) && /[\u202a-\u202e\u2066-\u2069\0]/.test(value))
          found.push(`${name}="${value}"`);
      }
    }
    const turns = /[\0-\x08\x0e-\x1f\u202a-\u202e\u2066-\u2069]/;
    if (turns.test(root.textContent!)) found.push(`turned: ${root.textContent!.match(turns)!.index}`);
    return found;
  });
  expect(found).toEqual([]);
}

export type Outcome = { type: "ready" | "error"; ms: number; issues?: { place: string; message: string }[] };

/** Sets a property or attribute of the element, and waits until it says what came of it. */
export function outcome(page: Page, name: "src" | "catalogue", value: unknown): Promise<Outcome> {
  return page.evaluate(
    ([name, value]) =>
      new Promise<Outcome>((done) => {
        const element = document.querySelector("moda-scope")! as HTMLElement & { catalogue: unknown };
        const began = performance.now();
        const stop = new AbortController();
        for (const type of ["ready", "error"] as const) {
          const told = (event: Event) => {
            stop.abort();
            const { issues } = (event as CustomEvent).detail;
            // Once it is in sight.
            requestAnimationFrame(() => setTimeout(() => done({ type, issues, ms: performance.now() - began })));
          };
          element.addEventListener(`moda-scope-${type}`, told, { signal: stop.signal });
        }
        if (name === "src") element.setAttribute("src", value as string);
        else element.catalogue = value;
      }),
    [name, value] as const,
  );
}
