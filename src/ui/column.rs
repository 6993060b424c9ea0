//! The head of a column: its name, and where it can go, by button, arrow key or pointer.

use super::{
    parts::{
        button::unseen,
        icon::{Icon, icon},
    },
    shortlist::toggle,
};
use crate::{
    app::App,
    platform::{focus, grid},
    render::{El, Node, el, group},
};
use leptos::prelude::*;
use modascope_core::{Event, modality::ModalityId, view::table::Column};

/// The column that is dragged, if one is.
pub type Drag = StoredValue<Option<ModalityId>>;

/// The head of the column at a place among `count`. Where its button vanishes, the focus goes to `region`.
pub fn column(
    app: App,
    drag: Drag,
    region: Node,
    (place, count): (usize, usize),
    head: Column,
) -> El {
    let words = app.words();
    let modality = head.modality;
    let mover = |id: String, label: &'static str, arrow: Icon, event: Option<Event>| {
        let stuck = event.is_none().then(|| "true".into());
        el("BUTTON")
            .made("id", id)
            .class("mover")
            .attr("type", "button")
            .maybe("aria-disabled", stuck)
            .on("click", move |pressed| {
                event.iter().for_each(|event| app.on.run(event.clone()));
                focus::keep(&pressed);
            })
            .put(icon(arrow))
            .put(unseen(group().put(label).put(" ").put(head.name.clone())))
    };
    let (left, right) = (head.left.clone(), head.right.clone());
    let movers = (head.picked && count > 1).then(|| {
        el("DIV")
            .class("movers")
            .on("keydown", move |event| {
                for (key, moved) in [("ArrowLeft", &left), ("ArrowRight", &right)] {
                    if focus::is_key(key, &event)
                        && let Some(moved) = moved
                    {
                        event.prevent_default();
                        app.on.run(moved.clone());
                        focus::keep(&event);
                    }
                }
            })
            .put(mover(
                format!("left-{}", modality.index()),
                words.move_left,
                Icon::Left,
                head.left.clone(),
            ))
            .put(mover(
                format!("right-{}", modality.index()),
                words.move_right,
                Icon::Right,
                head.right.clone(),
            ))
    });
    let cell = el("TH")
        .attr("scope", "col")
        .attr("role", "columnheader")
        .made("data-modality", app.slug(modality))
        .put(el("SPAN").class("name").put(head.name.clone()))
        .put(el("DIV").class("tasks").put(movers).put(toggle(
            app,
            modality,
            head.name,
            Some(region),
        )));
    if !head.picked {
        return cell;
    }
    cell.attr("draggable", "true")
        .on("dragend", move |_| drag.set_value(None))
        .on("dragstart", move |event| {
            grid::start_drag(&event);
            drag.set_value(Some(modality));
        })
        .on("dragover", move |event| {
            if drag.get_value().is_some() {
                event.prevent_default();
            }
        })
        .on("drop", move |event| {
            event.prevent_default();
            if let Some(dragged) = drag.get_value() {
                app.on.run(Event::Moved(dragged, place));
                drag.set_value(None);
            }
        })
}
