//! The custom element: `embed/element.js` is it, this is what it calls.

use crate::{app, platform::locale, render::Part, ui};
use js_sys::Function;
use leptos::{mount::mount_to_renderer, prelude::*};
use modascope_core::{Session, catalogue};
use std::{any::Any, sync::Arc};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// One widget in a page, until it is freed.
#[wasm_bindgen]
pub struct Mounted {
    outside: ArcRwSignal<String>,
    shown: ArcRwSignal<String>,
    broken: bool,
    // Dropping it takes the view out of the page and ends its effects and listeners.
    _view: Box<dyn Any>,
}

#[wasm_bindgen]
impl Mounted {
    /// Shows a catalogue, or what is wrong with it, inside `parent`.
    ///
    /// `host` is the element of the page, `file` the catalogue file as it came, `language` the BCP 47 tag of the page
    /// around it. Where `shared`, the address of the page says what is shown; `level` is that of the title among the
    /// headings of the page, from 1 to 6.
    pub fn show(
        parent: HtmlElement,
        host: HtmlElement,
        file: &[u8],
        language: String,
        shared: bool,
        level: u8,
    ) -> Self {
        let tag = language.clone();
        match catalogue::parse_bytes(file) {
            Ok(catalogue) => Self::mount(parent, language, false, move |outside, shown| {
                let session = Session::new(Arc::new(catalogue), &tag, locale::collate);
                let level = usize::from(level).clamp(1, 6);
                ui::scope::scope(app::App::new(session, host, outside, shown, shared, level))
            }),
            Err(issues) => Self::mount(parent, language, true, move |outside, _| {
                ui::failure::broken(outside, issues)
            }),
        }
    }

    /// Says inside `parent` that the catalogue could not be had from `address`, with a button that calls `retry`.
    ///
    /// `status` is the HTTP status, if there was an answer; `online` says whether there is a network.
    pub fn unreachable(
        parent: HtmlElement,
        address: String,
        status: Option<u16>,
        online: bool,
        language: String,
        retry: Function,
    ) -> Self {
        Self::mount(parent, language, true, move |outside, _| {
            let retry = move || drop(retry.call0(&JsValue::UNDEFINED));
            ui::failure::unreachable(outside, (address, status), online, retry)
        })
    }

    /// Whether something went wrong, so that the fallback has to stay.
    #[wasm_bindgen(getter)]
    pub fn broken(&self) -> bool {
        self.broken
    }

    /// The language of the texts that are shown.
    #[wasm_bindgen(getter)]
    pub fn language(&self) -> String {
        self.shown.get_untracked()
    }

    /// The page around the widget is in another language now.
    #[wasm_bindgen(setter)]
    pub fn set_language(&self, language: String) {
        self.outside.set(language);
    }
}

impl Mounted {
    fn mount(
        parent: HtmlElement,
        language: String,
        broken: bool,
        view: impl FnOnce(ArcRwSignal<String>, ArcRwSignal<String>) -> Part + 'static,
    ) -> Self {
        // Boxed, so that mounting is compiled once.
        let view: Box<dyn FnOnce(ArcRwSignal<String>, ArcRwSignal<String>) -> Part> =
            Box::new(view);
        let (outside, shown) = (ArcRwSignal::new(language.clone()), ArcRwSignal::new(language));
        let (inside, told) = (outside.clone(), shown.clone());
        let mounted = mount_to_renderer(&parent, move || view(inside, told));
        Self { outside, shown, broken, _view: Box::new(mounted) }
    }
}
