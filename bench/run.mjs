// The benchmark: node run.mjs [--rounds N] [--sizes N,N] [--pages NAME,NAME] [--write]. `cargo xtask bench` calls it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";

import { launchOptions } from "../tests/browser.mjs";
import { interact, load } from "./measure.mjs";
import { compile, PAGES } from "./pages.mjs";
import { report } from "./report.mjs";
import { serve } from "./server.mjs";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    sizes: { type: "string", default: "4,100,1000,10000" },
    pages: { type: "string", default: Object.keys(PAGES).join() },
    write: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const sizes = values.sizes.split(",").map(Number);
const pages = values.pages.split(",");
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds}: a whole number, 1 at least`);
if (sizes.some((size) => !Number.isInteger(size) || size < 4 || size > 10_000)) {
  throw new Error(`--sizes ${values.sizes}: whole numbers from 4 to 10000`);
}
const unknown = pages.filter((page) => !(page in PAGES));
if (unknown.length) throw new Error(`--pages: no ${unknown.join()}; there are ${Object.keys(PAGES).join()}`);

const DOCUMENT = new URL("../docs/performance.md", import.meta.url);
const folder = new URL("../target/bench/", import.meta.url);
mkdirSync(folder, { recursive: true });
await compile(folder.pathname);

const server = await serve(new URL("../dist/", import.meta.url), folder);
const options = launchOptions();
// Frames as they are made, not sixty a second: what takes 3 ms is not to be seen as 16.
options.args.push("--disable-frame-rate-limit", "--disable-gpu-vsync", "--enable-precise-memory-info");
const browser = await chromium.launch(options);

/** Each page in turn, so that what the machine does meanwhile is shared out. */
async function inTurns(label, act) {
  for (let round = 0; round < rounds; round += 1) {
    process.stderr.write(`${label}, round ${round + 1} of ${rounds}\n`);
    for (const page of pages) await act(page);
  }
}

try {
  // The server compresses what is asked for the first time.
  for (const size of sizes) {
    for (const page of pages) await load(browser, `${server.origin}/${page}-${size}.html`, 1, false);
  }
  const first = [];
  for (const [size, slowdown, network] of [
    [4, 1, false],
    [4, 4, true],
    [1000, 1, false],
    [10_000, 1, false],
  ]) {
    if (!sizes.includes(size)) continue;
    const loads = Object.fromEntries(pages.map((page) => [page, []]));
    await inTurns(`visits, ${size}, ${slowdown} ×`, async (page) => {
      loads[page].push(await load(browser, `${server.origin}/${page}-${size}.html`, slowdown, network));
    });
    first.push({ size, slowdown, network, loads });
  }
  const later = [];
  for (const size of sizes) {
    // Ten thousand nodes at a quarter of the speed take some peers minutes a step.
    for (const slowdown of size > 1000 ? [1] : [1, 4]) {
      const times = Object.fromEntries(pages.map((page) => [page, {}]));
      await inTurns(`interactions, ${size}, ${slowdown} ×`, async (page) => {
        const url = `${server.origin}/${page}-${size}.html`;
        for (const [kind, time] of await interact(browser, url, server.catalogue(size), slowdown)) {
          (times[page][kind] ??= []).push(time);
        }
      });
      later.push({ size, slowdown, times });
    }
  }
  const when = new Date().toISOString().slice(0, 10);
  const result = { when, rounds, browser: browser.version(), first, later };
  writeFileSync(new URL("results.json", folder), `${JSON.stringify(result)}\n`);
  const text = report(result);
  console.log(text);
  if (values.write) {
    const [before, , after] = readFileSync(DOCUMENT, "utf8").split(/(?<=<!-- bench -->\n)|(?=<!-- \/bench -->)/);
    writeFileSync(DOCUMENT, `${before}\n${text}\n${after}`);
  }
} finally {
  await browser.close();
  server.close();
}
