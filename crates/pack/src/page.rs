//! What the pages of packages have in common: a page with the widget alone, and plain words inside it.

use crate::{
    Choices,
    fallback::{fallback, unloaded},
};
use maud::{DOCTYPE, Escaper, Markup, PreEscaped, html};
use modascope_core::text::is_from_right;
use std::fmt::Write;

/// A page before its scripts and style.
pub(crate) struct Page<'a> {
    pub(crate) choices: &'a Choices,
    /// The Content-Security-Policy.
    pub(crate) policy: &'a str,
    /// What the element is told of storage.
    pub(crate) storage: Vec<(&'static str, String)>,
    /// At the end of the head.
    pub(crate) style: Markup,
    /// At the end of the body.
    pub(crate) scripts: Markup,
}

impl Page<'_> {
    /// The page as text.
    pub(crate) fn write(self) -> String {
        let choices = self.choices;
        // The widget is all there is: its title is that of the page.
        let mut attributes = choices.attributes();
        attributes.push(("heading-level", "1".to_owned()));
        attributes.extend(self.storage);
        let page = html! {
            (DOCTYPE)
            html lang=(choices.language()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(self.policy);
                    title { (choices.title()) }
                    // No icon, lest a browser ask the server for one.
                    link rel="icon" href="data:,";
                    (self.style)
                }
                body class="page" {
                    main { (open("moda-scope", &attributes)) (inside(choices)) (close("moda-scope")) }
                    (self.scripts)
                }
            }
        };
        page.into_string()
    }
}

/// What the page says where the widget cannot run.
pub(crate) fn inside(choices: &Choices) -> Markup {
    let dir = is_from_right(choices.language()).then_some("rtl");
    html! {
        h1 dir=[dir] { (choices.title()) }
        (unloaded(choices.language()))
        @if let Some(about) = choices.about() { p dir=[dir] { (about) } }
        (fallback(choices.catalogue(), choices.language()))
    }
}

/// The start of an element. Names are ours; values may be anything.
pub(crate) fn open(name: &str, attributes: &[(impl AsRef<str>, String)]) -> Markup {
    let mut tag = format!("<{name}");
    for (attribute, value) in attributes {
        tag.push(' ');
        tag.push_str(attribute.as_ref());
        tag.push_str("=\"");
        // Writing into a string does not fail.
        let _ = Escaper::new(&mut tag).write_str(value);
        tag.push('"');
    }
    tag.push('>');
    PreEscaped(tag)
}

/// The end of an element.
pub(crate) fn close(name: &str) -> Markup {
    PreEscaped(format!("</{name}>"))
}
