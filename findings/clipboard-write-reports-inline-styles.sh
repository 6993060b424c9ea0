#!/usr/bin/env bash
# Chromium (seen in 156) with playwright-core 1.65.1 (npm): navigator.clipboard.write of an HTML table whose cells carry
# `mso-number-format`, on a page whose policy forbids inline styles.
#
# Expected: what is written to the clipboard is data: the policy of the page, which is about what the page itself renders,
#           has no part in it, as it has none where the `copy` event hands over the same text.
# Seen:     the HTML is parsed in the name of the page to be cleaned, and each `style` attribute in it is reported as a
#           violation of style-src: one securitypolicyviolation, one line on the console and one report to report-to a
#           cell. The attribute gets onto the clipboard all the same. By the `copy` event nothing is reported.
# Meets it: who copies tables for Excel (the mark "this is text" is a style) from a page with a strict policy; its owner
#           sees hundreds of reports of an attack for one press of a button.
# Needs:    node, npm, and Chromium as `chromium` on PATH.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --no-audit --no-fund --ignore-scripts playwright-core@1.65.1 > /dev/null 2>&1

cat > try.js <<'JS'
import { createServer } from "node:http";
import { chromium } from "playwright-core";

const server = createServer((_, answer) => {
  answer.setHeader("content-type", "text/html");
  answer.setHeader("content-security-policy", "default-src 'self'; style-src 'self'");
  answer.end("<p>Words");
}).listen(0, "127.0.0.1");
await new Promise((done) => server.once("listening", done));
const browser = await chromium.launch({ executablePath: process.argv[2], args: ["--no-sandbox"] });
const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
const page = await context.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const found = await page.evaluate(async () => {
  const cell = `<td style="mso-number-format:'\\@'">2-12</td>`;
  const html = `<table><tr>${cell.repeat(3)}</tr></table>`;
  let reported = 0;
  document.addEventListener("securitypolicyviolation", () => (reported += 1));
  const counted = async (act) => {
    reported = 0;
    await act();
    await new Promise((done) => setTimeout(done, 500));
    return reported;
  };
  const write = await counted(() =>
    navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }) })]),
  );
  const [item] = await navigator.clipboard.read({ unsanitized: ["text/html"] });
  const text = await (await item.getType("text/html")).text();
  const event = await counted(() => {
    const fill = (copied) => {
      copied.clipboardData.setData("text/html", html);
      copied.preventDefault();
    };
    document.addEventListener("copy", fill, { once: true });
    document.execCommand("copy");
  });
  return { write, marks: text.split("mso-number-format").length - 1, event };
});
await browser.close();
server.close();
console.log(`three cells by navigator.clipboard.write: ${found.write} violations reported, ${found.marks} marks on the clipboard`);
console.log(`the same by the copy event: ${found.event} violations reported`);
process.exit(found.write === 3 && found.marks === 3 && found.event === 0 ? 0 : 1);
JS
node try.js "$(command -v chromium)"
