//! Work that is done once a frame at most, however often it is asked for.

use super::window;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::{cell::Cell, rc::Rc};

/// Work that is done before the next frame, or before the page goes away; at once where there are no frames.
#[derive(Clone)]
pub struct OncePerFrame {
    asked: Rc<Cell<bool>>,
    work: Rc<dyn Fn()>,
}

impl OncePerFrame {
    /// Nothing is done before it is asked for. What is asked for is done at the latest when the current owner ends.
    pub fn new(work: impl Fn() + 'static) -> Self {
        let this = Self { asked: Rc::default(), work: Rc::new(work) };
        // A page that is hidden or left has no next frame, and one that is hidden may end without another word.
        for event in ["pagehide", "visibilitychange"] {
            let before_leaving = this.clone();
            window::on(event, move |_| before_leaving.run());
        }
        let before_ending = SendWrapper::new(this.clone());
        on_cleanup(move || before_ending.run());
        this
    }

    /// Asks for the work to be done.
    pub fn ask(&self) {
        if !self.asked.replace(true) {
            let this = self.clone();
            match document().hidden() {
                true => this.run(),
                false => request_animation_frame(move || this.run()),
            }
        }
    }

    fn run(&self) {
        if self.asked.replace(false) {
            (self.work)();
        }
    }
}
