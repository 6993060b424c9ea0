//! The filters: a group of boxes a criterion. Where the widget is narrow, a button opens them.

use super::parts::{
    button::button,
    field::labelled,
    icon::{Icon, icon},
};
use crate::{
    app::App,
    platform::focus,
    render::{El, Node, el, group, live},
};
use leptos::prelude::*;
use modascope_core::{
    Event,
    criterion::CriterionId,
    view::filters::{Choice, Group, State, groups},
};

/// The filters. Where they were opened, a button at their end goes to the results, known as `count`.
pub fn filters(app: App, count: Node) -> El {
    let words = app.words();
    let name = words.filters;
    let open = RwSignal::new(false);
    let opener_node = Node::new();
    let matches = move || app.screen.with(|screen| screen.cards.matches.len());
    let said = move || {
        let ticked = app.session.with(|session| session.filters().count());
        (words.filters_button)(ticked, matches())
    };
    let groups = app.session.with_untracked(groups).into_iter().enumerate();
    let groups = groups.map(|(at, group)| fieldset(app, at, group));
    let opener = el("BUTTON")
        .node(opener_node)
        .class("opener")
        .attr("type", "button")
        .attr("aria-controls", "groups")
        .aria("aria-expanded", move || open.get())
        .on("click", move |_| open.update(|open| *open = !*open))
        .put(icon(Icon::Filter))
        .put(live(said));
    let see =
        button("strong see", live(move || (words.see_results)(matches()))).on("click", move |_| {
            open.set(false);
            focus::later(count);
        });
    el("SECTION")
        .class("filters")
        .attr("part", "filters")
        .attr("aria-labelledby", "filters")
        .on("keydown", move |event| {
            if open.get_untracked() && focus::is_key("Escape", &event) {
                open.set(false);
                focus::to(opener_node);
            }
        })
        .put(app.heading(1).attr("id", "filters").put(name))
        .put(opener)
        .put(
            el("DIV")
                .attr("id", "groups")
                .class("groups")
                .put(el("P").attr("id", "rule").class("rule").put(words.filter_rule))
                .all(groups)
                .put(see),
        )
}

fn fieldset(app: App, at: usize, group: Group) -> El {
    let fieldset = Node::new();
    let criterion = group.criterion;
    let boxes = group.options.into_iter().enumerate();
    let boxes = boxes.map(|(place, choice)| tick(app, fieldset, criterion, (at, place), choice));
    el("FIELDSET")
        .node(fieldset)
        .attr("tabindex", "-1")
        .attr("aria-describedby", "rule")
        .live("dir", move || app.dir())
        .put(el("LEGEND").put(group.name))
        .put(group.description.map(|text| el("P").class("about").put(text)))
        .all(boxes)
}

fn tick(
    app: App,
    fieldset: Node,
    criterion: CriterionId,
    (at, place): (usize, usize),
    choice: Choice,
) -> El {
    let state = move || -> State { app.screen.with(|screen| screen.states[at][place]) };
    let words = app.words();
    let about = format!("about-{at}-{place}");
    let input = el("INPUT")
        .attr("type", "checkbox")
        .state("checked", move || state().ticked)
        .live("disabled", move || state().disabled.then(|| "".into()))
        .maybe("aria-describedby", choice.description.as_ref().map(|_| about.clone()))
        .on("change", move |_| {
            app.on.run(Event::FilterToggled(criterion, choice.value));
            // A box that would find nothing is disabled once its tick is taken away.
            focus::rescue(fieldset);
        });
    let label = labelled(format!("value-{at}-{place}"), input)
        .live("class", move || Some(if state().disabled { "tick none" } else { "tick" }.into()))
        .put(el("SPAN").class("label").put(choice.label))
        .put(
            el("SPAN")
                .class("number")
                .attr("aria-hidden", "true")
                .put(live(move || (words.number)(state().count))),
        )
        .put(el("SPAN").class("unseen").put(live(move || (words.value_count)(state().count))));
    let about =
        choice.description.map(|text| el("P").made("id", about).class("about value").put(text));
    group().put(label).put(about)
}
