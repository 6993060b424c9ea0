//! The title, and the language switch where there is a choice.

use crate::render::{El, el, live};
use crate::{app::App, platform::locale};
use leptos::prelude::*;
use modascope_core::{Event, view};

/// The title and the language switch.
pub fn head(app: App) -> El {
    let title = live(move || app.session.with(view::title));
    el("HEADER")
        .class("head")
        .put(el("H2").attr("id", "title").class("title").put(title))
        .put(languages(app))
}

fn languages(app: App) -> Option<El> {
    let catalogue = app.session.with_untracked(|session| session.catalogue().clone());
    let buttons = catalogue.languages().map(|(id, tag)| {
        let pressed = move || app.session.with(|session| session.language()) == id;
        el("BUTTON")
            .attr("type", "button")
            .made("lang", tag.to_owned())
            .live("aria-pressed", move || Some(if pressed() { "true" } else { "false" }.into()))
            .on("click", move |_| app.on.run(Event::LanguageChosen(id)))
            .put(locale::language_name(tag))
    });
    (catalogue.languages().len() > 1).then(|| {
        el("DIV")
            .class("languages")
            .attr("role", "group")
            .live("aria-label", move || Some(app.frame.get().words.language.into()))
            .all(buttons)
    })
}
