//! Search: every word that was typed must be found in what is said of a modality.
//!
//! A word is found as a whole, in another number, as the beginning of a word, in one with its neighbour or in two parts,
//! and where the catalogue has none of that, with one letter wrong. The README has the rules ("How search works").

mod index;
mod lexicon;
mod nearest;
mod term;
mod words;

pub(crate) use index::for_each_search_word;
pub use index::{Found, Index};
pub(crate) use nearest::nearest;

use crate::{fold::fold, order::sorted};
use term::Term;
use words::Words;

/// What is searched for: the words of what was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Each word, and behind it the same in one with the word before.
    terms: Vec<Term>,
}

/// How many words are searched for: whoever pastes a page finds nothing, but soon.
const MAX_WORDS: usize = 20;

impl Query {
    /// Takes what was typed apart into words, 20 at most.
    pub fn new(typed: &str) -> Self {
        let mut terms: Vec<Term> = Vec::new();
        let mut before: Option<String> = None;
        for word in Words::of(typed).take(MAX_WORDS) {
            let text = fold(typed.get(word.start..word.end).unwrap_or_default());
            // A word of combining marks alone has no letters left.
            if text.is_empty() {
                continue;
            }
            let is_open = word.end == typed.len();
            let joined = before.map(|before| Term {
                is_glued: word.glued,
                ..Term::new(before + &text, is_open, true)
            });
            before = Some(text.clone());
            terms.push(Term::new(text, is_open, false));
            terms.extend(joined);
        }
        // Whoever types stop words alone looks for them.
        if terms.iter().all(|term| term.is_stop || term.is_joined) {
            terms.iter_mut().for_each(|term| term.is_stop = false);
        }
        Self { terms }
    }

    /// Whether there is nothing to search for, so that everything is found.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The text in pieces, the words that were searched for being hits: whole words, as a screen reader that meets
    /// half of one reads letters. In a script without spaces, only what was searched for.
    pub fn mark(&self, text: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut done = 0;
        let hits = self.hits(text);
        let order = sorted(hits.len(), &|a, b| hits[a].0.cmp(&hits[b].0));
        let mut order = order.into_iter().peekable();
        while let Some(at) = order.next() {
            let (start, mut end, _) = hits[at];
            while let Some(next) = order.next_if(|next| hits[*next].0 < end) {
                end = end.max(hits[next].1);
            }
            push(&mut spans, text.get(done..start), false);
            push(&mut spans, text.get(start..end), true);
            done = end;
        }
        push(&mut spans, text.get(done..), false);
        spans
    }

    /// Which of the words that are searched for are in a text, a bit each.
    pub(crate) fn met(&self, text: &str) -> u64 {
        self.hits(text).iter().fold(0, |met, (_, _, term)| met | term)
    }

    /// Where the hits in a text begin and end, and the bit of the word that each is of. They may overlap.
    fn hits(&self, text: &str) -> Vec<(usize, usize, u64)> {
        let mut hits = Vec::new();
        if self.is_empty() {
            return hits;
        }
        // The word before, and all words before that only hyphens stand between, in one.
        let (mut before, mut joined) = ((0, String::new()), (0, String::new()));
        for word in Words::of(text) {
            let letters = text.get(word.start..word.end).unwrap_or_default();
            let folded = fold(letters);
            if folded.is_empty() {
                continue;
            }
            if !word.glued {
                joined = (word.start, String::new());
            }
            joined.1.push_str(&folded);
            for (at, term) in self.terms.iter().enumerate() {
                let by = 1 << at.min(63);
                if term.is_stop {
                    continue;
                }
                if term.is_spaceless() {
                    for (start, end) in term.places(letters) {
                        hits.push((word.start + start, word.start + end, by));
                    }
                    continue;
                }
                if term.level(&folded, term.reach) >= term.reach {
                    hits.push((word.start, word.end, by));
                }
                if word.glued && term.level(&joined.1, term.reach) >= term.reach {
                    hits.push((joined.0, word.end, by));
                }
                if term.is_in_two(&before.1, &folded) {
                    hits.push((before.0, word.end, by));
                }
            }
            before = (word.start, folded);
        }
        hits
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
    #[case::in_another_number("classes virtuelle", "Classe virtuelles", "[Classe] [virtuelles]")]
    #[case::short_in_front_of_others(
        "vi classe",
        "Virtuel, vif : classe",
        "Virtuel, vif : [classe]"
    )]
    #[case::stop_word("la classe", "La classe, là", "La [classe], là")]
    #[case::stop_words_alone("la", "La classe, là", "[La] classe, [là]")]
    #[case::in_one_word("e learning", "l'elearning", "l'[elearning]")]
    #[case::of_three("pairàpair", "De pair-à-pair.", "De [pair-à-pair].")]
    #[case::twice_the_same_word("c cla", "Classe", "[Classe]")]
    #[case::accents("reel", "en temps Réel", "en temps [Réel]")]
    #[case::accents_apart("reel", "Re\u{301}el.", "[Re\u{301}el].")]
    #[case::ligature("oeuvre", "une œuvre", "une [œuvre]")]
    #[case::half_a_ligature("o", "une œuvre", "une [œuvre]")]
    #[case::behind_an_elision("interv", "l'intervention", "l'[intervention]")]
    #[case::hyphen("e-lear", "dispositif e-learning", "dispositif [e-learning]")]
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
            for word in Words::of(&text) {
                let word = &text[word.start..word.end];
                prop_assert!(Query::new(word).mark(&text).iter().any(|span| span.hit));
            }
        }
    }
}
