// One widget, by what a person sees and does.
import { expect, type Locator, type Page } from "@playwright/test";

export class Widget {
  readonly root: Locator;

  constructor(
    readonly page: Page,
    root = page.locator("moda-scope").first(),
  ) {
    this.root = root;
  }

  /** Goes to a page and waits until its widget is there. */
  async open(path = "/") {
    await this.page.goto(path);
    await this.isReady();
  }

  async reload() {
    await this.page.reload();
    await this.isReady();
  }

  async isReady() {
    // A machine that compiles meanwhile takes its time.
    await expect(this.root).toHaveAttribute("data-ready", "", { timeout: 15_000 });
  }

  /** The boxes of one criterion. */
  filter(criterion: string) {
    return this.root.getByRole("group", { name: criterion, exact: true });
  }

  /** One box; its name starts with the value. */
  box(criterion: string, value: string) {
    return this.filter(criterion).getByRole("checkbox", { name: new RegExp(`^${value}`) });
  }

  async tick(criterion: string, value: string) {
    await this.box(criterion, value).check();
  }

  async untick(criterion: string, value: string) {
    await this.box(criterion, value).uncheck();
  }

  /** Whether a box says how many modalities it would give. */
  async counts(criterion: string, counts: Record<string, number>) {
    for (const [value, count] of Object.entries(counts)) {
      const said = new RegExp(`^${value} ${count}\\s`);
      await expect(this.box(criterion, value)).toHaveAccessibleName(said);
    }
  }

  card(name: string) {
    return this.root.getByRole("article", { name, exact: true });
  }

  /** What a card says on a criterion. */
  fact(modality: string, criterion: string) {
    const term = this.page.getByRole("term").filter({ hasText: criterion });
    return this.card(modality).locator("dl > div").filter({ has: term }).locator("> dd");
  }

  cards() {
    return this.root.getByRole("article");
  }

  /** The cards that can be seen, in order, near matches after the others. */
  async shows(...names: string[]) {
    await expect(this.cards().getByRole("heading")).toHaveText(names);
  }

  /** What is under a heading of its own, such as the near matches. */
  section(heading: string) {
    return this.root.getByRole("region", { name: heading, exact: true });
  }

  /** The one line that is read aloud by itself. */
  status() {
    return this.root.getByRole("status");
  }

  /** What the eye sees of it. */
  count() {
    return this.root.locator(".count[tabindex]");
  }

  /** The live count. */
  async says(count: string) {
    await expect(this.count()).toHaveText(count);
  }

  search() {
    return this.root.getByRole("searchbox");
  }

  order() {
    return this.root.getByRole("combobox");
  }

  /** Chooses an order by what it is called, whatever spaces are in it. */
  async sort(order: string) {
    const option = this.order().getByRole("option", { name: order, exact: true });
    await this.order().selectOption((await option.getAttribute("value"))!);
  }

  /** What the search has marked, everywhere. */
  hits() {
    return this.root.locator("mark");
  }

  chips() {
    return this.root.getByRole("list", { name: /^(Filtres actifs|Active filters)$/ }).getByRole("button");
  }

  button(name: string | RegExp) {
    return this.root.getByRole("button", { name });
  }

  dialog() {
    return this.root.getByRole("dialog");
  }

  /** Opens the filters where the widget is too narrow to show them beside the cards. */
  async openFilters() {
    const opener = this.button(/^(Filtres|Filters)/);
    if (await opener.isVisible()) await opener.click();
  }

  /** What has the focus, as `tag` and its words; nothing if the focus was lost. */
  focused() {
    return this.root.evaluate((host) => {
      const focus = host.shadowRoot?.activeElement;
      if (!focus || focus.matches(":disabled")) return undefined;
      const words = focus.getAttribute("aria-label") ?? focus.textContent ?? "";
      return `${focus.localName} ${words.replace(/\s+/g, " ").trim()}`.slice(0, 60);
    });
  }

  /** All that follows from what was done has been done. */
  async hasSettled() {
    await this.page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))));
  }

  /** The focus is on something in the widget, and stays there. */
  async hasFocus() {
    await this.hasSettled();
    expect(await this.focused(), "the focus was lost").toBeTruthy();
  }
}
