//! The pieces that know nothing of what is compared.

use crate::stage::{Stage, settle};
use leptos::prelude::*;
use modascope::{
    platform::dialog,
    render::{Child, Node, el, group, live},
    ui::parts::{
        button::button,
        confirm::{Question, confirm},
    },
};
use modascope_core::{
    search::Query,
    view::{Passage, Rich},
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDialogElement, HtmlInputElement};

#[wasm_bindgen_test]
fn an_element_has_its_attributes_and_what_was_put_in() {
    let stage = Stage::with(|| {
        el("P")
            .class("note")
            .made("id", String::from("one"))
            .maybe("lang", None)
            .put("a")
            .put(None::<&str>)
            .put(group().put("b").put(el("B").put(String::from("c"))))
            .all(["d", "e"])
            .show()
    });
    let p = stage.find("p.note#one");
    assert_eq!(p.text_content().as_deref(), Some("abcde"));
    assert!(!p.has_attribute("lang"));
    assert_eq!(stage.text("p > b"), "c");
}

#[wasm_bindgen_test]
fn text_is_never_markup() {
    let stage = Stage::with(|| el("P").put("<b>&amp;</b>").show());
    assert_eq!(stage.text("p"), "<b>&amp;</b>");
    assert_eq!(stage.count("b"), 0);
}

#[wasm_bindgen_test]
async fn what_is_live_follows_its_signal() {
    let number = RwSignal::new(1);
    let stage = Stage::with(move || {
        el("LABEL")
            .live("title", move || (number.get() > 1).then(|| "many".into()))
            .put(live(move || (number.get() > 1).then(|| el("B").put(number.get().to_string()))))
            .put(el("INPUT").attr("type", "checkbox").state("checked", move || number.get() > 1))
            .put(el("INPUT").class("text").value(move || number.get().to_string()))
            .show()
    });
    let ticked = || stage.find("input").unchecked_into::<HtmlInputElement>().checked();
    let typed = || stage.find("input.text").unchecked_into::<HtmlInputElement>().value();
    settle().await;
    assert_eq!((stage.count("b"), ticked(), typed().as_str()), (0, false, "1"));
    assert!(!stage.find("label").has_attribute("title"));

    number.set(2);
    settle().await;
    assert_eq!((stage.text("b").as_str(), ticked(), typed().as_str()), ("2", true, "2"));
    assert_eq!(stage.find("label").get_attribute("title").as_deref(), Some("many"));

    number.set(0);
    settle().await;
    assert_eq!((stage.count("b"), ticked(), typed().as_str()), (0, false, "0"));
    assert!(!stage.find("label").has_attribute("title"));
}

#[wasm_bindgen_test]
fn words_say_their_language_and_hits_are_marked() {
    let rich = |text: &str, language: Option<&str>| Rich {
        spans: Query::new("vir").mark(text),
        language: language.map(str::to_owned),
    };
    let (here, there) = (rich("Classe virtuelle", None), rich("virtual", Some("en")));
    let stage = Stage::with(move || {
        let foreign = Passage { text: "tutoring".into(), language: Some("en".into()) };
        el("P").put(here).put(there).put(Passage::of("tutorat")).put(foreign).show()
    });
    assert_eq!(stage.text("p"), "Classe virtuellevirtualtutorattutoring");
    assert_eq!(stage.count("p > mark"), 1);
    assert_eq!(stage.text("bdi[lang=en] > mark"), "virtual");
    assert_eq!(stage.text("bdi[lang=en]:last-child"), "tutoring");
}

fn question() -> Question {
    Question { question: "Forget?", detail: "It is gone.", yes: "Yes", no: "No" }
}

#[wasm_bindgen_test]
async fn a_question_is_asked_before_anything_happens() {
    let done = RwSignal::new(0);
    let stage = Stage::with(move || {
        let dialog = Node::new();
        let ask = button("quiet", "Forget").on("click", move |_| dialog::open(dialog));
        let asked = confirm(question(), el("H3"), dialog, move || done.update(|done| *done += 1));
        group().put(ask).put(asked).show()
    });
    let is_open = || stage.find("dialog").unchecked_into::<HtmlDialogElement>().open();
    assert!(!is_open());

    stage.click("button.quiet").await;
    assert!(is_open());
    stage.click("dialog button:not(.strong)").await;
    assert_eq!((is_open(), done.get_untracked()), (false, 0));

    stage.click("button.quiet").await;
    stage.click("dialog button.strong").await;
    assert_eq!((is_open(), done.get_untracked()), (false, 1));
}
