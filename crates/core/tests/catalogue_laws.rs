//! Laws of the parser: what is right is read whole, what is wrong is refused with a reason, nothing panics.

mod common;

use common::{
    catalogues::{BUILT_IN, parse_right},
    generated,
    printer::Printer,
};
use modascope_core::{
    catalogue::{Issue, parse_bytes},
    parse,
};
use proptest::{prelude::*, sample::Index};
use serde_json::Value;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_was_parsed_can_be_printed_and_parsed_again(file in generated::catalogue(5, generated::any_words())) {
        let catalogue = parse_right(&file.to_string());
        prop_assert_eq!(catalogue.warnings(), []);
        let printed = Printer::print(&catalogue);
        // A source that nothing refers to cannot be seen from outside.
        let sources = printed["sources"].as_array().unwrap();
        for source in file["sources"].as_array().unwrap() {
            prop_assert!(sources.contains(source) || !refers_to(&file, source));
        }
        let written = Value::Object(fields(&file).filter(|(name, _)| *name != "sources").collect());
        let read = Value::Object(fields(&printed).filter(|(name, _)| *name != "sources").collect());
        prop_assert_eq!(read, written);
    }

    #[test]
    fn a_text_as_a_string_is_a_text_in_the_first_language(
        file in generated::catalogue(4, generated::words()),
    ) {
        let mut short = file.clone();
        shorten_texts(&mut short);
        prop_assert_eq!(parse(&short.to_string()), parse(&file.to_string()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_a_catalogue_or_has_an_issue(text in "\\PC*") {
        reads(&text)?;
    }

    #[test]
    fn any_bytes_are_a_catalogue_or_have_an_issue(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(parse_bytes(&bytes).is_err_and(|issues| !issues.is_empty()));
    }

    #[test]
    fn what_is_typed_wrong_is_a_catalogue_or_has_an_issue(
        slips in prop::collection::vec(slip(), 1..6),
        end in prop::option::weighted(0.2, any::<Index>()),
    ) {
        let mut text: Vec<char> = BUILT_IN.chars().collect();
        for (at, length, typed) in slips {
            let at = at.index(text.len());
            let until = text.len().min(at + length);
            text.splice(at..until, typed.chars());
        }
        if let Some(end) = end {
            text.truncate(end.index(text.len()));
        }
        reads(&text.into_iter().collect::<String>())?;
    }

    /// Slips as above mostly break the JSON; these leave it JSON, with something else in its place.
    #[test]
    fn what_is_put_wrong_is_a_catalogue_or_has_an_issue(
        swaps in prop::collection::vec((any::<Index>(), any_json()), 1..6),
    ) {
        let mut file: Value = serde_json::from_str(BUILT_IN).unwrap();
        for (at, json) in swaps {
            let count = each_value(&mut file, &mut |_, _| ());
            let at = at.index(count);
            each_value(&mut file, &mut |index, value| if index == at { *value = json.clone() });
        }
        reads(&file.to_string())?;
    }
}

fn reads(text: &str) -> Result<(), TestCaseError> {
    match parse(text) {
        Ok(catalogue) => {
            prop_assert!(catalogue.warnings().iter().all(Issue::is_warning));
            prop_assert!(!catalogue.is_empty());
        }
        Err(issues) => prop_assert!(issues.iter().any(|issue| !issue.is_warning())),
    }
    Ok(())
}

/// Where something is typed over how many characters.
fn slip() -> impl Strategy<Value = (Index, usize, String)> {
    let typed = prop_oneof![
        "[\"{}\\[\\],:]{0,2}",
        "[a-z0-9_\\-]{0,3}",
        "\\PC{0,3}",
        Just("\u{0}".to_owned())
    ];
    (any::<Index>(), 0..4usize, typed)
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(vec!["", " ", "choice", "text", "quoted", "small", "fr", "rodet"])
            .prop_map(Value::from),
        "\\PC{0,5}".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        let key = prop::sample::select(vec![
            "id", "fr", "en", "name", "values", "text", "kind", "basis", "?",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::hash_map(key.prop_map(str::to_owned), inner, 0..3)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Visits every value of a tree, outermost first, with its number; says how many there were.
fn each_value(json: &mut Value, visit: &mut impl FnMut(usize, &mut Value)) -> usize {
    fn go(json: &mut Value, next: &mut usize, visit: &mut impl FnMut(usize, &mut Value)) {
        visit(*next, json);
        *next += 1;
        match json {
            Value::Array(items) => items.iter_mut().for_each(|item| go(item, next, visit)),
            Value::Object(fields) => fields.values_mut().for_each(|field| go(field, next, visit)),
            _ => {}
        }
    }
    let mut next = 0;
    go(json, &mut next, visit);
    next
}

fn shorten_texts(json: &mut Value) {
    each_value(json, &mut |_, value| {
        if let Value::Object(fields) = value
            && fields.len() == 1
            && let Some(words) = fields.remove("fr")
        {
            *value = words;
        }
    });
}

fn fields(json: &Value) -> impl Iterator<Item = (String, Value)> {
    json.as_object().unwrap().iter().map(|(name, value)| (name.clone(), value.clone()))
}

fn refers_to(file: &Value, source: &Value) -> bool {
    let reference = format!("\"source\":{}", source["id"]);
    file.to_string().contains(&reference)
}
