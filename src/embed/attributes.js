// The attributes that a page may set on the element. What copies attributes from elsewhere takes these names only.

/** Those that the module follows while the widget is there, and those for which it begins again. */
export const followed = ["compare-max", "filters", "hide", "view"];
const begun = ["heading-level", "share", "storage", "storage-key"];

/** All of them, as `crates/pack/src/surface.rs` lists them. */
export const attributes = ["catalogue", "lang", "src", "theme", ...followed, ...begun];

/** Those by which the element itself says what it shows. */
export const own = ["data-ready", "data-chosen-theme"];

/** What some of them take: words, or a form. */
const takes = {
  "heading-level": "1 2 3 4 5 6",
  hide: "title languages themes help views actions search sort filters shortlist foot cards table map guide",
  storage: "local session none",
  theme: "auto system light dark",
  view: "cards table map guide",
  filters: "criterion=value",
};

/** The value of an attribute as it is meant: words in small letters, with spaces between them. Of one that is written so,
    what means nothing is warned of. */
export function plain(name, value) {
  const wanted = takes[name];
  if (!wanted || !value) return value;
  const isText = name === "filters";
  const said = isText ? value : value.toLowerCase().replaceAll(",", " ").trim();
  const means = isText ? /=|^\s*$/.test(value) : said.split(/\s+/).every((word) => wanted.split(" ").includes(word));
  if (!means && said === value) console.warn(`moda-scope: "${name}" holds "${value}"; it takes ${wanted}`);
  return said;
}
