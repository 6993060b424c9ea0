//! What is said while a shared selection is shown.

use super::parts::button::button;
use crate::{
    app::App,
    platform::focus,
    render::{Node, Part, el, live},
};
use leptos::prelude::*;

/// The line, with a way to keep what is shown and a way back; the focus goes to `refuge`.
pub fn visiting(app: App, refuge: Node) -> Part {
    live(move || {
        let words = app.words();
        app.keeper.visiting.get().then(|| {
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
                .attr("aria-live", "polite")
                .put(el("P").put(words.visiting))
                .put(keep)
                .put(back)
        })
    })
}
