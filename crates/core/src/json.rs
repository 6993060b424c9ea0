//! JSON as it stands in a text: order and repeated keys kept, so that a reader can say what is wrong with it.
//!
//! Reading this tree by hand rather than deriving `Deserialize` for every type is what lets [`crate::parse`] name
//! every mistake with its place and not only the first.

use serde::{
    Serialize, Serializer,
    de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor},
};

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

/// The name under which serde_json hands on a number that is not written as a whole one: an object with this one
/// field, and the number as it is written.
const WRITTEN: &str = "$serde_json::private::Number";

/// A number that is not written as a whole one, as far as anything here asks for it: whether it is the version 1, or
/// below, or above. Making it binary would take tables of 2 KB.
fn written(text: &str) -> f64 {
    if text.trim_end_matches('0') == "1." {
        1.0
    } else if text.starts_with(['-', '0']) {
        0.0
    } else {
        f64::INFINITY
    }
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

    /// The text of it.
    pub(crate) fn to_text(&self) -> String {
        // Nothing in the tree is what JSON cannot say.
        serde_json::to_string(self).unwrap_or_default()
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

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            // Whole numbers as such: the widget writes no others.
            Self::Number(value) => serializer.serialize_u32(*value as u32),
            Self::String(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => {
                serializer.collect_map(fields.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    // Not asked for, but without it serde would bring the words for a number that is refused: 7 KB.
    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(field) = fields.next_entry()? {
            object.push(field);
        }
        match &object[..] {
            [(name, Json::String(text))] if name == WRITTEN => Ok(Json::Number(written(text))),
            _ => Ok(Json::Object(object)),
        }
    }
}
