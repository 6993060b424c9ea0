//! What happens to the whole page.

use leptos::{ev::Event, prelude::*};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;

/// Listens to an event of the window, for as long as the current owner lives.
pub fn on(event: &'static str, handle: impl FnMut(Event) + 'static) {
    // Boxed, so that listening is compiled once.
    listen(event, Box::new(handle));
}

fn listen(event: &'static str, handle: Box<dyn FnMut(Event)>) {
    let listener = Closure::wrap(handle);
    // Neither is refused by a window.
    let _ = window().add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    let listener = SendWrapper::new(listener);
    on_cleanup(move || {
        let function = listener.as_ref().unchecked_ref();
        let _ = window().remove_event_listener_with_callback(event, function);
    });
}
