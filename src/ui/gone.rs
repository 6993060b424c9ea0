//! What is said of ids that a link or a kept selection names, and the catalogue has no more.

use super::parts::button::button;
use crate::{
    app::{App, Kept},
    platform::focus,
    render::{El, Node, el, live},
};
use leptos::prelude::*;
use modascope_core::Event;

/// The line, with a button that takes it away; the focus goes to `refuge`. What says it aloud is there before it has
/// something to say, and says it once.
pub fn gone(app: App, refuge: Node) -> El {
    let gone = Kept::new(move || {
        app.session.with(|session| (session.gone().to_vec(), session.has_gone_notes()))
    });
    let line = live(move || {
        let (ids, notes) = gone.get();
        (!ids.is_empty()).then(|| said(app, (app.words().gone)(&ids, notes), refuge))
    });
    el("DIV").attr("aria-live", "polite").attr("aria-atomic", "true").put(line)
}

fn said(app: App, line: String, refuge: Node) -> El {
    let read = button("", app.words().close).on("click", move |_| {
        app.on.run(Event::GoneRead);
        focus::to(refuge);
    });
    el("DIV").class("visiting").put(el("P").put(line)).put(read)
}
