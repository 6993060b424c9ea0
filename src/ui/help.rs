//! Help: what the words of the catalogue mean, and which keys do what.

use super::parts::button::{close, marked};
use super::parts::icon::Icon;
use crate::{
    app::App,
    platform::dialog,
    render::{El, Node, el, group, live},
};
use leptos::prelude::*;
use modascope_core::view::{
    Passage,
    help::{Explained, criteria},
};

/// The button, and the dialog it opens.
pub fn help(app: App) -> El {
    let words = app.words();
    let node = Node::new();
    let shown = RwSignal::new(false);
    let open = marked("", Icon::Help, words.help)
        .attr("part", "help")
        .attr("aria-haspopup", "dialog")
        .on("click", move |_| {
            shown.set(true);
            dialog::open(node);
        });
    let dialog = el("DIALOG")
        .node(node)
        .class("help")
        .attr("aria-labelledby", "help")
        .on("close", move |_| shown.set(false))
        .put(close(words.close, node))
        .put(app.heading(1).attr("id", "help").put(words.help_title))
        // Most never ask for it.
        .put(live(move || shown.get().then(|| content(app))));
    group().put(open).put(dialog)
}

fn content(app: App) -> El {
    let words = app.words();
    let keys = words.keys.iter().map(|(key, does)| {
        el("TR").put(el("TH").attr("scope", "row").put(*key)).put(el("TD").put(*does))
    });
    let heads = [words.key, words.key_does];
    let heads = heads.into_iter().map(|head| el("TH").attr("scope", "col").put(head));
    let table = el("TABLE")
        .put(el("CAPTION").put(words.keys_title))
        .put(el("THEAD").put(el("TR").all(heads)))
        .put(el("TBODY").all(keys));
    let explained = app.session.with_untracked(criteria);
    let meanings = (!explained.is_empty()).then(|| {
        group()
            .put(app.heading(2).put(words.criteria_title))
            .all(explained.into_iter().map(|shown| criterion(app, shown)))
    });
    group().put(meanings).put(table)
}

fn criterion(app: App, shown: Explained) -> El {
    let values = shown.values.into_iter();
    let values = values.filter_map(|(value, means)| Some((value, means?)));
    el("DIV")
        .live("dir", move || app.dir())
        .put(app.heading(3).class("term").put(shown.name))
        .put(shown.description.map(|text| el("P").put(text)))
        .put(meanings(values.collect()))
}

/// Values and what they mean.
pub fn meanings(values: Vec<(Passage, Passage)>) -> Option<El> {
    let none = values.is_empty();
    let values = values
        .into_iter()
        .map(|(value, means)| el("DIV").put(el("DT").put(value)).put(el("DD").put(means)));
    (!none).then(|| el("DL").class("meanings").all(values))
}
