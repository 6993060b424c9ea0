//! What can be found, and in which modalities.

use super::{
    Query,
    lexicon::Lexicon,
    term::{ALIKE, BEGINNING, FIRST_PART, NEVER, Term, WHOLE},
    words::Words,
};
use crate::{
    bits::Bits,
    catalogue::Catalogue,
    fold::fold_onto,
    modality::{Content, ModalityId},
    order::sorted,
    text::{LanguageId, Text},
};
use std::ops::Range;

/// What is said of each modality in one language: its words, folded once.
#[derive(Debug)]
pub struct Index {
    lexicon: Lexicon,
    /// The numbers of all words that are said, one modality after another; 0 between two texts.
    said: Vec<u32>,
    /// Where what is said of each ends.
    ends: Vec<usize>,
}

/// What a search finds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The modalities in which it finds all words.
    pub all: Bits,
    /// Those of them in which all are whole words.
    pub whole: Bits,
}

impl Query {
    /// Stops looking for words apart that were typed with a hyphen between them and are found in one.
    fn join(&mut self, meets: &[(Vec<u8>, u8)]) {
        let mut words = (0, 0);
        for (at, (_, best)) in meets.iter().enumerate() {
            if !self.terms[at].is_joined {
                words = (words.1, at);
            } else if self.terms[at].is_glued && *best > 0 {
                self.terms[words.0].reach = NEVER;
                self.terms[words.1].reach = NEVER;
            }
        }
    }
}

impl Found {
    /// All modalities, of so many.
    pub(crate) fn all(count: usize) -> Self {
        Self { all: Bits::all(count), whole: Bits::all(count) }
    }
}

impl Index {
    /// Folds the names, other names, definition, note, assessments and search words of every modality.
    pub fn new(catalogue: &Catalogue, language: LanguageId) -> Self {
        let mut index = Self { lexicon: Lexicon::new(), said: Vec::new(), ends: Vec::new() };
        let (mut folded, mut joined) = (String::new(), String::new());
        for (id, _) in catalogue.modalities() {
            let mut take = |said: &str| {
                for word in Words::of(said) {
                    folded.clear();
                    fold_onto(said.get(word.start..word.end).unwrap_or_default(), &mut folded);
                    // A word of combining marks alone has no letters left.
                    if folded.is_empty() {
                        continue;
                    }
                    let number = index.lexicon.number(&folded);
                    index.said.push(number);
                    if !word.glued {
                        joined.clear();
                    }
                    joined.push_str(&folded);
                    if word.glued {
                        let number = index.lexicon.number(&joined);
                        index.said.push(number);
                    }
                }
                index.said.push(0);
            };
            for_each_text(catalogue, id, language, &mut take);
            for_each_search_word(catalogue, id, &mut |words| take(words.get(language).0));
            index.ends.push(index.said.len());
        }
        index
    }

    /// All that is said of a modality, for who searches it without us.
    pub fn words(catalogue: &Catalogue, id: ModalityId, language: LanguageId) -> String {
        let mut words = String::new();
        for_each_text(catalogue, id, language, &mut |said| {
            words.push_str(said);
            words.push('\n');
        });
        words
    }

    /// The modalities in which every word of the query is found, in the strictest sense in which there is one. The query
    /// knows from then on in which sense, and marks accordingly.
    pub fn find(&self, query: &mut Query) -> Found {
        let mut meets = Vec::with_capacity(query.terms.len());
        for term in &query.terms {
            meets.push(self.meeting(term));
        }
        let mut found = Found::default();
        for strict in [true, false] {
            for (term, (_, best)) in query.terms.iter_mut().zip(&meets) {
                term.reach = term.reach_for(*best, strict);
            }
            query.join(&meets);
            found = self.found(query, &meets);
            if found.all.count() > 0 {
                break;
            }
        }
        found
    }

    /// How well each word that is said meets the one that is searched for, and how well the best does. Words that are
    /// only alike are looked for where there are no better ones.
    fn meeting(&self, term: &Term) -> (Vec<u8>, u8) {
        let mut meets = vec![0; self.lexicon.len()];
        let mut best = 0;
        for least in [BEGINNING, ALIKE] {
            if best > 0 || term.is_stop || least == ALIKE && !term.may_be_misspelt() {
                break;
            }
            for (number, meets) in meets.iter_mut().enumerate() {
                let word = self.lexicon.word(number);
                let level = term.level(word, least);
                best = best.max(level);
                let is_first = level == 0 && term.may_begin_with(word);
                *meets = if is_first { FIRST_PART } else { level };
            }
        }
        (meets, best)
    }

