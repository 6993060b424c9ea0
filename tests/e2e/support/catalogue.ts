// A catalogue that has nothing to do with the built-in one, and most of what can be in one.

/** Three kitchens, on what they cost and where they stand; a new object for each test to spoil. */
export const kitchens = () => ({
  version: 1,
  id: "kitchens",
  title: { en: "Kitchens", fr: "Cuisines" },
  languages: ["en", "fr"],
  criteria: [
    {
      id: "price",
      kind: "scale",
      name: { en: "Price", fr: "Prix" },
      values: [
        { id: "cheap", label: { en: "Cheap", fr: "Bon marché" } },
        { id: "dear", label: { en: "Dear", fr: "Cher" } },
      ],
    },
    {
      id: "place",
      kind: "choice",
      // Not translated.
      name: "Place",
      values: [
        { id: "indoors", label: "Indoors" },
        { id: "outdoors", label: "Outdoors" },
      ],
    },
    { id: "fuel", kind: "text", name: { en: "Fuel", fr: "Combustible" } },
  ],
  sources: [
    { id: "book", name: "The Cook's Book", url: "https://books.example/cook?a=1&b=2" },
    { id: "aunt", name: "Aunt May" },
  ],
  modalities: [
    {
      id: "campfire",
      name: { en: "Campfire", fr: "Feu de camp" },
      other_names: [{ name: "bonfire", kind: "synonym" }],
      definition: { text: "Wood that burns between stones.", basis: "quoted", source: "book" },
      note: { en: "Mind the wind.", fr: "Attention au vent." },
      assessments: {
        price: { values: ["cheap"], why: "Wood lies about.", source: "aunt" },
        place: { values: ["outdoors"] },
        fuel: { text: { en: "Wood", fr: "Bois" } },
      },
    },
    {
      id: "range",
      name: { en: "Range", fr: "Fourneau" },
      definition: {
        text: { en: "An oven with rings.", fr: "Une œuvre de fonte à feux." },
        basis: "editorial",
      },
      // Where it stands is not known.
      assessments: { price: { values: ["dear"] }, fuel: { text: { en: "Gas", fr: "Gaz" } } },
    },
    {
      id: "microwave",
      name: { en: "Microwave", fr: "Micro-ondes" },
      assessments: { price: { values: ["cheap", "dear"] }, place: { values: ["indoors"] } },
    },
  ],
});

/** A catalogue with the texts of one language only. */
export function inOneLanguage(catalogue: object, language: string): object {
  const alone = JSON.stringify(catalogue, (_, value) => value?.[language] ?? value);
  return { ...JSON.parse(alone), languages: [language] };
}

/** Four kitchens whose names have 80 characters, and a word of 60 letters in all that a catalogue can say. */
export function wordy() {
  const word = "Kraftfahrzeughaftpflichtversicherungsgesellschaftsangestellte".slice(0, 60);
  const name = (start: string) => `${start} ${word} `.padEnd(80, "avec tous ses accessoires");
  const text = (start: string) => `${start} ${word}, ${name(start)}.`;
  const values = (...starts: string[]) =>
    starts.map((start) => ({ id: start.toLowerCase(), label: name(start), description: text(start) }));
  const assessment = (value: string) => ({
    values: [value],
    why: text("Motif"),
    source: "journal",
    basis: "quoted",
  });
  return {
    version: 1,
    id: "wordy",
    title: name("Titre"),
    description: text("Description"),
    languages: ["fr"],
    criteria: [
      { id: "price", kind: "scale", name: name("Prix"), values: values("Bas", "Moyen", "Haut") },
      { id: "size", kind: "scale", name: name("Taille"), values: values("Petite", "Grande") },
      { id: "place", kind: "choice", name: name("Lieu"), values: values("Dedans", "Dehors") },
      { id: "fuel", kind: "text", name: name("Combustible") },
    ],
    sources: [{ id: "journal", name: name("Journal"), url: `https://${word}.example/` }],
    modalities: ["Cuisine", "Fourneau", "Foyer", "Réchaud"].map((start, place) => ({
      id: `m${place}`,
      name: name(start),
      other_names: [{ name: name("Alias"), kind: "synonym" }],
      definition: { text: text("Définition"), basis: "quoted", source: "journal" },
      note: text("Note"),
      assessments: {
        price: assessment(["bas", "moyen", "haut", "bas"][place]),
        size: assessment(["petite", "grande", "grande", "petite"][place]),
        place: assessment(["dedans", "dehors", "dedans", "dehors"][place]),
        fuel: { text: text("Bois") },
      },
    })),
  };
}
