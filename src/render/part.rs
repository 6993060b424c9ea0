//! What a view is made of, before it is in the page.

use super::{built::Built, node::Node, rows::Row};
use leptos::{
    ev::Event,
    tachys::{renderer::types::Element, view::Render},
};
use std::borrow::Cow;

/// Words that are known, or made.
pub type Words = Cow<'static, str>;

/// A piece of a view.
pub enum Part {
    /// Words.
    Text(Words),
    /// An element, or things side by side.
    Element(Box<Draft>),
    /// What is made anew whenever a signal in it changes.
    Live(Box<dyn FnMut() -> Part>),
    /// Rows that are told apart by a key, and moved rather than made anew.
    Rows(Box<dyn FnMut() -> Vec<Row>>),
}

/// An element that is being put together.
pub struct Draft {
    /// HTML in capitals, SVG in small letters; nothing for things side by side.
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<Attribute>,
    pub(super) children: Vec<Part>,
}

/// What can be said of an element.
pub(super) enum Attribute {
    /// An attribute with its value.
    Fixed(&'static str, Words),
    /// An attribute or property that is set whenever a signal in it changes.
    Live(&'static str, Box<dyn FnMut(&Element)>),
    /// A custom property of CSS with its number.
    Property(&'static str, usize),
    /// What listens to an event.
    On(&'static str, Box<dyn FnMut(Event)>),
    /// What the element is known as.
    Known(Node),
}

impl Render for Part {
    type State = Built;

    fn build(self) -> Built {
        Built::new(self)
    }

    fn rebuild(self, built: &mut Built) {
        built.patch(self);
    }
}
