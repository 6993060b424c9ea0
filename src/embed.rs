//! The custom element: `embed/element.js` is it, this is what it calls.

mod props;

use crate::{
    app::App,
    platform::{locale, storage::Place},
    render::Part,
    ui::{failure, scope},
};
use leptos::{mount::mount_to_renderer, prelude::*};
use modascope_core::{
    Session,
    catalogue::{Absence, Parsing},
    message::{self, Messages},
    session::Saved,
    told,
};
use std::{any::Any, cell::Cell, rc::Rc, sync::Arc};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// One widget in a page, until it is freed.
#[wasm_bindgen]
pub struct Widget {
    host: HtmlElement,
    notice: HtmlElement,
    room: HtmlElement,
    outside: ArcRwSignal<String>,
    app: Option<App>,
    // Dropping one takes it out of the page and ends its effects and listeners.
    shown: Option<Box<dyn Any>>,
    said: Option<Box<dyn Any>>,
}

#[wasm_bindgen]
impl Widget {
    /// Nothing yet, for the element `host`: the widget will be in `room`, what is wrong in `notice`.
    ///
    /// `language` is the BCP 47 tag of the page around it.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        notice: HtmlElement,
        room: HtmlElement,
        language: String,
    ) -> Self {
        let outside = ArcRwSignal::new(language);
        Self { host, notice, room, outside, app: None, shown: None, said: None }
    }

    /// Shows a catalogue in place of what was shown; or what is wrong with it, beside that. Gives what is wrong, as
    /// [`told`] writes it.
    ///
    /// `file` is read to its end, and `place` keeps the session. Where `shared`, the address of the page
    /// says what is shown; `level` is that of the title among the headings of the page, from 1 to 6.
    pub fn show(&mut self, file: Reading, place: Place, shared: bool, level: u8) -> Option<String> {
        self.said = None;
        match file.0.finish() {
            Ok(catalogue) => {
                // It writes what is to be kept before another one reads it.
                self.shown = None;
                let outside = self.outside.clone();
                let tag = outside.get_untracked();
                let mut session = Session::new(Arc::new(catalogue), &tag, locale::collate);
                props::begin(&self.host, &mut session);
                let level = usize::from(level).clamp(1, 6);
                let host = self.host.clone();
                let made = Rc::new(Cell::new(None));
                let making = made.clone();
                self.shown = Some(mount(&self.room, move || {
                    let app = App::new(session, host, place, outside, shared, level);
                    making.set(Some(app));
                    scope::scope(app)
                }));
                self.app = made.get();
                None
            }
            Err(issues) => {
                let told = told::issues(&issues, self.words());
                let outside = self.outside.clone();
                self.said = Some(mount(&self.notice, move || failure::broken(outside, issues)));
                Some(told)
            }
        }
    }

    /// Says that the catalogue could not be had from `address`, with a button: whoever owns the notice hears it pressed.
    ///
    /// `why` is as [`Absence::of`] reads it. Gives what is wrong, as [`told`] writes it.
    pub fn unreachable(&mut self, address: String, why: &str) -> String {
        let why = Absence::of(why);
        let told = told::issue(&address, &(self.words().unreachable)(&address, why));
        let outside = self.outside.clone();
        self.said = None;
        self.said = Some(mount(&self.notice, move || failure::unreachable(outside, address, why)));
        told
    }

    /// What is shown, as [`told`] writes it; the page counts as told.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> String {
        self.app.map(App::tell).unwrap_or_default()
    }

    /// The session, as its file has it.
    #[wasm_bindgen(getter)]
    pub fn session(&self) -> String {
        self.app.map(|app| app.session.with_untracked(Session::export)).unwrap_or_default()
    }

    /// Takes up a session as its file has it, or begins anew for nothing. Says what is wrong with it.
    pub fn take(&self, text: &str) -> Option<String> {
        let app = self.app?;
        if text.is_empty() {
            app.keeper.forget();
            return None;
        }
        let read = app.session.with_untracked(|session| Saved::import(text, session.catalogue()));
        match read {
            Ok(saved) => {
                app.keeper.replace(saved);
                None
            }
            Err(error) => Some((app.words().import_problem)(&error)),
        }
    }

    /// An attribute of the element has changed.
    pub fn follow(&self, name: &str) {
        if let Some(app) = self.app {
            let event =
                app.session.with_untracked(|session| props::read(name, &self.host, session));
            app.on.run(event);
        }
    }

    /// What is kept is in another place now: it is taken up, beside what was changed here.
    pub fn reread(&self) {
        if let Some(app) = self.app {
            app.keeper.reread();
        }
    }

    /// The element is to say again which theme the user wants: somebody else has changed what it says.
    pub fn brighten(&self) {
        if let Some(app) = self.app {
            app.brighten(app.session.with_untracked(Session::theme));
        }
    }

    /// The page around the widget is in another language now.
    #[wasm_bindgen(setter)]
    pub fn set_language(&self, language: String) {
        self.outside.set(language);
    }

    fn words(&self) -> &'static Messages {
        message::find(&self.outside.get_untracked()).unwrap_or(message::ENGLISH)
    }
}

/// A catalogue file that is read, in slices that leave the page time for something else.
#[wasm_bindgen]
pub struct Reading(Parsing);

#[wasm_bindgen]
impl Reading {
    /// Nothing is read yet of a file as it came.
    #[wasm_bindgen(constructor)]
    pub fn new(file: Vec<u8>) -> Self {
        Self(Parsing::new(file))
    }

    /// Reads on for some milliseconds at most. Tells whether all is read.
    pub fn step(&mut self) -> bool {
        self.0.step()
    }

    /// Whether all is read, and something is wrong with it.
    #[wasm_bindgen(getter, js_name = isWrong)]
    pub fn is_wrong(&self) -> bool {
        self.0.is_wrong()
    }
}

/// Puts a view into an element. Boxed, so that it is compiled once.
fn mount(parent: &HtmlElement, view: impl FnOnce() -> Part + 'static) -> Box<dyn Any> {
    fn mount(parent: &HtmlElement, view: Box<dyn FnOnce() -> Part>) -> Box<dyn Any> {
        Box::new(mount_to_renderer(parent, view))
    }
    mount(parent, Box::new(view))
}
