//! The shortlist: what is picked to be put side by side.

use crate::modality::ModalityId;

/// The modalities picked, in the order in which they stand side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shortlist(Vec<ModalityId>);

impl Shortlist {
    /// The most that can be picked: more columns do not fit on a screen, nor in a head.
    pub const MAX: usize = 4;

    /// The modalities picked, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = ModalityId> + '_ {
        self.0.iter().copied()
    }

    /// How many are picked.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is picked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it is picked.
    pub fn contains(&self, modality: ModalityId) -> bool {
        self.0.contains(&modality)
    }

    /// Picks it as the last, or takes it away. Nothing where it would be the fifth.
    pub fn toggle(&mut self, modality: ModalityId) {
        if let Some(place) = self.0.iter().position(|picked| *picked == modality) {
            self.0.remove(place);
        } else if self.len() < Self::MAX {
            self.0.push(modality);
        }
    }

    /// Puts it at a place, counted from zero; behind the last means last. Nothing if it is not picked.
    pub fn put(&mut self, modality: ModalityId, place: usize) {
        if let Some(before) = self.0.iter().position(|picked| *picked == modality) {
            self.0.remove(before);
            self.0.insert(place.min(self.0.len()), modality);
        }
    }
}

impl FromIterator<ModalityId> for Shortlist {
    /// The first four, each once.
    fn from_iter<I: IntoIterator<Item = ModalityId>>(modalities: I) -> Self {
        let mut shortlist = Self::default();
        for modality in modalities {
            if !shortlist.contains(modality) {
                shortlist.toggle(modality);
            }
        }
        shortlist
    }
}
