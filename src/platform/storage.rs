//! Where sessions are kept, which may be blocked, full, or hold what another version wrote.

use super::window;
use leptos::ev::Event;
use modascope_core::session::{Saved, Trouble};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::StorageEvent;

#[wasm_bindgen]
extern "C" {
    /// The place that an element has: `embed/place.js`.
    #[derive(Clone)]
    pub type Place;

    #[wasm_bindgen(method, catch)]
    fn load(this: &Place, catalogue: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn save(this: &Place, text: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn erase(this: &Place) -> Result<(), JsValue>;

    #[wasm_bindgen(method, js_name = isAbout, catch)]
    fn is_about(this: &Place, event: &Event) -> Result<bool, JsValue>;
}

/// The place of one session.
#[derive(Clone)]
pub struct Store {
    place: Place,
    catalogue: String,
}

impl Store {
    /// The place of the session over a catalogue.
    pub fn new(place: Place, catalogue: &str) -> Self {
        Self { place, catalogue: catalogue.to_owned() }
    }

    /// What is kept, if anything is.
    pub fn load(&self) -> Result<Option<Saved>, Trouble> {
        match self.place.load(&self.catalogue).map_err(|_| Trouble::Blocked)? {
            Some(text) => Saved::parse(&text).map(Some).map_err(Trouble::Unreadable),
            None => Ok(None),
        }
    }

    /// Keeps what is made of what is there; a session as at the `start` needs no place. What cannot be read, and may be
    /// of a newer version, stays as it is.
    pub fn write(
        &self,
        start: &Saved,
        make: &dyn Fn(Option<Saved>) -> Saved,
    ) -> Result<Saved, Trouble> {
        let saved = make(self.load()?);
        if saved == *start {
            self.erase()?;
        } else {
            self.place.save(&saved.to_text()).map_err(|_| Trouble::Full)?;
        }
        Ok(saved)
    }

    /// Takes away whatever is kept.
    pub fn erase(&self) -> Result<(), Trouble> {
        self.place.erase().map_err(|_| Trouble::Blocked)
    }
}

/// Tells that another tab has changed what is kept, from what to what, for as long as the current owner lives; and that
/// it may have, while this one was put aside by the browser.
pub fn on_change(store: Store, take: impl Fn(Option<Saved>, Option<Saved>) + 'static) {
    let take = Rc::new(move |event: Event| {
        if !store.place.is_about(&event).unwrap_or_default() {
            return;
        }
        let event: StorageEvent = event.unchecked_into();
        let read = |text: Option<String>| text.map(|text| Saved::parse(&text)).transpose();
        if let Ok(after) = read(event.new_value()) {
            take(read(event.old_value()).unwrap_or_default(), after);
        }
    });
    for event in ["storage", "pageshow"] {
        let take = take.clone();
        window::on(event, move |event| take(event));
    }
}
