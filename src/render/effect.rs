//! What is done whenever a signal changes.

use leptos::prelude::Effect;

/// Does something, a moment from now and whenever a signal in it changes, for as long as the current owner lives.
pub fn effect(work: impl FnMut() + 'static) {
    // Boxed, so that following signals is compiled once.
    let work: Box<dyn FnMut()> = Box::new(work);
    Effect::new(work);
}
