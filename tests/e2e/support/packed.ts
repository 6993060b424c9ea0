// What `cargo xtask pack` writes, and servers of others to put it on.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { kitchens } from "./catalogue";
import { Server } from "./server";
import { test as base } from "./test";

const run = promisify(execFile);

/** A folder with all forms. */
export class Packed {
  constructor(readonly folder: string) {}

  /** Packs the build that is there, once for all tests of a worker. */
  static async make(...options: string[]) {
    const folder = mkdtempSync(join(tmpdir(), "modascope-"));
    await run("cargo", ["xtask", "pack", "--no-build", "--out", folder, ...options]);
    return new Packed(folder);
  }

  /** Where a file is. */
  path(name: string) {
    return join(this.folder, name);
  }

  read(name: string) {
    return readFileSync(this.path(name));
  }

  /** Where a browser finds a file that somebody has on a disk. */
  url(name: string) {
    return pathToFileURL(this.path(name)).href;
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

type Fixtures = {
  /** The server that pages are on. */
  server: Server;
  /** One of another origin. */
  other: Server;
};
type WorkerFixtures = {
  /** The built-in catalogue, with nothing chosen. */
  packed: Packed;
  /** The kitchens in English, with a colour of their own. */
  packedKitchens: Packed;
};

/** A test whose pages are all on a server of somebody else, and under the usual guard there. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  packed: [
    async ({}, use) => {
      const packed = await Packed.make();
      await use(packed);
      packed.remove();
    },
    // The command itself may have to be compiled.
    { scope: "worker", timeout: 180_000 },
  ],
  packedKitchens: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "modascope-kitchens-"));
      const catalogue = join(folder, "kitchens.json");
      writeFileSync(catalogue, JSON.stringify(kitchens()));
      const packed = await Packed.make("--catalogue", catalogue, "--lang", "en", "--look", "accent=#7a1f5c");
      await use(packed);
      packed.remove();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],
  server: async ({}, use) => {
    const server = new Server();
    await server.listen();
    await use(server);
    server.close();
  },
  other: async ({}, use) => {
    const server = new Server();
    await server.listen();
    await use(server);
    server.close();
  },
  baseURL: async ({ server }, use) => use(server.address()),
});
