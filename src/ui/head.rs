//! The title, and what is chosen once: language, colours, help.

use super::{
    help::help,
    parts::{
        button::unseen,
        field::labelled,
        icon::{Icon, icon},
    },
};
use crate::{
    app::App,
    platform::locale,
    render::{El, el, group, live},
};
use leptos::prelude::*;
use modascope_core::{Event, session::Theme, view};

/// The title and the choices beside it.
pub fn head(app: App) -> El {
    let title = live(move || app.session.with(view::title));
    el("HEADER")
        .class("head")
        .put(app.heading(0).attr("part", "title").attr("id", "title").class("title").put(title))
        .put(el("DIV").class("choices").put(languages(app)).put(live(move || {
            app.frame.with(|_| ());
            group().put(themes(app)).put(help(app))
        })))
}

fn languages(app: App) -> Option<El> {
    let catalogue = app.session.with_untracked(|session| session.catalogue().clone());
    let buttons = catalogue.languages().map(|(id, tag)| {
        let pressed = move || app.session.with(|session| session.language()) == id;
        el("BUTTON")
            .attr("type", "button")
            .made("lang", tag.to_owned())
            .aria("aria-pressed", pressed)
            .on("click", move |_| app.on.run(Event::LanguageChosen(id)))
            .put(locale::language_name(tag))
    });
    (catalogue.languages().len() > 1).then(|| {
        el("DIV")
            .class("languages")
            .attr("part", "languages")
            .attr("role", "group")
            .live("aria-label", move || Some(app.frame.get().words.language.into()))
            .all(buttons)
    })
}

fn themes(app: App) -> El {
    let words = app.words();
    let choices = Theme::ALL.into_iter().map(|theme| {
        let of = match theme {
            Theme::Auto => Icon::Half,
            Theme::Light => Icon::Sun,
            Theme::Dark => Icon::Moon,
        };
        let name = (words.theme_name)(theme);
        let choice = el("INPUT")
            .attr("type", "radio")
            .attr("name", "theme")
            .state("checked", move || app.session.with(|session| session.theme()) == theme)
            // To the eye the icon stands alone: the name comes up beside the pointer too (RGAA 4.1.2, test 11.1.3).
            .attr("title", name)
            .on("change", move |_| app.on.run(Event::ThemeChosen(theme)));
        labelled(format!("theme-{}", theme.slug()), choice).put(icon(of)).put(unseen(name))
    });
    el("DIV")
        .class("themes joined")
        .attr("part", "themes")
        .attr("role", "radiogroup")
        .attr("aria-label", words.theme)
        .all(choices)
}
