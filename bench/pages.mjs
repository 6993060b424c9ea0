// The pages that are compared, each made as the documentation of what it shows says, in its production build.
import { readFileSync } from "node:fs";
import { build } from "vite";
import solid from "vite-plugin-solid";

const version = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;

/** Their names in the table, and what is put into the page. The widget is the site that `cargo xtask pack` makes of the
    catalogue; `before` is another build of it, in a page as a host would write it. */
export const PAGES = {
  widget: { title: "Modascope" },
  before: { title: "Modascope, before" },
  plain: { title: "plain JavaScript", entry: "plain/main.js" },
  visible: { title: "plain JavaScript, `content-visibility`", entry: "plain/main.js", list: "visible" },
  solid: { title: `Solid ${version("solid-js")}`, entry: "solid/main.jsx" },
  react: {
    title: `React ${version("react")}, react-instantsearch ${version("react-instantsearch")}`,
    entry: "react/main.jsx",
  },
  list: { title: `List.js ${version("list.js")}`, entry: "list/main.js" },
  mixitup: { title: `MixItUp ${version("mixitup")}`, entry: "mixitup/main.js" },
};

/** The document of a page, with a catalogue of its own. */
export function html(page, catalogue, { modalities }) {
  const head = `<!doctype html><html lang="fr" data-catalogue="${catalogue}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>${page}</title><link rel="icon" href="data:,">`;
  if (page === "before") {
    const cards = modalities.slice(0, 4).map(({ name, definition, note }) => {
      return `<article><h2>${name}</h2><p>${definition.text}</p><p>${note}</p></article>`;
    });
    return `${head}<script type="module" src="/before/moda-scope.js"></script></head>
      <body><main><moda-scope src="${catalogue}">${cards.join("")}</moda-scope></main></body></html>`;
  }
  const { entry, list = "" } = PAGES[page];
  return `${head}<link rel="stylesheet" href="/page.css"><script type="module" src="/${entry.split("/")[0]}.js"></script></head>
    <body><main class="${list}"></main></body></html>`;
}

/** Builds the scripts of the peers into a folder. */
export async function compile(folder) {
  const entries = [...new Set(Object.values(PAGES).flatMap(({ entry }) => entry ?? []))];
  for (const entry of entries) {
    const name = entry.split("/")[0];
    await build({
      configFile: false,
      logLevel: "warn",
      root: new URL("peers/", import.meta.url).pathname,
      plugins: name === "solid" ? [solid()] : [],
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: "esnext",
        modulePreload: false,
        rolldownOptions: {
          input: { [name]: new URL(`peers/${entry}`, import.meta.url).pathname },
          output: { entryFileNames: "[name].js", codeSplitting: false },
        },
      },
    });
  }
}
