// What is to be seen after each step, found in the plainest way there is.
import { RARE } from "./catalogue.mjs";

/** The first so many are compared one by one; of the others, how many there are. */
export const SEEN = 6;

const initial = { ticked: [], query: "", order: "catalogue", picked: [], view: "cards" };

/** What a visitor does. `act` is done in the page by `driver.mjs`; `to` is what the state then is. */
export const STEPS = [
  step("tick", ["click", "#value-0-0"], { ticked: [[0, 0]] }),
  step("tick", ["click", "#value-2-2"], { ticked: [[0, 0], [2, 2]] }),
  step("untick", ["click", "#value-2-2"], { ticked: [[0, 0]] }),
  step("untick", ["click", "#value-0-0"], {}),
  ...[1, 2, 3].map((typed) => step("type", ["type", RARE.slice(0, typed)], { query: RARE.slice(0, typed) })),
  step("type", ["type", ""], {}),
  step("sort", ["choose", "name"], { order: "name" }),
  step("sort", ["choose", "catalogue"], {}),
  step(undefined, ["pick", 0], { picked: [0] }),
  step("pick", ["pick", 1], { picked: [0, 1] }),
  step("compare", ["click", "#view-table"], { picked: [0, 1], view: "table" }),
  step("back", ["click", "#view-cards"], { picked: [0, 1] }),
  step(undefined, ["pick", 0], { picked: [1] }),
  step(undefined, ["pick", 1], {}),
];

function step(kind, act, to) {
  return { kind, act, to: { ...initial, ...to } };
}

/** What is to be seen in a state: the names of the first cards, and their number; or the heads of the table. */
export function expected({ criteria, modalities }, { ticked, query, order, picked, view }) {
  if (view === "table") return { heads: picked.map((at) => modalities[at].name) };
  let found = modalities.filter((modality) =>
    criteria.every(({ id }, at) => {
      const wanted = ticked.filter(([criterion]) => criterion === at).map(([, value]) => `v${value}`);
      return wanted.length === 0 || modality.assessments[id].values.some((value) => wanted.includes(value));
    }),
  );
  found = found.filter(({ name }) => name.split(" ").some((word) => word.startsWith(query)));
  if (order === "name") found.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { names: found.slice(0, SEEN).map(({ name }) => name), count: found.length };
}
