//! Elements of one type.
//!
//! `view!` gives every element, and every closure in it, a type of its own, and each type comes with its own copy of
//! Leptos' code to build, update and drop it. Here all elements share one type, and what changes is boxed: with the
//! same views the module is a third smaller (ARCHITECTURE.md has the figures).

use leptos::{
    attr::{
        any_attribute::AnyAttribute, any_attribute::IntoAnyAttribute, custom::custom_attribute,
    },
    ev::{self, Event},
    html::{self, Custom},
    prelude::*,
    tachys::html::{node_ref::node_ref, property::prop},
};
use std::borrow::Cow;

/// Words that are known, or made.
pub type Words = Cow<'static, str>;
/// Where an element can be found once it is there.
pub type Node = NodeRef<Custom<&'static str>>;

/// An element that is being put together. Boxed, so that handing it on is handing on one word.
pub struct El(Box<Draft>);

struct Draft {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with nothing in it.
///
/// The tag is in capitals, as `tagName` says it: Leptos compares the two to see whether an element can stay as it is
/// when a part is made anew, and would replace one whose tag is in small letters.
pub fn el(tag: &'static str) -> El {
    El(Box::new(Draft { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// Things that stand side by side, without an element around them.
pub fn group() -> El {
    el("")
}

/// A part that is made anew whenever a signal in it changes.
pub fn live<C: Child>(mut make: impl FnMut() -> C + Send + 'static) -> AnyView {
    let make: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || make().show());
    make.into_any()
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
        self.with(custom_attribute(name, value.into()).into_any_attr())
    }

    /// Sets an attribute if there is something to set.
    pub fn maybe(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.made(name, value),
            None => self,
        }
    }

    /// Sets an attribute whenever a signal in it changes; `None` takes it away.
    pub fn live(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<Words> + Send + 'static,
    ) -> Self {
        let value: Box<dyn FnMut() -> Option<Words> + Send> = Box::new(value);
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// Ticks or selects it, or not, whenever a signal in it changes.
    pub fn state(self, name: &'static str, is: impl FnMut() -> bool + Send + 'static) -> Self {
        let is: Box<dyn FnMut() -> bool + Send> = Box::new(is);
        self.with(prop(name, is).into_any_attr())
    }

    /// Sets what is typed into it whenever a signal in it changes.
    pub fn value(self, value: impl FnMut() -> String + Send + 'static) -> Self {
        let value: Box<dyn FnMut() -> String + Send> = Box::new(value);
        self.with(prop("value", value).into_any_attr())
    }

    /// Listens.
    pub fn on(self, event: &'static str, handle: impl FnMut(Event) + 'static) -> Self {
        let handle: Box<dyn FnMut(Event)> = Box::new(handle);
        self.with(ev::on(ev::Custom::<Event>::new(event), handle).into_any_attr())
    }

    /// Makes it known as `node`.
    pub fn node(self, node: Node) -> Self {
        self.with(node_ref(node).into_any_attr())
    }

    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }
}

/// What can be put into an element.
pub trait Child {
    /// The view of it.
    fn show(self) -> AnyView;
}

impl Child for AnyView {
    fn show(self) -> AnyView {
        self
    }
}

impl Child for El {
    fn show(self) -> AnyView {
        let Draft { tag, attributes, children } = *self.0;
        match tag {
            "" => children.into_any(),
            tag => html::custom(tag).add_any_attr(attributes).child(children).into_any(),
        }
    }
}

impl Child for Words {
    fn show(self) -> AnyView {
        self.into_any()
    }
}

impl Child for &'static str {
    fn show(self) -> AnyView {
        Words::from(self).show()
    }
}

impl Child for String {
    fn show(self) -> AnyView {
        Words::from(self).show()
    }
}

impl<C: Child> Child for Option<C> {
    fn show(self) -> AnyView {
        self.map_or_else(|| ().into_any(), C::show)
    }
}

impl<C: Child> Child for Vec<C> {
    fn show(self) -> AnyView {
        self.into_iter().map(C::show).collect::<Vec<_>>().into_any()
    }
}
