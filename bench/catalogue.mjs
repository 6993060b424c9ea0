// Catalogues of any size, always the same for a size: a fixed seed, and words that are in no language.
const SEED = 20_240_607;
const CRITERIA = [
  { id: "synchrony", kind: "choice", name: "Temporalité", values: ["Synchrone", "Asynchrone"] },
  { id: "group_size", kind: "scale", name: "Taille du groupe", values: ["Individuel", "Petit groupe", "Grand groupe"] },
  { id: "interactivity", kind: "scale", name: "Interactivité", values: ["Faible", "Moyenne", "Élevée"] },
];
const TEXTS = ["Préparation", "Équipement", "Compétences"];
const SYLLABLES = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "co", "lu"];
/** The word that is searched for; one name in ten has it, and it is nowhere else. */
export const RARE = "zorbel";

/** mulberry32, a generator of 32 bits: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A catalogue of `size` modalities, in the form that the widget reads. */
export function generate(size) {
  const next = random(SEED);
  const below = (limit) => Math.floor(next() * limit);
  const word = () => Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]).join("");
  const words = (count) => Array.from({ length: count }, word).join(" ");
  const sentence = (count) => `${words(count).replace(/^./, (letter) => letter.toUpperCase())}.`;

  const modality = (_, index) => {
    const assessments = {};
    for (const { id, values } of CRITERIA) {
      // The first few have every value between them: a box that finds nothing cannot be ticked in every page.
      const chosen = new Set([index < 4 ? index % values.length : below(values.length)]);
      if (below(4) === 0) chosen.add(below(values.length));
      assessments[id] = { values: [...chosen].sort().map((at) => `v${at}`), why: sentence(10) };
    }
    for (const at of TEXTS.keys()) assessments[`text-${at}`] = { text: sentence(3 + below(5)) };
    // The number makes each name one of a kind, so that every order by name is the same one.
    const name = `${index % 10 === 1 ? RARE : word()} ${word()} ${String(index).padStart(5, "0")}`;
    return {
      id: `m-${index}`,
      name,
      other_names: [{ name: words(2), language: "en", kind: "equivalent" }],
      definition: { text: sentence(20 + below(15)), basis: "editorial" },
      note: sentence(12),
      assessments,
    };
  };

  return {
    version: 1,
    id: `bench-${size}`,
    title: "Bench",
    languages: ["fr"],
    criteria: [
      ...CRITERIA.map(({ values, ...criterion }) => ({
        ...criterion,
        values: values.map((label, at) => ({ id: `v${at}`, label })),
      })),
      ...TEXTS.map((name, at) => ({ id: `text-${at}`, kind: "text", name })),
    ],
    modalities: Array.from({ length: size }, modality),
  };
}
