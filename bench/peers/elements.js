// The same elements for the pages that are not written in JSX.

export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** A card: what the widget's has. */
export function card(item) {
  const facts = item.facts.map(({ name, text, why }) => {
    const said = el("dd", {}, el("span", { className: "said" }, text));
    if (why) {
      const reason = el("div", { className: "reason" }, el("p", {}, why));
      said.append(el("details", { className: "why" }, el("summary", {}, "Pourquoi ?"), reason));
    }
    return el("div", { className: "fact" }, el("dt", {}, name), said);
  });
  return el(
    "article",
    { className: "card", "data-modality": item.id },
    el(
      "header",
      {},
      el("h4", { className: "name" }, item.name),
      el("ul", { className: "names" }, ...item.other_names.map(({ name, language }) => el("li", { lang: language }, name))),
      el("button", { className: "compare", type: "button", ariaPressed: "false" }, "Comparer"),
    ),
    el("p", { className: "definition" }, item.definition.text),
    el("p", { className: "note" }, item.note),
    el("dl", { className: "facts" }, ...facts),
  );
}

/** The controls and an empty list; `mount` puts them into the page. */
export function mount({ criteria }) {
  const numbers = [];
  const groups = criteria.map(({ name, values }, at) => {
    numbers.push(values.map(() => el("span", { className: "number" })));
    const boxes = values.map(({ label }, value) =>
      el("label", {}, el("input", { type: "checkbox", id: `value-${at}-${value}` }), label, numbers[at][value]),
    );
    return el("fieldset", {}, el("legend", {}, name), ...boxes);
  });
  const search = el("input", { id: "search", type: "search" });
  const order = el("select", { id: "order" }, el("option", { value: "catalogue" }, "Ordre du catalogue"), el("option", { value: "name" }, "Nom"));
  const views = ["cards", "table"].map((view) => el("input", { type: "radio", name: "view", id: `view-${view}` }));
  const count = el("p", { className: "count" });
  const cards = el("ul", { className: "cards" });
  const results = el("div", { className: "results" }, count, cards);
  document.querySelector("main").append(...views, search, order, ...groups, results);
  return { numbers, search, order, views, count, cards, results, groups };
}

/** The ticked boxes, as pairs of a criterion and a value. */
export function ticked(groups) {
  return groups.flatMap((group, at) =>
    [...group.querySelectorAll("input")].flatMap(({ checked }, value) => (checked ? [[at, value]] : [])),
  );
}

/** The table of what was picked. */
export function table(items) {
  const rows = items[0].facts.map(({ name }, at) =>
    el("tr", {}, el("th", { scope: "row" }, name), ...items.map(({ facts }) => el("td", {}, facts[at].text))),
  );
  const heads = items.map(({ name }) => el("th", { scope: "col" }, name));
  return el("table", {}, el("thead", {}, el("tr", {}, el("td"), ...heads)), el("tbody", {}, ...rows));
}

/** Lets cards be picked and the table be seen, for the pages that leave this to themselves. */
export function comparing({ results, views, cards, count }, { items }) {
  const picked = new Set();
  results.addEventListener("click", ({ target }) => {
    if (!target.matches("button.compare")) return;
    const id = target.closest("article").dataset.modality;
    if (!picked.delete(id)) picked.add(id);
    target.ariaPressed = String(picked.has(id));
  });
  let shown;
  for (const view of views) {
    view.addEventListener("change", () => {
      shown?.remove();
      const isTable = view.id === "view-table";
      cards.hidden = count.hidden = isTable;
      if (isTable) results.append((shown = table(items.filter(({ id }) => picked.has(id)))));
    });
  }
}

export function ready() {
  document.documentElement.dataset.ready = "";
}
