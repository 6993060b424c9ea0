// Makes the glue of wasm-bindgen ready to be bundled: glue.mjs MODULE GLUE.
//
// It brings what nothing here does: classes that work with `using`, objects that are freed when they are forgotten, ways
// to guess where the module is, words for values in panics. And what the module imports from our own files by itself
// comes under one short name (prune.mjs renames it in the module), and by name, so that no object with all that a file
// exports is made.
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
const own = names.map((name) => `${name}: ${alias(name)},`).join(" ");

let text = readFileSync(glue, "utf8");
/** Changes what has to be there; else wasm-bindgen writes it in another way, and somebody has to look. */
function change(before, after) {
  if (!before.test(text)) throw new Error(`the glue does not say ${before}`);
  text = text.replace(before, after);
}
change(/^import \* as import\d+ from .*\n/gm, "");
change(/^ *"\.\/snippets\/.*": import\d+,\n/gm, "");
change(/"\.\/modascope_bg\.js": import0,/, () => `"_": { ...import0, ${own} },`);
change(/^if \(Symbol\.dispose\) .*\n/gm, "");
// An element frees its widget when it leaves the page, and what it does not read to the end; what other classes there are is
// left out by the bundler.
change(/^ *(Widget|Reading)(Finalization)\.(un)?register\(.*\n/gm, "");
// What can lay out the widget has it.
change(/\(typeof FinalizationRegistry === 'undefined'\)\s+\? \{.*\}\s+: new/g, "/* @__PURE__ */ new");
// Nobody else calls it.
change(/^ *_assertClass\(.*\n/gm, "");
change(/^function debugString[^]*?^}\n/m, "const debugString = String;\n");
// Every browser that has WebAssembly knows its global object by its name, and what is a class.
change(/(_accessor_(?:SELF|WINDOW|GLOBAL)_[0-9a-f]+: function\(\) \{)[^}]*\}/g, "$1 return 0; }");
change(/const ret = typeof globalThis .*\n.*/, "return addToExternrefTable0(globalThis);");
change(/let result;\s+try \{\s+result = (.*);\s+\} catch \(_\) \{[^}]*\}\s+const ret = result;\s+return ret;/g, "return $1;");
// Strings are short: no need to try whether each is ASCII, nor to make room twice.
change(
  /^function passStringToWasm0[^]*?^}\n/m,
  `function passStringToWasm0(text, malloc) {
    const bytes = new TextEncoder().encode(text);
    const ptr = malloc((WASM_VECTOR_LEN = bytes.length), 1) >>> 0;
    getUint8ArrayMemory0().set(bytes, ptr);
    return ptr;
}
`,
);
change(/, wasm\.__wbindgen_realloc\)/g, ")");
change(/^const cachedTextEncoder = .*\n\nif \(!\('encodeInto'[^]*?^}\n/m, "");
// What an old Safari needs, after two gigabytes of words; and of a view, whether it is still of the memory is enough.
change(
  /^let cachedTextDecoder = [^]*?^}\n/m,
  `const decoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });
const decodeText = (ptr, len) => decoder.decode(getUint8ArrayMemory0().subarray(ptr, ptr + len));
`,
);
change(/if \(cachedDataViewMemory0 === null .*\{/, "if (cachedDataViewMemory0?.buffer !== wasm.memory.buffer) {");
// A compiled module is all that is handed in, and what it exports is called through what `guard` makes of it.
change(/^ *wasmInstance = .*\n/m, "");
change(/^ *wasmModule = .*\n/m, "");
change(/^let wasmModule, wasmInstance, wasm;/m, "let wasm;");
change(/ = instance\.exports;/, " = exports;");
change(/^function __wbg_finalize_init\(instance, module\)/m, "function __wbg_finalize_init(exports)");
change(
  /^async function __wbg_load[^]*/m,
  `export default async function start(module, guard) {
    __wbg_finalize_init(guard((await WebAssembly.instantiate(module, __wbg_get_imports())).exports));
}
`,
);
writeFileSync(glue, imports.join("") + text);
