//! What is done whenever a signal changes.

use leptos::{
    prelude::{Effect, RenderEffect},
    reactive::graph::{Subscriber, ToAnySubscriber},
};

/// What is done at once and whenever a signal in it changes, for as long as this is there.
pub struct Following(RenderEffect<()>);

impl Following {
    pub(super) fn new(work: impl FnMut(Option<()>) + 'static) -> Self {
        Self(RenderEffect::new(work))
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        // Every memo that it read would keep a place for it, until the widget ends.
        let this = self.0.to_any_subscriber();
        this.clear_sources(&this);
    }
}

/// Does something, a moment from now and whenever a signal in it changes, for as long as the current owner lives.
pub fn effect(work: impl FnMut() + 'static) {
    // Boxed, so that following signals is compiled once.
    let work: Box<dyn FnMut()> = Box::new(work);
    Effect::new(work);
}
