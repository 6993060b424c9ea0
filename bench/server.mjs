// The pages of the benchmark, compressed as a host that cares would: brotli 11, each file once.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { generate } from "./catalogue.mjs";
import { html } from "./pages.mjs";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Serves the peers from their folder, where the sites of the widget are too, and another build of it from its own; gives
    the origin, and what ends it. */
export async function serve(peers, before) {
  const catalogues = new Map();
  const catalogue = (size) => {
    if (!catalogues.has(size)) catalogues.set(size, generate(size));
    return catalogues.get(size);
  };
  const bodies = new Map();

  function body(path) {
    const [, page, size] = /^\/(\w+)-(\d+)\.(?:html|json)$/.exec(path) ?? [];
    if (page === "catalogue") return JSON.stringify(catalogue(Number(size)));
    if (page) return html(page, `/catalogue-${size}.json`, catalogue(Number(size)));
    if (path === "/page.css") return readFileSync(new URL("peers/page.css", import.meta.url));
    if (path.startsWith("/before/")) return readFileSync(new URL(path.slice("/before/".length), before));
    return readFileSync(new URL(path.slice(1), peers));
  }

  const server = createServer(({ url }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    try {
      if (!bodies.has(path)) bodies.set(path, brotliCompressSync(body(path)));
    } catch {
      return response.writeHead(404).end();
    }
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-encoding": "br", "cache-control": "max-age=3600" });
    response.end(bodies.get(path));
  });
  await new Promise((open) => server.listen(0, "127.0.0.1", open));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    catalogue,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
