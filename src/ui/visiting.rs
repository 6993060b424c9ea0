//! What is said while a shared selection is shown.

use super::parts::button::button;
use crate::{
    app::{App, Kept},
    platform::focus,
    render::{El, Node, el, live},
};
use modascope_core::session::Visit;

/// The line, with a way to keep what is shown and a way back; the focus goes to `refuge`. What says it aloud is there
/// before it has something to say.
pub fn visiting(app: App, refuge: Node) -> El {
    let visit = Kept::new(move || app.keeper.visit_of());
    let line = live(move || visit.get().map(|visit| shown(app, visit, refuge)));
    el("DIV").attr("aria-live", "polite").attr("aria-atomic", "true").put(line)
}

fn shown(app: App, visit: Visit, refuge: Node) -> El {
    let [line, keep, back] = (app.words().visiting)(visit);
    let keep = button("", keep).on("click", move |_| {
        app.keeper.keep();
        focus::to(refuge);
    });
    let back = button("", back).on("click", move |_| {
        app.keeper.give_back();
        focus::to(refuge);
    });
    el("DIV").class("visiting").attr("part", "visiting").put(el("P").put(line)).put(keep).put(back)
}
