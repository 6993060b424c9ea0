// The picture in the README. It is taken when MODASCOPE_SCREENSHOTS=1 is set, so that a test run leaves the tree alone.
import { readFile } from "node:fs/promises";

import { expect, test } from "./support/test";

const file = "docs/screenshot.png";
const width = 1200;

test.use({ viewport: { width, height: 900 }, deviceScaleFactor: 1, colorScheme: "light" });

test("the picture of the README is there", async ({ page, widget }) => {
  if (process.env.MODASCOPE_SCREENSHOTS === "1") {
    await widget.open();
    await widget.tick("Temporalité", "Synchrone");
    await widget.says("3 modalités sur 4");
    await widget.status().focus();
    await page.screenshot({ path: file, fullPage: true });
  }
  const picture = await readFile(file);
  expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
  // The width stands behind the signature, and the length and name of the first chunk.
  expect(picture.readUInt32BE(16)).toBe(width);
});
