// A web server of somebody else: pages of its own, and folders that it sends as it sees fit. It is a real one, as
// Playwright lets every origin read what it answers itself.
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

type Headers = Record<string, string>;

const types: Headers = {
  // A page, or a folder with one.
  "": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  // As many servers send what they do not know.
  ".wasm": "application/octet-stream",
  ".webmanifest": "application/manifest+json",
};

/** An answer by hand. */
type Answer = (response: ServerResponse) => void;

/** The media type by the name of a file. */
export const typeOf = (name: string) => types[extname(name)] ?? "application/octet-stream";

export class Server {
  readonly #files = new Map<string, { body: string | Buffer; headers: Headers }>();
  readonly #answers = new Map<string, Answer>();
  /** The paths that it was asked for. */
  readonly asked: string[] = [];
  /** Whether whoever asks is cut off. */
  isDown = false;
  readonly #server = createServer(({ url, socket }, response) => {
    if (this.isDown) return socket.destroy();
    const path = new URL(url!, "http://server").pathname;
    this.asked.push(path);
    const [file, answer] = [this.#files.get(path), this.#answers.get(path)];
    if (answer) return answer(response);
    response.writeHead(file ? 200 : 404, file?.headers).end(file?.body);
  });

  /** Opens for requests. */
  async listen() {
    await new Promise<void>((open) => this.#server.listen(0, "127.0.0.1", open));
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Its origin, with a slash; a page at `localhost` is of another one, and of the same server. */
  address(host = "127.0.0.1") {
    return `http://${host}:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Puts something at a path. */
  put(path: string, body: string | Buffer, headers: Headers = {}) {
    this.#files.set(path, { body, headers: { "content-type": typeOf(path), ...headers } });
  }

  /** Takes what is at a path away. */
  take(path: string) {
    this.#files.delete(path);
  }

  /** Answers at a path by hand, until what is given back is called. */
  answer(path: string, answer: Answer) {
    this.#answers.set(path, answer);
    return () => this.#answers.delete(path);
  }

  /** Puts all files of a folder below a path. */
  putFolder(path: string, folder: string, headers: Headers = {}) {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const name = file.slice(folder.length + 1).replaceAll("\\", "/");
      this.put(`${path}${name}`, readFileSync(file), headers);
      if (name === "index.html") this.put(path, readFileSync(file), headers);
    }
  }

  /** Puts a page at a path, with this in its head and body. */
  putPage(path: string, body: string, { head = "", policy }: { head?: string; policy?: string } = {}) {
    const html = `<!doctype html>
      <html lang="fr">
        <head>
          <meta charset="utf-8">
          <title>Host</title>
          <link rel="icon" href="data:,">
          ${head}
        </head>
        <body>${body}</body>
      </html>`;
    this.put(path, html, policy ? { "content-security-policy": policy } : {});
  }
}
