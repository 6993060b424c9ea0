//! A definition: quoted with its source, or the catalogue's own and said so.

use super::parts::{
    button::unseen,
    icon::{Icon, icon},
};
use crate::render::{Child, El, Part, el, group};
use modascope_core::{
    message::Messages,
    modality::Basis,
    view::{
        Passage,
        card::{DefinitionView, SourceView},
    },
};

/// A definition.
pub fn definition(words: &'static Messages, shown: DefinitionView) -> El {
    let from = shown.source.map(|from| group().put(words.source).put(source(words, from)));
    match shown.basis {
        Basis::Quoted => {
            let (open, close) = words.quotes;
            el("FIGURE")
                .class("definition quoted")
                .put(el("BLOCKQUOTE").put(open).put(shown.text).put(close))
                .put(shown.original.map(original))
                .put(from.map(|from| el("FIGCAPTION").put(from)))
        }
        Basis::Editorial => el("DIV")
            .class("definition editorial")
            .put(el("P").class("tag").put(words.editorial_definition))
            .put(el("P").put(shown.text))
            .put(from.map(|from| el("P").class("from").put(from))),
    }
}

/// The words of a quotation themselves, where a translation is shown.
pub fn original((label, words): (String, Passage)) -> El {
    let dir = if words.is_from_right() { "rtl" } else { "ltr" };
    let quotation = el("BLOCKQUOTE").attr("dir", dir).put(words);
    el("DETAILS").class("original").put(el("SUMMARY").put(label)).put(quotation)
}

/// A source, linked where there is an address; that page is not told where its visitor comes from.
pub fn source(words: &'static Messages, source: SourceView) -> Part {
    match source.url {
        Some(url) => el("A")
            .made("href", url)
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer")
            .put(source.name)
            .put(icon(Icon::Outside))
            .put(unseen(group().put("(").put(words.new_window).put(")")))
            .show(),
        None => source.name.show(),
    }
}
