//! The guide: what is asked, and what fits the answers.

use super::{fitting::fitting, parts::button::button, question::question};
use crate::{
    app::App,
    render::{Child, El, Node, el, group, live},
};
use leptos::prelude::*;
use modascope_core::{
    Event,
    session::View,
    view::guide::{Fitting, Guide, guide as guide_of, questions},
};

/// The questions, and what fits; how much does is known as `count`, and takes the focus from buttons that vanish.
pub fn guide(app: App, count: Node, act: Callback<Event>) -> El {
    let words = app.words();
    let questions = app.session.with_untracked(questions).into_iter();
    let questions = questions.map(|asked| question(app, asked));
    let results = live(move || {
        let guide = app.session.with(guide_of);
        let status = el("P").node(count).class("count").attr("tabindex", "-1");
        group().put(status.put(guide.status.clone())).put(shown(app, guide, act))
    });
    // A form for the sake of its choices: Chromium holds on to radio buttons that leave a shadow tree and have none
    // around them. It is never sent.
    let asked = el("FORM").class("questions").all(questions);
    let asked = asked.on("submit", |event| event.prevent_default());
    let found = el("DIV").class("results").put(results);
    el("SECTION")
        .class("guide")
        .attr("part", "guide")
        .attr("aria-labelledby", "guide")
        .put(app.heading(1).attr("id", "guide").put(words.guide_title))
        .put(asked)
        .put(found)
}

fn shown(app: App, guide: Guide, act: Callback<Event>) -> El {
    let words = app.words();
    let go = |class, label: &'static str, event: Option<Event>, then: Option<Event>| {
        event.map(|event| {
            button(class, label).on("click", move |_| {
                act.run(event.clone());
                then.iter().for_each(|then| app.on.run(then.clone()));
            })
        })
    };
    let formula = el("DETAILS")
        .class("formula")
        .put(el("SUMMARY").put(words.formula_title))
        .put(el("UL").all(words.formula.iter().map(|sentence| el("LI").put(*sentence))));
    let ranked = !guide.results.is_empty() || !guide.excluded.is_empty();
    let table = View::Table;
    // Nothing is compared where the page hides the table.
    let compare_first = guide.compare_first.filter(|_| app.offers(table));
    let table = Some(Event::ViewChosen(table));
    group()
        .put(list(app, guide.results, 2))
        .put(guide.more_results.map(|more| el("P").put(more)))
        .put((!guide.excluded.is_empty()).then(|| app.heading(2).put(words.excluded)))
        .put(list(app, guide.excluded, 3))
        .put(guide.more_excluded.map(|more| el("P").put(more)))
        .put(
            el("DIV")
                .class("actions")
                .put(go("strong", words.compare_first, compare_first, table))
                .put(go("", words.need_as_filters, guide.as_filters, None))
                .put(go("quiet", words.need_clear, guide.clear, None)),
        )
        .put(ranked.then_some(formula))
}

/// Those that fit, with headings so many levels below the title.
fn list(app: App, fittings: Vec<Fitting>, below: usize) -> Option<El> {
    let none = fittings.is_empty();
    let fittings =
        fittings.into_iter().map(|shown| el("LI").put(fitting(app, shown, below).show()));
    (!none).then(|| el("UL").class("fittings").attr("role", "list").all(fittings))
}
