//! Catalogues in languages that are written from right to left, while the interface is written from left to right.

mod common;

use common::{
    catalogues::{catalogue, put, small, small_with},
    widget::Widget,
};
use modascope_core::{
    Event,
    export::{csv, html},
    view,
};
use rstest::rstest;
use serde_json::{Value, json};

/// The small catalogue with its first language called `tag`, and no other.
fn only_in(tag: &str) -> Value {
    let mut json = small_with([put("/languages", json!([tag]))]);
    keep_first(&mut json, tag);
    json
}

fn keep_first(json: &mut Value, tag: &str) {
    match json {
        Value::Object(object) if object.contains_key("fr") => *json = json!({ tag: object["fr"] }),
        Value::Object(object) => object.values_mut().for_each(|inner| keep_first(inner, tag)),
        Value::Array(list) => list.iter_mut().for_each(|inner| keep_first(inner, tag)),
        _ => {}
    }
}

#[rstest]
#[case::arabic("ar", true)]
#[case::arabic_of_egypt("ar-EG", true)]
#[case::hebrew("he", true)]
#[case::persian("fa_IR", true)]
#[case::urdu("ur", true)]
#[case::punjabi_in_arabic_letters("pa-Arab", true)]
#[case::arabic_in_latin_letters("ar-Latn", false)]
#[case::german("de", false)]
#[case::japanese("ja", false)]
fn the_texts_of_a_catalogue_run_as_its_language_does(#[case] tag: &str, #[case] from_right: bool) {
    let widget = Widget::of(catalogue(&only_in(tag)), "en");
    assert_eq!(view::is_from_right(&widget.0), from_right);
    assert_eq!(widget.table().from_right, from_right);
    assert_eq!(view::title(&widget.0).is_from_right(), from_right);
}

#[test]
fn the_direction_follows_the_language_that_is_shown() {
    let text = small().to_string().replace(r#""en""#, r#""he""#);
    let mut widget = Widget::of(catalogue(&serde_json::from_str(&text).unwrap()), "fr");
    assert!(!view::is_from_right(&widget.0));
    widget.speak("he");
    assert!(view::is_from_right(&widget.0));
}

#[test]
fn a_column_moves_to_the_side_that_its_button_names() {
    let names = |widget: &Widget| widget.columns();
    let order = |tag: &str, right: bool| {
        let mut widget = Widget::of(catalogue(&only_in(tag)), "en");
        for name in ["Tutorat", "Webinaire", "Classe virtuelle"] {
            widget.pick(name);
        }
        let columns = widget.table().columns;
        let middle = columns[1].clone();
        widget.does(if right { middle.right } else { middle.left }.unwrap());
        let ends = (columns[0].left.is_some(), columns[2].right.is_some());
        (names(&widget), ends)
    };
    let kept = ["Webinaire", "Tutorat", "Classe virtuelle"].map(str::to_owned).to_vec();
    let moved = ["Tutorat", "Classe virtuelle", "Webinaire"].map(str::to_owned).to_vec();
    assert_eq!(order("de", false), (kept.clone(), (false, false)));
    assert_eq!(order("de", true), (moved.clone(), (false, false)));
    // The first column is the rightmost: from there it moves to the left, and the last to the right.
    assert_eq!(order("ar", true), (kept, (true, true)));
    assert_eq!(order("ar", false), (moved, (true, true)));
}

#[test]
fn what_is_copied_says_in_which_direction_it_runs() {
    let arabic = html(&Widget::of(catalogue(&only_in("ar")), "en").0);
    assert!(
        arabic.starts_with(r#"<div lang="en"><table border="1" dir="rtl"><caption dir="ltr">"#),
        "{arabic}"
    );
    assert!(arabic.contains(r#"><span lang="ar" dir="rtl">Tutorat</span></th>"#), "{arabic}");
    let german = html(&Widget::of(catalogue(&only_in("de")), "en").0);
    assert!(!german.contains(" dir="), "{german}");
}

#[test]
fn a_file_for_spreadsheets_keeps_the_order_of_its_columns() {
    let first = |tag: &str| {
        let mut widget = Widget::of(catalogue(&only_in(tag)), "en");
        widget.does(Event::Cleared);
        csv(&widget.0).lines().next().unwrap().to_owned()
    };
    assert_eq!(first("ar"), first("de"));
}
