//! The catalogue file as it is written.
//!
//! These types say what may stand in the file and say it once: the reader that names every mistake and the JSON
//! Schema that an editor completes from are both made from them. What the names in a file refer to is
//! [`super::resolve`]'s business.

use super::{
    issue::{Problem, Type},
    reader::Reader,
};
use crate::{
    criterion::Kind,
    json::Json,
    modality::{Basis, NameKind},
};

/// Takes a value from a JSON tree. What is wrong is written down, and something empty stands in for it: the
/// catalogue is refused in the end, but only when all of it was read.
pub(super) trait Read: Default {
    fn read(json: Json, reader: &mut Reader) -> Self;

    fn absent(reader: &mut Reader) -> Self {
        reader.report(Problem::Missing);
        Self::default()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(json: Json, reader: &mut Reader) -> Self {
        match json {
            // What programs write for what is not there.
            Json::Null => None,
            json => Some(T::read(json, reader)),
        }
    }

    fn absent(_: &mut Reader) -> Self {
        None
    }
}

impl Read for String {
    fn read(json: Json, reader: &mut Reader) -> Self {
        let Json::String(text) = json else {
            reader.wrong_type(Type::String, &json);
            return Self::new();
        };
        if text.trim().is_empty() {
            reader.report(Problem::Empty);
        }
        text
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(json: Json, reader: &mut Reader) -> Self {
        let Json::List(items) = json else {
            reader.wrong_type(Type::List, &json);
            return Self::new();
        };
        let mut list = Self::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            let id = item.get("id").and_then(Json::as_str).map(str::to_owned);
            list.push(reader.item(index, id.as_deref(), |reader| T::read(item, reader)));
        }
        list
    }
}

/// A list with something in it.
#[derive(Default)]
pub(super) struct OneOrMore<T>(pub(super) Vec<T>);

impl<T: Read> Read for OneOrMore<T> {
    fn read(json: Json, reader: &mut Reader) -> Self {
        if matches!(&json, Json::List(items) if items.is_empty()) {
            reader.report(Problem::Empty);
        }
        Self(Vec::read(json, reader))
    }
}

/// One of the names that the format knows, if it could be read.
#[derive(Default)]
pub(super) struct Known<T>(pub(super) Option<T>);

/// The version of the format, which [`super::parse`] looks at before all else.
#[derive(Default)]
pub(super) struct Version;

impl Version {
    pub(super) const CURRENT: f64 = 1.0;
}

impl Read for Version {
    fn read(json: Json, reader: &mut Reader) -> Self {
        match json {
            Json::Number(Self::CURRENT) => {}
            Json::Number(_) => reader.report(Problem::UnsupportedVersion),
            other => reader.wrong_type(Type::Number, &other),
        }
        Self
    }
}

/// A text: a string in the first language of the catalogue, or an object with a string a language.
#[derive(Default)]
pub(super) enum Localized {
    #[default]
    Failed,
    First(String),
    ByLanguage(Vec<(String, String)>),
}

impl Read for Localized {
    fn read(json: Json, reader: &mut Reader) -> Self {
        match json {
            Json::String(_) => Self::First(String::read(json, reader)),
            Json::Object(_) => {
                let mut languages = Vec::new();
                for (language, words) in reader.object(json) {
                    let words = reader.field(&language, |reader| String::read(words, reader));
                    languages.push((language, words));
                }
                Self::ByLanguage(languages)
            }
            other => {
                reader.wrong_type(Type::StringOrObject, &other);
                Self::Failed
            }
        }
    }
}

/// Assessments by the id of their criterion.
#[derive(Default)]
pub(super) struct ByCriterion(pub(super) Vec<(String, Assessment)>);

impl Read for ByCriterion {
    fn read(json: Json, reader: &mut Reader) -> Self {
        let mut assessments = Vec::new();
        for (criterion, json) in reader.object(json) {
            let assessment = reader.field(&criterion, |reader| Assessment::read(json, reader));
            assessments.push((criterion, assessment));
        }
        Self(assessments)
    }
}

/// Makes [`Read`] for an enum whose variants have one name each in the file.
macro_rules! names {
    ($type:ident { $($name:literal => $variant:ident,)+ }) => {
        impl Read for Known<$type> {
            fn read(json: Json, reader: &mut Reader) -> Self {
                let names = [$($name),+];
                match reader.known_name(json, &names) {
                    $(Some($name) => Self(Some($type::$variant)),)+
                    _ => Self(None),
                }
            }
        }

        #[cfg(feature = "schema")]
        impl super::schema::Names for $type {
            const NAMES: &[&str] = &[$($name),+];
        }
    };
}

names!(Kind { "choice" => Choice, "scale" => Scale, "text" => Text, });
names!(Basis { "quoted" => Quoted, "editorial" => Editorial, });
names!(NameKind { "official" => Official, "equivalent" => Equivalent, "synonym" => Synonym, });

// Not in line: every field of the format is read by it.
#[inline(never)]
fn take(fields: &mut Vec<(String, Json)>, name: &str) -> Option<Json> {
    let at = fields.iter().rposition(|(field, _)| field == name)?;
    Some(fields.swap_remove(at).1)
}

/// What an id looks like, for the schema; [`super::resolve`] judges it.
#[cfg(feature = "schema")]
const ID: &str = "^[a-z0-9][a-z0-9_-]{0,99}$";

/// Makes an object of the file: the struct, its reader and, where asked for, its JSON Schema.
macro_rules! object {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Default)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
        pub(super) struct $name {
            $($(#[$field_doc])* pub(super) $field: $type,)+
        }

        impl Read for $name {
            fn read(json: Json, reader: &mut Reader) -> Self {
                // No object, no fields: what is missing in it would only repeat that.
                let is_object = matches!(json, Json::Object(_));
                let mut fields = reader.object(json);
                if !is_object {
                    return Self::default();
                }
                reader.unknown_fields(&fields, &[$(stringify!($field)),+]);
                Self {
                    $($field: {
                        let name = stringify!($field);
                        let json = take(&mut fields, name);
                        reader.field(name, |reader| match json {
                            Some(json) => Read::read(json, reader),
                            None => Read::absent(reader),
                        })
                    },)+
                }
            }
        }
    };
}

object! {
    /// A catalogue of modalities for Modascope.
    Catalogue {
        /// The version of this format: 1.
        #[allow(dead_code, reason = "read for its issues")]
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
        /// What people call it.
        label: Localized,
        /// What it means.
        description: Option<Localized>,
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
        /// What people call it.
        name: Localized,
        /// What else it is called.
        other_names: Option<Vec<OtherName>>,
        /// What it is.
        definition: Option<Definition>,
        /// What else is good to know.
        note: Option<Localized>,
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
