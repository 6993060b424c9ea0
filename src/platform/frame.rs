//! Work that is done once a frame at most, however often it is asked for.

use leptos::prelude::*;
use std::{cell::Cell, rc::Rc};

/// Work that is done before the next frame, or before the page goes away.
#[derive(Clone)]
pub struct OncePerFrame {
    asked: Rc<Cell<bool>>,
    work: Rc<dyn Fn()>,
}

impl OncePerFrame {
    /// Nothing is done before it is asked for. What is asked for is done at the latest when the current owner ends.
    pub fn new(work: impl Fn() + 'static) -> Self {
        let this = Self { asked: Rc::default(), work: Rc::new(work) };
        // A page that is hidden or left has no next frame.
        let before_leaving = send_wrapper::SendWrapper::new(this.clone());
        let listener = window_event_listener(leptos::ev::pagehide, {
            let this = this.clone();
            move |_| this.run()
        });
        on_cleanup(move || {
            listener.remove();
            before_leaving.run();
        });
        this
    }

    /// Asks for the work to be done.
    pub fn ask(&self) {
        if !self.asked.replace(true) {
            let this = self.clone();
            request_animation_frame(move || this.run());
        }
    }

    fn run(&self) {
        if self.asked.replace(false) {
            (self.work)();
        }
    }
}
