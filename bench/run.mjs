// The benchmark: node run.mjs [--rounds N] [--sizes N,N] [--pages NAME,NAME] [--before FOLDER] [--write]. `cargo xtask bench`
// calls it.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

import { launchOptions } from "../tests/browser.mjs";
import { generate } from "./catalogue.mjs";
import { interact, load } from "./measure.mjs";
import { compile, PAGES } from "./pages.mjs";
import { report } from "./report.mjs";
import { serve } from "./server.mjs";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    sizes: { type: "string", default: "4,100,1000,10000" },
    pages: { type: "string" },
    before: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const sizes = values.sizes.split(",").map(Number);
const known = Object.keys(PAGES).filter((page) => page !== "before" || values.before);
const pages = values.pages?.split(",") ?? known;
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds}: a whole number, 1 at least`);
if (sizes.some((size) => !Number.isInteger(size) || size < 4 || size > 10_000)) {
  throw new Error(`--sizes ${values.sizes}: whole numbers from 4 to 10000`);
}
const unknown = pages.filter((page) => !known.includes(page));
if (unknown.length) throw new Error(`--pages: no ${unknown.join()}; there are ${known.join()}`);

const DOCUMENT = new URL("../docs/performance.md", import.meta.url);
const folder = new URL("../target/bench/", import.meta.url);
mkdirSync(folder, { recursive: true });
await compile(folder.pathname);

/** The site of the widget for a catalogue, as a team would make it. */
function pack(size) {
  const out = new URL(`widget-${size}/`, folder).pathname;
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}catalogue.json`, JSON.stringify(generate(size)));
  const asked = ["--no-build", "--catalogue", `${out}catalogue.json`, "--out", out];
  execFileSync("cargo", ["xtask", "pack", ...asked], { stdio: ["ignore", "ignore", "inherit"] });
}
if (pages.includes("widget")) sizes.forEach(pack);

const server = await serve(folder, values.before && pathToFileURL(`${resolve(values.before)}/`));
const address = (page, size) =>
  page === "widget" ? `${server.origin}/widget-${size}/site/index.html` : `${server.origin}/${page}-${size}.html`;
const options = launchOptions();
// Frames as they are made, not sixty a second: what takes 3 ms is not to be seen as 16.
options.args.push("--disable-frame-rate-limit", "--disable-gpu-vsync", "--enable-precise-memory-info");
const browser = await chromium.launch(options);

/** Each page in turn, so that what the machine does meanwhile is shared out; another is the first in each round. */
async function inTurns(label, act) {
  for (let round = 0; round < rounds; round += 1) {
    process.stderr.write(`${label}, round ${round + 1} of ${rounds}\n`);
    for (const at of pages.keys()) await act(pages[(at + round) % pages.length]);
  }
}

try {
  // The server compresses what is asked for the first time.
  for (const size of sizes) {
    for (const page of pages) await load(browser, address(page, size), 1, false);
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
      loads[page].push(await load(browser, address(page, size), slowdown, network));
    });
    first.push({ size, slowdown, network, loads });
  }
  const later = [];
  for (const size of sizes) {
    // Ten thousand nodes at a quarter of the speed take some peers minutes a step.
    for (const slowdown of size > 1000 ? [1] : [1, 4]) {
      const times = Object.fromEntries(pages.map((page) => [page, {}]));
      await inTurns(`interactions, ${size}, ${slowdown} ×`, async (page) => {
        for (const [kind, time] of await interact(browser, address(page, size), server.catalogue(size), slowdown)) {
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
