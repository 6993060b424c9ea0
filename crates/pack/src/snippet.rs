//! The lines to copy into a page.

use crate::{Choices, form::CLASSIC, json, page, surface::ELEMENT};
use maud::{Markup, PreEscaped, html};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// How the widget is put into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snippet {
    /// The element, with the module that defines it.
    Element,
    /// A `div` that becomes the element, for editors that delete elements they do not know.
    Div,
    /// A frame.
    Frame,
    /// The element, with the classic script, in which the catalogue is.
    Classic,
}

impl Snippet {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Element, Self::Div, Self::Frame, Self::Classic];
}

/// Where the catalogue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source<'a> {
    /// It is the `catalogue.json` beside the script.
    Beside,
    /// At this address.
    At(&'a str),
    /// Between the tags of the element. Only an element can have it there: a `div` would lose it in an editor, and a
    /// frame is another page, so these take it from beside the script.
    Inside,
}

/// Where the files are.
#[derive(Clone, Copy, Debug)]
pub struct Addresses<'a> {
    /// The folder of the site.
    pub base: &'a str,
    /// The catalogue.
    pub catalogue: Source<'a>,
}

/// What an address keeps as it is between `?` and `#`.
const PLAIN: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// How tall a frame is until its content has told: as tall as the shape of what comes.
const FRAME_HEIGHT: &str = "800";

/// The HTML to copy.
pub fn snippet(snippet: Snippet, choices: &Choices, addresses: Addresses) -> String {
    let base = addresses.base.trim().trim_end_matches('/');
    let beside = |name: &str| format!("{base}/{name}");
    let mut attributes = choices.attributes();
    match addresses.catalogue {
        Source::At(address) if snippet != Snippet::Classic => {
            attributes.insert(0, ("src", address.to_owned()));
        }
        _ => {}
    }
    attributes.extend(choices.keeping());
    if let Snippet::Frame = snippet {
        return frame(choices, &beside("frame.html"), &beside("moda-scope-frame.js"), &attributes);
    }
    let declarations = choices.declarations();
    let style = (!declarations.is_empty()).then_some(("style", declarations));
    let inside = snippet == Snippet::Element && addresses.catalogue == Source::Inside;
    let catalogue = inside.then(|| PreEscaped(json::inline(choices.text())));
    let words = html! {
        a href=(beside("index.html")) { (choices.title()) }
        @if let Some(catalogue) = catalogue {
            script type="application/json" { (catalogue) }
        }
    };
    let lines = match snippet {
        Snippet::Div => {
            let mut data = vec![("data-moda-scope".to_owned(), String::new())];
            data.extend(
                attributes.into_iter().map(|(name, value)| (format!("data-{name}"), value)),
            );
            data.extend(style.map(|(name, value)| (name.to_owned(), value)));
            element("div", &data, words)
        }
        _ => {
            attributes.extend(style);
            element(ELEMENT, &attributes, words)
        }
    };
    let script = match snippet {
        Snippet::Classic => html! { script src=(beside(CLASSIC)) defer {} },
        _ => html! { script type="module" src=(beside("moda-scope.js")) {} },
    };
    format!("{}\n{}\n", script.into_string(), lines.into_string())
}

fn element(name: &str, attributes: &[(impl AsRef<str>, String)], words: Markup) -> Markup {
    html! { (page::open(name, attributes)) (words) (page::close(name)) }
}

/// A frame, and the script that makes it as tall as its content. Colours and fonts are the frame's own.
fn frame(choices: &Choices, page: &str, script: &str, attributes: &[(&str, String)]) -> String {
    let query = attributes
        .iter()
        .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, &PLAIN)));
    let address = format!("{page}?{}", query.collect::<Vec<_>>().join("&"));
    let frame = html! {
        iframe src=(address) title=(choices.title()) width="100%" height=(FRAME_HEIGHT)
            loading="lazy" allow="clipboard-write" style="border: 0" {}
    };
    let script = html! { script src=(script) defer {} };
    format!("{}\n{}\n", frame.into_string(), script.into_string())
}
