//! The axes of the map: one scale against another, and a criterion that marks the entries.

use crate::{
    catalogue::Catalogue,
    criterion::{CriterionId, Kind},
};

/// What storage, address and page call a map that marks nothing; no id of a catalogue begins with `_`.
pub(crate) const UNMARKED: &str = "_none";

/// What the map is drawn by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axes {
    /// The scale from left to right.
    pub across: CriterionId,
    /// The scale from bottom to top; another one.
    pub up: CriterionId,
    /// The choice or scale that marks the entries, if one does; a third one.
    pub mark: Option<CriterionId>,
}

/// One of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// From left to right.
    Across,
    /// From bottom to top.
    Up,
    /// What marks the entries.
    Mark,
}

impl Axis {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Across, Self::Up, Self::Mark];

    /// What storage and address call it.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Across => "across",
            Self::Up => "up",
            Self::Mark => "mark",
        }
    }
}

impl Axes {
    /// The first two scales of a catalogue, marked by its first choice; `None` where there are not two scales.
    pub fn of(catalogue: &Catalogue) -> Option<Self> {
        let mut scales = of_kind(catalogue, Kind::Scale);
        let (across, up) = (scales.next()?, scales.next()?);
        Some(Self { across, up, mark: of_kind(catalogue, Kind::Choice).next() })
    }

    /// What can be chosen for an axis, in the order of the catalogue. A scale that is drawn marks nothing new.
    pub fn offered(self, catalogue: &Catalogue, axis: Axis) -> impl Iterator<Item = CriterionId> {
        let criteria = catalogue.criteria().filter(move |(id, criterion)| match axis {
            Axis::Across | Axis::Up => criterion.kind == Kind::Scale,
            Axis::Mark => criterion.is_filterable() && *id != self.across && *id != self.up,
        });
        criteria.map(|(id, _)| id)
    }

    /// The criterion of an axis.
    pub fn get(&self, axis: Axis) -> Option<CriterionId> {
        match axis {
            Axis::Across => Some(self.across),
            Axis::Up => Some(self.up),
            Axis::Mark => self.mark,
        }
    }

    /// Puts a criterion on an axis; what had it gets what was on this one. Nothing for what is not offered.
    pub fn put(&mut self, catalogue: &Catalogue, axis: Axis, criterion: Option<CriterionId>) {
        if criterion.is_some_and(|id| !self.offered(catalogue, axis).any(|offered| offered == id)) {
            return;
        }
        match (axis, criterion) {
            (Axis::Mark, _) => self.mark = criterion,
            (_, None) => {}
            (Axis::Across, Some(id)) => {
                if id == self.up {
                    self.up = self.across;
                } else if self.mark == criterion {
                    self.mark = Some(self.across);
                }
                self.across = id;
            }
            (Axis::Up, Some(id)) => {
                if id == self.across {
                    self.across = self.up;
                } else if self.mark == criterion {
                    self.mark = Some(self.up);
                }
                self.up = id;
            }
        }
    }
}

fn of_kind(catalogue: &Catalogue, kind: Kind) -> impl Iterator<Item = CriterionId> {
    let criteria = catalogue.criteria().filter(move |(_, criterion)| criterion.kind == kind);
    criteria.map(|(id, _)| id)
}
