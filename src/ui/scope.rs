//! The whole widget.

use super::{
    actions, cards, chips, filters, foot, gone, guide, head, map, opened, parts::icon::sprite,
    shortlist, status, table, tools, views, visiting,
};
use crate::{
    app::App,
    platform::focus,
    render::{Child, Node, Part, el, group, live},
};
use leptos::prelude::*;
use modascope_core::session::View;

/// The whole widget. All but its head is made anew in another language or view; what is alike stays, with its focus.
pub fn scope(app: App) -> Part {
    let root = Node::new();
    let search = Node::new();
    let count = Node::new();
    // For buttons that go away when they are pressed: the count is what one wants to hear then.
    let act = Callback::new(move |event| {
        app.on.run(event);
        focus::to(count);
        // The count of another view is another one.
        focus::rescue(count);
    });
    el("SECTION")
        .node(root)
        .class("scope")
        .live("lang", move || Some(app.frame.get().words.tag.into()))
        .attr("aria-labelledby", "title")
        .attr("tabindex", "-1")
        .on("keydown", move |event| {
            focus::close_around(&event);
            let searches = app.frame.get_untracked().view != View::Guide;
            if searches && focus::is_shortcut("/", &event) {
                event.prevent_default();
                focus::to(search);
            }
        })
        .put(sprite())
        .put(head::head(app))
        .put(status::status(app))
        .put(live(move || {
            let view = app.frame.get().view;
            let results = |shown: Part| {
                let results =
                    el("DIV").class("results").put(chips::bar(app, count, act)).put(shown);
                el("DIV")
                    .class("body")
                    .put(tools::tools(app, search, root))
                    .put(filters::filters(app, count))
                    .put(results)
            };
            let body = match view {
                View::Cards => results(cards::cards(app, act).show()),
                View::Table => results(table::table(app, act)),
                View::Map => results(map::map(app, act).show()),
                View::Guide => guide::guide(app, count, act),
            };
            // A card is opened over what does not show it.
            let opens = matches!(view, View::Map | View::Guide);
            if !opens {
                app.opened.set(None);
            }
            let ways = el("DIV").class("ways").put(views::views(app)).put(actions::actions(app));
            group()
                .put(visiting::visiting(app, root))
                .put(gone::gone(app, root))
                .put(ways)
                .put(body)
                .put(opens.then(|| opened::opened(app)))
                .put(shortlist::bar(app, root))
                .put(foot::foot(app))
        }))
        .show()
}
