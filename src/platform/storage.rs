//! `localStorage`, which may be blocked, full, or hold what another version wrote.

use super::window;
use leptos::ev::Event;
use modascope_core::session::{Saved, Trouble, Unreadable};
use wasm_bindgen::prelude::*;
use web_sys::StorageEvent;

#[wasm_bindgen(module = "/src/platform/storage.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn load(key: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(catch)]
    fn save(key: &str, text: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(catch)]
    fn erase(key: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = isAbout, catch)]
    fn is_about(key: &str, event: &Event) -> Result<bool, JsValue>;
}

/// The place of one session.
#[derive(Clone)]
pub struct Store {
    key: String,
}

impl Store {
    /// The place of the session over a catalogue.
    pub fn new(catalogue: &str) -> Self {
        Self { key: format!("moda-scope:{catalogue}") }
    }

    /// What is kept, if anything is.
    pub fn load(&self) -> Result<Option<Saved>, Trouble> {
        match load(&self.key).map_err(|_| Trouble::Blocked)? {
            Some(text) => Saved::parse(&text).map(Some).map_err(Trouble::Unreadable),
            None => Ok(None),
        }
    }

    /// Keeps a session; one like that of a first visit needs no place. What cannot be read, and may be of a newer
    /// version, stays as it is.
    pub fn write(&self, saved: &Saved) -> Result<(), Trouble> {
        self.load()?;
        if saved.is_default() {
            return self.erase();
        }
        save(&self.key, &saved.to_text()).map_err(|_| Trouble::Full)
    }

    /// Takes away whatever is kept.
    pub fn erase(&self) -> Result<(), Trouble> {
        erase(&self.key).map_err(|_| Trouble::Blocked)
    }
}

/// Hands over what another tab keeps, for as long as the current owner lives.
pub fn on_change(store: Store, take: impl Fn(Saved) + 'static) {
    window::on("storage", move |event| {
        if !is_about(&store.key, &event).unwrap_or_default() {
            return;
        }
        let event: StorageEvent = event.unchecked_into();
        match event.new_value().map(|text| Saved::parse(&text)) {
            Some(Ok(saved)) => take(saved),
            None => take(Saved::default()),
            Some(Err(Unreadable::Newer | Unreadable::Garbage)) => {}
        }
    });
}
