// List.js, over cards that are in the page: https://listjs.com/docs/
import List from "list.js";

import { card, comparing, el, mount, ready, ticked } from "../elements.js";
import { load } from "../model.js";

const catalogue = await load();
const page = mount(catalogue);
page.cards.append(
  ...catalogue.items.map((item) => {
    const node = el("li", {}, card(item));
    node.dataset.index = item.index;
    node.dataset.id = item.id;
    return node;
  }),
);
page.results.id = "results";
const byId = new Map(catalogue.items.map((item) => [item.id, item]));
const list = new List("results", {
  listClass: "cards",
  valueNames: ["name", { data: ["index", "id"] }],
  page: catalogue.items.length,
});
const tell = () => (page.count.textContent = `${list.matchingItems.length} modalités`);
list.on("updated", tell);

for (const group of page.groups) {
  group.addEventListener("input", () => {
    const wanted = page.groups.map((_, at) => ticked(page.groups).filter(([criterion]) => criterion === at));
    list.filter((item) => {
      const { assessments } = byId.get(item.values().id);
      return catalogue.criteria.every(
        ({ id }, at) => !wanted[at].length || wanted[at].some(([, value]) => assessments[id].values.includes(`v${value}`)),
      );
    });
  });
}
page.search.addEventListener("input", () => list.search(page.search.value, ["name"]));
page.order.addEventListener("input", () => {
  if (page.order.value === "name") return list.sort("name");
  list.sort("index", { sortFunction: (a, b) => a.values().index - b.values().index });
});
comparing(page, catalogue);
tell();
ready();
