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

/// Where `part`, which is not empty, first stands in `text`, as the number of bytes before it.
///
/// As `str::find` gives it, whose search in linear time costs the widget 6 KB; these texts are short.
pub(crate) fn position(text: &str, part: &str) -> Option<usize> {
    let part = part.as_bytes();
    text.as_bytes().windows(part.len()).position(|at| at == part)
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

/// A language tag in the form of BCP 47, however it is written: with underscores, or as the name of a POSIX locale such as
/// `fr_FR.UTF-8` or `fr_FR@euro`. What is no tag stays none.
pub fn language_tag(text: &str) -> String {
    let mut tag = String::new();
    // No tag is as long: a file may name one of a megabyte with each of ten thousand names.
    for letter in text.trim().chars().take(100) {
        match letter {
            '.' | '@' => break,
            '_' => tag.push('-'),
            letter => tag.push(letter),
        }
    }
    tag
}

/// The languages that are written from right to left, unless a tag names a script (CLDR, likely subtags).
const FROM_RIGHT: [&str; 31] = [
    "ar", "ary", "arz", "aeb", "apc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ji",
    "ks", "lrc", "mzn", "nqo", "ota", "pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi",
    "arc", "sdh", "rhg",
];

/// The scripts that are written from right to left, as ISO 15924 has them.
const SCRIPTS_FROM_RIGHT: [&str; 10] =
    ["arab", "aran", "hebr", "thaa", "syrc", "nkoo", "adlm", "mand", "rohg", "samr"];

/// Whether the language of a tag is written from right to left: by its script where it names one, else by its language.
pub fn is_from_right(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    match parts.find(|part| part.len() != 3) {
        Some(script) if script.len() == 4 && !script.starts_with(|c: char| c.is_ascii_digit()) => {
            SCRIPTS_FROM_RIGHT.contains(&script)
        }
        _ => FROM_RIGHT.contains(&language),
    }
}

/// Which of `offered` serves a reader of `wanted` best: the same tag, else the same language, else none.
///
/// `wanted` may be written as [`language_tag`] takes it.
pub fn best_language<'a>(
    wanted: &str,
    offered: impl Iterator<Item = &'a str> + Clone,
) -> Option<usize> {
    let wanted = &language_tag(wanted);
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
    #[case("pt_BR", Some(2))]
    #[case("EN_us", Some(1))]
    #[case(" en ", Some(1))]
    #[case("en_US.UTF-8", Some(1))]
    #[case("fr_FR@euro", Some(0))]
    #[case("en-Latn-US", Some(1))]
    #[case("eng", None)]
    #[case("C", None)]
    #[case("POSIX", None)]
    #[case("_", None)]
    #[case("de", None)]
    #[case("", None)]
    fn the_nearest_language_is_offered(#[case] wanted: &str, #[case] best: Option<usize>) {
        assert_eq!(best_language(wanted, ["fr", "en", "pt-BR"].into_iter()), best);
    }

    #[rstest]
    #[case("ar", true)]
    #[case("AR-EG", true)]
    #[case("he-IL", true)]
    #[case("iw", true)]
    #[case("fa-AF", true)]
    #[case("ur", true)]
    #[case("yi-001", true)]
    #[case("ckb", true)]
    #[case("ug", true)]
    #[case("dv", true)]
    #[case("sd", true)]
    #[case("sd-Deva", false)]
    #[case("pa-Arab-PK", true)]
    #[case("pa", false)]
    #[case("az-Arab", true)]
    #[case("ff-Adlm", true)]
    #[case("ar-Latn", false)]
    #[case("zh-yue-Hant", false)]
    #[case("ar-arb-Arab", true)]
    #[case("de-1901", false)]
    #[case("ar-1990", true)]
    #[case("fr", false)]
    #[case("", false)]
    fn what_is_written_from_right_to_left(#[case] tag: &str, #[case] is: bool) {
        assert_eq!(is_from_right(tag), is);
    }
}
