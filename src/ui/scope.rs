//! The whole widget.

use super::{cards, chips, filters, foot, head, tools};
use crate::render::{Child, Node, Part, el, group, live};
use crate::{app::App, platform::focus};
use leptos::prelude::*;

/// The whole widget. All but its head is made anew in another language; the head has the focus that chose it.
pub fn scope(app: App) -> Part {
    let root = Node::new();
    let search = Node::new();
    let count = Node::new();
    // For buttons that go away when they are pressed: the count is what one wants to hear then.
    let act = Callback::new(move |event| {
        app.on.run(event);
        focus::to(count);
    });
    el("SECTION")
        .node(root)
        .class("scope")
        .live("lang", move || Some(app.language.get().words.tag.into()))
        .attr("aria-labelledby", "title")
        .attr("tabindex", "-1")
        .on("keydown", move |event| {
            if focus::is_shortcut("/", &event) {
                event.prevent_default();
                focus::to(search);
            }
        })
        .put(head::head(app))
        .put(live(move || {
            app.language.track();
            let results = el("DIV")
                .class("results")
                .put(chips::bar(app, count, act))
                .put(cards::cards(app, act));
            let body = el("DIV")
                .class("body")
                .put(tools::tools(app, search, root))
                .put(filters::filters(app))
                .put(results);
            group().put(body).put(foot::foot(app))
        }))
        .show()
}
