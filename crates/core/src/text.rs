//! Words in the languages of a catalogue.

/// A language of one catalogue, by its place in the catalogue's list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageId(pub(crate) u8);

impl LanguageId {
    /// The language that every text is in, and that the others fall back on.
    pub const FIRST: Self = Self(0);

    /// Its place in the catalogue's list, from zero.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// One text in the first language of the catalogue, and in others where there is a translation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    first: Box<str>,
    translations: Vec<(LanguageId, Box<str>)>,
}

impl Text {
    /// A text from its words in the first language and its translations.
    pub(crate) fn new(first: Box<str>, translations: Vec<(LanguageId, Box<str>)>) -> Self {
        Self { first, translations }
    }

    /// Whether there are no words, as where they could not be read.
    pub(crate) fn is_untold(&self) -> bool {
        self.first.is_empty()
    }

    /// The words in `language`, or in the first language where there is no translation; with the language they are in.
    pub fn get(&self, language: LanguageId) -> (&str, LanguageId) {
        for (of, words) in &self.translations {
            if *of == language {
                return (words, language);
            }
        }
        (&self.first, LanguageId::FIRST)
    }
}

/// Whether `tag` looks like a BCP 47 language tag: letters first, then parts of up to eight letters or digits.
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    // RFC 5646, 4.4.1: programs keep 35 characters at least; no registered tag comes near.
    tag.len() <= 35
        && (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

/// Which of `offered` serves a reader of `wanted` best: the same tag, else the same language, else none.
pub fn best_language<'a>(
    wanted: &str,
    offered: impl Iterator<Item = &'a str> + Clone,
) -> Option<usize> {
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    offered
        .clone()
        .position(|tag| tag.eq_ignore_ascii_case(wanted))
        .or_else(|| offered.clone().position(|tag| language(tag) == language(wanted)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("fr", true)]
    #[case("fr-CA", true)]
    #[case("zh-Hant-TW", true)]
    #[case("", false)]
    #[case("f", false)]
    #[case("fr_FR", false)]
    #[case("fr-", false)]
    #[case("12", false)]
    fn language_tags(#[case] tag: &str, #[case] is: bool) {
        assert_eq!(is_language_tag(tag), is);
    }

    #[rstest]
    #[case("fr", Some(0))]
    #[case("EN", Some(1))]
    #[case("en-GB", Some(1))]
    #[case("pt-BR", Some(2))]
    #[case("pt", Some(2))]
    #[case("de", None)]
    #[case("", None)]
    fn the_nearest_language_is_offered(#[case] wanted: &str, #[case] best: Option<usize>) {
        assert_eq!(best_language(wanted, ["fr", "en", "pt-BR"].into_iter()), best);
    }
}
