//! The order in which modalities are shown.

use crate::{
    bits::Bits,
    catalogue::Catalogue,
    criterion::{CriterionId, Kind},
    modality::ModalityId,
    order::sorted,
};
use std::cmp::Ordering;

/// What modalities are sorted by. Equal ones keep the order of the catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As they stand in the catalogue.
    #[default]
    Catalogue,
    /// By name, as the shown language sorts.
    Name,
    /// By a scale, lowest first.
    Rising(CriterionId),
    /// By a scale, highest first.
    Falling(CriterionId),
}

/// Compares two names as a language sorts them: `(tag, left, right)`. The browser's own collation is handed in, so
/// that the widget need not carry one.
pub type Collate = fn(&str, &str, &str) -> Ordering;

impl Sort {
    /// Every order that the catalogue gives.
    pub fn all(catalogue: &Catalogue) -> Vec<Self> {
        let mut sorts = vec![Self::Catalogue, Self::Name];
        for (id, criterion) in catalogue.criteria() {
            if criterion.kind == Kind::Scale {
                sorts.extend([Self::Rising(id), Self::Falling(id)]);
            }
        }
        sorts
    }

    /// What storage and address call it: `catalogue`, `name`, or the scale, behind a `-` where it falls. A scale
    /// that is called one of the two names stands behind a `+` where it rises.
    pub fn slug(self, catalogue: &Catalogue) -> String {
        match self {
            Self::Catalogue => "catalogue".to_owned(),
            Self::Name => "name".to_owned(),
            Self::Rising(id) => match &*catalogue.criterion(id).slug {
                slug @ ("catalogue" | "name") => format!("+{slug}"),
                slug => slug.to_owned(),
            },
            Self::Falling(id) => format!("-{}", catalogue.criterion(id).slug),
        }
    }

    /// The order that storage and address call `slug`.
    pub fn find(catalogue: &Catalogue, slug: &str) -> Option<Self> {
        Self::all(catalogue).into_iter().find(|sort| sort.slug(catalogue) == slug)
    }

    /// The modalities of a set in this order.
    ///
    /// `rank` is the place of each modality in the order of names.
    pub(crate) fn apply(self, catalogue: &Catalogue, rank: &[u32], set: &Bits) -> Vec<ModalityId> {
        // A modality with several values stands where its lowest or highest is; unknown is last both ways.
        let key = |id: ModalityId| match self {
            Self::Catalogue => 0,
            Self::Name => rank[id.index()],
            Self::Rising(of) => {
                let lowest = catalogue.values(id, of).lowest();
                lowest.map_or(u32::MAX, |lowest| lowest.index() as u32)
            }
            Self::Falling(of) => {
                let highest = catalogue.values(id, of).highest();
                highest.map_or(u32::MAX, |highest| u32::MAX - 1 - highest.index() as u32)
            }
        };
        let (mut keys, mut modalities) = (Vec::new(), Vec::new());
        for id in set.iter() {
            keys.push(key(id));
            modalities.push(id);
        }
        let places = sorted(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
        places.into_iter().map(|place| modalities[place]).collect()
    }
}
