//! The catalogue file as it is written.
//!
//! These types say what may stand in the file and say it once: the [`Shape`] by which a reader finds every mistake and
//! the JSON Schema that an editor completes from are both made from them. No value of them is ever made:
//! [`super::resolve`] takes what it needs from the JSON.

#![expect(dead_code, reason = "only what the types say is used")]

use super::shape::{Field, Shape, Shaped};
use crate::{
    criterion::Kind,
    modality::{Basis, NameKind},
};
use std::marker::PhantomData;

/// The version of the format, which [`super::parse`] looks at before all else.
pub(super) struct Version;

impl Version {
    pub(super) const CURRENT: f64 = 1.0;
}

impl Shaped for Version {
    const SHAPE: Shape = Shape::Version;
}

/// A text: a string in the first language of the catalogue, or an object with a string a language.
pub(super) struct Localized;

impl Shaped for Localized {
    const SHAPE: Shape = Shape::Text;
}

/// A list with something in it.
pub(super) struct OneOrMore<T>(PhantomData<T>);

impl<T: Shaped> Shaped for OneOrMore<T> {
    const SHAPE: Shape = Shape::List { least: 1, item: &T::SHAPE };
}

/// Assessments by the id of their criterion.
pub(super) struct ByCriterion;

impl Shaped for ByCriterion {
    const SHAPE: Shape = Shape::Map(&Assessment::SHAPE);
}

/// One of the names of an enum.
pub(super) struct Known<T>(PhantomData<T>);

impl<T: Names> Shaped for Known<T> {
    const SHAPE: Shape = Shape::Name(T::NAMES);
}

/// An enum whose variants have one name each in the file.
pub(super) trait Names: Copy + 'static {
    const NAMES: &[&str];
    const ALL: &[Self];

    /// The variant of this name.
    fn named(name: &str) -> Option<Self> {
        let at = Self::NAMES.iter().position(|known| *known == name)?;
        Self::ALL.get(at).copied()
    }
}

macro_rules! names {
    ($type:ident { $($name:literal => $variant:ident,)+ }) => {
        impl Names for $type {
            const NAMES: &[&str] = &[$($name),+];
            const ALL: &[Self] = &[$(Self::$variant),+];
        }
    };
}

names!(Kind { "choice" => Choice, "scale" => Scale, "text" => Text, });
names!(Basis { "quoted" => Quoted, "editorial" => Editorial, });
names!(NameKind { "official" => Official, "equivalent" => Equivalent, "synonym" => Synonym, });

/// What an id looks like, for the schema; [`super::resolve`] judges it.
#[cfg(feature = "schema")]
const ID: &str = "^[a-z0-9][a-z0-9_-]{0,99}$";

