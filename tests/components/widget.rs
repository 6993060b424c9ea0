//! The widget as the element mounts it.

use crate::stage::{Stage, place, settle};
use leptos::prelude::*;
use modascope::embed::{Reading, Widget};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};

const BUILT_IN: &str = include_str!("../../public/catalogue.json");

/// The built-in catalogue under a name of its own, so that tests share no storage.
fn catalogue(id: &str) -> String {
    BUILT_IN.replace("modalites-de-formation", id)
}

fn host() -> HtmlElement {
    document().create_element("div").unwrap().unchecked_into()
}

/// A widget on the stage, before it has anything to show.
fn widget(stage: &Stage, language: &str) -> Widget {
    let room = || {
        let room = host();
        stage.place.append_child(&room).unwrap();
        room
    };
    Widget::new(host(), room(), room(), language.to_owned())
}

/// Whether a file is shown in it.
fn shows(widget: &mut Widget, file: &str) -> bool {
    widget.show(Reading::new(file.as_bytes().to_vec()), place(), false, 2).is_none()
}

#[track_caller]
fn show(stage: &Stage, file: &str, language: &str) -> Widget {
    let mut widget = widget(stage, language);
    assert!(shows(&mut widget, file));
    widget
}

/// The box of a value, by the words of its label.
#[track_caller]
fn tick_box(stage: &Stage, value: &str) -> HtmlInputElement {
    let labels = stage.place.query_selector_all("label.tick, label.none").unwrap();
    let labels =
        (0..labels.length()).filter_map(|at| labels.item(at)?.dyn_into::<HtmlElement>().ok());
    let mut labels = labels.filter(|label| {
        let words = label.query_selector(".label").unwrap().unwrap();
        words.text_content().as_deref() == Some(value)
    });
    let label = labels.next().unwrap_or_else(|| panic!("no box {value}"));
    label.query_selector("input").unwrap().unwrap().unchecked_into()
}

#[wasm_bindgen_test]
async fn ticking_filters_the_cards() {
    let stage = Stage::empty();
    let _widget = show(&stage, &catalogue("ticking"), "fr");
    assert_eq!(stage.text(".count"), "4 modalités sur 4");
    assert_eq!(stage.count("article"), 4);

    tick_box(&stage, "Grand groupe").click();
    settle().await;
    assert_eq!(stage.text(".count"), "1 modalité sur 4");
    assert_eq!(stage.text("article h4"), "Webinaire");
    assert_eq!(stage.count(".near article"), 3);
    assert!(tick_box(&stage, "Moyenne").disabled());
    assert!(!tick_box(&stage, "Faible").disabled());

    stage.click(".chip").await;
    assert_eq!(stage.text(".count"), "4 modalités sur 4");
    assert!(!tick_box(&stage, "Grand groupe").checked());
}

#[wasm_bindgen_test]
async fn what_is_searched_for_is_marked_and_what_is_open_stays_open() {
    let stage = Stage::empty();
    let _widget = show(&stage, &catalogue("searching"), "fr");
    stage.find("details.why").set_attribute("open", "").unwrap();
    stage.type_in("#search", "reel").await;
    assert_eq!(stage.text(".count"), "1 modalité sur 4");
    assert_eq!(stage.text("mark"), "réel");
    stage.type_in("#search", "").await;
    assert_eq!((stage.count("article"), stage.count("mark")), (4, 0));

    assert_eq!(stage.text("article h4"), "Module interactif");
    stage.find("details.why").set_attribute("open", "").unwrap();
    stage.type_in("#search", "auteur").await;
    assert_eq!(stage.text("article h4"), "Module interactif");
    assert_eq!(stage.text("mark"), "auteur");
    assert_eq!(stage.count("details.why[open]"), 1);
}

