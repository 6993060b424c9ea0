//! Buttons.

use crate::render::{Child, El, el};

/// A button that says something.
pub fn button(class: &'static str, words: impl Child) -> El {
    el("BUTTON").class(class).attr("type", "button").put(words)
}

/// Words for those who do not see what they belong to.
pub fn unseen(words: impl Child) -> El {
    el("SPAN").class("unseen").put(" ").put(words)
}