/// Makes an object of the file: its shape and, where asked for, its JSON Schema.
macro_rules! object {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
        pub(super) struct $name {
            $($(#[$field_doc])* $field: $type,)+
        }

        impl Shaped for $name {
            const SHAPE: Shape = Shape::Object {
                names: &[$(stringify!($field)),+],
                fields: &[$(Field::of::<$type>()),+],
            };
        }
    };
}

object! {
    /// A catalogue of modalities for Modascope.
    Catalogue {
        /// The version of this format: 1.
        version: Version,
        /// A short name of small letters, digits, - and _, under which the selection of a visitor is remembered.
        #[cfg_attr(feature = "schema", schemars(regex(pattern = ID)))]
        id: String,
        /// What the catalogue is called.
        title: Localized,
        /// Who wrote and translated it, for its readers.
        about: Option<Localized>,
        /// BCP 47 tags of the languages of the texts. Every text is in the first; the others fall back on it.
        languages: OneOrMore<String>,
        /// What modalities are compared on.
        criteria: OneOrMore<Criterion>,
        /// Where texts come from.
        sources: Option<Vec<Source>>,
        /// What is compared.
        modalities: OneOrMore<Modality>,
    }
}

object! {
    /// What modalities are compared on.
    Criterion {
        /// A short name of small letters, digits, - and _.
        #[cfg_attr(feature = "schema", schemars(regex(pattern = ID)))]
        id: String,
        /// Ids that it had before: links and selections that name one of them find it.
        #[cfg_attr(feature = "schema", schemars(inner(regex(pattern = ID))))]
        former_ids: Option<Vec<String>>,
        /// What people call it.
        name: Localized,
        /// What it means.
        description: Option<Localized>,
        /// The question by which the guide asks what is wished for; its name where there is none.
        question: Option<Localized>,
        /// choice: values without an order. scale: values in order, lowest first. text: words.
        kind: Known<Kind>,
        /// The values of a choice or scale.
        #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
        values: Option<Vec<Value>>,
    }
}

object! {
    /// One value of a choice or scale.
    Value {
        /// A short name of small letters, digits, - and _.
        #[cfg_attr(feature = "schema", schemars(regex(pattern = ID)))]
        id: String,
        /// Ids that it had before: links and selections that name one of them find it.
        #[cfg_attr(feature = "schema", schemars(inner(regex(pattern = ID))))]
        former_ids: Option<Vec<String>>,
        /// What people call it.
        label: Localized,
        /// What it means.
        description: Option<Localized>,
        /// Words by which modalities with this value are found as well, with commas between them. They are not shown.
        search_words: Option<Localized>,
    }
}

object! {
    /// Where a text comes from.
    Source {
        /// A short name of small letters, digits, - and _.
        #[cfg_attr(feature = "schema", schemars(regex(pattern = ID)))]
        id: String,
        /// Author, publisher or site.
        name: Localized,
        /// Where it can be read: an http, https or mailto address.
        url: Option<String>,
    }
}

object! {
    /// One thing compared.
    Modality {
        /// A short name of small letters, digits, - and _.
        #[cfg_attr(feature = "schema", schemars(regex(pattern = ID)))]
        id: String,
        /// Ids that it had before: links and selections that name one of them find it.
        #[cfg_attr(feature = "schema", schemars(inner(regex(pattern = ID))))]
        former_ids: Option<Vec<String>>,
        /// What people call it.
        name: Localized,
        /// What else it is called.
        other_names: Option<Vec<OtherName>>,
        /// What it is.
        definition: Option<Definition>,
        /// What else is good to know.
        note: Option<Localized>,
        /// Words by which it is found as well, with commas between them: synonyms, abbreviations. They are not shown.
        search_words: Option<Localized>,
        /// What is said of it, by the id of the criterion. Leave a criterion out where it is not known.
        assessments: Option<ByCriterion>,
    }
}

object! {
    /// Another name of a modality.
    OtherName {
        /// The name.
        name: String,
        /// The language it is in, as a BCP 47 tag; the first of the catalogue where it is not said.
        language: Option<String>,
        /// official: prescribed by a body that has the say. equivalent: used in another language. synonym: used in
        /// the same language.
        kind: Known<NameKind>,
        /// The id of the source that uses or prescribes it.
        source: Option<String>,
    }
}

object! {
    /// What a modality is.
    Definition {
        /// The definition, without quotation marks: they are put around a quotation where it is shown.
        text: Localized,
        /// quoted: the words of a source. editorial: the catalogue's own.
        basis: Known<Basis>,
        /// The id of the source; a quotation has one.
        source: Option<String>,
        /// The language of a quotation's own words; the first of the catalogue where it is not said.
        original: Option<String>,
    }
}

object! {
    /// What is said of a modality on one criterion: values or a text, as the criterion's kind asks.
    Assessment {
        /// Ids of values, for a choice or scale.
        #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
        values: Option<Vec<String>>,
        /// Words, for a text.
        text: Option<Localized>,
        /// Why it is said, in a sentence.
        why: Option<Localized>,
        /// quoted: why rests on quoted words. editorial: it is the catalogue's own reading.
        basis: Option<Known<Basis>>,
        /// The id of the source where it can be checked.
        source: Option<String>,
    }
}
