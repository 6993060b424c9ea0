// Runs the component tests in a browser, without a WebDriver: wasm-bindgen's runner serves them as
// a page, and Playwright opens it. `cargo xtask test browser` calls this.
import { spawn } from "node:child_process";

import { chromium } from "@playwright/test";

import { launchOptions, visitor } from "./browser.mjs";

// Compiling comes first and takes minutes on a new machine; the tests themselves are quick.
const limits = { compiling: 20 * 60_000, testing: 2 * 60_000 };

const runner = spawn(
  "cargo",
  ["test", "--target", "wasm32-unknown-unknown", "--package", "modascope", "--test", "components"],
  {
    env: {
      ...process.env,
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: "wasm-bindgen-test-runner",
      NO_HEADLESS: "1",
      // The system picks a free port, and the runner prints it.
      WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0",
    },
    stdio: ["ignore", "pipe", "inherit"],
    // A group of its own: cargo's children have to end with it, and it never ends by itself.
    detached: true,
  },
);
process.on("exit", stop);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

try {
  const passed = await resultIn(await address());
  process.exit(passed ? 0 : 1);
} catch (error) {
  console.error(`component tests: ${error.message}`);
  process.exit(1);
}

/** Where the runner serves the tests, once they are compiled. */
function address() {
  return new Promise((resolve, reject) => {
    let printed = "";
    runner.stdout.on("data", (chunk) => {
      printed += chunk;
      const found = printed.match(/available at (http:\S+)/);
      if (found) resolve(found[1]);
    });
    runner.on("error", reject);
    runner.on("close", () => {
      const reason = printed.trim() || "cargo failed";
      reject(new Error(`nothing to open in the browser: ${reason}`));
    });
    setTimeout(() => reject(new Error("cargo was still compiling after 20 minutes")), limits.compiling);
  });
}

/** Runs the page of tests, prints what it says, and tells whether some passed and none failed. */
async function resultIn(url) {
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage(visitor);
  // What an event handler or an effect throws reaches no test, and must not go unseen.
  let uncaught = 0;
  page.on("pageerror", (error) => {
    uncaught += 1;
    console.error(`uncaught in the page: ${error.stack ?? error}`);
  });
  const crash = new Promise((_, reject) => {
    page.on("crash", () => reject(new Error("the page of tests crashed")));
  });
  // One after another: of many requests at once the runner's server leaves some without an answer.
  let before = Promise.resolve();
  await page.route("**", (route) => {
    before = before.then(async () => route.fulfill({ response: await route.fetch() }));
    return before;
  });
  await page.goto(url);
  const output = () =>
    page.evaluate(() => document.getElementById("output")?.textContent ?? "a test removed #output");
  const ended = page.waitForFunction(
    () => /^test result: /m.test(document.getElementById("output")?.textContent),
    undefined,
    { timeout: limits.testing, polling: 100 },
  );
  const limit = ended.catch(async () => {
    console.log(await output());
    throw new Error("the tests had not ended after 2 minutes");
  });
  await Promise.race([limit, crash]);
  const text = await output();
  console.log(text);
  await browser.close();
  return uncaught === 0 && / [1-9]\d* passed; 0 failed;/.test(text);
}

function stop() {
  try {
    if (process.platform === "win32") runner.kill();
    else process.kill(-runner.pid);
  } catch {
    // It has ended already.
  }
}
