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
    found: BTreeSet<ModalityId>,
}

impl<'a> Oracle<'a> {
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let found = catalogue.modalities().map(|(id, _)| id).collect();
        Self { catalogue, language: LanguageId::FIRST, ticks: BTreeMap::new(), found }
    }

    /// Searches for what was typed from now on.
    pub fn search(&mut self, typed: &str) {
        let all = self.catalogue.modalities().map(|(id, _)| id);
        self.found = all.filter(|&id| self.finds(id, typed)).collect();
    }

    pub fn toggle(&mut self, criterion: CriterionId, value: ValueId) {
        let ticked = self.ticks.entry(criterion).or_default();
        if !ticked.remove(&value) {
            ticked.insert(value);
        }
    }

    /// What is found by the search and meets every criterion.
    pub fn matches(&self) -> Vec<ModalityId> {
        self.missing(0)
    }

    /// What is found by the search and misses exactly one criterion.
    pub fn near(&self) -> Vec<ModalityId> {
        self.missing(1)
    }

    fn missing(&self, criteria: usize) -> Vec<ModalityId> {
        let found = self.found.iter().copied();
        found.filter(|&id| self.missed(id).len() == criteria).collect()
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

    /// Whether every word typed begins a word of the modality.
    fn finds(&self, modality: ModalityId, typed: &str) -> bool {
        let texts = self.texts(modality);
        words_of(typed).all(|typed| {
            let mut words = texts.iter().flat_map(|text| words_of(text));
            words.any(|word| word.starts_with(&typed))
        })
    }

    fn texts(&self, id: ModalityId) -> Vec<&str> {
        let in_language = |text: &'a modascope_core::text::Text| text.get(self.language).0;
        let modality = self.catalogue.modality(id);
        let mut texts = vec![in_language(&modality.name)];
        texts.extend(modality.other_names.iter().map(|other| &*other.name));
        texts.extend(modality.definition.as_ref().map(|definition| in_language(&definition.text)));
        texts.extend(modality.note.as_ref().map(in_language));
        for (criterion_id, criterion) in self.catalogue.criteria() {
            let Some(said) = self.catalogue.assessment(id, criterion_id) else { continue };
            texts.extend(said.why.as_ref().map(in_language));
            match &said.content {
                Content::Text(text) => texts.push(in_language(text)),
                Content::Values(values) => {
                    let known = criterion.values().filter(|(value, _)| values.contains(*value));
                    texts.extend(known.map(|(_, value)| in_language(&value.label)));
                }
            }
        }
        texts
    }
}

/// The words of a text as the vocabulary of `generated` needs it: small letters, `é` as `e`, `œ` as `oe`.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    let text = text.to_lowercase().replace(['é', 'É'], "e").replace('œ', "oe");
    let words: Vec<_> =
        text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_owned).collect();
    words.into_iter().filter(|word| !word.is_empty())
}
