import { defineConfig, devices } from "@playwright/test";

import { launchOptions, visitor } from "./tests/browser.mjs";

const baseURL = "http://127.0.0.1:4173/";

/** The end-to-end tests, of the site as `cargo xtask build` left it. */
export default defineConfig({
  testDir: "tests/e2e",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  // What is routed goes past a service worker: only the tests of ours let it in.
  use: { baseURL, ...visitor, serviceWorkers: "block" },
  // What is kept to be compared with; `--update-snapshots` makes it anew.
  expect: {
    toMatchAriaSnapshot: { pathTemplate: "{testDir}/aria/{arg}{ext}", children: "deep-equal" },
    // A few of them are shown in the README.
    toHaveScreenshot: { pathTemplate: "docs/{arg}{ext}" },
  },
  projects: [
    {
      name: "chromium",
      use: { ...devices["Desktop Chrome"], launchOptions: launchOptions() },
    },
  ],
  webServer: {
    command: "cargo xtask serve --no-build --port 4173",
    url: baseURL,
    reuseExistingServer: !process.env.CI,
    stdout: "ignore",
    stderr: "pipe",
  },
});
