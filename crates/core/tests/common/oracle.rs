//! What filters and search should find, worked out one modality and one criterion at a time.

use modascope_core::{
    Catalogue,
    criterion::{CriterionId, ValueId},
    modality::{Content, ModalityId},
    text::LanguageId,
};
use std::collections::{BTreeMap, BTreeSet};

/// The rules in their plainest form.
#[derive(Clone)]
pub struct Oracle<'a> {
    pub catalogue: &'a Catalogue,
    pub language: LanguageId,
    pub ticks: BTreeMap<CriterionId, BTreeSet<ValueId>>,
    /// What the search finds, and how well: 3 by whole words only.
    found: BTreeMap<ModalityId, u8>,
}

impl<'a> Oracle<'a> {
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let found = catalogue.modalities().map(|(id, _)| (id, WHOLE)).collect();
        Self { catalogue, language: LanguageId::FIRST, ticks: BTreeMap::new(), found }
    }

    /// Searches for what was typed from now on.
    ///
    /// Strictly, only the last word may be a beginning where the catalogue has the whole one; where that finds nothing,
    /// all may.
    pub fn search(&mut self, typed: &str) {
        let wanted = self.wanted(typed);
        for is_strict in [true, false] {
            let all = self.catalogue.modalities().map(|(id, _)| id);
            let levels = all.map(|id| (id, self.level(id, &wanted, is_strict)));
            self.found = levels.filter(|(_, level)| *level > 0).collect();
            if !self.found.is_empty() {
                return;
            }
        }
    }

    pub fn toggle(&mut self, criterion: CriterionId, value: ValueId) {
        let ticked = self.ticks.entry(criterion).or_default();
        if !ticked.remove(&value) {
            ticked.insert(value);
        }
    }

    /// What is found by the search and meets every criterion, whole words first.
    pub fn matches(&self) -> Vec<ModalityId> {
        self.missing(0)
    }

    /// What is found by the search and misses exactly one criterion.
    pub fn near(&self) -> Vec<ModalityId> {
        self.missing(1)
    }

    fn missing(&self, criteria: usize) -> Vec<ModalityId> {
        let found = self.found.iter().filter(|(id, _)| self.missed(**id).len() == criteria);
        let (whole, rest): (Vec<_>, Vec<_>) = found.partition(|(_, level)| **level == WHOLE);
        whole.into_iter().chain(rest).map(|(id, _)| *id).collect()
    }

    /// The criteria that a modality misses.
    pub fn missed(&self, modality: ModalityId) -> Vec<CriterionId> {
        let ticked = self.ticks.iter().filter(|(_, ticked)| !ticked.is_empty());
        let missed = ticked
            .filter(|(criterion, ticked)| self.values(modality, **criterion).is_disjoint(ticked));
        missed.map(|(criterion, _)| *criterion).collect()
    }

    /// How many match with this value alone ticked in its criterion, the other criteria's ticks kept.
    pub fn count(&self, criterion: CriterionId, value: ValueId) -> usize {
        let mut ticks = self.ticks.clone();
        ticks.insert(criterion, BTreeSet::from([value]));
        Self { ticks, found: self.found.clone(), ..*self }.matches().len()
    }

    /// The values of a modality; unknown is one.
    pub fn values(&self, modality: ModalityId, criterion: CriterionId) -> BTreeSet<ValueId> {
        match self.catalogue.assessment(modality, criterion).map(|said| &said.content) {
            Some(Content::Values(values)) => {
                let known = self.catalogue.criterion(criterion).values();
                known.map(|(id, _)| id).filter(|&id| values.contains(id)).collect()
            }
            _ => BTreeSet::from([ValueId::UNKNOWN]),
        }
    }

    /// The words that were typed, each with how well the best word of the catalogue meets it.
    fn wanted(&self, typed: &str) -> Vec<Wanted> {
        let (words, glued): (Vec<_>, Vec<_>) = words_of(typed).into_iter().unzip();
        let kept = words.iter().filter(|word| !STOP.contains(&word.as_str())).count();
        let last = words.len().saturating_sub(1);
        let is_open = |at| at == last && typed.ends_with(char::is_alphanumeric);
        let wanted = words.iter().enumerate().map(|(at, word)| Wanted {
            word: word.clone(),
            is_open: is_open(at),
            is_glued: glued[at],
            is_stop: kept > 0 && STOP.contains(&word.as_str()),
            best: self.best(word),
        });
        wanted.collect()
    }

    /// How well a modality meets all words: as the worst of them. Two neighbours may be met as one word.
    fn level(&self, id: ModalityId, wanted: &[Wanted], is_strict: bool) -> u8 {
        let Some(first) = wanted.first() else { return WHOLE };
        let apart = self.level(id, &wanted[1..], is_strict).min(self.meets(id, first, is_strict));
        let Some(second) = wanted.get(1) else { return apart };
        let word = format!("{}{}", first.word, second.word);
        let least = if second.is_open { BEGINNING } else { WHOLE };
        let joined = self.found(id, &word, least).min(self.level(id, &wanted[2..], is_strict));
        // With a hyphen between them they are one word, if there is such a word.
        if second.is_glued && self.best(&word) >= BEGINNING { joined } else { apart.max(joined) }
    }

    /// How well the best word of the catalogue meets one.
    fn best(&self, word: &str) -> u8 {
        let said = self.catalogue.modalities().flat_map(|(id, _)| self.said(id));
        said.flatten().map(|said| level(&said, word)).max().unwrap_or_default()
    }

    fn meets(&self, id: ModalityId, wanted: &Wanted, is_strict: bool) -> u8 {
        let Wanted { word, is_open, is_stop, best, .. } = wanted;
        if *is_stop {
            return WHOLE;
        }
        let is_short = word.chars().count() <= 3;
        let least = match *best {
            _ if !is_open && is_short => WHOLE,
            WHOLE if !is_open && is_strict => WHOLE,
            WHOLE | BEGINNING => BEGINNING,
            _ => ALIKE,
        };
        self.found(id, word, least)
    }

    /// How well a modality meets a word, in one or in two.
    fn found(&self, id: ModalityId, word: &str, least: u8) -> u8 {
        let said = self.said(id);
        let in_two = |words: &[String]| {
            let rest = word.strip_prefix(&*words[0]).unwrap_or_default();
            rest.len() >= 3 && singular(rest) == singular(&words[1])
        };
        if said.iter().any(|text| text.windows(2).any(in_two)) {
            return WHOLE;
        }
        let found = said.iter().flatten().map(|said| level(said, word)).max().unwrap_or_default();
        if found >= least { found } else { 0 }
    }

    /// The words of a modality, text by text; behind those with hyphens the same in one.
    fn said(&self, id: ModalityId) -> Vec<Vec<String>> {
        let texts = self.texts(id).into_iter().map(|text| {
            let mut said = Vec::new();
            let mut joined = String::new();
            for (word, is_glued) in words_of(text) {
                joined = if is_glued { joined + &word } else { word.clone() };
                said.push(word);
                if is_glued {
                    said.push(joined.clone());
                }
            }
            said
        });
        texts.collect()
    }

    fn texts(&self, id: ModalityId) -> Vec<&str> {
        let in_language = |text: &'a modascope_core::text::Text| text.get(self.language).0;
        let modality = self.catalogue.modality(id);
        let mut texts = vec![in_language(&modality.name)];
        texts.extend(modality.other_names.iter().map(|other| &*other.name));
        texts.extend(modality.definition.as_ref().map(|definition| in_language(&definition.text)));
        texts.extend(modality.note.as_ref().map(in_language));
        texts.extend(modality.search_words.as_ref().map(in_language));
        for (criterion_id, criterion) in self.catalogue.criteria() {
            let Some(said) = self.catalogue.assessment(id, criterion_id) else { continue };
            texts.extend(said.why.as_ref().map(in_language));
            match &said.content {
                Content::Text(text) => texts.push(in_language(text)),
                Content::Values(values) => {
                    let known = criterion.values().filter(|(value, _)| values.contains(*value));
                    for (_, value) in known {
                        texts.push(in_language(&value.label));
                        texts.extend(value.search_words.as_ref().map(in_language));
                    }
                }
            }
        }
        texts
    }
}

