//! What the workbook says beside the words of the table.

/// The words of one language.
pub struct Words {
    /// The name of the sheet of the table, where the title of the catalogue gives none.
    pub comparison: &'static str,
    /// The name of the sheet of the sources.
    pub sources: &'static str,
    /// What is said below a table of which texts were cut.
    pub cut: &'static str,
}

const FRENCH: Words = Words {
    comparison: "Comparaison",
    sources: "Sources",
    cut: "Les textes qui se terminent par […] sont coupés\u{202f}: une cellule contient au plus 32\u{202f}767 caractères. L’export CSV les a en entier.",
};

const ENGLISH: Words = Words {
    comparison: "Comparison",
    sources: "Sources",
    cut: "Texts that end with […] are cut: a cell holds 32,767 characters at most. The CSV export has them whole.",
};

/// The words in a language of the interface, which is French or English.
pub fn words(tag: &str) -> &'static Words {
    if tag.starts_with("fr") { &FRENCH } else { &ENGLISH }
}
