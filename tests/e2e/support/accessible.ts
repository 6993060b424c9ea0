// What axe finds to say against a page: nothing.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export async function isAccessible(page: Page) {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  expect(found).toEqual([]);
  // A target in a shadow root is a list of its own: without one, the widget was not looked at.
  const targets = passes.flatMap(({ nodes }) => nodes.map(({ target }) => target[0]));
  expect(targets.length).toBeGreaterThan(10);
  return { insideTheWidget: targets.filter(Array.isArray).length };
}
