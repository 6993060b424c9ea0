// What axe finds to say against a page and the frames in it: nothing. A green run is not conformity and is never
// called so: most of what WCAG asks, and five sixths of the tests of RGAA, no program can judge.
import axe, { type AxeResults } from "axe-core";
import { expect, type Page } from "@playwright/test";

const rgaa = "RGAAv4";
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", rgaa];

/** Every rule with one of the tags. By itself axe leaves out what it calls experimental; here those of RGAA are not. */
export const rules = axe
  .getRules(tags)
  .filter(({ tags }) => !tags.includes("deprecated"))
  .filter(({ tags }) => !tags.includes("experimental") || tags.includes(rgaa))
  .map(({ ruleId }) => ruleId);

/** All that axe says of a page; of what is right one example for each rule, unless `all` is asked for. */
export async function judged(page: Page, all = false): Promise<AxeResults> {
  // Into the frames by hand: the binding for Playwright opens a page for each run, and takes three times as long.
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source);
  }
  return page.evaluate(
    ([rules, all]) => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
      const resultTypes = all ? ["violations", "passes"] : ["violations"];
      return axe.run({ runOnly: { type: "rule", values: rules }, resultTypes });
    },
    [rules, all] as const,
  );
}

/** Looks at what stands there, and that it is the widget; in a frame, that it is the widget in the frame. Where that is
    small, the examples may all be of the page around it. */
export async function isAccessible(
  page: Page,
  where: { isFramed?: boolean; isPlain?: boolean; isSmall?: boolean } = {},
) {
  const { violations, passes, incomplete, inapplicable } = await judged(page, where.isSmall);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  expect(found).toEqual([]);

  const run = [...violations, ...passes, ...incomplete, ...inapplicable].map(({ id }) => id);
  expect([...new Set(run)].sort(), "a rule was left out").toEqual([...rules].sort());

  // A step into a frame is an item of a target, and what is in a shadow root is a list of its own.
  const targets = passes.flatMap(({ nodes }) => nodes.map(({ target }) => target));
  const widget = targets.filter((target) => Array.isArray(target.at(-1)));
  const seen = where.isPlain ? targets : where.isFramed ? widget.filter(({ length }) => length > 1) : widget;
  expect(seen.length, "nothing was looked at").toBeGreaterThan(5);
}
