// Plain JavaScript: each card is made once, and hidden or not.
import { card, comparing, el, mount, ready, ticked } from "../elements.js";
import { find, load } from "../model.js";

const catalogue = await load();
const page = mount(catalogue);
const nodes = catalogue.items.map((item) => el("li", {}, card(item)));
page.cards.append(...nodes);

let order = "catalogue";
function update() {
  const state = { ticked: ticked(page.groups), query: page.search.value, order: page.order.value };
  const { found, counts } = find(catalogue, state);
  const shown = new Set(found);
  catalogue.items.forEach((item, at) => {
    nodes[at].hidden = !shown.has(item);
  });
  if (state.order !== order) page.cards.append(...found.map(({ index }) => nodes[index]));
  order = state.order;
  page.numbers.forEach((numbers, at) => numbers.forEach((number, value) => (number.textContent = counts[at][value])));
  page.count.textContent = `${found.length} modalités`;
}

for (const element of [page.search, page.order, ...page.groups]) element.addEventListener("input", update);
comparing(page, catalogue);
update();
ready();
