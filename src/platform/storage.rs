//! `localStorage`, which may be blocked, full, or hold what another version wrote.

use leptos::prelude::*;
use modascope_core::session::{Saved, Trouble, Unreadable};
use web_sys::Storage;

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
        match storage()?.get_item(&self.key).map_err(|_| Trouble::Blocked)? {
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
        storage()?.set_item(&self.key, &saved.to_text()).map_err(|_| Trouble::Full)
    }

    /// Takes away whatever is kept.
    pub fn erase(&self) -> Result<(), Trouble> {
        storage()?.remove_item(&self.key).map_err(|_| Trouble::Blocked)
    }
}

/// The browser refuses it in a sandboxed frame.
fn storage() -> Result<Storage, Trouble> {
    window().local_storage().ok().flatten().ok_or(Trouble::Blocked)
}

/// Hands over what another tab keeps, for as long as the current owner lives.
pub fn on_change(store: Store, take: impl Fn(Saved) + 'static) {
    let listener = window_event_listener(leptos::ev::storage, move |event| {
        // Another kind of storage says its changes by the same event.
        let local = window().local_storage().ok().flatten();
        if event.storage_area().is_some() && event.storage_area() != local {
            return;
        }
        // No key: another tab cleared everything.
        if event.key().is_some_and(|key| key != store.key) {
            return;
        }
        match event.new_value().map(|text| Saved::parse(&text)) {
            Some(Ok(saved)) => take(saved),
            None => take(Saved::default()),
            Some(Err(Unreadable::Newer | Unreadable::Garbage)) => {}
        }
    });
    on_cleanup(move || listener.remove());
}
