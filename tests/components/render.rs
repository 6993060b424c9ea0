//! How views get into the page, and what stays when they change.

use crate::stage::{Stage, settle};
use leptos::prelude::*;
use modascope::render::{Child, El, Part, el, group, live, rows};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

fn list(items: RwSignal<Vec<(usize, &'static str)>>) -> Part {
    el("UL").put(rows(move || items.get(), |word: &&'static str| el("LI").put(*word))).show()
}

fn words(stage: &Stage) -> Vec<String> {
    let found = stage.place.query_selector_all("li").unwrap();
    (0..found.length()).filter_map(|at| found.item(at)?.text_content()).collect()
}

/// Marks the elements that are there, to know them again.
fn mark(stage: &Stage) {
    let found = stage.place.query_selector_all("li").unwrap();
    for at in 0..found.length() {
        let element: Element = wasm_bindgen::JsCast::unchecked_into(found.item(at).unwrap());
        element.set_attribute("data-old", &element.text_content().unwrap()).unwrap();
    }
}

#[wasm_bindgen_test]
async fn rows_are_moved_and_only_new_ones_are_made() {
    let items = RwSignal::new(vec![(0, "a"), (1, "b"), (2, "c"), (3, "d")]);
    let stage = Stage::with(move || list(items));
    mark(&stage);
    for next in [
        vec![(3, "d"), (2, "c"), (1, "b"), (0, "a")],
        vec![(2, "c"), (7, "h"), (0, "a")],
        vec![],
        vec![(5, "f")],
        vec![(9, "j"), (5, "f"), (0, "a")],
    ] {
        items.set(next.clone());
        settle().await;
        assert_eq!(words(&stage), next.iter().map(|(_, word)| *word).collect::<Vec<_>>());
    }
    assert_eq!(stage.count("[data-old]"), 0, "what had gone is made anew");

    items.set(vec![(0, "a"), (9, "j"), (5, "f")]);
    settle().await;
    mark(&stage);
    items.set(vec![(5, "f"), (0, "a"), (4, "e"), (9, "j!")]);
    settle().await;
    assert_eq!(words(&stage), ["f", "a", "e", "j!"]);
    // A row whose item changed is another row.
    assert_eq!(stage.count("[data-old=f], [data-old=a]"), 2);
    assert_eq!(stage.count("[data-old]"), 2);
}

#[wasm_bindgen_test]
async fn what_is_alike_stays_and_the_rest_is_made_like_the_new() {
    let step = RwSignal::new(0);
    let pressed = Rc::new(Cell::new(0));
    let view = {
        let pressed = pressed.clone();
        move |step: usize| -> El {
            let pressed = pressed.clone();
            let button =
                el("BUTTON").on("click", move |_| pressed.set(pressed.get() * 10 + step + 1));
            let button = if step == 0 {
                button.class("first").attr("title", "old").live("lang", || Some("fr".into()))
            } else {
                button.class("second")
            };
            let more = (0..step).map(|at| el("I").put(at.to_string()));
            group()
                .put(button.put(format!("step {step}")))
                .all(more)
                .put((step == 2).then_some("end"))
        }
    };
    let stage = Stage::with(move || el("DIV").put(live(move || view(step.get()))).show());
    let button = stage.find("button");
    stage.click("button").await;

    step.set(2);
    settle().await;
    assert!(stage.find("button").is_same_node(Some(&button)), "it is the same element");
    assert_eq!(button.class_name(), "second");
    assert!(!button.has_attribute("title") && !button.has_attribute("lang"));
    assert_eq!(stage.text("div"), "step 201end");
    stage.click("button").await;
    assert_eq!(pressed.get(), 13, "each click was heard once, by the handler of its time");

    step.set(1);
    settle().await;
    assert_eq!(stage.text("div"), "step 10");
}

#[wasm_bindgen_test]
async fn what_is_taken_out_follows_nothing_more() {
    let shown = RwSignal::new(true);
    let number = RwSignal::new(0);
    let runs = Rc::new(Cell::new(0));
    let counted = runs.clone();
    let stage = Stage::with(move || {
        let counted = counted.clone();
        let inner = move || {
            let counted = counted.clone();
            live(move || {
                counted.set(counted.get() + 1);
                number.get().to_string()
            })
        };
        el("P").put(live(move || shown.get().then(|| el("B").put(inner())))).show()
    });
    number.set(1);
    settle().await;
    assert_eq!((stage.text("b").as_str(), runs.get()), ("1", 2));

    shown.set(false);
    settle().await;
    assert_eq!(stage.count("b"), 0);
    number.set(2);
    settle().await;
    assert_eq!(runs.get(), 2);

    shown.set(true);
    settle().await;
    assert_eq!((stage.text("b").as_str(), runs.get()), ("2", 3));
}
