//! Where sessions are kept, which may be blocked, full, or hold what another version wrote.

use super::window;
use leptos::ev::Event;
use modascope_core::session::{Saved, Trouble, Unreadable};
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

    /// Keeps a session; one as at the `start` needs no place. What cannot be read, and may be of a newer version, stays
    /// as it is.
    pub fn write(&self, saved: &Saved, start: &Saved) -> Result<(), Trouble> {
        self.load()?;
        if saved == start {
            return self.erase();
        }
        self.place.save(&saved.to_text()).map_err(|_| Trouble::Full)
    }

    /// Takes away whatever is kept.
    pub fn erase(&self) -> Result<(), Trouble> {
        self.place.erase().map_err(|_| Trouble::Blocked)
    }
}

/// Hands over what another tab keeps, for as long as the current owner lives.
pub fn on_change(store: Store, take: impl Fn(Option<Saved>) + 'static) {
    window::on("storage", move |event| {
        if !store.place.is_about(&event).unwrap_or_default() {
            return;
        }
        let event: StorageEvent = event.unchecked_into();
        match event.new_value().map(|text| Saved::parse(&text)) {
            Some(Ok(saved)) => take(Some(saved)),
            None => take(None),
            Some(Err(Unreadable::Newer | Unreadable::Garbage)) => {}
        }
    });
}
