// What the pages that find by themselves have in common: the catalogue, and what a state gives. Words are folded once.
const fold = (text) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The catalogue that the page is told to show, with what is searched folded. */
export async function load() {
  const answer = await fetch(document.documentElement.dataset.catalogue);
  const { criteria, modalities } = await answer.json();
  const choices = criteria.filter(({ values }) => values);
  const items = modalities.map((modality, index) => ({
    ...modality,
    index,
    words: fold(modality.name).split(" "),
    facts: criteria.map(({ id, name, values }) => {
      const { text, values: said, why } = modality.assessments[id];
      return { name, why, text: text ?? said.map((value) => values.find(({ id }) => id === value).label).join(", ") };
    }),
  }));
  return { criteria: choices, items };
}

/** Whether an item is what the boxes of all criteria ask for, but for one that is left out. */
function fits({ criteria }, item, ticked, without) {
  return criteria.every(({ id }, at) => {
    const wanted = ticked.filter(([criterion]) => criterion === at && at !== without);
    return wanted.length === 0 || wanted.some(([, value]) => item.assessments[id].values.includes(`v${value}`));
  });
}

/** What is found, in order, and how many each box would give. */
export function find(catalogue, { ticked, query, order }) {
  const asked = fold(query).trim();
  const named = catalogue.items.filter(({ words }) => words.some((word) => word.startsWith(asked)));
  const found = named.filter((item) => fits(catalogue, item, ticked));
  if (order === "name") found.sort((a, b) => (a.name < b.name ? -1 : 1));
  const counts = catalogue.criteria.map(({ id, values }, at) => {
    const others = named.filter((item) => fits(catalogue, item, ticked, at));
    return values.map((value) => others.filter((item) => item.assessments[id].values.includes(value.id)).length);
  });
  return { found, counts };
}
