// The browser of the tests, for Playwright and for the component tests alike.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The program: `cargo xtask test` names it; by hand, the first on PATH. */
function executablePath() {
  if (process.env.MODASCOPE_BROWSER) return process.env.MODASCOPE_BROWSER;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (found) return found;
  throw new Error("no browser on PATH: set MODASCOPE_BROWSER to the path of Chromium or Chrome");
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How the browser is started: a container has no sandbox, no display and no business outside. */
export const launchOptions = () => ({
  executablePath: executablePath(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

/** The visitor: same dates and words on every machine. */
export const visitor = { locale: "fr-FR", timezoneId: "Europe/Paris" };
