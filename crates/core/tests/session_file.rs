//! A session as a file: written, opened again, and what is said of a file that is none.

mod common;

use common::{
    catalogues::{BUILT_IN, catalogue, put, small, small_with},
    deeds::{deeds, doing},
    generated,
    widget::{Widget, built_in},
};
use modascope_core::{
    Event, message,
    message::ENGLISH,
    session::{ImportError, MAX_FILE, Saved},
};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

/// A file of version 1 with all that it can hold: must be read for as long as people keep such files.
const FULL: &str = include_str!("samples/session-v1-full.json");

fn import(text: &str) -> Result<Saved, ImportError> {
    Saved::import(text, built_in("fr").0.catalogue())
}

/// A file about the built-in catalogue with one more field.
fn holding(field: &str, value: Value) -> String {
    json!({ "version": 1, "catalogue": "modalites-de-formation", field: value }).to_string()
}

#[test]
fn what_a_file_holds_is_written_again() {
    let widget = built_in("fr").reopened_with(import(FULL).unwrap());
    let json = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(json(&widget.0.export()), json(FULL));
}

#[test]
fn a_first_visit_is_a_file_as_well() {
    let file = built_in("fr").0.export();
    assert_eq!(file, r#"{"version":1,"catalogue":"modalites-de-formation"}"#);
    assert!(import(&file).unwrap().is_default());
}

#[test]
fn words_are_written_so_that_json_has_them() {
    let mut widget = built_in("fr");
    let all: String = (0..=0x7fu8).map(char::from).chain("é\u{202f}\u{2028}🎓".chars()).collect();
    let tutoring = widget.modality("tutorat");
    widget.does(Event::NoteTyped(tutoring, all.clone()));
    let file = widget.0.export();
    let json: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(json["notes"]["tutorat"], json!(all));
    assert!(widget.reopened_with(import(&file).unwrap()).0.note(tutoring) == all);
}

#[test]
fn opening_a_file_replaces_all_that_was_there() {
    let mut widget = built_in("fr");
    let tutoring = widget.modality("tutorat");
    widget.tick("Asynchrone").pick("Tutorat").speak("en");
    widget.does(Event::NoteTyped(tutoring, "Avant".to_owned()));
    widget.does(Event::Restored(import(&holding("search", json!("groupe"))).unwrap()));
    assert_eq!(
        serde_json::from_str::<Value>(&widget.0.save().to_text()).unwrap(),
        json!({ "version": 1, "search": "groupe" })
    );
}

#[test]
fn a_byte_order_mark_is_taken() {
    assert_eq!(import(&format!("\u{feff}{FULL}")), import(FULL));
}

#[rstest]
#[case::nothing("", ImportError::NoSession)]
#[case::no_json("Mes notes", ImportError::NoSession)]
#[case::cut_off(&FULL[..300], ImportError::NoSession)]
#[case::no_object("[1]", ImportError::NoSession)]
#[case::a_catalogue(BUILT_IN, ImportError::NoSession)]
#[case::what_the_browser_keeps(r#"{"version":1,"search":"groupe"}"#, ImportError::NoSession)]
#[case::newer_file_of_another_program(r#"{"version":3,"lockfile":true}"#, ImportError::NoSession)]
#[case::catalogue_of_another_type(r#"{"version":1,"catalogue":{}}"#, ImportError::NoSession)]
#[case::no_version(r#"{"catalogue":"modalites-de-formation"}"#, ImportError::NoSession)]
#[case::no_such_version(
    r#"{"version":0,"catalogue":"modalites-de-formation"}"#,
    ImportError::NoSession
)]
#[case::newer(r#"{"version":2,"catalogue":"modalites-de-formation"}"#, ImportError::Newer)]
#[case::newer_and_of_another_catalogue(r#"{"version":2,"catalogue":"small"}"#, ImportError::Newer)]
#[case::other_catalogue(r#"{"version":1,"catalogue":"small"}"#, other("small"))]
#[case::no_name(r#"{"version":1,"catalogue":""}"#, other(""))]
fn what_is_no_such_file_says_why(#[case] text: &str, #[case] why: ImportError) {
    assert_eq!(import(text), Err(why));
}

