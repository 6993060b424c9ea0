//! How one modality fits the need.

use super::{
    parts::icon::{Icon, icon},
    shortlist::toggle,
};
use crate::{
    app::App,
    render::{El, el},
};
use leptos::prelude::*;
use modascope_core::{
    fit::Verdict,
    view::guide::{Fitting, Reason},
};

/// Its rank, a bar with its figure, and a sentence a wish.
pub fn fitting(app: App, shown: Fitting, below: usize) -> El {
    let modality = shown.modality;
    let name = el("BUTTON")
        .class("quiet")
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
        .put(shown.name.clone())
        .on("click", move |_| app.opened.set(Some(modality)));
    let ranked = shown.rank.is_some();
    // The figure beside it says the same.
    let bar = el("PROGRESS")
        .attr("max", "100")
        .made("value", shown.percent.to_string())
        .attr("aria-hidden", "true");
    let figure = ranked.then(|| el("P").class("figure").put(bar).put(shown.figure));
    el("ARTICLE")
        .class(if ranked { "card fitting" } else { "card fitting dimmed" })
        .put(
            el("HEADER")
                .put(app.heading(below).put(name))
                .put(shown.rank.map(|rank| el("P").class("rank").put(rank)))
                .put(toggle(app, modality, shown.name, None)),
        )
        .put(figure)
        .put(
            el("UL")
                .class("reasons")
                .attr("role", "list")
                .all(shown.reasons.into_iter().map(reason)),
        )
}

fn reason(reason: Reason) -> El {
    let (class, of) = match reason.verdict {
        Verdict::Meets => ("meets", Icon::Check),
        Verdict::Near => ("partly", Icon::Near),
        Verdict::Unknown => ("unsaid", Icon::Unknown),
        Verdict::Misses => ("misses", Icon::Cross),
    };
    el("LI").class(class).put(icon(of)).put(el("SPAN").put(reason.sentence))
}
