//! The axes of the map: one scale against another, and a criterion that marks the entries.

use crate::{
    catalogue::Catalogue,
    criterion::{CriterionId, Kind},
};

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

    /// What can be chosen for an axis, in the order of the catalogue.
    pub fn offered(catalogue: &Catalogue, axis: Axis) -> impl Iterator<Item = CriterionId> {
        let criteria = catalogue.criteria().filter(move |(_, criterion)| match axis {
            Axis::Across | Axis::Up => criterion.kind == Kind::Scale,
            Axis::Mark => criterion.is_filterable(),
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

    /// Puts a criterion on an axis; the axis that had it gets what was on this one. Nothing for what cannot be there.
    pub fn put(&mut self, catalogue: &Catalogue, axis: Axis, criterion: Option<CriterionId>) {
        let offered = |axis, id| Self::offered(catalogue, axis).any(|offered| offered == id);
        if criterion.is_some_and(|id| !offered(axis, id)) {
            return;
        }
        let before = self.get(axis);
        match (axis, criterion) {
            (Axis::Mark, _) => {
                // A scale that is drawn already marks nothing new.
                if criterion.is_none_or(|id| id != self.across && id != self.up) {
                    self.mark = criterion;
                }
                return;
            }
            (_, None) => return,
            (Axis::Across, Some(id)) => self.across = id,
            (Axis::Up, Some(id)) => self.up = id,
        }
        if self.across == self.up
            && let Some(before) = before
        {
            match axis {
                Axis::Across => self.up = before,
                _ => self.across = before,
            }
        }
        if self.mark == Some(self.across) || self.mark == Some(self.up) {
            self.mark = before.filter(|id| *id != self.across && *id != self.up);
        }
    }
}

fn of_kind(catalogue: &Catalogue, kind: Kind) -> impl Iterator<Item = CriterionId> {
    let criteria = catalogue.criteria().filter(move |(_, criterion)| criterion.kind == kind);
    criteria.map(|(id, _)| id)
}
