//! Long lists: how many cards are shown of what is found, and what is known of the others.

mod common;

use common::{catalogues::catalogue, widget::Widget};
use modascope_core::{
    Event, session::FIRST, session::View, sort::Sort, text::LanguageId, view::cards::entry,
};
use serde_json::{Value, json};

/// So many modalities; every second one is synchronous.
fn many(count: usize) -> Value {
    let label = |label: &str| json!({ "fr": label, "en": label });
    let modalities: Vec<_> = (0..count)
        .map(|at| {
            let value = if at % 2 == 0 { "synchronous" } else { "asynchronous" };
            json!({
                "id": format!("m{at}"),
                "name": { "fr": format!("Formation {at}"), "en": format!("Training {at}") },
                "definition": { "text": label("Mot"), "basis": "editorial" },
                "assessments": { "synchrony": { "values": [value] } },
            })
        })
        .collect();
    json!({
        "version": 1, "id": "many", "title": label("Beaucoup"), "languages": ["fr", "en"],
        "criteria": [{ "id": "synchrony", "kind": "choice", "name": label("Temporalité"), "values": [
            { "id": "synchronous", "label": label("Synchrone") },
            { "id": "asynchronous", "label": label("Asynchrone") },
        ] }],
        "modalities": modalities,
    })
}

fn widget(count: usize) -> Widget {
    Widget::of(catalogue(&many(count)), "fr")
}

/// How many matches and near matches are shown, and how many of both are not.
fn shown(widget: &Widget) -> (usize, usize, usize) {
    let cards = widget.cards();
    (cards.part(false).1, cards.part(true).1, cards.left())
}

#[test]
fn a_window_full_is_shown_at_first() {
    assert_eq!(shown(&widget(100)), (FIRST, 0, 100 - FIRST));
}

#[test]
fn a_few_are_shown_whole() {
    let mut widget = widget(FIRST);
    assert_eq!(shown(&widget), (FIRST, 0, 0));
    widget.tick("Synchrone");
    assert_eq!(shown(&widget), (FIRST / 2, FIRST / 2, 0));
}

#[test]
fn more_are_shown_where_they_are_asked_for() {
    let mut widget = widget(100);
    widget.does(Event::ShownUpTo(30));
    assert_eq!(shown(&widget), (30, 0, 70));
    widget.does(Event::ShownUpTo(usize::MAX));
    assert_eq!(shown(&widget), (100, 0, 0));
    widget.does(Event::ShownUpTo(0));
    assert_eq!(shown(&widget), (FIRST, 0, 100 - FIRST));
}

#[test]
fn what_is_near_comes_after_all_that_matches() {
    let mut widget = widget(100);
    widget.tick("Synchrone").does(Event::ShownUpTo(60));
    assert_eq!(shown(&widget), (50, 10, 40));
    let cards = widget.cards();
    let rest = cards.rest();
    assert_eq!(rest.len(), 40);
    assert_eq!((rest[0] as usize, rest[39] as usize), (cards.near[10].index(), 99));
    assert!(entry(&widget.0, cards.near[0]).miss.len() > 1);
}

#[test]
fn another_result_or_order_begins_at_its_top() {
    for change in [
        Event::Sorted(Sort::Name),
        Event::SearchTyped("formation".to_owned()),
        Event::FilterToggled(
            widget(1).criterion("synchrony"),
            widget(1)
                .0
                .catalogue()
                .criterion(widget(1).criterion("synchrony"))
                .find("synchronous")
                .unwrap(),
        ),
    ] {
        let mut widget = widget(100);
        widget.does(Event::ShownUpTo(80)).does(change.clone());
        // As many as a window has room for; the others of the first follow.
        let (matches, near, _) = shown(&widget);
        assert!(matches + near < FIRST, "{change:?}");
        widget.does(Event::ShownUpTo(FIRST));
        assert_eq!(shown(&widget).0, FIRST, "{change:?}");
    }
}

#[test]
fn what_changes_neither_leaves_the_reader_where_he_is() {
    let mut widget = widget(100);
    let first = widget.cards().matches[0];
    for change in [
        Event::Picked(first),
        Event::NoteTyped(first, "À relire".to_owned()),
        Event::ViewChosen(View::Table),
        Event::ViewChosen(View::Cards),
        Event::LanguageChosen(LanguageId::FIRST),
    ] {
        widget.does(Event::ShownUpTo(80)).does(change.clone());
        assert_eq!(shown(&widget), (80, 0, 20), "{change:?}");
    }
}

#[test]
fn what_is_counted_is_counted_whole() {
    let mut widget = widget(100);
    assert_eq!(widget.cards().count, "100 modalités sur 100");
    widget.tick("Synchrone");
    assert_eq!(widget.cards().count, "50 modalités sur 100");
    assert_eq!(widget.states()[0].iter().map(|state| state.count).collect::<Vec<_>>(), [50, 50]);
}

#[test]
fn the_words_of_a_card_are_all_that_the_search_looks_through() {
    let mut widget = widget(3);
    assert_eq!(widget.0.words(1), "Formation 1\nMot\nAsynchrone\n");
    let english = widget.0.catalogue().languages().nth(1).unwrap().0;
    widget.does(Event::LanguageChosen(english));
    assert_eq!(widget.0.words(1), "Training 1\nMot\nAsynchrone\n");
    assert_eq!(widget.0.words(3), "");
}
