//! What is said while a shared selection is shown.

use super::parts::button::button;
use crate::{
    app::App,
    platform::focus,
    render::{El, Node, el, live},
};
use leptos::prelude::*;

/// The line, with a way to keep what is shown and a way back; the focus goes to `refuge`. What says it aloud is there
/// before it has something to say.
pub fn visiting(app: App, refuge: Node) -> El {
    let line = live(move || app.keeper.visiting.get().then(|| shown(app, refuge)));
    el("DIV").attr("aria-live", "polite").attr("aria-atomic", "true").put(line)
}

fn shown(app: App, refuge: Node) -> El {
    let words = app.words();
    let keep = button("", words.visiting_keep).on("click", move |_| {
        app.keeper.keep();
        focus::to(refuge);
    });
    let back = button("", words.visiting_return).on("click", move |_| {
        app.keeper.give_back();
        focus::to(refuge);
    });
    el("DIV")
        .class("visiting")
        .attr("part", "visiting")
        .put(el("P").put(words.visiting))
        .put(keep)
        .put(back)
}
