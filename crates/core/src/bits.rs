//! Sets of modalities, one bit each: what makes filters and counts cheap at ten thousand modalities.

use crate::modality::ModalityId;

/// A set of modalities of one catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// No modality, with room for `len`.
    pub fn none(len: usize) -> Self {
        Self(vec![0; len.div_ceil(64)])
    }

    /// The first `len` modalities.
    pub fn all(len: usize) -> Self {
        let mut words = vec![u64::MAX; len.div_ceil(64)];
        if !len.is_multiple_of(64)
            && let Some(last) = words.last_mut()
        {
            *last = (1 << (len % 64)) - 1;
        }
        Self(words)
    }

    /// Puts one modality in.
    pub fn insert(&mut self, modality: ModalityId) {
        if let Some(word) = self.0.get_mut(modality.index() / 64) {
            *word |= 1 << (modality.index() % 64);
        }
    }

    /// Whether the modality is in the set.
    pub fn contains(&self, modality: ModalityId) -> bool {
        self.0
            .get(modality.index() / 64)
            .is_some_and(|word| word >> (modality.index() % 64) & 1 == 1)
    }

    /// How many modalities are in the set.
    pub fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many modalities are in both sets.
    pub fn count_with(&self, other: &Self) -> usize {
        let pairs = self.0.iter().zip(&other.0);
        pairs.map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    /// Keeps what is in both.
    pub fn keep(&mut self, other: &Self) {
        self.combine(other, |a, b| a & b);
    }

    /// Takes in what is in the other.
    pub fn add(&mut self, other: &Self) {
        self.combine(other, |a, b| a | b);
    }

    /// Takes out what is in the other.
    pub fn remove(&mut self, other: &Self) {
        self.combine(other, |a, b| a & !b);
    }

    /// The modalities in catalogue order.
    pub fn iter(&self) -> impl Iterator<Item = ModalityId> + '_ {
        ones(&self.0).map(ModalityId::new)
    }

    fn combine(&mut self, other: &Self, with: fn(u64, u64) -> u64) {
        for (word, &more) in self.0.iter_mut().zip(&other.0) {
            *word = with(*word, more);
        }
    }
}

/// The places of the ones in a row of words, lowest first.
pub(crate) fn ones<W: AsRef<[u64]>>(words: W) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let one = first_one(words.as_ref(), from)?;
        from = one + 1;
        Some(one)
    })
}

/// The place of the first one from a place on.
fn first_one(words: &[u64], from: usize) -> Option<usize> {
    let mut at = from / 64;
    let mut word = words.get(at)? & u64::MAX << (from % 64);
    while word == 0 {
        at += 1;
        word = *words.get(at)?;
    }
    Some(at * 64 + word.trailing_zeros() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::btree_set, prelude::*};

    fn set(len: usize, members: &std::collections::BTreeSet<usize>) -> Bits {
        let mut bits = Bits::none(len);
        for &member in members {
            bits.insert(ModalityId::new(member));
        }
        bits
    }

    proptest! {
        #[test]
        fn bits_are_the_set_they_stand_for(
            a in btree_set(0usize..200, 0..60),
            b in btree_set(0usize..200, 0..60),
        ) {
            let (left, right) = (set(200, &a), set(200, &b));
            prop_assert_eq!(left.iter().map(ModalityId::index).collect::<std::collections::BTreeSet<_>>(), a.clone());
            prop_assert_eq!(left.count(), a.len());
            prop_assert_eq!(left.count_with(&right), a.intersection(&b).count());
            let (mut both, mut either, mut only) = (left.clone(), left.clone(), left);
            both.keep(&right);
            either.add(&right);
            only.remove(&right);
            prop_assert_eq!(both, set(200, &a.intersection(&b).copied().collect()));
            prop_assert_eq!(either, set(200, &a.union(&b).copied().collect()));
            prop_assert_eq!(only, set(200, &a.difference(&b).copied().collect()));
        }

        #[test]
        fn all_holds_just_the_first_ones(len in 0usize..200) {
            prop_assert_eq!(Bits::all(len), set(len, &(0..len).collect()));
        }
    }
}
