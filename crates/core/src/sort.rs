//! The order in which modalities are shown.

use crate::{
    bits::Bits,
    catalogue::Catalogue,
    criterion::{CriterionId, Kind},
    filter::Facets,
    modality::ModalityId,
    order::sorted,
};

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

/// Puts names in the order of a language: `(tag, names)` gives their places, equal ones keeping theirs. The browser's own
/// collation is handed in, so that the widget need not carry one; all names at once, as it is asked from another language.
pub type Collate = fn(&str, &[&str]) -> Vec<usize>;

/// The order of code points, where nobody looks at it.
pub fn by_code_point(_: &str, names: &[&str]) -> Vec<usize> {
    sorted(names.len(), &|a, b| names[a].cmp(names[b]))
}

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

    /// The order that storage and address call `slug`, or have called so.
    pub fn find(catalogue: &Catalogue, slug: &str) -> Option<Self> {
        match slug {
            "catalogue" => return Some(Self::Catalogue),
            "name" => return Some(Self::Name),
            _ => {}
        }
        let (make, scale): (fn(CriterionId) -> Self, _) = match slug.strip_prefix('-') {
            Some(scale) => (Self::Falling, scale),
            None => match slug.strip_prefix('+') {
                Some(scale @ ("catalogue" | "name")) => (Self::Rising, scale),
                Some(_) => return None,
                None => (Self::Rising, slug),
            },
        };
        let id = catalogue.find_criterion(scale)?;
        (catalogue.criterion(id).kind == Kind::Scale).then(|| make(id))
    }

    /// The modalities of a set in this order; `names` are all of them in the order of names.
    ///
    /// Nothing is compared: the order of names is known, and so is what has each value.
    pub(crate) fn apply(
        self,
        facets: &Facets,
        names: &[ModalityId],
        set: &Bits,
    ) -> Vec<ModalityId> {
        let mut rest = set.clone();
        let mut sorted = Vec::with_capacity(set.count());
        if self == Self::Name {
            for id in names {
                if rest.contains(*id) {
                    sorted.push(*id);
                }
            }
            return sorted;
        }
        if let Self::Rising(of) | Self::Falling(of) = self {
            let values = facets.by_value(of);
            for place in 0..values.len() {
                let rising = matches!(self, Self::Rising(_));
                let at = if rising { place } else { values.len() - 1 - place };
                // A modality with several values stands where its lowest or highest is.
                let mut here = rest.clone();
                here.keep(&values[at]);
                rest.remove(&here);
                sorted.extend(here.iter());
            }
        }
        // Unknown is last both ways.
        sorted.extend(rest.iter());
        sorted
    }
}
