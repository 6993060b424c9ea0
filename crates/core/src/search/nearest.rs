//! What finds something, where what was typed does not.

use super::{
    Index, Query,
    index::{for_each_search_word, for_each_text},
    words::{Words, is_stop_word},
};
use crate::{bits::Bits, catalogue::Catalogue, fold::fold, text::LanguageId};

/// How many words that resemble one are tried.
const TRIED: usize = 10;
/// The letters that a word must have to be replaced beside others.
const LEAST_TO_REPLACE: usize = 5;

/// The search nearest to what was typed that finds something, and how many; `count` says how many of what it finds are left
/// by the filters.
///
/// A word that finds nothing is replaced by the nearest one of the catalogue that finds something, or left out where
/// there is none. Where the words find nothing together, one of them is left out.
pub(crate) fn nearest(
    catalogue: &Catalogue,
    language: LanguageId,
    index: &Index,
    typed: &str,
    count: &dyn Fn(&Bits) -> usize,
) -> Option<(String, usize)> {
    let finds = |words: &str| {
        let mut query = Query::new(words);
        if query.is_empty() { 0 } else { count(&index.find(&mut query).all) }
    };
    let mut words = Vec::new();
    let mut typed_words = Vec::new();
    for word in Words::of(typed).take(super::MAX_WORDS) {
        let word = typed.get(word.start..word.end).unwrap_or_default();
        if !is_stop_word(&fold(word)) {
            typed_words.push(word);
        }
    }
    for word in &typed_words {
        // A space behind it: what stands in front of others is no beginning.
        if finds(&format!("{word} ")) > 0 {
            words.push((*word).to_owned());
            continue;
        }
        let word = fold(word);
        // A short word resembles too many to be replaced beside others.
        if typed_words.len() > 1 && word.chars().count() < LEAST_TO_REPLACE {
            continue;
        }
        for near in index.near(&word).into_iter().take(TRIED) {
            if finds(near) > 0 {
                words.push(spelled(catalogue, language, index, near));
                break;
            }
        }
    }
    let together = words.join(" ");
    let mut best = (finds(&together), together);
    if best.0 == 0 {
        for left_out in (0..words.len()).rev() {
            let mut fewer = words.clone();
            fewer.remove(left_out);
            let fewer = fewer.join(" ");
            let count = finds(&fewer);
            if count > best.0 {
                best = (count, fewer);
            }
        }
    }
    let (count, words) = best;
    (count > 0).then_some((words, count))
}

/// A folded word as the catalogue spells it where it first stands.
fn spelled(catalogue: &Catalogue, language: LanguageId, index: &Index, folded: &str) -> String {
    let mut spelled = String::new();
    let mut look = |text: &str| {
        for word in Words::of(text) {
            let word = text.get(word.start..word.end).unwrap_or_default();
            if spelled.is_empty() && fold(word) == folded {
                spelled.push_str(word);
            }
        }
    };
    // A space behind it, so that it is found as a whole.
    let found = index.find(&mut Query::new(&format!("{folded} "))).all;
    if let Some(id) = found.iter().next() {
        for_each_text(catalogue, id, language, &mut look);
        for_each_search_word(catalogue, id, &mut |words| look(words.get(language).0));
    }
    if spelled.is_empty() { folded.to_owned() } else { spelled }
}
