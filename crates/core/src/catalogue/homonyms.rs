//! Names that several things in one list share, and the number by which a reader tells each apart.

use super::{slugs::Slugs, text_in};
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

    /// Goes through a list in one language; has to be called in the order of languages and of [`Listed`]. Gives the places
    /// of those that have the name of one before them.
    #[inline(never)]
    pub(super) fn add(
        &mut self,
        language: LanguageId,
        texts: &[&Text],
        listed: &dyn Fn(usize) -> Listed,
    ) -> Vec<usize> {
        let mut plain = Vec::with_capacity(texts.len());
        for text in texts {
            plain.push(text_in(text, language));
        }
        let names = Slugs::new(plain.iter().map(String::as_str).collect());
        let mut repeated = Vec::new();
        for (place, number) in names.numbers().into_iter().enumerate() {
            if number > 0 {
                self.0.push(((language.0, listed(place)), number));
            }
            if number > 1 {
                repeated.push(place);
            }
        }
        repeated
    }
}
