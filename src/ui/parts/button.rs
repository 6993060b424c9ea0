//! Buttons.

use super::icon::{Icon, icon};
use crate::{
    platform::dialog,
    render::{Child, El, Node, el},
};

/// A button that says something.
pub fn button(class: &'static str, words: impl Child) -> El {
    el("BUTTON").class(class).attr("type", "button").put(words)
}

/// The same with an icon before its words.
pub fn marked(class: &'static str, of: Icon, words: impl Child) -> El {
    el("BUTTON").class(class).attr("type", "button").put(icon(of)).put(words)
}

/// Words for those who do not see what they belong to.
pub fn unseen(words: impl Child) -> El {
    el("SPAN").class("unseen").put(" ").put(words)
}

/// Closes the dialog known as `node`.
pub fn close(words: &'static str, node: Node) -> El {
    el("BUTTON")
        .class("close")
        .attr("type", "button")
        .attr("aria-label", words)
        .on("click", move |_| dialog::close(node))
        .put(icon(Icon::Cross))
}
