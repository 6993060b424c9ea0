// The package on a platform that speaks cmi5, and what it says there.
import type { Page } from "@playwright/test";

import { Lrs, type Tab } from "./lrs";
import { expect, test as base } from "./test";
import { choose, pick } from "./views";

export const test = base.extend<{ platform: Lrs; lrs: Lrs }>({
  platform: async ({}, use, { project }) => {
    const platform = new Lrs(project.use.baseURL!);
    await use(platform);
    expect(platform.judged()).toEqual([]);
    platform.close();
  },
  // It has the files of the site beside its own.
  baseURL: async ({ platform }, use) => use(await platform.listen()),
  lrs: async ({ platform, page, guard }, use) => use(Object.assign(platform, { page, guard })),
});

export const absent = /^La plateforme de formation ne répond pas\u{202f}: votre progression n'est pas enregistrée\./u;
export const doubtful = /^La plateforme de formation ne répond plus\u{202f}: .* n'est peut-être pas enregistrée\.$/u;
export const over = /^Cette visite est close\u{202f}: .*, rouvrez l'activité sur la plateforme de formation\.$/u;

export const kept = (at: number, more: object) =>
  JSON.stringify({ at, session: { version: 1, catalogue: "modalites-de-formation", ...more } });
export const synchronous = { filters: { synchrony: ["synchronous"] } };

/** Does what the package asks for. */
export async function compare(lrs: Tab) {
  await pick(lrs.widget, "Tutorat", "Webinaire");
  await choose(lrs.widget, "Tableau");
}

/** Leaves the table, and comes back to it. */
export async function compareAgain(lrs: Tab) {
  await choose(lrs.widget, "Fiches");
  await choose(lrs.widget, "Tableau");
}

/** Lets the clock of the page run, at most so many seconds, until something is so. */
export async function inTime(page: Page, isSo: () => void, seconds = 65) {
  await expect(async () => {
    await page.clock.runFor(1_000);
    isSo();
  }).toPass({ intervals: [50], timeout: seconds * 400 });
}

/** What the package keeps here of a completion that got through. */
export const mark = (lrs: Lrs) => JSON.stringify({ completed: true, registration: lrs.registration });

/** How often it was asked something. */
export const count = (lrs: Lrs, asked: string) => lrs.asked.filter((one) => one === asked).length;
