//! What is compared, and what the catalogue says of it.

use crate::{
    criterion::ValueSet,
    source::SourceId,
    text::{LanguageId, Text},
};

/// A modality of one catalogue, by its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModalityId(u16);

impl ModalityId {
    /// The modality at `index`. Catalogues hold 20,000 at most, so every index fits.
    pub(crate) fn new(index: usize) -> Self {
        debug_assert!(index <= usize::from(u16::MAX));
        Self(index as u16)
    }

    /// Its place in the catalogue, from zero.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// One thing compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Modality {
    /// What file, storage and address call it.
    pub slug: Box<str>,
    /// What they called it before.
    pub former_ids: Vec<Box<str>>,
    /// What people call it.
    pub name: Text,
    /// What else it is called.
    pub other_names: Vec<OtherName>,
    /// What it is.
    pub definition: Option<Definition>,
    /// What else is good to know.
    pub note: Option<Text>,
    /// By which words it is found as well, with commas between them.
    pub search_words: Option<Text>,
    /// What the catalogue says of it, one entry a criterion, in the order of the criteria; `None` is unknown.
    pub(crate) assessments: Vec<Option<Assessment>>,
}

/// Another name of a modality.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherName {
    /// The name itself, in one language.
    pub name: Box<str>,
    /// The language it is in, as a BCP 47 tag.
    pub language: Box<str>,
    /// How it relates to the main name.
    pub kind: NameKind,
    /// Who uses or prescribes it.
    pub source: Option<SourceId>,
}

/// How another name relates to the main one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NameKind {
    /// Prescribed by a body that has the say, such as the French Journal officiel.
    Official,
    /// Used for the same thing in another language.
    Equivalent,
    /// Used for the same thing in the same language.
    #[default]
    Synonym,
}

/// Whose words a text rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Basis {
    /// The words of a source.
    Quoted,
    /// The catalogue's own reading.
    #[default]
    Editorial,
}

/// What a modality is.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The definition, without quotation marks.
    pub text: Text,
    /// Whether it is quoted.
    pub basis: Basis,
    /// Whom it is quoted from, or what an editorial one rests on.
    pub source: Option<SourceId>,
    /// The language of a quotation's own words; in the others it is a translation.
    pub original: LanguageId,
}

/// What the catalogue says of one modality on one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// What is said.
    pub content: Content,
    /// Why it is said, in a sentence.
    pub why: Option<Text>,
    /// Whether *why* rests on quoted words.
    pub basis: Basis,
    /// Where it can be checked.
    pub source: Option<SourceId>,
}

/// The content of an assessment, of the kind that its criterion asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Values of a choice or a scale, one at least.
    Values(ValueSet),
    /// Words, for a text criterion.
    Text(Text),
}
