// The attributes that a page may set on the element. What copies attributes from elsewhere takes these names only.

/** Those that the module follows while the widget is there, and those for which it begins again. */
export const followed = ["compare-max", "filters", "hide", "view"];
export const begun = ["heading-level", "share", "storage", "storage-key"];

/** All of them, as `crates/pack/src/surface.rs` lists them. */
export const attributes = ["catalogue", "lang", "src", "theme", ...followed, ...begun];

/** Those by which the element itself says what it shows. */
export const own = ["data-ready", "data-chosen-theme"];