fn other(found: &str) -> ImportError {
    ImportError::OtherCatalogue {
        found: found.to_owned(),
        expected: "modalites-de-formation".to_owned(),
    }
}

#[test]
fn a_name_that_goes_on_and_on_is_cut_short() {
    let long = json!({ "version": 1, "catalogue": "é".repeat(10_000) }).to_string();
    assert_eq!(import(&long), Err(other(&"é".repeat(100))));
}

#[test]
fn a_megabyte_and_not_a_byte_more() {
    let largest = format!("{FULL}{}", " ".repeat(MAX_FILE - FULL.len()));
    assert_eq!(largest.len(), 1_000_000);
    assert_eq!(import(&largest), import(FULL));
    assert_eq!(import(&(largest + " ")), Err(ImportError::TooLarge));
}

#[test]
fn depth_is_no_danger() {
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(import(&deep), Err(ImportError::NoSession));
}

/// As many names as a file can hold, none of them known, over as many modalities as a catalogue can have.
#[test]
fn many_names_are_no_danger() {
    let modalities: Vec<_> =
        (0..20_000).map(|at| json!({ "id": format!("m{at}"), "name": "M" })).collect();
    let mut widget = Widget::of(catalogue(&small_with([put("/modalities", modalities)])), "fr");
    let names: Vec<_> = (0..100_000).map(|at| format!("n{at}")).collect();
    let file = json!({ "version": 1, "catalogue": "small", "shortlist": names }).to_string();
    widget.does(Event::Restored(Saved::import(&file, widget.0.catalogue()).unwrap()));
    assert!(widget.0.save().is_default());
}

#[rstest]
#[case::too_large(
    ImportError::TooLarge,
    "Ce fichier est trop volumineux pour être une sélection. Rien n'a été modifié.",
    "This file is too large to be a selection. Nothing was changed."
)]
#[case::no_session(
    ImportError::NoSession,
    "Ce fichier n'est pas une sélection enregistrée. Rien n'a été modifié.",
    "This file is not a saved selection. Nothing was changed."
)]
#[case::newer(
    ImportError::Newer,
    "Cette sélection vient d'une version plus récente, que celle-ci ne sait pas lire. Rien n'a été modifié.",
    "This selection comes from a newer version, which this one cannot read. Nothing was changed."
)]
#[case::other_catalogue(
    other("small"),
    "Cette sélection porte sur le catalogue «\u{202f}small\u{202f}», alors que le catalogue affiché est «\u{202f}modalites-de-formation\u{202f}». Rien n'a été modifié.",
    "This selection belongs to the catalogue “small”, but the catalogue shown is “modalites-de-formation”. Nothing was changed."
)]
fn a_problem_in_words(#[case] problem: ImportError, #[case] french: &str, #[case] english: &str) {
    assert_eq!((message::find("fr").unwrap().import_problem)(&problem), french);
    assert_eq!((ENGLISH.import_problem)(&problem), english);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_gives_the_same_session(json in generated::catalogue(6, generated::words()), deeds in deeds(16)) {
        let widget = doing(&deeds, Widget::of(catalogue(&json), "fr"));
        let file = widget.0.export();
        let saved = widget.0.save();
        prop_assert_eq!(Saved::import(&file, widget.0.catalogue()), Ok(saved.clone()));
        prop_assert_eq!(widget.reopened_with(saved).0.export(), file.clone());
        // What is in it is what the browser keeps, and the catalogue.
        let mut written: Value = serde_json::from_str(&file).unwrap();
        let id = written.as_object_mut().unwrap().remove("catalogue");
        prop_assert_eq!(id, Some(json!("generated")));
        prop_assert_eq!(written, serde_json::from_str::<Value>(&widget.0.save().to_text()).unwrap());
        let elsewhere = catalogue(&small());
        let refused = ImportError::OtherCatalogue { found: "generated".to_owned(), expected: "small".to_owned() };
        prop_assert_eq!(Saved::import(&file, &elsewhere), Err(refused));
    }

    #[test]
    fn any_text_is_opened_or_refused(text in "\\PC*", part in "\"[a-z_]{0,9}\":[\\[{\"]?[a-z\"]{0,3}") {
        let _ = import(&text);
        let _ = import(&format!(r#"{{"version":1,"catalogue":"modalites-de-formation",{part}}}"#));
    }
}
