//! What is kept between two visits, and what comes of it at the next.

mod common;

use common::{
    catalogues::{catalogue, small},
    deeds::{deeds, doing},
    generated, printed,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use modascope_core::{
    Event,
    axes::Axes,
    criterion::ValueId,
    need::{Importance, Wish},
    session::{Saved, Theme, Unreadable, View},
    view::filters,
};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

/// A session as version 1 of the format writes it: must be read for as long as there are browsers that hold one.
const VERSION_1: &str = include_str!("samples/session-v1.json");

/// The same with all that it can hold, as it stands in a file.
const VERSION_1_FULL: &str = include_str!("samples/session-v1-full.json");

/// What browsers hold, as the widget wrote it, for each version of the format that there has been.
const WRITTEN: [&str; Saved::VERSION as usize] = [include_str!("samples/session-v1-written.json")];

/// What a browser would hold.
fn kept(widget: &Widget) -> String {
    widget.0.save().to_text()
}

/// What stands in storage, taken up by a widget over the built-in catalogue.
#[track_caller]
fn reopened(kept: &Value) -> Widget {
    let saved = Saved::parse(&kept.to_string()).unwrap();
    built_in("fr").reopened_with(saved)
}

/// A session of version 1 with something in it.
fn holding(field: &str, value: Value) -> Value {
    json!({ "version": 1, "search": "conférence", field: value })
}

#[test]
fn a_first_visit_keeps_nothing() {
    for language in ["fr", "en", "de"] {
        let widget = built_in(language);
        assert!(widget.0.save().is_default());
        assert_eq!(kept(&widget), r#"{"version":1}"#);
    }
}

#[test]
fn a_session_is_kept_in_slugs() {
    let mut widget = built_in("fr");
    widget.tick("Synchrone").tick("Grand groupe").tick("Petit groupe").search("conférence");
    widget.sort_by("Interactivité (ordre décroissant)").speak("en");
    assert_snapshot!(kept(&widget), @r#"{"version":1,"filters":{"synchrony":["synchronous"],"group_size":["small","large"]},"search":"conférence","sort":"-interactivity","language":"en"}"#);
    let sample: Value = serde_json::from_str(VERSION_1).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&kept(&widget)).unwrap(), sample);
}

#[test]
fn a_session_of_version_1_is_taken_up() {
    let widget = built_in("fr").reopened_with(Saved::parse(VERSION_1).unwrap());
    assert_snapshot!(printed::chips(&widget), @"
    Timing: Synchronous
    Group size: Small group
    Group size: Large group
    Search: conférence
    ");
    assert_snapshot!(printed::cards(&widget), @"
    2 of 4 modalities
    = Virtual classroom
    = Webinar
    ");
    assert_snapshot!(printed::orders(&widget), @"
      Catalogue order (catalogue)
      Name (name)
      Group size (low to high) (group_size)
      Group size (high to low) (-group_size)
      Interactivity (low to high) (interactivity)
    > Interactivity (high to low) (-interactivity)
    ");
}

#[test]
fn all_of_a_session_of_version_1_is_taken_up() {
    let widget = built_in("fr").reopened_with(Saved::parse(VERSION_1_FULL).unwrap());
    let session = &widget.0;
    let [synchrony, size, interactivity] =
        ["synchrony", "group_size", "interactivity"].map(|slug| widget.criterion(slug));
    assert_eq!(session.view(), View::Table);
    assert_eq!(session.theme(), Theme::Dark);
    let picked = ["webinaire", "tutorat"].map(|slug| widget.modality(slug));
    assert_eq!(session.shortlist().iter().collect::<Vec<_>>(), picked);
    assert!(session.differences());
    let wish = |criterion| {
        let Wish { importance, values } = session.need().of(criterion);
        let known = session.catalogue().criterion(criterion);
        let values = values.iter().map(|value| known.value(value).unwrap().slug.to_string());
        (importance, values.collect::<Vec<_>>().join(" "))
    };
    assert_eq!(wish(synchrony), (Importance::Must, "synchronous".to_owned()));
    assert_eq!(wish(size), (Importance::Prefer, "small large".to_owned()));
    assert_eq!(wish(interactivity), (Importance::Indifferent, "high".to_owned()));
    assert_eq!(session.axes(), Some(Axes { across: interactivity, up: size, mark: None }));
    assert_eq!(note(&widget), "Voir avec Inès\u{202f}:\n«\u{202f}deux groupes\u{202f}»");
    let mut sample: Value = serde_json::from_str(VERSION_1_FULL).unwrap();
    sample.as_object_mut().unwrap().remove("catalogue");
    assert_eq!(serde_json::from_str::<Value>(&session.save().to_text()).unwrap(), sample);
}

/// Of a version that can still be written the same bytes come out again.
#[test]
fn what_each_version_wrote_is_read_and_the_last_written_again_byte_for_byte() {
    for (at, written) in WRITTEN.iter().enumerate() {
        let version = serde_json::from_str::<Value>(written).unwrap()["version"].clone();
        assert_eq!(version, json!(at + 1));
        let widget = built_in("fr").reopened_with(Saved::parse(written).unwrap());
        assert_eq!(note(&widget), "Voir avec Inès\u{202f}:\n«\u{202f}deux groupes\u{202f}»");
        if version == json!(Saved::VERSION) {
            assert_eq!(kept(&widget), *written);
        }
    }
}

#[test]
fn unknown_is_kept_under_a_name_that_no_value_can_have() {
    let mut widget = Widget::of(catalogue(&small()), "fr");
    widget.tick_of("Taille du groupe", "Non renseigné").tick("Grand groupe");
    assert_snapshot!(kept(&widget), @r#"{"version":1,"filters":{"group_size":["large","_unknown"]}}"#);
    let later = widget.reopened_with(widget.0.save());
    assert_eq!(later.ticked(), ["Grand groupe", "Non renseigné"]);
}

#[test]
fn unknown_is_dropped_where_everything_is_known_by_now() {
    let widget = reopened(&holding("filters", json!({ "synchrony": ["_unknown"] })));
    assert_eq!(widget.ticked(), [""; 0]);
    // Words have no values to tick, known or not.
    let widget = reopened(&holding("filters", json!({ "preparation": ["_unknown"] })));
    assert_eq!(widget.ticked(), [""; 0]);
}

#[rstest]
#[case::criterion(json!({ "price": ["low"], "synchrony": ["synchronous"] }))]
#[case::value(json!({ "synchrony": ["hybrid", "synchronous"] }))]
#[case::text_criterion(json!({ "skills": ["any"], "synchrony": ["synchronous"] }))]
#[case::value_twice(json!({ "synchrony": ["synchronous", "synchronous"] }))]
#[case::value_of_another_type(json!({ "synchrony": [1, null, "synchronous", ["asynchronous"]] }))]
#[case::values_of_another_type(json!({ "synchrony": ["synchronous"], "group_size": "small" }))]
#[case::nothing_ticked(json!({ "synchrony": ["synchronous"], "group_size": [] }))]
fn what_is_not_in_the_catalogue_is_dropped_silently(#[case] filters: Value) {
    let widget = reopened(&holding("filters", filters));
    assert_eq!(widget.ticked(), ["Synchrone"]);
    assert_eq!(widget.0.typed(), "conférence");
    let again = json!({ "version": 1, "filters": { "synchrony": ["synchronous"] }, "search": "conférence" });
    assert_eq!(serde_json::from_str::<Value>(&kept(&widget)).unwrap(), again);
}

#[rstest]
#[case::order_that_is_gone("sort", json!("price"))]
#[case::order_by_a_choice("sort", json!("synchrony"))]
#[case::order_of_another_type("sort", json!(3))]
#[case::language_that_is_gone("language", json!("de"))]
#[case::language_of_another_type("language", json!({ "tag": "en" }))]
#[case::filters_of_another_type("filters", json!(["synchrony"]))]
#[case::no_filters("filters", Value::Null)]
#[case::part_of_a_later_day("orbit", json!(["tutorat"]))]
#[case::picked_that_is_gone("shortlist", json!(["mentorat"]))]
#[case::picked_of_another_type("shortlist", json!({ "tutorat": 1 }))]
#[case::view_of_a_later_day("view", json!("orbit"))]
#[case::view_of_another_type("view", json!(["table"]))]
#[case::theme_of_a_later_day("theme", json!("sepia"))]
#[case::theme_of_another_type("theme", json!({ "dark": true }))]
#[case::theme_that_goes_without_saying("theme", json!("auto"))]
#[case::differences_of_another_type("differences", json!("yes"))]
#[case::wish_on_what_is_gone("need", json!({ "price": { "importance": "must", "values": ["low"] } }))]
#[case::wish_on_words("need", json!({ "skills": { "importance": "must", "values": [] } }))]
#[case::wish_of_another_type("need", json!({ "synchrony": ["synchronous"] }))]
#[case::axis_that_is_gone("map", json!({ "across": "price" }))]
#[case::axis_that_is_no_scale("map", json!({ "up": "synchrony" }))]
#[case::axis_of_another_type("map", json!(["group_size"]))]
#[case::notes_of_another_type("notes", json!({ "tutorat": 3 }))]
#[case::note_without_words("notes", json!({ "tutorat": " \n" }))]
fn a_part_that_means_nothing_leaves_the_others(#[case] field: &str, #[case] value: Value) {
    let widget = reopened(&holding(field, value));
    assert_eq!(kept(&widget), r#"{"version":1,"search":"conférence"}"#);
}

/// The note on tutoring.
fn note(widget: &Widget) -> &str {
    widget.0.note(widget.modality("tutorat"))
}

#[test]
fn a_note_is_kept_as_it_was_typed_and_gone_when_it_is_emptied() {
    let mut widget = built_in("fr");
    let tutoring = widget.modality("tutorat");
    widget.does(Event::NoteTyped(tutoring, "Voir avec Inès\u{202f}: ".to_owned()));
    let mut later = widget.reopened_with(widget.0.save());
    assert_eq!(note(&later), "Voir avec Inès\u{202f}: ");
    later.does(Event::NoteTyped(tutoring, "  ".to_owned()));
    assert!(later.0.save().is_default());
}

#[test]
fn a_note_outlives_its_modality() {
    let notes = json!({ "mentorat": "À revoir", "tutorat": "Voir avec Inès" });
    let widget = reopened(&json!({ "version": 1, "notes": notes }));
    assert_eq!(note(&widget), "Voir avec Inès");
    assert_eq!(serde_json::from_str::<Value>(&kept(&widget)).unwrap()["notes"], notes);
}

/// A file that somebody changed by hand: the last counts, as everywhere in JSON.
#[test]
fn two_notes_on_one_modality_are_one() {
    let kept = r#"{"version":1,"notes":{"tutorat":"Avant","mentorat":"Autre","tutorat":"Après"}}"#;
    let mut widget = built_in("fr").reopened_with(Saved::parse(kept).unwrap());
    assert_eq!(note(&widget), "Après");
    let tutoring = widget.modality("tutorat");
    widget.does(Event::NoteTyped(tutoring, String::new()));
    assert_eq!(kept_notes(&widget), json!({ "mentorat": "Autre" }));
}

fn kept_notes(widget: &Widget) -> Value {
    serde_json::from_str::<Value>(&kept(widget)).unwrap()["notes"].clone()
}

#[test]
fn how_much_words_matter_is_not_asked() {
    let mut widget = built_in("fr");
    let skills = widget.criterion("skills");
    widget.does(Event::WishWeighed(skills, Importance::Must));
    assert!(widget.0.save().is_default());
}

#[test]
fn a_search_of_another_type_is_none() {
    assert!(reopened(&holding("search", json!(["conférence"]))).0.save().is_default());
}

#[rstest]
#[case::nothing("", Unreadable::Garbage)]
#[case::no_json("small, large", Unreadable::Garbage)]
#[case::cut_off(r#"{"version":1,"search":"conf"#, Unreadable::Garbage)]
#[case::no_object("[1]", Unreadable::Garbage)]
#[case::null("null", Unreadable::Garbage)]
#[case::no_version(r#"{"search":"conférence"}"#, Unreadable::Garbage)]
#[case::version_as_text(r#"{"version":"1"}"#, Unreadable::Garbage)]
#[case::no_such_version(r#"{"version":0}"#, Unreadable::Garbage)]
#[case::negative_version(r#"{"version":-1}"#, Unreadable::Garbage)]
#[case::next_version(r#"{"version":2}"#, Unreadable::Newer)]
#[case::next_version_otherwise_unlike_ours(r#"{"version":2,"filters":7}"#, Unreadable::Newer)]
#[case::far_away_version(r#"{"version":1e300}"#, Unreadable::Newer)]
fn what_cannot_be_taken_up_says_why(#[case] kept: &str, #[case] why: Unreadable) {
    assert_eq!(Saved::parse(kept), Err(why));
}

#[test]
fn depth_is_no_danger() {
    let deep =
        format!(r#"{{"version":1,"filters":{}1{}}}"#, "[".repeat(50_000), "]".repeat(50_000));
    assert_eq!(Saved::parse(&deep), Err(Unreadable::Garbage));
}

#[test]
fn a_language_is_kept_when_it_was_chosen_and_not_when_the_page_has_it() {
    let mut widget = built_in("en");
    assert!(widget.0.save().is_default());
    widget.speak("en");
    assert_eq!(kept(&widget), r#"{"version":1,"language":"en"}"#);
    let later = widget.reopened_with(widget.0.save());
    assert_eq!(later.cards().count, "4 of 4 modalities", "on a French page");
}

#[test]
fn a_theme_is_kept_unless_it_is_the_automatic_one() {
    let mut widget = built_in("fr");
    assert_eq!(widget.0.theme(), Theme::Auto);
    for (theme, expected) in [
        (Theme::Dark, r#"{"version":1,"theme":"dark"}"#),
        (Theme::Light, r#"{"version":1,"theme":"light"}"#),
        (Theme::Auto, r#"{"version":1}"#),
    ] {
        widget.does(Event::ThemeChosen(theme));
        assert_eq!(kept(&widget), expected);
        assert_eq!(widget.reopened_with(widget.0.save()).0.theme(), theme);
    }
}

#[test]
fn taking_up_replaces_what_was_there() {
    let mut widget = built_in("fr");
    widget.tick("Asynchrone").search("tuteur").sort_by("Nom").speak("en");
    widget.does(Event::Restored(Saved::parse(r#"{"version":1,"search":"groupe"}"#).unwrap()));
    assert_eq!(kept(&widget), r#"{"version":1,"search":"groupe"}"#);
    // In the language of the page again, and searched for in that.
    assert_eq!(widget.matches(), ["Tutorat", "Classe virtuelle", "Webinaire"]);
}

#[test]
fn forgetting_is_a_first_visit() {
    let mut widget = built_in("fr");
    widget.tick("Asynchrone").search("tuteur").sort_by("Nom").speak("en").does(Event::Forgotten);
    let first = built_in("fr");
    assert!(widget.0.save().is_default());
    let mut full = built_in("fr").reopened_with(Saved::parse(VERSION_1_FULL).unwrap());
    assert!(full.does(Event::Forgotten).0.save().is_default());
    assert_eq!(printed::cards(&widget), printed::cards(&first));
    assert_eq!(printed::filters(&widget), printed::filters(&first));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_kept_gives_the_same_session(json in generated::catalogue(6, generated::words()), deeds in deeds(16)) {
        let widget = doing(&deeds, Widget::of(catalogue(&json), "fr"));
        let text = kept(&widget);
        let saved = Saved::parse(&text);
        prop_assert_eq!(saved.as_ref(), Ok(&widget.0.save()));
        let later = widget.reopened_with(saved.unwrap());
        prop_assert_eq!(kept(&later), text);
        prop_assert_eq!(later.cards(), widget.cards());
        prop_assert_eq!(printed::filters(&later), printed::filters(&widget));
        prop_assert_eq!(filters::chips(&later.0), filters::chips(&widget.0));
        prop_assert_eq!(later.0.typed(), widget.0.typed());
        prop_assert_eq!(later.0.sort(), widget.0.sort());
        prop_assert_eq!(later.0.language(), widget.0.language());
        prop_assert_eq!(later.0.view(), widget.0.view());
        prop_assert_eq!(later.0.theme(), widget.0.theme());
        prop_assert_eq!(later.0.shortlist(), widget.0.shortlist());
        prop_assert_eq!(later.0.differences(), widget.0.differences());
        prop_assert_eq!(later.0.need(), widget.0.need());
        prop_assert_eq!(later.0.axes(), widget.0.axes());
        for (id, _) in widget.0.catalogue().modalities() {
            prop_assert_eq!(later.0.note(id), widget.0.note(id));
        }
    }

    #[test]
    fn a_session_outlives_a_change_of_its_catalogue(
        before in generated::catalogue(6, generated::words()),
        after in generated::catalogue(6, generated::words()),
        deeds in deeds(16),
    ) {
        let widget = doing(&deeds, Widget::of(catalogue(&before), "fr"));
        let mut later = Widget::of(catalogue(&after), "fr");
        later.does(Event::Restored(widget.0.save()));
        for (criterion, values) in later.0.filters().iter() {
            let known = later.0.catalogue().criterion(criterion);
            prop_assert!(values.iter().all(|value| value == ValueId::UNKNOWN || known.value(value).is_some()));
        }
        prop_assert_eq!(later.0.typed(), widget.0.typed());
    }

    #[test]
    fn any_text_is_taken_up_or_refused(text in "\\PC*", part in "\"[a-z_]{0,9}\":[\\[{\"]?[a-z\"]{0,3}") {
        let _ = Saved::parse(&text);
        if let Ok(saved) = Saved::parse(&format!(r#"{{"version":1,{part}}}"#)) {
            built_in("fr").reopened_with(saved);
        }
    }
}