#[wasm_bindgen_test]
async fn a_reason_in_which_something_was_found_opens() {
    let stage = Stage::empty();
    let _widget = show(&stage, &catalogue("reasons"), "fr");
    assert_eq!(stage.count("details.why[open]"), 0);
    stage.type_in("#search", "rythme").await;
    assert_eq!(stage.count("details.why[open]"), 1);
    assert_eq!(stage.text("details.why[open] mark"), "rythme");
    stage.type_in("#search", "").await;
    assert_eq!(stage.count("details.why[open]"), 0);
}

#[wasm_bindgen_test]
async fn the_language_follows_the_page_until_one_is_chosen() {
    let stage = Stage::empty();
    let widget = show(&stage, &catalogue("language"), "en-GB");
    assert_eq!(stage.find("section").get_attribute("lang").as_deref(), Some("en"));
    assert_eq!(stage.text("article h4"), "Interactive module");

    widget.set_language("fr".to_owned());
    settle().await;
    assert_eq!(stage.text("article h4"), "Module interactif");

    stage.click("button[lang=en]").await;
    assert_eq!(stage.text("article h4"), "Interactive module");
    assert_eq!(
        stage.find("button[lang=en]").get_attribute("aria-pressed").as_deref(),
        Some("true")
    );
    widget.set_language("fr".to_owned());
    settle().await;
    assert_eq!(stage.text("article h4"), "Interactive module");
}

#[wasm_bindgen_test]
async fn two_widgets_are_two_and_one_that_is_freed_is_gone() {
    let (left, right) = (Stage::empty(), Stage::empty());
    let gone = show(&left, &catalogue("left"), "fr");
    let _stays = show(&right, &catalogue("right"), "fr");
    tick_box(&left, "Grand groupe").click();
    settle().await;
    assert_eq!(left.text(".count"), "1 modalité sur 4");
    assert_eq!(right.text(".count"), "4 modalités sur 4");

    drop(gone);
    assert_eq!(left.count("article"), 0);
    // Whatever it listened to is not listened to any more.
    window().dispatch_event(&web_sys::StorageEvent::new("storage").unwrap()).unwrap();
    window().dispatch_event(&web_sys::Event::new("pagehide").unwrap()).unwrap();
    settle().await;
    tick_box(&right, "Faible").click();
    settle().await;
    assert_eq!(right.text(".count"), "1 modalité sur 4");
}

#[wasm_bindgen_test]
async fn what_another_tab_keeps_is_taken_up() {
    let stage = Stage::empty();
    let _widget = show(&stage, &catalogue("tabs"), "fr");
    // What another tab does is there before this one hears of it.
    let say = |key: Option<&str>, value: Option<&str>| {
        let storage = window().local_storage().unwrap().unwrap();
        let init = web_sys::StorageEventInit::new();
        init.set_key(key);
        init.set_new_value(value);
        if let Some((key, value)) = key.zip(value) {
            init.set_old_value(storage.get_item(key).unwrap().as_deref());
            storage.set_item(key, value).unwrap();
        } else {
            storage.clear().unwrap();
        }
        let event = web_sys::StorageEvent::new_with_event_init_dict("storage", &init).unwrap();
        window().dispatch_event(&event).unwrap();
    };
    let kept = r#"{"version":1,"filters":{"group_size":["large"]}}"#;
    say(Some("moda-scope:another"), Some(kept));
    settle().await;
    assert_eq!(stage.text(".count"), "4 modalités sur 4");
    say(Some("moda-scope:tabs"), Some(kept));
    settle().await;
    assert_eq!(stage.text(".count"), "1 modalité sur 4");
    say(Some("moda-scope:tabs"), Some("garbage"));
    settle().await;
    assert_eq!(stage.text(".count"), "1 modalité sur 4");
    say(None, None);
    settle().await;
    assert_eq!(stage.text(".count"), "4 modalités sur 4");
}

