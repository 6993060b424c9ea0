//! What is said of a modality, criterion by criterion.

use super::{
    definition::{original, source},
    help::meanings,
    parts::button::unseen,
};
use crate::render::{El, el, group};
use modascope_core::{
    message::Messages,
    modality::Basis,
    view::{
        Passage,
        card::{Fact, Why},
    },
};

/// A list of criteria and what is said on each.
pub fn facts(words: &'static Messages, class: &'static str, facts: Vec<Fact>) -> Option<El> {
    let none = facts.is_empty();
    let facts = facts.into_iter().map(|shown| fact(words, shown));
    (!none).then(|| el("DL").class(class).all(facts))
}

fn fact(words: &'static Messages, fact: Fact) -> El {
    let said = match fact.said.is_empty() {
        true => el("SPAN").class("unknown").put(words.unknown),
        false => {
            let all = el("SPAN").class("said").put(fact.steps.map(steps));
            fact.said
                .into_iter()
                .enumerate()
                .fold(all, |all, (at, said)| all.put((at > 0).then_some(", ")).put(said))
        }
    };
    let why = why(words, fact.name.clone(), fact.why, fact.about);
    el("DIV").class("fact").put(el("DT").put(fact.name)).put(el("DD").put(said).put(why))
}

/// A scale as steps that rise; the words beside it say the same.
pub fn steps(steps: Vec<bool>) -> El {
    let steps = steps.into_iter().map(|said| el("SPAN").class(if said { "on" } else { "" }));
    el("SPAN").class("steps").attr("aria-hidden", "true").all(steps)
}

/// Why something is said on a criterion, and what it means.
pub fn why(
    words: &'static Messages,
    criterion: Passage,
    why: Option<Why>,
    about: Vec<(Passage, Passage)>,
) -> Option<El> {
    let label = match &why {
        Some(_) => words.why,
        None if about.is_empty() => return None,
        None => words.meaning,
    };
    // What was found must be in sight. Where nothing was, the attribute is left to the reader, who opens and closes.
    let found = why.as_ref().is_some_and(|why| why.text.spans.iter().any(|span| span.hit));
    let reason = why.map(|why| reason(words, why));
    Some(
        el("DETAILS")
            .class("why")
            .maybe("open", found.then(String::new))
            .put(el("SUMMARY").put(label).put(unseen(criterion)))
            .put(el("DIV").class("reason").put(reason).put(meanings(about))),
    )
}

fn reason(words: &'static Messages, why: Why) -> El {
    let basis = match why.basis {
        Basis::Quoted => words.quoted_reading,
        Basis::Editorial => words.editorial_reading,
    };
    let from = why.source.map(|from| el("SPAN").put(words.source).put(source(words, from)));
    group()
        .put(el("P").put(why.text))
        .put(el("P").class("from").put(el("SPAN").class("tag").put(basis)).put(from))
        .put(why.original.map(original))
}
