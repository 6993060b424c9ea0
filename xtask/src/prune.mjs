// Takes out of the module what no script calls, then makes it small: prune.mjs MODULE SCRIPT...
//
// What is exported stays in a module whether it is called or not. Here the bundled scripts say what is called.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [module, ...scripts] = process.argv.slice(2);
// What the compiler uses for wasm32-unknown-unknown, and every browser with container queries has.
const features = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

const binaryen = (tool, from, to, ...options) => {
  const program = fileURLToPath(new URL(`../../node_modules/binaryen/bin/${tool}`, import.meta.url));
  const enabled = features.map((feature) => `--enable-${feature}`);
  execFileSync(process.execPath, [program, from, "-o", to, ...enabled, ...options], { stdio: ["ignore", "ignore", "inherit"] });
};

const texts = scripts.map((script) => readFileSync(script, "utf8"));
const exported = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(module)));
const called = exported.map(({ name }) => name).filter((name) => texts.some((text) => new RegExp(`\\.${name}\\b`).test(text)));
const graph = `${module}.graph.json`;
writeFileSync(
  graph,
  JSON.stringify([
    { name: "scripts", root: true, reaches: called },
    ...called.map((name) => ({ name, export: name })),
  ]),
);
// With the names of functions, which the order at the end goes by.
binaryen("wasm-metadce", module, module, "--graph-file", graph, "-g");
// The names under which module and script know one another end in sixteen digits of a hash each, in both files.
const written = `${module}.wat`;
binaryen("wasm-dis", module, written);
const short = new Map();
const named = readFileSync(written, "utf8").replace(/\(import "(.*?)" "(.*?)"/g, (_, from, name) => {
  // What comes from our own files has a short name, and the glue hands it over together with the rest.
  const isOwn = from.startsWith("./snippets/");
  if (!isOwn && !short.has(name)) short.set(name, `_${short.size.toString(36)}`);
  return `(import "_" "${isOwn ? name : short.get(name)}"`;
});
writeFileSync(written, named);
scripts.forEach((script, at) => {
  writeFileSync(script, texts[at].replace(/\b__wb\w+(?=:function)/g, (name) => short.get(name) ?? name));
});
binaryen("wasm-as", written, module, "-g");
rmSync(written);
// Each was measured, by what brotli makes of it. A function with one caller stays apart when it is long, and the
// control flow is made anew before the passes. Functions of like names are alike, and pack better side by side. Nothing
// lies in the first kilobyte of memory: the compiler puts the end of the stack there.
binaryen(
  "wasm-opt",
  module,
  module,
  "--low-memory-unused",
  "--flatten",
  "--rereloop",
  "-Oz",
  "-Oz",
  "--one-caller-inline-max-function-size=20",
  "--reorder-locals",
  "--converge",
  "--reorder-functions-by-name",
);
rmSync(graph);