#[wasm_bindgen_test]
async fn a_broken_catalogue_says_what_is_wrong_and_where() {
    let stage = Stage::empty();
    let broken = catalogue("broken").replace("\"large\"]", "\"huge\"]");
    let mut widget = widget(&stage, "en");
    assert!(!shows(&mut widget, &broken));
    assert_eq!(stage.find("[role=alert]").get_attribute("lang").as_deref(), Some("en"));
    assert_eq!(
        stage.text("code"),
        "modalities[3] \"webinaire\" › assessments › group_size › values[0]"
    );
    assert!(stage.text("li").contains("unknown “huge”; expected: “individual”, “small”, “large”"));

    widget.set_language("fr".to_owned());
    settle().await;
    assert!(stage.text("li").contains("inconnu"));
}

#[wasm_bindgen_test]
async fn what_was_shown_stays_beside_what_is_wrong_with_what_comes_after() {
    let stage = Stage::empty();
    let mut widget = show(&stage, &catalogue("before"), "fr");
    let told = widget.show(Reading::new(b"{}".to_vec()), place(), false, 2).unwrap();
    assert!(told.starts_with(r#"{"issues":[{"place":"#), "{told}");
    assert_eq!(stage.count("article"), 4);
    assert!(stage.text("[role=alert]").contains("ne peut pas être affiché"));
    tick_box(&stage, "Grand groupe").click();
    settle().await;
    assert_eq!(stage.text(".count"), "1 modalité sur 4");

    assert!(shows(&mut widget, &catalogue("after")));
    assert_eq!(stage.count("[role=alert]"), 0);
    assert_eq!(stage.text(".count"), "4 modalités sur 4");
}

#[wasm_bindgen_test]
async fn a_session_is_handed_out_and_taken_up() {
    let stage = Stage::empty();
    let widget = show(&stage, &catalogue("handed"), "fr");
    let first = widget.session();
    tick_box(&stage, "Grand groupe").click();
    settle().await;
    let session = widget.session();
    assert_eq!(session, r#"{"version":1,"catalogue":"handed","filters":{"group_size":["large"]}}"#);
    assert_eq!(widget.take(&first), None);
    settle().await;
    assert_eq!(stage.text(".count"), "4 modalités sur 4");
    assert_eq!(widget.take(&session), None);
    settle().await;
    assert_eq!(stage.text(".count"), "1 modalité sur 4");
    assert!(widget.take("[]").is_some_and(|trouble| !trouble.is_empty()));
    assert_eq!(stage.text(".count"), "1 modalité sur 4");
    assert_eq!(widget.take(""), None);
    settle().await;
    assert_eq!(widget.session(), first);
}

#[wasm_bindgen_test]
async fn a_catalogue_that_is_not_there_is_said_so_with_a_button() {
    let stage = Stage::empty();
    let mut widget = widget(&stage, "fr");
    let told = widget.unreachable("https://example.org/c.json".to_owned(), "404");
    assert!(stage.text("[role=alert]").contains("404"));
    assert!(stage.text("[role=alert]").contains("https://example.org/c.json"));
    assert_eq!(stage.text("[role=alert] button"), "Réessayer");
    assert!(told.contains(r#""place":"https://example.org/c.json""#), "{told}");
}

#[wasm_bindgen_test]
async fn a_language_that_the_interface_does_not_speak_changes_the_texts_all_the_same() {
    let stage = Stage::empty();
    let german = catalogue("german")
        .replace(r#""languages": ["fr", "en"]"#, r#""languages": ["fr", "de"]"#)
        .replace(r#""en": "#, r#""de": "#);
    let widget = show(&stage, &german, "fr");
    assert_eq!(stage.text("article h4"), "Module interactif");
    stage.click("button[lang=de]").await;
    assert_eq!(stage.text("article h4"), "Interactive module");
    assert_eq!(stage.text("legend"), "Timing");
    assert_eq!(stage.find("article h4 bdi").get_attribute("lang").as_deref(), Some("de"));
    assert_eq!(stage.text("label[for=search]"), "Rechercher");
    assert!(widget.state().starts_with(r#"{"language":"de","view":"cards""#));
}
