//! The need: what the user answers in the guided choice.

use crate::criterion::{CriterionId, ValueId, ValueSet};

/// How much a wish matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Importance {
    /// Not at all.
    #[default]
    Indifferent,
    /// What meets it is ranked higher.
    Prefer,
    /// What does not meet it is out.
    Must,
}

impl Importance {
    /// From least to most.
    pub const ALL: [Self; 3] = [Self::Indifferent, Self::Prefer, Self::Must];

    /// What storage and address call it.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Indifferent => "indifferent",
            Self::Prefer => "prefer",
            Self::Must => "must",
        }
    }
}

/// What is wished for on one criterion: any of the values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// The values, any of which is enough.
    pub values: ValueSet,
    /// How much it matters.
    pub importance: Importance,
}

impl Wish {
    /// Whether it says something: what is wished for, and that it matters.
    pub fn counts(&self) -> bool {
        !self.values.is_empty() && self.importance != Importance::Indifferent
    }
}

/// The wishes, by criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Need(Vec<(CriterionId, Wish)>);

impl Need {
    /// What is wished for on a criterion.
    pub fn of(&self, criterion: CriterionId) -> Wish {
        let found = self.0.iter().find(|(of, _)| *of == criterion);
        found.map(|(_, wish)| *wish).unwrap_or_default()
    }

    /// The criteria on which something was answered, in the order of the catalogue.
    pub fn iter(&self) -> impl Iterator<Item = (CriterionId, Wish)> + '_ {
        self.0.iter().copied()
    }

    /// The wishes that count, in the order of the catalogue.
    pub fn wishes(&self) -> impl Iterator<Item = (CriterionId, Wish)> + '_ {
        self.iter().filter(|(_, wish)| wish.counts())
    }

    /// Answers a question anew.
    pub fn set(&mut self, criterion: CriterionId, wish: Wish) {
        let place = self.0.partition_point(|(of, _)| *of < criterion);
        if self.0.get(place).is_some_and(|(of, _)| *of == criterion) {
            self.0.remove(place);
        }
        if wish != Wish::default() {
            self.0.insert(place, (criterion, wish));
        }
    }

    /// Wishes for a value, or no longer. Who wishes for a first value prefers it until they say otherwise.
    pub fn toggle(&mut self, criterion: CriterionId, value: ValueId) {
        let mut wish = self.of(criterion);
        if wish == Wish::default() {
            wish.importance = Importance::Prefer;
        }
        wish.values.toggle(value);
        if wish.values.is_empty() && wish.importance == Importance::Prefer {
            wish.importance = Importance::Indifferent;
        }
        self.set(criterion, wish);
    }
}
