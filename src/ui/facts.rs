//! What is said of a modality, criterion by criterion.

use super::definition::{original, source};
use crate::render::{El, el};
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
            fact.said.into_iter().enumerate().fold(el("SPAN").class("said"), |all, (at, said)| {
                all.put((at > 0).then_some(", ")).put(said)
            })
        }
    };
    let why = fact.why.map(|shown| why(words, fact.name.clone(), shown));
    el("DIV")
        .class("fact")
        .put(el("DT").put(fact.name))
        .put(el("DD").put(fact.steps.map(steps)).put(said).put(why))
}

/// A scale as steps that rise; the words beside it say the same.
pub fn steps(steps: Vec<bool>) -> El {
    let steps = steps.into_iter().map(|said| if said { el("I").class("on") } else { el("I") });
    el("SPAN").class("steps").attr("aria-hidden", "true").all(steps)
}

/// Why something is said on a criterion.
pub fn why(words: &'static Messages, criterion: Passage, why: Why) -> El {
    let basis = match why.basis {
        Basis::Quoted => words.quoted_reading,
        Basis::Editorial => words.editorial_reading,
    };
    let from = why.source.map(|from| el("SPAN").put(words.source).put(source(from)));
    let summary =
        el("SUMMARY").put(words.why).put(el("SPAN").class("unseen").put(" ").put(criterion));
    // What was found must be in sight. Where nothing was, the attribute is left to the reader, who opens and closes.
    let found = why.text.spans.iter().any(|span| span.hit);
    el("DETAILS")
        .class("why")
        .maybe("open", found.then(String::new))
        .put(summary)
        .put(el("P").put(why.text))
        .put(el("P").class("from").put(el("SPAN").class("tag").put(basis)).put(from))
        .put(why.original.map(original))
}
