// Figures that tests produce, for the table of docs/reliability.md: `cargo xtask figures` writes it.
import { mkdirSync, writeFileSync } from "node:fs";

/** Notes what was measured, under a name of its own; a later run replaces it. */
export function record(name: string, what: string, measured: string) {
  mkdirSync("target/figures", { recursive: true });
  writeFileSync(`target/figures/${name}.json`, `${JSON.stringify({ what, measured })}\n`);
}
