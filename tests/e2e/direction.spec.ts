// Catalogues in languages that are written from right to left. The interface is French or English all the same.
import { expect, test } from "./support/test";
import { openWith } from "./support/host";
import { fits } from "./support/layout";
import { choose as showView, pick, table } from "./support/views";
import type { Locator, Page } from "@playwright/test";
import type { Widget } from "./support/widget";

/** Two ways of learning, in Arabic and Hebrew; the first sentence begins with Latin letters. */
const catalogue = () => ({
  version: 1,
  id: "right-to-left",
  title: { ar: "طرائق التكوين", he: "דרכי הכשרה" },
  about: { ar: "فهرس للتجربة.", he: "קטלוג לניסוי." },
  languages: ["ar", "he"],
  criteria: [
    {
      id: "timing",
      kind: "scale",
      name: { ar: "التوقيت", he: "תזמון" },
      description: { ar: "متى يلتقي المتعلمون (معا أو لا)؟", he: "מתי נפגשים הלומדים?" },
      values: [
        { id: "together", label: { ar: "متزامن", he: "סינכרוני" } },
        { id: "alone", label: { ar: "غير متزامن", he: "אסינכרוני" } },
      ],
    },
    {
      id: "group",
      kind: "scale",
      name: { ar: "حجم المجموعة", he: "גודל הקבוצה" },
      values: [
        { id: "small", label: { ar: "صغيرة", he: "קטנה" } },
        { id: "large", label: { ar: "كبيرة", he: "גדולה" } },
      ],
    },
    { id: "tools", kind: "text", name: { ar: "الأدوات", he: "כלים" } },
  ],
  sources: [{ id: "book", name: { ar: "كتاب التكوين", he: "ספר ההכשרה" } }],
  modalities: [
    {
      id: "online",
      name: { ar: "ندوة عبر الإنترنت", he: "סמינר מקוון" },
      other_names: [{ name: "webinar", kind: "equivalent", language: "en" }],
      definition: {
        text: {
          ar: "e-learning هو تكوين عن بعد، يجمع عددا كبيرا من المتعلمين في وقت واحد (أكثر من 50).",
          he: "e-learning הוא הכשרה מרחוק, לקבוצה גדולה בזמן אחד (יותר מ-50).",
        },
        basis: "quoted",
        source: "book",
      },
      note: { ar: "انتبه إلى الاتصال!", he: "שימו לב לחיבור!" },
      assessments: {
        timing: { values: ["together"], why: { ar: "في ساعة محددة.", he: "בשעה קבועה." } },
        group: { values: ["large"] },
        tools: { text: { ar: "حاسوب، وسماعة.", he: "מחשב, ואוזניות." } },
      },
    },
    {
      id: "tutoring",
      name: { ar: "مرافقة", he: "חניכה" },
      definition: { text: { ar: "شخص يرافق شخصا آخر.", he: "אדם מלווה אדם אחר." }, basis: "editorial" },
      assessments: { timing: { values: ["alone"] }, group: { values: ["small"] } },
    },
    {
      id: "workshop",
      name: { ar: "ورشة", he: "סדנה" },
      assessments: { timing: { values: ["together"] }, group: { values: ["small"] } },
    },
  ],
});

/** On which side the lines of a text begin. */
const side = (of: Locator) =>
  of.evaluate((element) => {
    const { direction, textAlign } = getComputedStyle(element);
    return (textAlign === "start" ? { ltr: "left", rtl: "right" }[direction] : textAlign) ?? textAlign;
  });

/** Whether the first is to the right of the second. */
async function isRightOf(first: Locator, second: Locator) {
  const [a, b] = await Promise.all([first, second].map(async (one) => (await one.boundingBox())!));
  return a.x > b.x;
}

async function open(page: Page, widget: Widget, lang: string) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openWith(page, catalogue(), lang);
  await widget.isReady();
}

for (const [lang, name] of [
  ["ar", "ندوة عبر الإنترنت"],
  ["he", "סמינר מקוון"],
]) {
  test(`cards run from right to left, and the words of the interface do not: ${lang}`, async ({ page, widget }) => {
    await open(page, widget, lang);
    const card = widget.card(name);
    await expect(card).toHaveAttribute("dir", "rtl");
    for (const text of [
      card.getByRole("heading"),
      card.getByRole("blockquote"),
      card.locator(".note"),
      card.getByRole("term").first(),
      card.locator(".said").last(),
    ]) {
      expect(await side(text)).toBe("right");
    }
    // By its first letters it would run from left to right.
    const words = card.getByRole("blockquote").locator("bdi");
    await expect(words).toHaveAttribute("dir", "rtl");
    await expect(words).toHaveCSS("direction", "rtl");
    await expect(words).toHaveAttribute("lang", lang);
    for (const text of [card.getByText("Why?").first(), card.locator(".kind"), card.getByRole("button").first()]) {
      await expect(text).toHaveCSS("direction", "ltr");
    }
    expect(await isRightOf(widget.cards().nth(0), widget.cards().nth(1))).toBe(true);
    await fits(widget, "cards");
  });

  test(`the filters and what the catalogue says of itself run from right to left: ${lang}`, async ({ page, widget }) => {
    await open(page, widget, lang);
    const group = widget.root.locator(".filters").getByRole("group").first();
    expect(await side(group.locator("legend"))).toBe("right");
    expect(await side(group.locator(".about").first())).toBe("right");
    expect(await isRightOf(group.getByRole("checkbox").first(), group.locator(".label").first())).toBe(true);
    expect(await side(widget.root.locator(".foot .about"))).toBe("right");
    expect(await side(widget.root.locator(".rule"))).toBe("left");
  });
}

test("the columns of the table run from right to left, and move to the side that is named", async ({ page, widget }) => {
  await open(page, widget, "ar");
  await pick(widget, "ندوة عبر الإنترنت", "مرافقة", "ورشة");
  await showView(widget, "Table");
  const heads = table(widget).getByRole("columnheader");
  expect(await isRightOf(heads.nth(0), heads.nth(1))).toBe(true);
  expect(await isRightOf(heads.nth(1), heads.nth(2))).toBe(true);
  expect(await side(table(widget).getByRole("rowheader").first())).toBe("right");
  expect(await side(table(widget).locator("caption"))).toBe("left");

  const first = heads.filter({ hasText: "ندوة" });
  const before = (await first.boundingBox())!.x;
  await first.getByRole("button", { name: "Move left" }).click();
  await expect(heads.nth(2)).toContainText("ندوة");
  expect((await first.boundingBox())!.x).toBeLessThan(before);
  await first.getByRole("button", { name: "Move left" }).press("ArrowRight");
  await expect(heads.nth(1)).toContainText("ندوة");
  expect((await first.boundingBox())!.x).toBe(before);
  // The two buttons stand as their arrows point.
  expect(await isRightOf(heads.nth(2).locator("[id^=right]"), heads.nth(2).locator("[id^=left]"))).toBe(true);
  await fits(widget, "table");
});

for (const view of ["Cards", "Table", "Map", "Guide"]) {
  for (const width of [320, 1280]) {
    test(`everything fits from right to left: ${view}, ${width} pixels`, async ({ page, widget }) => {
      await open(page, widget, "he");
      await page.setViewportSize({ width, height: 800 });
      await showView(widget, view);
      await fits(widget, view);
    });
  }
}

test("a French catalogue has no direction of its own", async ({ widget }) => {
  await widget.open();
  await expect(widget.root.locator("[dir=rtl]")).toHaveCount(0);
});
