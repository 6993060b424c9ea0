//! What modalities are compared on.

use crate::{bits::ones, catalogue::is_called, text::Text};

/// A criterion of one catalogue, by its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CriterionId(u8);

impl CriterionId {
    /// The criterion at `index`. Catalogues hold 50 at most, so every index fits.
    pub(crate) fn new(index: usize) -> Self {
        debug_assert!(index <= usize::from(u8::MAX));
        Self(index as u8)
    }

    /// Its place in the catalogue, from zero.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A value of one criterion, by its place in it, or [`ValueId::UNKNOWN`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ValueId(u8);

impl ValueId {
    /// What a modality without an assessment has: neither yes nor no.
    pub const UNKNOWN: Self = Self(u8::MAX);

    /// The value at `index`. Criteria hold 200 at most, so every index fits below [`ValueId::UNKNOWN`].
    pub(crate) fn new(index: usize) -> Self {
        debug_assert!(index < usize::from(u8::MAX));
        Self(index as u8)
    }

    /// Its place in the criterion, from zero.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A set of values of one criterion, [`ValueId::UNKNOWN`] included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ValueSet([u64; 4]);

impl ValueSet {
    /// The set of one value.
    pub fn of(value: ValueId) -> Self {
        let mut set = Self::default();
        set.toggle(value);
        set
    }

    /// Puts the value in, or takes it out.
    pub fn toggle(&mut self, value: ValueId) {
        self.0[value.index() / 64] ^= 1 << (value.index() % 64);
    }

    /// Puts the value in; says whether it was new.
    pub fn insert(&mut self, value: ValueId) -> bool {
        let new = !self.contains(value);
        if new {
            self.toggle(value);
        }
        new
    }

    /// Whether the value is in the set.
    pub fn contains(&self, value: ValueId) -> bool {
        self.0[value.index() / 64] >> (value.index() % 64) & 1 == 1
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The first value in the order of the criterion.
    pub fn lowest(self) -> Option<ValueId> {
        self.iter().next()
    }

    /// The last value in the order of the criterion.
    pub fn highest(self) -> Option<ValueId> {
        self.iter().last()
    }

    /// The values that are in the other set as well.
    pub fn shared(mut self, other: Self) -> Self {
        for (word, more) in self.0.iter_mut().zip(other.0) {
            *word &= more;
        }
        self
    }

    /// The values one step above or below one of these.
    pub fn neighbours(self) -> Self {
        let mut around = Self::default();
        // The last value of a word has its neighbour at the beginning of the next, and the other way round.
        let mut carried = 0;
        for (at, word) in self.0.into_iter().enumerate() {
            around.0[at] = word << 1 | carried | word >> 1;
            if at > 0 {
                around.0[at - 1] |= word << 63;
            }
            carried = word >> 63;
        }
        around
    }

    /// The values in the order of the criterion, [`ValueId::UNKNOWN`] last.
    pub fn iter(self) -> impl Iterator<Item = ValueId> {
        ones(self.0).map(|place| ValueId(place as u8))
    }
}

impl FromIterator<ValueId> for ValueSet {
    fn from_iter<I: IntoIterator<Item = ValueId>>(values: I) -> Self {
        let mut set = Self::default();
        for value in values {
            set.insert(value);
        }
        set
    }
}

/// What a criterion asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Values without an order.
    #[default]
    Choice,
    /// Values in order, lowest first.
    Scale,
    /// Words.
    Text,
}

/// What modalities are compared on.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// What file, storage and address call it.
    pub slug: Box<str>,
    /// What they called it before.
    pub former_ids: Vec<Box<str>>,
    /// What people call it.
    pub name: Text,
    /// What it means.
    pub description: Option<Text>,
    /// How the guide asks for it, where it does not ask by the name.
    pub question: Option<Text>,
    /// What it asks for.
    pub kind: Kind,
    /// What can be said: one value at least for a choice or a scale, none for a text.
    pub(crate) values: Vec<Value>,
}

impl Criterion {
    /// Whether modalities can be filtered by it.
    pub fn is_filterable(&self) -> bool {
        self.kind != Kind::Text
    }

    /// The values with their ids, in order; [`ValueId::UNKNOWN`] is not among them.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = (ValueId, &Value)> + ExactSizeIterator {
        let values = self.values.iter().enumerate();
        values.map(|(index, value)| (ValueId::new(index), value))
    }

    /// The value, or `None` for [`ValueId::UNKNOWN`].
    pub fn value(&self, id: ValueId) -> Option<&Value> {
        self.values.get(id.index())
    }

    /// Whether storage and address call it `slug`, or have called it so.
    pub fn is_called(&self, slug: &str) -> bool {
        is_called(slug, &self.slug, &self.former_ids)
    }

    /// The value that storage and address call `slug`, or have called so.
    pub fn find(&self, slug: &str) -> Option<ValueId> {
        let mut values = self.values();
        values.find(|(_, value)| is_called(slug, &value.slug, &value.former_ids)).map(|(id, _)| id)
    }

    /// The value that the file calls `slug` now.
    pub(crate) fn find_current(&self, slug: &str) -> Option<ValueId> {
        self.find(slug).filter(|id| self.value(*id).is_some_and(|value| *value.slug == *slug))
    }
}

/// One value of a choice or scale criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// What file, storage and address call it.
    pub slug: Box<str>,
    /// What they called it before.
    pub former_ids: Vec<Box<str>>,
    /// What people call it.
    pub label: Text,
    /// What it means.
    pub description: Option<Text>,
    /// By which words what has it is found as well, with commas between them.
    pub search_words: Option<Text>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::btree_set, prelude::*};
    use std::collections::BTreeSet;

    fn set(values: &BTreeSet<usize>) -> ValueSet {
        values.iter().map(|&value| ValueId::new(value)).collect()
    }

    proptest! {
        #[test]
        fn what_is_shared_is_in_both(a in btree_set(0usize..200, 0..60), b in btree_set(0usize..200, 0..60)) {
            prop_assert_eq!(set(&a).shared(set(&b)), set(&a.intersection(&b).copied().collect()));
        }

        #[test]
        fn neighbours_are_one_step_away(values in btree_set(0usize..200, 0..60)) {
            let near = (0..=200).filter(|&at| values.contains(&(at + 1)) || at > 0 && values.contains(&(at - 1)));
            prop_assert_eq!(set(&values).neighbours(), set(&near.collect()));
        }
    }
}
