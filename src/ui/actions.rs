//! What takes the selection out of the widget: link, paper, spreadsheet, clipboard.

use super::parts::{button::marked, icon::Icon};
use crate::{
    app::App,
    platform::{files, print},
    render::{El, el, live},
};
use leptos::prelude::*;
use modascope_core::{
    Event,
    export::{csv, file_name, html, plain, workbook},
    session::View,
};

/// The buttons that make sense in the view, and what came of them.
pub fn actions(app: App) -> El {
    let words = app.words();
    let said = RwSignal::new("");
    let failed = RwSignal::new("");
    let table = app.frame.get_untracked().view == View::Table;
    let copied = move |done: &'static str| {
        said.set("");
        failed.set("");
        move |allowed| match allowed {
            true => said.set(done),
            false if files::is_secure() => failed.set(words.copy_failed),
            false => failed.set(words.copy_unsafe),
        }
    };
    let link = app.shared.then(|| {
        marked("quiet", Icon::Link, words.copy_link)
            .on("click", move |_| files::copy(&app.address(), "", copied(words.link_copied)))
    });
    let paper = marked("quiet", Icon::Print, words.print).on("click", move |_| {
        let print = move || app.host.with_value(print::alone);
        if app.screen.with(|screen| screen.cards.left()) == 0 {
            return print();
        }
        // What is not made yet is there by the next frame.
        app.on.run(Event::ShownUpTo(usize::MAX));
        request_animation_frame(print);
    });
    let save = move |_| {
        let (name, text) = app
            .session
            .with_untracked(|session| (file_name(session, &files::today(), "csv"), csv(session)));
        files::save(&name, "text/csv", &text);
    };
    let making = RwSignal::new(false);
    let make = move |_| {
        if making.get_untracked() {
            return;
        }
        making.set(true);
        failed.set("");
        said.set(words.workbook_coming);
        let day = files::today();
        let (name, table) = app
            .session
            .with_untracked(|session| (file_name(session, &day, "xlsx"), workbook(session, &day)));
        files::workbook(&name, &table, move |done| {
            making.set(false);
            said.set(if done { words.workbook_made } else { "" });
            failed.set(if done { "" } else { words.workbook_failed });
        });
    };
    let copy = move |_| {
        let (plain, html) = app.session.with_untracked(|session| (plain(session), html(session)));
        files::copy(&plain, &html, copied(words.table_copied));
    };
    el("DIV")
        .class("actions")
        .attr("part", "actions")
        .put(link)
        .put(paper)
        .put(table.then(|| marked("quiet", Icon::Save, words.export_csv).on("click", save)))
        .put(
            (table && files::has_workbook())
                .then(|| marked("quiet", Icon::Table, words.export_workbook).on("click", make)),
        )
        .put(table.then(|| marked("quiet", Icon::Copy, words.copy_table).on("click", copy)))
        .put(
            el("P")
                .attr("aria-live", "polite")
                .attr("aria-atomic", "true")
                .put(live(move || said.get())),
        )
        .put(live(move || {
            let failed = failed.get();
            (!failed.is_empty()).then(|| el("P").attr("role", "alert").put(failed))
        }))
}
