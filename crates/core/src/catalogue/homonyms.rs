//! Names that several things in one list share, and the number by which a reader tells each apart.

use super::{
    Catalogue,
    issue::{Issue, Problem},
    reader::shortened,
    slugs::Slugs,
    text_in,
};
use crate::text::{LanguageId, Text};

/// Which list something is in: its number among those of its list alone says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Listed {
    /// A modality.
    Modality(u16),
    /// A criterion.
    Criterion(u8),
    /// A value of a criterion.
    Value(u8, u8),
}

/// What shares its name with others, by language, in order; most catalogues have none.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Homonyms(Vec<((u8, Listed), u16)>);

impl Homonyms {
    /// The number of something in a language, from 1; nothing where its name is its own.
    pub(super) fn number(&self, language: LanguageId, of: Listed) -> Option<u16> {
        let key = (language.0, of);
        let at = self.0.partition_point(|(known, _)| *known < key);
        self.0.get(at).filter(|(known, _)| *known == key).map(|(_, number)| *number)
    }

    /// Numbers the names of a catalogue that several things share in a language; languages have to come in order.
    #[inline(never)]
    pub(super) fn add(&mut self, catalogue: &Catalogue, language: LanguageId) {
        let modalities = catalogue.modalities.iter().map(|modality| &modality.name).collect();
        self.add_list(language, modalities, &|at| Listed::Modality(at as u16));
        let criteria = catalogue.criteria.iter().map(|criterion| &criterion.name).collect();
        self.add_list(language, criteria, &|at| Listed::Criterion(at as u8));
        for (of, criterion) in catalogue.criteria.iter().enumerate() {
            let values = criterion.values.iter().map(|value| &value.label).collect();
            self.add_list(language, values, &|at| Listed::Value(of as u8, at as u8));
        }
    }

    fn add_list(
        &mut self,
        language: LanguageId,
        texts: Vec<&Text>,
        listed: &dyn Fn(usize) -> Listed,
    ) {
        let plain: Vec<_> = texts.into_iter().map(|text| text_in(text, language)).collect();
        let numbers = Slugs::new(plain.iter().map(String::as_str).collect()).numbers();
        for (place, number) in numbers.into_iter().enumerate() {
            if number > 0 {
                self.0.push(((language.0, listed(place)), number));
            }
        }
    }

    /// Warns of each name that another thing had before, once, in the first language in which it is so.
    pub(super) fn warnings(&self, catalogue: &Catalogue) -> Vec<Issue> {
        let warn = |language: u8, of: Listed| {
            let (place, text) = place(catalogue, of);
            let found = shortened(text.get(LanguageId(language)).0);
            Issue { place, problem: Problem::SameName { found } }
        };
        let is_told =
            |language: u8, of| language > 0 && self.number(LanguageId::FIRST, of).is_some();
        let later = self.0.iter().filter(|(_, number)| *number > 1);
        later
            .filter(|((language, of), _)| !is_told(*language, *of))
            .map(|((language, of), _)| warn(*language, *of))
            .collect()
    }
}

/// Where the name of something stands in the file, and the name.
fn place(catalogue: &Catalogue, of: Listed) -> (String, &Text) {
    match of {
        Listed::Modality(at) => {
            let modality = &catalogue.modalities[usize::from(at)];
            let slug = shortened(&modality.slug);
            (format!("modalities[{at}] \"{slug}\" › name"), &modality.name)
        }
        Listed::Criterion(at) => {
            let criterion = &catalogue.criteria[usize::from(at)];
            let slug = shortened(&criterion.slug);
            (format!("criteria[{at}] \"{slug}\" › name"), &criterion.name)
        }
        Listed::Value(of, at) => {
            let criterion = &catalogue.criteria[usize::from(of)];
            let value = &criterion.values[usize::from(at)];
            let (around, slug) = (shortened(&criterion.slug), shortened(&value.slug));
            let place = format!("criteria[{of}] \"{around}\" › values[{at}] \"{slug}\" › label");
            (place, &value.label)
        }
    }
}
