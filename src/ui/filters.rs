//! The filters: a group of boxes a criterion. Where the widget is narrow, a button opens them.

use crate::render::{El, Node, el, group, live};
use crate::{app::App, platform::focus};
use leptos::prelude::*;
use modascope_core::{
    Event,
    criterion::CriterionId,
    view::filters::{Choice, Group, State, groups},
};

/// The filters.
pub fn filters(app: App) -> El {
    let name = app.words().filters;
    let open = RwSignal::new(false);
    let ticked = move || {
        let ticked = app.session.with(|session| session.filters().count());
        (ticked > 0).then(|| format!(" ({ticked})"))
    };
    let groups = app.session.with_untracked(groups).into_iter().enumerate();
    let groups = groups.map(|(at, group)| fieldset(app, at, group));
    let opener = el("BUTTON")
        .class("opener")
        .attr("type", "button")
        .attr("aria-controls", "groups")
        .live("aria-expanded", move || Some(if open.get() { "true" } else { "false" }.into()))
        .on("click", move |_| open.update(|open| *open = !*open))
        .put(name)
        .put(live(ticked));
    el("SECTION")
        .class("filters")
        .attr("aria-labelledby", "filters")
        .put(el("H3").attr("id", "filters").put(name))
        .put(opener)
        .put(el("DIV").attr("id", "groups").class("groups").all(groups))
}

fn fieldset(app: App, at: usize, group: Group) -> El {
    let fieldset = Node::new();
    let rule = format!("rule-{at}");
    let criterion = group.criterion;
    let boxes = group.options.into_iter().enumerate();
    let boxes = boxes.map(|(place, choice)| tick(app, fieldset, criterion, (at, place), choice));
    el("FIELDSET")
        .node(fieldset)
        .attr("tabindex", "-1")
        .made("aria-describedby", rule.clone())
        .put(el("LEGEND").put(group.name))
        .put(group.description.map(|text| el("P").class("about").put(text)))
        .all(boxes)
        .put(el("P").made("id", rule).class("rule").put(app.words().filter_rule))
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
    let label = el("LABEL")
        .live("class", move || Some(if state().disabled { "tick none" } else { "tick" }.into()))
        .put(input)
        .put(el("SPAN").class("label").put(choice.label))
        .put(
            el("SPAN")
                .class("number")
                .attr("aria-hidden", "true")
                .put(live(move || state().count.to_string())),
        )
        .put(el("SPAN").class("unseen").put(live(move || (words.value_count)(state().count))));
    let about =
        choice.description.map(|text| el("P").made("id", about).class("about value").put(text));
    group().put(label).put(about)
}
