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

const before = scripts.map((script) => readFileSync(script, "utf8"));
const exported = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(module)));
const called = exported.map(({ name }) => name).filter((name) => before.some((text) => new RegExp(`\\.${name}\\b`).test(text)));
const graph = `${module}.graph.json`;
writeFileSync(
  graph,
  JSON.stringify([
    { name: "scripts", root: true, reaches: called },
    ...called.map((name) => ({ name, export: name })),
  ]),
);
binaryen("wasm-metadce", module, module, "--graph-file", graph);
// The names under which module and script know one another are long, and some end in a hash, in both files.
const written = `${module}.wat`;
binaryen("wasm-dis", module, written);
const short = new Map();
const named = readFileSync(written, "utf8").replace(/\(import "(.*?)" "(.*?)"/g, (_, from, name) => {
  // What comes from our own files has a short name, and the glue hands it over together with the rest.
  const isOwn = from.startsWith("./snippets/");
  if (!isOwn && !short.has(name)) short.set(name, `_${short.size.toString(36)}`);
  return `(import "_" "${isOwn ? name : short.get(name)}"`;
});
// The memory is asked for by what is nobody's export as well.
const given = new Map(called.filter((name) => name !== "memory").map((name, at) => [name, `$${at.toString(36)}`]));
writeFileSync(
  written,
  named.replace(/(?<=\(export ")[^"]+/g, (name) => given.get(name) ?? name),
);
scripts.forEach((script, at) => {
  const imported = before[at].replace(/\b__wb\w+(?=:function)/g, (name) => short.get(name) ?? name);
  writeFileSync(
    script,
    imported.replace(/(?<=\.)\w+\b/g, (name) => given.get(name) ?? name),
  );
});
binaryen("wasm-as", written, module);
// Each was measured, by what brotli makes of it. A function with one caller stays apart when it is long, one of a few
// instructions is put in where it is called, and the control flow is made anew before the passes. How an address is aligned
// is a hint that no browser needs, and that makes like code differ. Nothing lies in the first kilobyte of memory: the
// compiler puts the end of the stack there.
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
  "--always-inline-max-function-size=4",
  "--reorder-locals",
  "--converge",
  "--dealign",
);
// Functions that begin alike pack better side by side: they stand in the order of their bytes.
const codes = functions(readFileSync(module));
binaryen("wasm-dis", module, written);
const [head, ...texts] = readFileSync(written, "utf8").replace(/\)\s*$/, "").split(/^(?= \(func )/m);
if (texts.length !== codes.length) throw new Error("the module has other functions as text");
const order = [...codes.keys()].sort((one, other) => Buffer.compare(codes[one], codes[other]));
writeFileSync(written, `${head}${order.map((at) => texts[at]).join("")})`);
binaryen("wasm-as", written, module);
// What is written as text loses how it was put on the stack; the order stays.
binaryen(
  "wasm-opt",
  module,
  module,
  "--low-memory-unused",
  "-Oz",
  "--skip-pass=reorder-functions",
  "--one-caller-inline-max-function-size=0",
  "--reorder-locals",
  "--dealign",
);
rmSync(written);
rmSync(graph);

/** The code of each function of a module, in its order. */
function functions(bytes) {
  const CODE = 10;
  let at = 8;
  const number = () => {
    let [value, place, byte] = [0, 1, 0];
    do {
      byte = bytes[at++];
      value += (byte & 127) * place;
      place *= 128;
    } while (byte > 127);
    return value;
  };
  const section = () => {
    const length = number();
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (bytes[at++] !== CODE) section();
  number();
  return Array.from({ length: number() }, section);
}
