// Makes the glue of wasm-bindgen ready to be bundled: glue.mjs MODULE GLUE.
//
// Classes nothing calls can be left out then: the lines that make them work with `using`, which nothing here does, go,
// and their registries are marked as free of effects. The place of the module that it guesses goes too, as the scripts
// say where it is. What the module imports from our own files by itself comes under one short name (prune.mjs renames
// it in the module), and by name, so that no object with all that a file exports is made.
import { readFileSync, writeFileSync } from "node:fs";

const [module, glue] = process.argv.slice(2);
const wanted = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(module)));
const files = new Map();
for (const { module: file, name } of wanted) {
  if (!file.startsWith("./snippets/")) continue;
  if (!files.has(file)) files.set(file, new Set());
  files.get(file).add(name);
}
const alias = (name) => `own_${name}`;
const imports = [...files].map(([file, names]) => {
  const named = [...names].map((name) => `${name} as ${alias(name)}`);
  return `import { ${named.join(", ")} } from "${file}";\n`;
});
const names = [...files.values()].flatMap((names) => [...names]);
if (new Set(names).size < names.length) throw new Error("two of our files export the same name to the module");

const once = (text, before, after) => {
  if (text.split(before).length !== 2) throw new Error(`the glue has to say once: ${before}`);
  return text.replace(before, () => after);
};
let text = readFileSync(glue, "utf8")
  .replace(/^import \* as import\d+ from .*\n/gm, "")
  .replace(/^ *"\.\/snippets\/.*": import\d+,\n/gm, "")
  .replace(/^if \(Symbol\.dispose\) .*\n/gm, "")
  .replaceAll(": new FinalizationRegistry(", ": /* @__PURE__ */ new FinalizationRegistry(");
text = once(text, "new URL('modascope_bg.wasm', import.meta.url)", "undefined");
const own = names.map((name) => `${name}: ${alias(name)},`).join(" ");
text = once(text, `"./modascope_bg.js": import0,`, `"_": { ...import0, ${own} },`);
writeFileSync(glue, imports.join("") + text);
