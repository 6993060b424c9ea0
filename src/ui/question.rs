//! One question of the guide.

use super::parts::field::labelled;
use crate::{
    app::App,
    render::{El, el},
};
use leptos::prelude::*;
use modascope_core::{Event, need::Importance, view::guide::Question};

/// What is wished for, and how much it matters.
pub fn question(app: App, asked: Question) -> El {
    let words = app.words();
    let criterion = asked.criterion;
    let wish = move || app.session.with(|session| session.need().of(criterion));
    let named = asked.ask != asked.name;
    let name = named.then(|| el("SPAN").class("tag").put(asked.name.clone()));
    let values = asked.values.into_iter().map(|choice| {
        let value = choice.value;
        let tick = el("INPUT")
            .attr("type", "checkbox")
            .state("checked", move || wish().values.contains(value))
            .on("change", move |_| app.on.run(Event::WishToggled(criterion, value)));
        let about = choice.description.map(|text| el("SPAN").class("about").put(text));
        let id = format!("wish-{}-{}", criterion.index(), value.index());
        labelled(id, tick).class("tick").put(el("SPAN").put(choice.label).put(about))
    });
    let importances = Importance::ALL.into_iter().map(|importance| {
        let choice = el("INPUT")
            .attr("type", "radio")
            .made("name", format!("importance-{}", criterion.index()))
            .state("checked", move || wish().importance == importance)
            .on("change", move |_| app.on.run(Event::WishWeighed(criterion, importance)));
        let id = format!("importance-{}-{}", criterion.index(), importance.slug());
        labelled(id, choice).put((words.importance)(importance))
    });
    let importance = el("DIV")
        .class("joined")
        .attr("role", "radiogroup")
        .made("aria-label", format!("{}{}{}", words.importance_label, words.colon, asked.name.text))
        .all(importances);
    el("FIELDSET")
        .live("dir", move || app.dir())
        .put(el("LEGEND").put(name).put(asked.ask))
        .put(asked.description.map(|text| el("P").class("about").put(text)))
        .all(values)
        .put(importance)
}
