//! Putting a view together.

use super::{
    node::Node,
    part::{Attribute, Draft, Part, Words},
};
use leptos::{
    ev::Event,
    tachys::renderer::{Rndr, types::Element},
};

/// An element that is being put together. Boxed, so that handing it on is handing on one word.
pub struct El(Box<Draft>);

/// An element with nothing in it.
pub fn el(tag: &'static str) -> El {
    El(Box::new(Draft { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// Things that stand side by side, without an element around them.
pub fn group() -> El {
    el("")
}

/// A part that is made anew whenever a signal in it changes. What is in the page already stays as far as it is alike.
pub fn live<C: Child>(mut make: impl FnMut() -> C + 'static) -> Part {
    Part::Live(Box::new(move || make().show()))
}

impl El {
    /// Puts something in.
    pub fn put(mut self, child: impl Child) -> Self {
        self.0.children.push(child.show());
        self
    }

    /// Puts some things in.
    pub fn all<C: Child>(self, children: impl IntoIterator<Item = C>) -> Self {
        children.into_iter().fold(self, Self::put)
    }

    /// Says what class it is of.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: &'static str) -> Self {
        self.made(name, Words::Borrowed(value))
    }

    /// Sets an attribute to what was made for it.
    pub fn made(self, name: &'static str, value: impl Into<Words>) -> Self {
        self.with(Attribute::Fixed(name, value.into()))
    }

    /// Sets an attribute if there is something to set.
    pub fn maybe(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.made(name, value),
            None => self,
        }
    }

    /// Sets an attribute whenever a signal in it changes; `None` takes it away.
    pub fn live(self, name: &'static str, value: impl FnMut() -> Option<Words> + 'static) -> Self {
        self.live_attribute(name, Box::new(value))
    }

    /// Ticks or selects it, or not, whenever a signal in it changes.
    pub fn state(self, name: &'static str, is: impl FnMut() -> bool + 'static) -> Self {
        self.live_state(name, Box::new(is))
    }

    /// Says whether it is so in an attribute of WAI-ARIA, whenever a signal in it changes.
    pub fn aria(self, name: &'static str, is: impl FnMut() -> bool + 'static) -> Self {
        self.live_aria(name, Box::new(is))
    }

    /// Sets what is typed into it whenever a signal in it changes.
    pub fn value(self, value: impl FnMut() -> String + 'static) -> Self {
        self.live_value(Box::new(value))
    }

    /// Sets a custom property of CSS to a number. A `style` attribute would be refused where a policy forbids them.
    pub fn property(self, name: &'static str, value: usize) -> Self {
        self.with(Attribute::Property(name, value))
    }

    /// Listens.
    pub fn on(self, event: &'static str, handle: impl FnMut(Event) + 'static) -> Self {
        self.listening(event, Box::new(handle))
    }

    /// Makes it known as `node`.
    pub fn node(self, node: Node) -> Self {
        self.with(Attribute::Known(node))
    }

    // What follows is compiled once, for whatever closure.

    fn listening(self, event: &'static str, handle: Box<dyn FnMut(Event)>) -> Self {
        self.with(Attribute::On(event, handle))
    }

    fn live_attribute(
        self,
        name: &'static str,
        mut value: Box<dyn FnMut() -> Option<Words>>,
    ) -> Self {
        let mut before = None;
        self.with(Attribute::Live(
            name,
            Box::new(move |element| {
                let now = Some(value());
                // Most of what follows a signal does not change with it.
                if now == before {
                    return;
                }
                match now.as_ref().and_then(Option::as_deref) {
                    Some(value) => Rndr::set_attribute(element, name, value),
                    None => Rndr::remove_attribute(element, name),
                }
                before = now;
            }),
        ))
    }

    fn live_aria(self, name: &'static str, mut is: Box<dyn FnMut() -> bool>) -> Self {
        let words = move || Some(if is() { "true".into() } else { "false".into() });
        self.live_attribute(name, Box::new(words))
    }

    fn live_state(self, name: &'static str, mut is: Box<dyn FnMut() -> bool>) -> Self {
        self.with(Attribute::Live(
            "",
            Box::new(move |element: &Element| Rndr::set_property(element, name, &is().into())),
        ))
    }

    fn live_value(self, mut value: Box<dyn FnMut() -> String>) -> Self {
        self.with(Attribute::Live(
            "",
            Box::new(move |element: &Element| {
                Rndr::set_property(element, "value", &value().into());
            }),
        ))
    }

    fn with(mut self, attribute: Attribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }
}

/// What can be put into an element.
pub trait Child {
    /// The view of it.
    fn show(self) -> Part;
}

impl Child for Part {
    fn show(self) -> Part {
        self
    }
}

impl Child for El {
    fn show(self) -> Part {
        Part::Element(self.0)
    }
}

impl Child for &'static str {
    fn show(self) -> Part {
        Part::Text(self.into())
    }
}

impl Child for String {
    fn show(self) -> Part {
        Part::Text(self.into())
    }
}

impl<C: Child> Child for Option<C> {
    fn show(self) -> Part {
        self.map_or_else(|| group().show(), C::show)
    }
}

impl<C: Child> Child for Vec<C> {
    fn show(self) -> Part {
        group().all(self).show()
    }
}
