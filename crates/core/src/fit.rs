//! The fit: how well modalities meet a need.
//!
//! Each wish that counts brings a modality 2 points if it is met, 1 if it is nearly met on a scale or if nothing is
//! known, and 0 otherwise, whether it is a must or not. The figure is the sum of the points out of twice the number
//! of wishes, in per cent, rounded half up. Modalities are ranked by their points; equal ones share a rank, and the
//! next rank counts them all (1, 1, 3). A must that is known not to be met excludes: no rank, behind all others.

use crate::{
    catalogue::Catalogue,
    criterion::{CriterionId, Kind, ValueSet},
    modality::ModalityId,
    need::{Importance, Need},
};

/// How a modality does on a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It has one of the values wished for.
    Meets,
    /// It has none of them, but one that is a single step away on a scale.
    Near,
    /// Nothing is known: halfway between met and missed.
    Unknown,
    /// It has none of them, nor one close by.
    Misses,
}

impl Verdict {
    /// The most that one wish brings.
    pub const MOST: usize = 2;

    /// What it brings.
    pub fn points(self) -> usize {
        match self {
            Self::Meets => Self::MOST,
            Self::Near | Self::Unknown => 1,
            Self::Misses => 0,
        }
    }
}

/// A wish that counts, made ready to be held against modalities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Yardstick {
    /// What it is about.
    pub criterion: CriterionId,
    /// The values, any of which meets it.
    pub wanted: ValueSet,
    /// The values, any of which is near; none for a choice.
    pub near: ValueSet,
    /// Whether it has to be met.
    pub must: bool,
}

impl Yardstick {
    /// How a modality with these values does; none is unknown.
    pub fn verdict(&self, values: ValueSet) -> Verdict {
        if values.is_empty() {
            Verdict::Unknown
        } else if !values.shared(self.wanted).is_empty() {
            Verdict::Meets
        } else if !values.shared(self.near).is_empty() {
            Verdict::Near
        } else {
            Verdict::Misses
        }
    }

    /// Whether a modality is out that does so: it is known not to meet a must.
    pub fn excludes(&self, verdict: Verdict) -> bool {
        self.must && matches!(verdict, Verdict::Near | Verdict::Misses)
    }
}

/// How well one modality meets the need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Which.
    pub modality: ModalityId,
    /// The points that all wishes together bring.
    pub points: usize,
    /// One more than the number of those with more points; `None` is excluded.
    pub rank: Option<usize>,
    /// Whether it shares its rank.
    pub tied: bool,
}

/// How well all modalities meet the need.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// The wishes that count, in the order of the catalogue.
    pub yardsticks: Vec<Yardstick>,
    /// Every modality once: the best first, then what is excluded; equal ones in the order of the catalogue.
    pub fits: Vec<Fit>,
}

impl Ranking {
    /// Holds every modality against every wish.
    pub fn new(catalogue: &Catalogue, need: &Need) -> Self {
        let yardsticks = yardsticks(catalogue, need);
        let mut ranked = Vec::with_capacity(catalogue.len());
        let mut excluded = Vec::new();
        for (modality, _) in catalogue.modalities() {
            let mut fit = Fit { modality, points: 0, rank: None, tied: false };
            let mut out = false;
            for yardstick in &yardsticks {
                let verdict = yardstick.verdict(catalogue.values(modality, yardstick.criterion));
                fit.points += verdict.points();
                out |= yardstick.excludes(verdict);
            }
            let group = if out { &mut excluded } else { &mut ranked };
            group.push(fit);
        }
        let mut ranking = Self { yardsticks, fits: Vec::with_capacity(catalogue.len()) };
        // There are few sums of points to be had, so that looking for each is quicker than to sort.
        for points in (0..=ranking.possible()).rev() {
            let before = ranking.fits.len();
            for fit in &ranked {
                if fit.points == points {
                    ranking.fits.push(Fit { rank: Some(before + 1), ..*fit });
                }
            }
            let equal = &mut ranking.fits[before..];
            let tied = equal.len() > 1;
            for fit in equal {
                fit.tied = tied;
            }
        }
        ranking.fits.append(&mut excluded);
        ranking
    }

    /// The points of a modality that meets every wish.
    pub fn possible(&self) -> usize {
        self.yardsticks.len() * Verdict::MOST
    }

    /// How much of the need is met, in per cent. With fifty criteria at most, nothing is rounded up to a hundred.
    pub fn percent(&self, fit: &Fit) -> u32 {
        // Who wishes for nothing has all of it.
        let rounded = (200 * fit.points + self.possible()).checked_div(2 * self.possible());
        rounded.unwrap_or(100) as u32
    }
}

fn yardsticks(catalogue: &Catalogue, need: &Need) -> Vec<Yardstick> {
    let mut yardsticks = Vec::new();
    for (criterion, wish) in need.wishes() {
        let near = match catalogue.criterion(criterion).kind {
            Kind::Scale => wish.values.neighbours(),
            Kind::Choice | Kind::Text => ValueSet::default(),
        };
        let must = wish.importance == Importance::Must;
        yardsticks.push(Yardstick { criterion, wanted: wish.values, near, must });
    }
    yardsticks
}
