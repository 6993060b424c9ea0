//! A place in the page for one test, and the verbs to work there.

use leptos::{mount::mount_to_renderer, prelude::*, task::tick};
use modascope::{platform::storage::Place, render::Part};
use std::any::Any;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// Lets what was set off come to its end: an effect may set off another.
pub async fn settle() {
    for _ in 0..4 {
        tick().await;
    }
}

#[wasm_bindgen(module = "/src/embed/place.js")]
extern "C" {
    #[wasm_bindgen(js_name = Place)]
    type OwnPlace;

    #[wasm_bindgen(constructor, js_class = "Place")]
    fn new(host: &Element) -> OwnPlace;
}

/// Where sessions are kept, as an element without attributes has it.
pub fn place() -> Place {
    OwnPlace::new(&document().create_element("div").unwrap()).unchecked_into()
}

/// A place in the page, taken away in the end.
pub struct Stage {
    pub place: HtmlElement,
    view: Option<Box<dyn Any>>,
}

impl Stage {
    /// An empty place.
    pub fn empty() -> Self {
        let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&place).unwrap();
        Self { place, view: None }
    }

    /// A place with a view in it.
    pub fn with(view: impl FnOnce() -> Part + 'static) -> Self {
        let mut stage = Self::empty();
        stage.view = Some(Box::new(mount_to_renderer(&stage.place.clone(), view)));
        stage
    }

    /// The first element that a selector finds.
    #[track_caller]
    pub fn find(&self, selector: &str) -> Element {
        let found = self.place.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("no {selector} in {}", self.html()))
    }

    /// How many elements a selector finds.
    pub fn count(&self, selector: &str) -> u32 {
        self.place.query_selector_all(selector).unwrap().length()
    }

    /// The words of the first element that a selector finds.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }

    /// Clicks, and waits for what follows.
    pub async fn click(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        settle().await;
    }

    /// Types, and waits for what follows.
    pub async fn type_in(&self, selector: &str, words: &str) {
        let input: HtmlInputElement = self.find(selector).unchecked_into();
        input.set_value(words);
        input.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
        settle().await;
    }

    /// What is there, for a message.
    pub fn html(&self) -> String {
        self.place.outer_html()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.view = None;
        self.place.remove();
    }
}
