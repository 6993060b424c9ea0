// MixItUp without animation, as its demos of several filters and of a search field do it: https://www.kunkalabs.com/mixitup/
import mixitup from "mixitup";

import { card, comparing, el, mount, ready, ticked } from "../elements.js";
import { load } from "../model.js";

const catalogue = await load();
const page = mount(catalogue);
page.cards.append(
  ...catalogue.items.map((item) => {
    const values = catalogue.criteria.flatMap(({ id }) => item.assessments[id].values.map((value) => `${id}-${value}`));
    const node = el("li", { className: ["mix", ...values].join(" ") }, card(item));
    node.dataset.index = String(item.index).padStart(5, "0");
    node.dataset.name = item.name;
    return node;
  }),
);
const mixer = mixitup(page.cards, {
  animation: { enable: false },
  selectors: { target: ".mix" },
  callbacks: { onMixEnd: ({ totalShow }) => (page.count.textContent = `${totalShow} modalités`) },
});

function filter() {
  const asked = page.search.value.trim().toLowerCase();
  const wanted = catalogue.criteria.map(({ id }, at) =>
    ticked(page.groups).flatMap(([criterion, value]) => (criterion === at ? [`.${id}-v${value}`] : [])),
  );
  const alternatives = wanted
    .filter((values) => values.length)
    .reduce((all, values) => all.flatMap((one) => values.map((value) => one + value)), [""]);
  const searched = asked ? `[data-name^="${asked}"], [data-name*=" ${asked}"]` : "";
  const selector = alternatives
    .flatMap((one) => (searched ? searched.split(", ").map((part) => one + part) : [one]))
    .join(", ");
  void mixer.filter(selector || "all");
}

for (const element of [page.search, ...page.groups]) element.addEventListener("input", filter);
page.order.addEventListener("input", () => void mixer.sort(page.order.value === "name" ? "name:asc" : "index:asc"));
comparing(page, catalogue);
page.count.textContent = `${catalogue.items.length} modalités`;
ready();
