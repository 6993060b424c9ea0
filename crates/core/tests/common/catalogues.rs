//! The built-in catalogue, and a small one to change.

use modascope_core::{Catalogue, catalogue::Issue, message::Messages, parse};
use serde_json::{Value, json};

/// The text of the built-in catalogue.
pub const BUILT_IN: &str = include_str!("../../../../public/catalogue.json");

/// The catalogue that the JSON stands for, which has to be right.
#[track_caller]
pub fn catalogue(json: &Value) -> Catalogue {
    parse_right(&json.to_string())
}

/// The catalogue that the text stands for, which has to be right.
#[track_caller]
pub fn parse_right(text: &str) -> Catalogue {
    parse(text).unwrap_or_else(|issues| panic!("the catalogue is wrong: {issues:#?}"))
}

/// A catalogue that is right: one criterion of each kind, three modalities, two languages.
pub fn small() -> Value {
    json!({
        "version": 1,
        "id": "small",
        "title": { "fr": "Petit catalogue", "en": "Small catalogue" },
        "languages": ["fr", "en"],
        "criteria": [
            {
                "id": "synchrony",
                "kind": "choice",
                "name": { "fr": "Temporalité", "en": "Timing" },
                "values": [
                    { "id": "synchronous", "label": { "fr": "Synchrone", "en": "Synchronous" } },
                    { "id": "asynchronous", "label": { "fr": "Asynchrone", "en": "Asynchronous" } },
                ],
            },
            {
                "id": "group_size",
                "kind": "scale",
                "name": { "fr": "Taille du groupe", "en": "Group size" },
                "values": [
                    { "id": "individual", "label": { "fr": "Individuel", "en": "Individual" } },
                    { "id": "small", "label": { "fr": "Petit groupe", "en": "Small group" } },
                    { "id": "large", "label": { "fr": "Grand groupe", "en": "Large group" } },
                ],
            },
            { "id": "skills", "kind": "text", "name": { "fr": "Compétences", "en": "Skills" } },
        ],
        "sources": [
            { "id": "rodet", "name": "Jacques Rodet" },
            { "id": "istf", "name": "ISTF-formation", "url": "https://example.org/istf" },
        ],
        "modalities": [
            {
                "id": "tutorat",
                "name": { "fr": "Tutorat", "en": "Tutoring" },
                "other_names": [{ "name": "tutoring", "language": "en", "kind": "equivalent" }],
                "definition": {
                    "text": { "fr": "Une relation d’aide", "en": "A helping relationship" },
                    "basis": "quoted",
                    "source": "rodet",
                },
                "assessments": {
                    "synchrony": { "values": ["synchronous", "asynchronous"] },
                    "skills": { "text": { "fr": "Connaître le sujet", "en": "Knowing the subject" } },
                },
            },
            { "id": "classe-virtuelle", "name": { "fr": "Classe virtuelle", "en": "Virtual classroom" } },
            {
                "id": "webinaire",
                "name": { "fr": "Webinaire", "en": "Webinar" },
                "assessments": {
                    "synchrony": { "values": ["synchronous"], "why": "En temps réel.", "basis": "editorial" },
                    "group_size": { "values": ["large"], "source": "istf" },
                },
            },
        ],
    })
}

/// The small catalogue after some edits.
#[track_caller]
pub fn small_with(edits: impl IntoIterator<Item = Edit>) -> Value {
    let mut json = small();
    for edit in edits {
        edit.make(&mut json);
    }
    json
}

/// One change of a JSON value, at a JSON pointer.
#[derive(Clone)]
pub struct Edit(&'static str, Option<Value>);

/// Puts a value at `pointer`: in place of what is there, as a new field, or behind the items of a list.
pub fn put(pointer: &'static str, value: impl Into<Value>) -> Edit {
    Edit(pointer, Some(value.into()))
}

/// Takes away what is at `pointer`.
pub fn without(pointer: &'static str) -> Edit {
    Edit(pointer, None)
}

impl Edit {
    #[track_caller]
    pub fn make(self, json: &mut Value) {
        let Self(pointer, value) = self;
        let (parent, name) = pointer.rsplit_once('/').expect("a JSON pointer begins with /");
        let parent = json.pointer_mut(parent).unwrap_or_else(|| panic!("nothing around {pointer}"));
        match (parent, value) {
            (Value::Object(fields), Some(value)) => {
                fields.insert(name.to_owned(), value);
            }
            (Value::Object(fields), None) => {
                fields.remove(name).unwrap_or_else(|| panic!("nothing at {pointer}"));
            }
            (Value::Array(items), value) => {
                let at: usize = name.parse().unwrap_or_else(|_| panic!("no place: {pointer}"));
                items.splice(at..items.len().min(at + 1), value);
            }
            _ => panic!("no object or list around {pointer}"),
        }
    }
}

/// The issues as a person reads them, one a line.
pub fn lines(issues: &[Issue], messages: &Messages) -> String {
    let line = |issue: &Issue| {
        let place = if issue.place.is_empty() { messages.whole_file } else { &issue.place };
        let kind = if issue.is_warning() { messages.warning } else { "" };
        let kind = if kind.is_empty() { String::new() } else { format!("[{kind}] ") };
        format!("{kind}{place}: {}", (messages.problem)(&issue.problem))
    };
    issues.iter().map(line).collect::<Vec<_>>().join("\n")
}
