//! Filters: OR inside a criterion, AND between criteria.

use crate::{
    bits::Bits,
    catalogue::Catalogue,
    criterion::{CriterionId, ValueId, ValueSet},
    modality::{Content, ModalityId},
};

/// The values ticked, by criterion.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters(Vec<(CriterionId, ValueSet)>);

impl Filters {
    /// Ticks the value, or takes its tick away.
    pub fn toggle(&mut self, criterion: CriterionId, value: ValueId) {
        match self.0.binary_search_by_key(&criterion, |(of, _)| *of) {
            Ok(at) => {
                self.0[at].1.toggle(value);
                if self.0[at].1.is_empty() {
                    self.0.remove(at);
                }
            }
            Err(at) => self.0.insert(at, (criterion, ValueSet::of(value))),
        }
    }

    /// The values ticked in a criterion.
    pub fn of(&self, criterion: CriterionId) -> ValueSet {
        let found = self.0.iter().find(|(of, _)| *of == criterion);
        found.map(|(_, values)| *values).unwrap_or_default()
    }

    /// How many values are ticked.
    pub fn count(&self) -> usize {
        self.0.iter().map(|(_, values)| values.len()).sum()
    }

    /// The criteria in which something is ticked, with what is.
    pub fn iter(&self) -> impl Iterator<Item = (CriterionId, ValueSet)> + '_ {
        self.0.iter().copied()
    }
}

/// Which modalities have which value: computed once a catalogue.
#[derive(Debug)]
pub struct Facets {
    modalities: usize,
    /// By criterion, then by value; the last is [`ValueId::UNKNOWN`]. A text criterion has none.
    having: Vec<Vec<Bits>>,
}

impl Facets {
    /// Goes through the catalogue once.
    pub fn new(catalogue: &Catalogue) -> Self {
        let modalities = catalogue.len();
        let criteria = catalogue.criteria();
        let having = criteria.map(|(id, criterion)| {
            if !criterion.is_filterable() {
                return Vec::new();
            }
            let mut having = vec![Bits::none(modalities); criterion.values().len() + 1];
            let unknown = having.len() - 1;
            for (modality, _) in catalogue.modalities() {
                match catalogue.assessment(modality, id).map(|said| &said.content) {
                    Some(Content::Values(values)) => {
                        values.iter().for_each(|value| having[value.index()].insert(modality));
                    }
                    _ => having[unknown].insert(modality),
                }
            }
            having
        });
        let having = having.collect();
        Self { modalities, having }
    }

    /// The modalities that have the value, which has to be on offer.
    pub(crate) fn having(&self, criterion: CriterionId, value: ValueId) -> &Bits {
        let values = &self.having[criterion.index()];
        &values[value.index().min(values.len() - 1)]
    }

    /// The modalities that have each known value, lowest first.
    pub(crate) fn by_value(&self, criterion: CriterionId) -> &[Bits] {
        let values = &self.having[criterion.index()];
        values.get(..values.len().saturating_sub(1)).unwrap_or_default()
    }

    /// The first criterion with ticks that a modality misses.
    pub(crate) fn missed_by(&self, filters: &Filters, modality: ModalityId) -> Option<CriterionId> {
        for (criterion, ticked) in filters.iter() {
            let mut has = ticked.iter();
            if !has.any(|value| self.having(criterion, value).contains(modality)) {
                return Some(criterion);
            }
        }
        None
    }

    /// Whether there is a box to tick for the value: one for each value of a choice or scale, and one for
    /// [`ValueId::UNKNOWN`] where some modality has no assessment.
    pub fn offers(&self, criterion: CriterionId, value: ValueId) -> bool {
        match value {
            ValueId::UNKNOWN => self.has_unknown(criterion),
            value => value.index() + 1 < self.having[criterion.index()].len(),
        }
    }

    /// Whether some modality has no assessment on the criterion.
    pub fn has_unknown(&self, criterion: CriterionId) -> bool {
        let unknown = self.having[criterion.index()].last();
        unknown.is_some_and(|unknown| unknown.count() > 0)
    }

    /// Filters the modalities that were `found` by the search.
    pub fn apply(&self, filters: &Filters, found: &Bits) -> Outcome {
        let mut missed_once = Bits::none(self.modalities);
        let mut missed_more = Bits::none(self.modalities);
        let mut missed = Vec::new();
        for (criterion, ticked) in filters.iter() {
            let mut misses = found.clone();
            for value in ticked.iter() {
                misses.remove(self.having(criterion, value));
            }
            let mut again = missed_once.clone();
            again.keep(&misses);
            missed_more.add(&again);
            missed_once.add(&misses);
            missed.push((criterion, misses));
        }
        let mut matches = found.clone();
        matches.remove(&missed_once);
        let mut near = missed_once;
        near.remove(&missed_more);
        Outcome { matches, near, missed }
    }
}

/// What the filters leave.
#[derive(Debug, PartialEq)]
pub struct Outcome {
    /// Meets every criterion.
    pub matches: Bits,
    /// Misses exactly one criterion.
    pub near: Bits,
    /// By criterion with ticks: what misses it.
    missed: Vec<(CriterionId, Bits)>,
}

impl Outcome {
    /// What would match if nothing were ticked in `criterion`.
    pub fn without(&self, criterion: CriterionId) -> Bits {
        let mut matches = self.matches.clone();
        if let Some((_, misses)) = self.missed.iter().find(|(of, _)| *of == criterion) {
            let mut gained = self.near.clone();
            gained.keep(misses);
            matches.add(&gained);
        }
        matches
    }
}
