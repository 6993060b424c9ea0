//! The custom element: `embed/element.js` is it, this is what it calls.

use crate::{app, platform::locale, ui};
use leptos::{mount::mount_to, prelude::*};
use modascope_core::{Session, catalogue};
use std::{any::Any, sync::Arc};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// One widget in a page, until it is freed.
#[wasm_bindgen]
pub struct Mounted {
    language: ArcRwSignal<String>,
    broken: bool,
    // Dropping it takes the view out of the page and ends its effects and listeners.
    _view: Box<dyn Any>,
}

#[wasm_bindgen]
impl Mounted {
    /// Shows a catalogue, or what is wrong with it, inside `parent`.
    ///
    /// `host` is the element of the page, `file` the catalogue file as it came, `language` the BCP 47 tag of the page
    /// around it.
    pub fn show(parent: HtmlElement, host: HtmlElement, file: &[u8], language: String) -> Self {
        let language = ArcRwSignal::new(language);
        match catalogue::parse_bytes(file) {
            Ok(catalogue) => {
                let language = language.clone();
                let tag = language.get_untracked();
                let session = Session::new(Arc::new(catalogue), &tag, locale::collate);
                let outside = language.clone();
                let view = mount_to(parent, move || {
                    ui::scope::scope(app::App::new(session, host, outside))
                });
                Self { language, broken: false, _view: Box::new(view) }
            }
            Err(issues) => {
                let outside = language.clone();
                let view = mount_to(parent, move || ui::failure::broken(outside, issues));
                Self { language, broken: true, _view: Box::new(view) }
            }
        }
    }

    /// Says inside `parent` that the catalogue could not be had from `address`; `status` is the HTTP status, if there
    /// was an answer.
    pub fn unreachable(
        parent: HtmlElement,
        address: String,
        status: Option<u16>,
        language: String,
    ) -> Self {
        let language = ArcRwSignal::new(language);
        let outside = language.clone();
        let view = mount_to(parent, move || ui::failure::unreachable(outside, address, status));
        Self { language, broken: true, _view: Box::new(view) }
    }

    /// Whether something went wrong, so that the fallback has to stay.
    #[wasm_bindgen(getter)]
    pub fn broken(&self) -> bool {
        self.broken
    }

    /// The page around the widget is in another language now.
    #[wasm_bindgen(setter)]
    pub fn set_language(&self, language: String) {
        self.language.set(language);
    }
}
