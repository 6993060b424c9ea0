//! The choice of a view: native radio buttons, with the browser's own keys.

use super::parts::{
    field::labelled,
    icon::{Icon, icon},
};
use crate::{
    app::App,
    render::{El, el},
};
use leptos::prelude::*;
use modascope_core::{Event, session::View};

/// The views that there are to choose from.
pub fn views(app: App) -> El {
    let views = View::ALL.into_iter().zip(app.frame.get_untracked().views);
    let offered = views.filter(|(_, offered)| *offered);
    let choices = offered.map(|(view, _)| {
        let choice = el("INPUT")
            .attr("type", "radio")
            .attr("name", "view")
            .state("checked", move || app.frame.get().view == view)
            .on("change", move |_| app.on.run(Event::ViewChosen(view)));
        let of = match view {
            View::Cards => Icon::Cards,
            View::Table => Icon::Table,
            View::Map => Icon::Map,
            View::Guide => Icon::Guide,
        };
        labelled(format!("view-{}", view.slug()), choice)
            .put(icon(of))
            .put((app.words().view)(view))
    });
    el("DIV")
        .class("views joined")
        .attr("part", "views")
        .attr("role", "radiogroup")
        .attr("aria-label", app.words().views)
        .all(choices)
}
