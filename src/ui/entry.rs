//! The modalities in one place of the map.

use super::shortlist::toggle;
use crate::{
    app::App,
    render::{El, el, group},
};
use leptos::prelude::*;
use modascope_core::view::map::{Cell, Entry};

/// Each opens its card.
pub fn entries(app: App, cell: Cell) -> El {
    let entries = cell.entries.into_iter().map(|shown| el("LI").put(entry(app, shown)));
    group()
        .put((entries.len() > 0).then(|| el("UL").attr("role", "list").all(entries)))
        .put(cell.more.map(|more| el("P").put(more)))
}

fn entry(app: App, entry: Entry) -> El {
    let modality = entry.modality;
    let mark = (!entry.mark.is_empty())
        .then(|| group().put(shape(entry.shape)).put(el("SPAN").class("mark").put(entry.mark)));
    let open = el("BUTTON")
        .class("entry")
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
        .on("click", move |_| app.opened.set(Some(modality)))
        .put(el("SPAN").class("name").put(entry.name.clone()))
        .put(mark);
    group().put(open).put(toggle(app, modality, entry.name, None))
}

/// What stands for a value; the words beside it say the same.
pub fn shape(of: u8) -> El {
    const CLASSES: [&str; 7] =
        ["shape s0", "shape s1", "shape s2", "shape s3", "shape s4", "shape s5", "shape unknown"];
    let class = CLASSES.get(usize::from(of)).copied().unwrap_or("shape");
    el("SPAN").class(class).attr("aria-hidden", "true")
}
