//! JSON as it stands in a text: order and repeated keys kept, so that a reader can say what is wrong with it.
//!
//! A tree rather than a type for every part of a file is what lets [`crate::parse`] name every mistake with its place
//! and not only the first. It is read and written by hand: serde_json weighs three times as much in the module.

mod reading;
mod writing;

pub(crate) use reading::{Fault, Slices, Why};

/// One JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(f64),
    String(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The last value under `key`, as JavaScript would take it.
    pub(crate) fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Self::Object(fields) => fields.iter().rev().find(|(name, _)| name == key),
            _ => None,
        }
        .map(|(_, value)| value)
    }

    /// As [`Json::get`], but null is nothing.
    pub(crate) fn told(&self, key: &str) -> Option<&Json> {
        self.get(key).filter(|value| !matches!(value, Self::Null))
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it says nothing: null, false, or empty.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Bool(value) => !value,
            Self::Number(_) => false,
            Self::String(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Object(fields) => fields.is_empty(),
        }
    }

    pub(crate) fn text(text: &str) -> Self {
        Self::String(text.to_owned())
    }

    pub(crate) fn strings(strings: &[String]) -> Self {
        let mut items = Vec::with_capacity(strings.len());
        for string in strings {
            items.push(Self::text(string));
        }
        Self::List(items)
    }

    pub(crate) fn texts(texts: &[(String, String)]) -> Self {
        let mut fields = Vec::with_capacity(texts.len());
        for (name, text) in texts {
            fields.push((name.clone(), Self::text(text)));
        }
        Self::Object(fields)
    }

    pub(crate) fn items(&self) -> &[Json] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    pub(crate) fn fields(&self) -> &[(String, Json)] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }
}

/// Adds a field to an object.
pub(crate) fn put(fields: &mut Vec<(String, Json)>, name: &str, value: Json) {
    fields.push((name.to_owned(), value));
}
