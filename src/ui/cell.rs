//! One cell of the comparison.

use super::{
    definition::original,
    facts::{steps, why},
};
use crate::render::{El, el, group};
use modascope_core::{
    message::Messages,
    modality::Basis,
    view::{
        Passage,
        table::{Cell, Said},
    },
};

/// What is said of the modality called `name`, under the head of its row.
pub fn cell(words: &'static Messages, head: Passage, name: Passage, cell: Cell) -> El {
    let quoted = cell.basis == Some(Basis::Quoted);
    let editorial = (cell.basis == Some(Basis::Editorial))
        .then(|| el("P").class("tag").put(words.editorial_definition));
    let said = match cell.said.is_empty() {
        true => el("SPAN").class("unknown").put(words.unknown),
        false => {
            let said = cell.said.into_iter().enumerate();
            let said = said.map(|(at, said)| group().put((at > 0).then_some(", ")).put(one(said)));
            let (open, close) = if quoted { words.quotes } else { ("", "") };
            el(if quoted { "Q" } else { "SPAN" }).class("said").put(open).all(said).put(close)
        }
    };
    el("TD")
        .attr("role", "cell")
        // Where there is no room for columns, a cell stands below its row and says whose it is.
        .put(el("SPAN").class("of").attr("aria-hidden", "true").put(name))
        .put(editorial)
        .put(cell.steps.map(steps))
        .put(said)
        .put(cell.footnote.map(footnote))
        .put(why(words, head, cell.why, cell.about))
        .put(cell.original.map(original))
}

fn one(said: Said) -> El {
    let kind = said.kind.map(|kind| group().put(" ").put(el("SPAN").class("kind").put(kind)));
    group().put(said.text).put(kind).put(said.footnote.map(footnote))
}

fn footnote(number: usize) -> El {
    el("SUP").put(format!(" [{number}]"))
}
