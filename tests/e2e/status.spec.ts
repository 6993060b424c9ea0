// What is read aloud by itself: one line, empty until something changes, and filled once when the hand rests.
import { expect, test } from "./support/test";
import { answer, choose, pick } from "./support/views";
import type { Widget } from "./support/widget";

type Said = { text: string; after: number };

/** Writes down, from now on, each time that the line changes, and how long after the last letter or click. */
async function listen(widget: Widget) {
  await widget.status().evaluate((line) => {
    const said: Said[] = [];
    let done = performance.now();
    const root = line.getRootNode();
    for (const name of ["input", "click"]) root.addEventListener(name, () => (done = performance.now()), true);
    new MutationObserver(() => {
      said.push({ text: line.textContent!, after: performance.now() - done });
    }).observe(line, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { said });
  });
}

/** What was said once all is quiet, without the times when the line was emptied. */
async function said(widget: Widget) {
  await expect(widget.status()).not.toBeEmpty();
  return widget.page.evaluate(async () => {
    await new Promise((quiet) => setTimeout(quiet, 1500));
    return (window as unknown as { said: Said[] }).said.filter(({ text }) => text);
  });
}

test("there is one, and at first it says nothing", async ({ widget }) => {
  await widget.open();
  await expect(widget.status()).toHaveCount(1);
  for (const view of ["Tableau", "Carte", "Guide", "Fiches"]) {
    await widget.reload();
    await expect(widget.status()).toBeEmpty();
    await choose(widget, view);
    await expect(widget.status()).toHaveCount(1);
  }
  await expect(widget.count()).toHaveText("4 modalités sur 4");
  await expect(widget.count()).not.toHaveAttribute("role", "status");
  await expect(widget.count()).not.toHaveAttribute("aria-live");
});

test("a tick is said once; the eye sees the count at once", async ({ widget }) => {
  await widget.open();
  await listen(widget);
  const counted = await widget.box("Temporalité", "Synchrone").evaluate((box: HTMLInputElement) => {
    const count = (box.getRootNode() as ShadowRoot).querySelector(".count")!;
    box.click();
    return new Promise((next) => requestAnimationFrame(() => next(count.textContent)));
  });
  expect(counted).toMatch(/^3 modalités sur 4$/);
  expect((await said(widget)).map(({ text }) => text)).toEqual([expect.stringMatching(/^3 modalités sur 4/)]);
});

test("what is typed is said once, half a second after the last letter", async ({ widget }) => {
  await widget.open();
  await listen(widget);
  await widget.search().pressSequentially("conférence", { delay: 120 });
  await expect(widget.count()).toHaveText("1 modalité sur 4");
  const all = await said(widget);
  expect(all).toHaveLength(1);
  expect(all[0].text).toMatch(/^1 modalité sur 4/);
  expect(all[0].after).toBeGreaterThanOrEqual(500);
});

test("the same count a second time is said a second time", async ({ widget }) => {
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await expect(widget.status()).toHaveText("3 modalités sur 4");
  await widget.tick("Temporalité", "Asynchrone");
  await expect(widget.status()).toHaveText("4 modalités sur 4");
  await listen(widget);
  await widget.untick("Temporalité", "Asynchrone");
  expect((await said(widget)).map(({ text }) => text)).toEqual(["3 modalités sur 4"]);
});

test("an answer in the guide is said once", async ({ widget }) => {
  await widget.open();
  await choose(widget, "Guide");
  await widget.page.evaluate(() => new Promise((quiet) => setTimeout(quiet, 1500)));
  await listen(widget);
  await answer(widget, "Temporalité", "Synchrone");
  await expect(widget.count()).toHaveText("4 modalités classées selon vos réponses.");
  const all = await said(widget);
  expect(all.map(({ text }) => text)).toEqual(["4 modalités classées selon vos réponses."]);
});

test("it speaks the other language", async ({ widget }) => {
  await widget.open();
  await widget.button("English").click();
  await widget.tick("Timing", "Synchronous");
  await expect(widget.status()).toHaveCount(1);
  await expect(widget.status()).toHaveText("3 of 4 modalities");
});

test("that nothing matches is said with its reason, and that no more can be picked", async ({ widget }) => {
  await widget.open();
  await widget.search().fill("xylophone");
  await expect(widget.status()).toHaveText("0 modalité sur 4. Aucune modalité ne contient « xylophone ».");
  await widget.search().fill("");
  await pick(widget, "Module interactif", "Tutorat", "Classe virtuelle", "Webinaire");
  await expect(widget.status()).toHaveText(/^4 modalités sur 4\. 4 au plus/);
});