/// A word that was typed.
struct Wanted {
    word: String,
    is_open: bool,
    is_glued: bool,
    is_stop: bool,
    best: u8,
}

const WHOLE: u8 = 3;
const BEGINNING: u8 = 2;
const ALIKE: u8 = 1;

/// The stop words among those that the laws search for.
const STOP: [&str; 3] = ["la", "de", "the"];

/// How well a word of the vocabulary of `generated` meets one that was typed.
fn level(said: &str, wanted: &str) -> u8 {
    if singular(said) == singular(wanted) {
        WHOLE
    } else if said.starts_with(wanted) {
        BEGINNING
    } else {
        let alike = |said: &str, wanted: &str| {
            let letters = said.len().max(wanted.len());
            let same_first = said.as_bytes().first() == wanted.as_bytes().first();
            letters >= 5 && (same_first || letters >= 7) && strsim::osa_distance(said, wanted) <= 1
        };
        u8::from(alike(said, wanted) || alike(singular(said), singular(wanted)))
    }
}

/// The plurals of the vocabulary are in `s`.
fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|word| word.len() > 2).unwrap_or(word)
}

/// The words of a text as the vocabulary of `generated` needs it: small letters, `é` as `e`, `œ` as `oe`; and whether a
/// hyphen stands before them.
fn words_of(text: &str) -> Vec<(String, bool)> {
    let text = text.to_lowercase().replace(['é', 'è', 'É'], "e").replace('œ', "oe");
    let mut words = Vec::new();
    for part in text.split(|letter: char| !letter.is_alphanumeric() && letter != '-') {
        let glued = part.split('-').filter(|word| !word.is_empty()).enumerate();
        words.extend(glued.map(|(at, word)| (word.to_owned(), at > 0)));
    }
    words
}
