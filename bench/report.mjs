// The tables, with each figure beside its ratio to plain JavaScript in the same run.
import { PAGES } from "./pages.mjs";

const KINDS = ["tick", "untick", "type", "sort", "pick", "compare", "back"];

/** The value below which so large a part of the others is, in the way of the nearest rank. */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

const table = (head, rows) =>
  [head, head.map((_, at) => (at ? "---:" : "---")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const milliseconds = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

function cell(times, plain) {
  const median = quantile(times, 0.5);
  const ratio = plain ? ` (${(median / quantile(plain, 0.5)).toFixed(2)})` : "";
  return `${milliseconds(median)}${ratio}, ${milliseconds(quantile(times, 0.95))}`;
}

/** Interactions: `times[page][kind]` is a list of milliseconds. */
function interactions({ size, slowdown, times }) {
  const rows = Object.entries(times).map(([page, byKind]) => [
    PAGES[page].title,
    ...KINDS.map((kind) => cell(byKind[kind], times.plain?.[kind])),
  ]);
  return `### ${size} modalities, CPU ${slowdown} ×\n\n${table(["page", ...KINDS], rows)}\n`;
}

const COLUMNS = {
  "bytes, KB": ({ bytes }) => (bytes / 1000).toFixed(1),
  FCP: ({ fcp }) => milliseconds(fcp),
  LCP: ({ lcp }) => milliseconds(lcp),
  CLS: ({ cls }) => cls.toFixed(3),
  "first card": ({ card }) => milliseconds(card),
  interactive: ({ ready }) => milliseconds(ready),
  "memory, MB": ({ memory }) => (memory / 1e6).toFixed(1),
};

/** First visits: `loads[page]` is a list of what `measure.load` gives; the median of each is shown. */
function visits({ size, slowdown, network, loads }) {
  const rows = Object.entries(loads).map(([page, list]) => {
    const median = Object.fromEntries(
      Object.keys(list[0]).map((key) => [key, quantile(list.map((one) => one[key] ?? Number.NaN), 0.5)]),
    );
    return [PAGES[page].title, ...Object.values(COLUMNS).map((show) => show(median))];
  });
  const title = `### First visit, ${size} modalities, CPU ${slowdown} ×, ${network ? "slow 4G" : "no network in between"}`;
  return `${title}\n\n${table(["page", ...Object.keys(COLUMNS)], rows)}\n`;
}

/** All of it, in Markdown. */
export const report = ({ when, rounds, browser, first, later }) =>
  [
    `Of ${when}, Chromium ${browser}, ${rounds} ${rounds === 1 ? "round" : "rounds"}, the pages in turn. Interactions: milliseconds from the input to the`,
    "paint of what it asks for, as median (ratio to plain JavaScript), 95th percentile; the median of each figure of a visit.",
    "",
    ...first.map(visits),
    ...later.map(interactions),
  ].join("\n");
