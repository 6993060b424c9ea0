//! What is wrong with a catalogue, in English.

use super::{QUOTES, counted, number};
use crate::{
    catalogue::{MAX_DEPTH, Problem, Type},
    message::quoted,
};

pub(super) fn problem(problem: &Problem) -> String {
    let meant = |nearest: &Option<String>| match nearest {
        Some(name) => format!("; perhaps “{name}” was meant"),
        None => String::new(),
    };
    // The names that may be there, where only some may.
    let or_of = |names: &[&str]| match names {
        [] => String::new(),
        names => format!("; expected: {}", quoted(names, QUOTES)),
    };
    match problem {
        Problem::NotUtf8 { at } => format!("not UTF-8 (byte {at}): save the file as UTF-8"),
        Problem::TooLarge { bytes, limit } => {
            let bytes = counted(*bytes, "byte", "bytes");
            format!("{bytes}, but {} at most are accepted", number(*limit))
        }
        Problem::Syntax { line, column } => format!("not JSON, line {line}, column {column}"),
        Problem::TooDeep { line, column } => format!(
            "more than {MAX_DEPTH} levels of lists and objects, line {line}, column {column}"
        ),
        Problem::UnsupportedVersion => {
            "unknown version of the format; this version of the widget reads version 1".to_owned()
        }
        Problem::WrongType { expected, found, names } => {
            let (expected, found) = (type_name(*expected), type_name(*found));
            format!("expected {expected}, found {found}{}", or_of(names))
        }
        Problem::Missing { names } => format!("required, but missing{}", or_of(names)),
        Problem::UnknownField { nearest } => format!("unknown field, ignored{}", meant(nearest)),
        Problem::RepeatedField => "appears twice in one object".to_owned(),
        Problem::Empty => "empty".to_owned(),
        Problem::UnknownName { found, expected, nearest } => {
            let expected = match expected.as_slice() {
                [] => "none is defined".to_owned(),
                names => format!("expected: {}", quoted(names, QUOTES)),
            };
            format!("unknown “{found}”{}; {expected}", meant(nearest))
        }
        Problem::BadId { found } => format!(
            "“{found}” is not an id: lowercase letters a to z, digits, - and _, a letter or digit first, 100 characters at most"
        ),
        Problem::Duplicate { found } => format!("“{found}” exists already"),
        Problem::SameName { found } => {
            format!("another one is called “{found}” too: both are shown with a number")
        }
        Problem::TooMany { count, limit } => {
            format!("{}, but {} at most are accepted", number(*count), number(*limit))
        }
        Problem::BadLanguage { found } => {
            format!("“{found}” is not a language tag such as fr or pt-BR")
        }
        Problem::NotInLanguage { language } => format!("must exist in “{language}”"),
        Problem::BadUrl { found } => {
            format!("“{found}” is not an http://, https:// or mailto: address")
        }
        Problem::QuoteWithoutSource => "a quotation needs a source".to_owned(),
        Problem::TextForValues => "a text, but this criterion asks for “values”".to_owned(),
        Problem::ValuesForText => "values, but this criterion is of kind “text”".to_owned(),
    }
}

fn type_name(of: Type) -> &'static str {
    match of {
        Type::Null => "null",
        Type::Bool => "true or false",
        Type::Number => "a number",
        Type::String => "a text",
        Type::List => "a list",
        Type::Object => "an object",
        Type::StringOrObject => "a text, or an object with one text per language",
    }
}
