// What goes with the files that are handed out: what they are made of, and whose that is.
import { createHash } from "node:crypto";
import { expect } from "@playwright/test";

import { record } from "./support/figures";
import { test } from "./support/packed";
import { unzip } from "./support/unzip";

const [inventory, notices] = ["modascope.cdx.json", "THIRD-PARTY.txt"];

type Component = { type: string; name: string; licenses: object[]; hashes?: { content: string }[] };

test("the bill of materials names every script and module with its digest", async ({ packed }) => {
  const { components }: { components: Component[] } = JSON.parse(packed.read(`site/${inventory}`).toString());
  const files = components.filter(({ type }) => type === "file");
  expect(files.filter(({ name }) => name.endsWith(".wasm"))).toHaveLength(4);
  for (const { name, hashes } of files) {
    const digest = createHash("sha256").update(packed.read(`site/${name}`)).digest("hex");
    // Whoever packs puts a catalogue into the one and the list of files into the other.
    if (!["moda-scope.classic.js", "worker.js"].includes(name)) expect(hashes, name).toMatchObject([{ content: digest }]);
  }
  const crates = components.filter(({ type }) => type === "library");
  for (const name of ["leptos", "serde_json", "wasm-bindgen", "modascope-core", "rust_xlsxwriter", "rust-std"]) {
    expect(crates.map((of) => of.name)).toContain(name);
  }
  record("bill-of-materials", "What the modules are compiled from", `${crates.length} libraries, each with licence and version`);
});

test("every package has the bill of materials and the notices", async ({ packed }) => {
  const said = [inventory, notices].map((name) => packed.read(`site/${name}`).toString());
  expect(said[1]).toContain("leptos 0.8");
  for (const form of ["scorm12", "scorm2004", "cmi5"]) {
    const files = unzip(packed.read(`modascope-${form}.zip`));
    expect([inventory, notices].map((name) => files.get(name)?.toString())).toEqual(said);
  }
});

test("the forms of one file have the notices inside, and the page loads none of it", async ({ packed, page, server, widget }) => {
  const text = packed.read(`site/${notices}`).toString();
  for (const name of ["modascope.html", "moda-scope.classic.js"]) {
    expect(packed.read(name).toString()).toContain(`/*\n${text}*/`);
  }
  expect(packed.read("site/moda-scope.js").toString()).not.toContain("Permission is hereby granted");

  server.putFolder("/", packed.path("site"));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/");
  await widget.isReady();
  expect(asked).toContain("/moda-scope.js");
  for (const name of [inventory, notices]) expect(asked).not.toContain(`/${name}`);
});
