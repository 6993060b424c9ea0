//! What may stand where in a file, as data: one function holds a file against it, however many types there are.

use super::{
    MAX_TEXT,
    issue::{Problem, Type},
    reader::{Reader, is_blank},
};
use crate::json::Json;

/// What may stand in one place of a file.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    /// The version of the format.
    Version,
    /// A string with something in it.
    String,
    /// A string as above, or an object with one a language.
    Text,
    /// One of these names.
    Name(&'static [&'static str]),
    /// So many items at least, all of one shape.
    List { least: usize, item: &'static Shape },
    /// An object with any names, and behind all of them the same shape.
    Map(&'static Shape),
    /// An object with these fields; their names stand apart, to be compared with what is there.
    Object { names: &'static [&'static str], fields: &'static [Field] },
}

/// What may stand behind one name of an object.
pub(super) struct Field {
    shape: &'static Shape,
    is_optional: bool,
}

impl Field {
    pub(super) const fn of<T: Shaped>() -> Self {
        Self { shape: &T::SHAPE, is_optional: T::IS_OPTIONAL }
    }
}

/// A type of what is in a file.
pub(super) trait Shaped {
    const SHAPE: Shape;
    const IS_OPTIONAL: bool = false;
}

impl Shaped for String {
    const SHAPE: Shape = Shape::String;
}

impl<T: Shaped> Shaped for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const IS_OPTIONAL: bool = true;
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::List { least: 0, item: &T::SHAPE };
}

impl Shape {
    fn expected(&self) -> Type {
        match self {
            Self::Version => Type::Number,
            Self::String | Self::Name(_) => Type::String,
            Self::Text => Type::StringOrObject,
            Self::List { .. } => Type::List,
            Self::Map(_) | Self::Object { .. } => Type::Object,
        }
    }

    /// The names that may be here, where only some may.
    fn names(&self) -> &'static [&'static str] {
        match self {
            Self::Name(names) => names,
            _ => &[],
        }
    }
}

impl<'a> Reader<'a> {
    /// Writes down every way in which `json` is not of the shape.
    pub(super) fn check(&mut self, json: &'a Json, shape: &Shape) {
        match (shape, json) {
            (Shape::Version, Json::Number(_)) => {}
            (Shape::String | Shape::Text, Json::String(text)) => {
                if text.len() > MAX_TEXT {
                    self.report(Problem::TooLarge { bytes: text.len(), limit: MAX_TEXT });
                } else if is_blank(text) {
                    self.report(Problem::Empty);
                }
            }
            (Shape::Name(names), Json::String(text)) => {
                if !names.contains(&text.as_str()) {
                    self.unknown_name(text, names);
                }
            }
            (Shape::List { least, item }, Json::List(items)) => {
                if items.len() < *least {
                    self.report(Problem::Empty);
                }
                for (index, json) in items.iter().enumerate() {
                    self.item(index, json, |reader| reader.check(json, item));
                }
            }
            (Shape::Text, Json::Object(object)) => self.check_map(object, &Shape::String),
            (Shape::Map(shape), Json::Object(object)) => self.check_map(object, shape),
            (Shape::Object { names, fields }, Json::Object(object)) => {
                self.repeated_fields(object);
                self.unknown_fields(object, names);
                for (name, field) in names.iter().zip(*fields) {
                    self.field(name, |reader| reader.check_field(json.get(name), field));
                }
            }
            _ => self.wrong_type(shape.expected(), json, shape.names()),
        }
    }

    /// The same for a file, a slice at a time: one field of it, or one item of a list in it. `at` says how far it is, as the
    /// number of a field and of an item, and begins with zeros. Tells whether there may be more.
    #[inline(never)]
    pub(super) fn check_slice(
        &mut self,
        json: &'a Json,
        shape: &Shape,
        at: &mut (usize, usize),
    ) -> bool {
        let (Shape::Object { names, fields }, Json::Object(object)) = (shape, json) else {
            self.check(json, shape);
            return false;
        };
        if *at == (0, 0) {
            self.repeated_fields(object);
            self.unknown_fields(object, names);
        }
        let Some((name, field)) = names.get(at.0).zip(fields.get(at.0)) else { return false };
        let found = json.get(name);
        self.enter_field(name);
        match (field.shape, found) {
            (Shape::List { item, .. }, Some(Json::List(items))) if at.1 < items.len() => {
                let json = &items[at.1];
                self.item(at.1, json, |reader| reader.check(json, item));
                at.1 += 1;
                if at.1 == items.len() {
                    *at = (at.0 + 1, 0);
                }
            }
            _ => {
                self.check_field(found, field);
                at.0 += 1;
            }
        }
        self.leave();
        true
    }

    fn check_field(&mut self, found: Option<&'a Json>, field: &Field) {
        match found {
            None if !field.is_optional => {
                self.report(Problem::Missing { names: field.shape.names() });
            }
            // Null is what programs write for what is not there.
            None => {}
            Some(Json::Null) if field.is_optional => {}
            Some(json) => self.check(json, field.shape),
        }
    }

    fn check_map(&mut self, object: &'a [(String, Json)], shape: &Shape) {
        self.repeated_fields(object);
        for (name, json) in object {
            self.field(name, |reader| reader.check(json, shape));
        }
    }
}
