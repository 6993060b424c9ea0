//! What is said when there is no catalogue to show; the fallback of the page stays below.

use super::parts::{
    button::button,
    icon::{Icon, icon, sprite},
};
use crate::render::{El, Part, el, group, live};
use leptos::prelude::*;
use modascope_core::{
    catalogue::{Absence, Issue},
    message::{self, Messages},
};

/// How many issues are listed; the rest is counted.
const LISTED: usize = 20;

/// The catalogue has issues.
pub fn broken(language: ArcRwSignal<String>, issues: Vec<Issue>) -> Part {
    failure(language, move |words| {
        let more = issues.len().saturating_sub(LISTED);
        let listed = issues.iter().take(LISTED).map(|issue| listed(words, issue));
        let more = (more > 0).then(|| el("LI").put((words.more)(more)));
        let list = el("UL").class("issues").all(listed.chain(more));
        group().put(el("P").put((words.issue_count)(issues.len()))).put(list)
    })
}

fn listed(words: &'static Messages, issue: &Issue) -> El {
    let place = if issue.place.is_empty() { words.whole_file } else { &issue.place };
    let warning = issue.is_warning().then(|| format!("{}, ", words.warning));
    el("LI")
        .put(el("CODE").put(place.to_owned()))
        .put(" ")
        .put(warning)
        .put((words.problem)(&issue.problem))
}

/// The catalogue could not be had from an address, with a button for who asks for it again.
pub fn unreachable(language: ArcRwSignal<String>, address: String, why: Absence) -> Part {
    failure(language, move |words| {
        let reason = (words.unreachable)(&address, why);
        group().put(el("P").put(reason)).put(button("", words.retry))
    })
}

fn failure(
    language: ArcRwSignal<String>,
    detail: impl Fn(&'static Messages) -> El + 'static,
) -> Part {
    live(move || {
        let words = message::find(&language.get()).unwrap_or(message::ENGLISH);
        el("DIV")
            .class("failure")
            .attr("role", "alert")
            .attr("lang", words.tag)
            .put(sprite())
            .put(el("P").class("title").put(icon(Icon::Alert)).put(words.broken))
            .put(detail(words))
    })
}
