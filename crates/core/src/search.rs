//! Search: all words must stand at the beginning of a word somewhere in what is said of a modality.

use crate::{
    bits::Bits,
    catalogue::Catalogue,
    fold::{fold, fold_onto},
    modality::{Content, Modality, ModalityId},
    text::LanguageId,
};

/// What is searched for: the folded words of what was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query(Vec<String>);

/// How many words are searched for: whoever pastes a page finds nothing, but soon.
const MAX_WORDS: usize = 20;

impl Query {
    /// Takes what was typed apart into words, 20 at most.
    pub fn new(typed: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        for word in words_of(typed).take(MAX_WORDS) {
            let word = fold(word);
            // A word of combining marks alone has no letters left.
            if !word.is_empty() && !words.contains(&word) {
                words.push(word);
            }
        }
        Self(words)
    }

    /// Whether there is nothing to search for, so that everything is found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a word begins with one that is searched for.
    fn hits(&self, word: &str) -> bool {
        let folded = fold(word);
        self.0.iter().any(|wanted| folded.starts_with(wanted))
    }

    /// The text in pieces, the words that were searched for being hits: whole words, as a screen reader that meets
    /// half of one reads letters.
    pub fn mark(&self, text: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut done = 0;
        if !self.is_empty() {
            for word in words_of(text) {
                if self.hits(word) {
                    let start = word.as_ptr() as usize - text.as_ptr() as usize;
                    push(&mut spans, text.get(done..start), false);
                    push(&mut spans, Some(word), true);
                    done = start + word.len();
                }
            }
        }
        push(&mut spans, text.get(done..), false);
        spans
    }
}

/// Adds a piece that was cut out between two letters.
fn push(spans: &mut Vec<Span>, text: Option<&str>, hit: bool) {
    let text = text.unwrap_or_default().to_owned();
    if !text.is_empty() {
        spans.push(Span { text, hit });
    }
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// The piece.
    pub text: String,
    /// Whether it is what was searched for.
    pub hit: bool,
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let apart =
        |letter: char| !letter.is_alphanumeric() && !matches!(letter, '\u{300}'..='\u{36f}');
    text.split(apart).filter(|word| !word.is_empty())
}

/// What can be found of each modality in one language: its words, folded once, with a space before each.
#[derive(Debug)]
pub struct Index {
    /// What is said of all, one after another.
    text: String,
    /// Where what is said of each ends.
    ends: Vec<usize>,
}

impl Index {
    /// Folds the names, other names, definition, note and assessments of every modality.
    pub fn new(catalogue: &Catalogue, language: LanguageId) -> Self {
        let mut text = String::new();
        let mut ends = Vec::with_capacity(catalogue.len());
        for (id, modality) in catalogue.modalities() {
            for_each_text(catalogue, id, modality, language, &mut |said| {
                for word in words_of(said) {
                    text.push(' ');
                    fold_onto(word, &mut text);
                }
            });
            ends.push(text.len());
        }
        Self { text, ends }
    }

    /// All that is said of a modality, for who searches it without us.
    pub fn words(catalogue: &Catalogue, id: ModalityId, language: LanguageId) -> String {
        let mut words = String::new();
        for_each_text(catalogue, id, catalogue.modality(id), language, &mut |said| {
            words.push_str(said);
            words.push('\n');
        });
        words
    }

    /// The modalities in which every word of the query is found.
    pub fn find(&self, query: &Query) -> Bits {
        let mut found = Bits::all(self.ends.len());
        for wanted in &query.0 {
            found.keep(&self.with(wanted));
        }
        found
    }

    /// The modalities of which something is said with a word that begins so.
    fn with(&self, wanted: &str) -> Bits {
        let mut found = Bits::none(self.ends.len());
        let mut start = 0;
        for (index, &end) in self.ends.iter().enumerate() {
            if begins_a_word(self.text.as_bytes().get(start..end).unwrap_or_default(), wanted) {
                found.insert(ModalityId::new(index));
            }
            start = end;
        }
        found
    }
}

/// Whether a word begins with `wanted`, in words that each stand behind a space. By its bytes: it is asked of all that the
/// catalogue says at every key.
fn begins_a_word(mut words: &[u8], wanted: &str) -> bool {
    while let [byte, rest @ ..] = words {
        if *byte == b' ' && rest.starts_with(wanted.as_bytes()) {
            return true;
        }
        words = rest;
    }
    false
}

fn for_each_text(
    catalogue: &Catalogue,
    id: ModalityId,
    modality: &Modality,
    language: LanguageId,
    take: &mut dyn FnMut(&str),
) {
    take(modality.name.get(language).0);
    for other in &modality.other_names {
        take(&other.name);
    }
    let definition = modality.definition.as_ref().map(|definition| &definition.text);
    for text in definition.into_iter().chain(&modality.note) {
        take(text.get(language).0);
    }
    for (criterion_id, criterion) in catalogue.criteria() {
        let Some(assessment) = catalogue.assessment(id, criterion_id) else {
            continue;
        };
        match &assessment.content {
            Content::Text(text) => take(text.get(language).0),
            Content::Values(values) => {
                for value in values.iter().filter_map(|value| criterion.value(value)) {
                    take(value.label.get(language).0);
                }
            }
        }
        if let Some(why) = &assessment.why {
            take(why.get(language).0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn marked(typed: &str, text: &str) -> String {
        let spans = Query::new(typed).mark(text);
        let mark =
            |span: &Span| if span.hit { format!("[{}]", span.text) } else { span.text.clone() };
        spans.iter().map(mark).collect()
    }

    #[rstest]
    #[case::nothing_typed("", "Classe virtuelle", "Classe virtuelle")]
    #[case::beginning("vir", "Classe virtuelle", "Classe [virtuelle]")]
    #[case::not_inside("tuelle", "Classe virtuelle", "Classe virtuelle")]
    #[case::two_words("virt cl", "Classe virtuelle", "[Classe] [virtuelle]")]
    #[case::twice_the_same_word("c cla", "Classe", "[Classe]")]
    #[case::accents("reel", "en temps Réel", "en temps [Réel]")]
    #[case::accents_apart("reel", "Re\u{301}el.", "[Re\u{301}el].")]
    #[case::ligature("oeuvre", "une œuvre", "une [œuvre]")]
    #[case::half_a_ligature("o", "une œuvre", "une [œuvre]")]
    #[case::behind_an_elision("interv", "l'intervention", "l'[intervention]")]
    #[case::hyphen("e-lear", "dispositif e-learning", "dispositif [e]-[learning]")]
    #[case::punctuation_alone("?!", "Quoi ?!", "Quoi ?!")]
    fn hits_are_marked(#[case] typed: &str, #[case] text: &str, #[case] expected: &str) {
        assert_eq!(marked(typed, text), expected);
    }

    proptest! {
        #[test]
        fn marking_keeps_the_text(typed in "\\PC{0,20}", text in "\\PC{0,200}") {
            let spans = Query::new(&typed).mark(&text);
            prop_assert_eq!(spans.iter().map(|span| span.text.as_str()).collect::<String>(), text);
        }

        #[test]
        fn a_word_finds_itself(text in "[a-zé ]{1,40}") {
            for word in words_of(&text) {
                prop_assert!(Query::new(word).mark(&text).iter().any(|span| span.hit));
            }
        }
    }
}
