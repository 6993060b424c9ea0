// What the widget makes is HTML by the book: content models, names, references, ids, headings.
import { HtmlValidate, type RuleConfig } from "html-validate";

import { expect, test } from "./support/test";
import { failures, languages, openFailed, openIn, states, words } from "./support/states";
import { Writer } from "./support/writer";
import type { Page } from "@playwright/test";

test.describe.configure({ mode: "parallel" });

const book = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  elements: ["html5", { "moda-scope": { flow: true } }],
  rules: {
    "no-unknown-elements": "error",
    // How a source is written; what is judged here is written by the browser, as `disabled=""`, or by the build.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    // Allowed and of use: a label that names its field by `for` is understood where one around it is not.
    "no-redundant-for": "off",
    // Allowed and of use: `display: block` and `list-style: none` take the roles from tables and lists.
    "no-redundant-role": "off",
    // The form of the guide is there for its radio buttons. Each answer counts at once, and nothing is sent.
    "wcag/h32": "off",
    // Nothing comes from another host, and what comes from this one is as safe as the page itself.
    "require-sri": "off",
  },
});

/** What is wrong in a document, with its place. */
async function mistakes(html: string, rules: RuleConfig = {}) {
  const { results } = await book.validateString(html, { rules });
  const found = results.flatMap(({ messages }) => messages);
  return found.map(({ ruleId, message, selector }) => `${ruleId} at ${selector}: ${message}`);
}

/** A page with this in it, and nothing to be said about the rest. */
const around = (main: string) =>
  `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Host</title></head>` +
  `<body><main><h1>Host</h1>${main}</main></body></html>`;

/** What stands in the shadow root, as the browser writes it. */
async function isByTheBook(page: Page) {
  const inside = await page.locator("moda-scope").evaluate((host) => host.shadowRoot!.innerHTML);
  expect(inside.length).toBeGreaterThan(200);
  expect(await mistakes(around(inside))).toEqual([]);
}

for (const language of languages) {
  const said = words[language];

  for (const { view, what, reach } of states) {
    test(`the ${view} ${what}, ${language}`, async ({ page, widget }) => {
      await openIn(widget, said, view);
      await reach(widget, said);
      await isByTheBook(page);
    });
  }

  for (const { what, complaint, spoil } of failures) {
    test(`${what}, ${language}`, async ({ page, guard }) => {
      if (complaint) guard.expects(complaint);
      await spoil(page);
      await openFailed(page, language);
      await isByTheBook(page);
    });
  }
}

test("the stand-alone page, as it is sent and as it is shown", async ({ page, widget }) => {
  // There is a title in each language, and one of them is shown.
  const titles: RuleConfig = { "heading-level": ["error", { allowMultipleH1: true }] };
  const sent = await page.request.get("/");
  expect(await mistakes(await sent.text(), titles)).toEqual([]);

  await widget.open();
  expect(await mistakes(await page.content(), titles)).toEqual([]);
});

test("the page that writes the snippet, as it is sent and as it is shown", async ({ page }) => {
  // Nothing is sent from its form, and boxes of one kind have one name.
  const rules: RuleConfig = { "wcag/h32": "off", "form-dup-name": ["error", { shared: ["radio", "checkbox"] }] };
  const sent = await page.request.get("/embed.html");
  expect(await mistakes(await sent.text(), rules)).toEqual([]);

  const writer = new Writer(page);
  await writer.open();
  expect(await mistakes(await page.content(), rules)).toEqual([]);
});

test("the page of a frame, as it is sent and as it is shown", async ({ page, widget }) => {
  // Its title is that of the widget.
  const untitled: RuleConfig = { "heading-level": ["error", { minInitialRank: "h2" }] };
  const sent = await page.request.get("/frame.html");
  expect(await mistakes(await sent.text(), untitled)).toEqual([]);

  await widget.open("/frame.html");
  expect(await mistakes(await page.content(), untitled)).toEqual([]);
});

test("a mistake of each kind would be found", async () => {
  const wrong = {
    "no-dup-id": `<p id="a">a</p><p id="a">b</p>`,
    "element-permitted-content": `<span><div>a</div></span>`,
    "element-permitted-parent": `<p>a</p><li>b</li>`,
    "text-content": `<button type="button"></button>`,
    "input-missing-label": `<input type="text">`,
    "heading-level": `<h2>a</h2><h4>b</h4>`,
    "no-missing-references": `<p aria-labelledby="gone">a</p>`,
    "unique-landmark": `<nav>a</nav><nav>b</nav>`,
  };
  for (const [rule, body] of Object.entries(wrong)) {
    expect(await mistakes(around(body)), body).toContainEqual(expect.stringMatching(`^${rule} at `));
  }
  expect(await mistakes(around("<p>a</p>"))).toEqual([]);
});