    fn found(&self, query: &Query, meets: &[(Vec<u8>, u8)]) -> Found {
        // How well each modality meets all words so far: as badly as the worst. The same without the last word, and
        // without the last two, as two words may be met as one.
        let mut levels = vec![WHOLE; self.ends.len()];
        let (mut last, mut before) = (Vec::new(), Vec::new());
        for (term, (meets, _)) in query.terms.iter().zip(meets) {
            if !term.is_joined {
                before = std::mem::replace(&mut last, levels.clone());
            }
            if term.is_stop {
                continue;
            }
            let mut start = 0;
            for (at, &end) in self.ends.iter().enumerate() {
                let level = self.level(term, meets, start..end);
                start = end;
                levels[at] = match term.is_joined {
                    true => levels[at].max(level.min(before[at])),
                    false => levels[at].min(level),
                };
            }
        }
        let mut found = Found { all: Bits::none(levels.len()), whole: Bits::none(levels.len()) };
        for (at, level) in levels.iter().enumerate() {
            if *level > 0 {
                found.all.insert(ModalityId::new(at));
            }
            if *level == WHOLE {
                found.whole.insert(ModalityId::new(at));
            }
        }
        found
    }

    /// How well the best of some words that are said meets the one that is searched for; 0 where it is not good enough.
    fn level(&self, term: &Term, meets: &[u8], said: Range<usize>) -> u8 {
        let mut best = 0;
        let said = self.said.get(said).unwrap_or_default();
        for (at, &number) in said.iter().enumerate() {
            let mut level = meets.get(number as usize).copied().unwrap_or_default();
            if level == FIRST_PART {
                let next = said.get(at + 1).map_or("", |next| self.lexicon.word(*next as usize));
                let is_whole = term.is_in_two(self.lexicon.word(number as usize), next);
                level = if is_whole { WHOLE } else { 0 };
            }
            if level >= term.reach {
                best = best.max(level);
            }
        }
        best
    }

    /// The words that are said and resemble a word, the nearest first.
    pub(super) fn near(&self, word: &str) -> Vec<&str> {
        let letters = word.chars().count();
        let most = letters / 3;
        let mask = mask_of(word);
        // A wrong letter changes two of the bytes that there are; outside of ASCII it has up to three.
        let changed = if word.is_ascii() { 2 } else { 6 };
        let mut near = Vec::new();
        for number in 1..self.lexicon.len() {
            let known = self.lexicon.word(number);
            if (mask ^ mask_of(known)).count_ones() as usize <= changed * most {
                let distance = strsim::osa_distance(word, known);
                if distance <= most {
                    near.push((distance, known));
                }
            }
        }
        let order = sorted(near.len(), &|a, b| near[a].0.cmp(&near[b].0));
        order.into_iter().map(|at| near[at].1).collect()
    }
}

/// Which bytes a word has, by their last five bits: a test that most words fail before their distance is worked out.
fn mask_of(word: &str) -> u32 {
    let mut mask = 0;
    for byte in word.bytes() {
        mask |= 1 << (byte & 31);
    }
    mask
}

/// Everything that is shown of a modality and searched, in the order in which it is shown.
pub(super) fn for_each_text(
    catalogue: &Catalogue,
    id: ModalityId,
    language: LanguageId,
    take: &mut dyn FnMut(&str),
) {
    let modality = catalogue.modality(id);
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

/// What a modality is found by and what is not shown: its search words, and those of its values.
pub(crate) fn for_each_search_word<'a>(
    catalogue: &'a Catalogue,
    id: ModalityId,
    take: &mut dyn FnMut(&'a Text),
) {
    if let Some(words) = &catalogue.modality(id).search_words {
        take(words);
    }
    for (criterion_id, criterion) in catalogue.criteria() {
        for value in catalogue.values(id, criterion_id).iter() {
            if let Some(words) =
                criterion.value(value).and_then(|value| value.search_words.as_ref())
            {
                take(words);
            }
        }
    }
}
