//! One element in the page.

use super::{
    built::{Built, patch_all},
    effect::Following,
    part::{Attribute, Draft, Words},
};
use leptos::{
    ev::Event,
    tachys::{
        renderer::{Rndr, types::Element},
        view::Mountable,
    },
};
use std::ops::Deref;
use wasm_bindgen::{JsCast, closure::Closure};

/// An element with what it holds.
pub struct Shown {
    element: Element,
    tag: &'static str,
    fixed: Vec<(&'static str, Words)>,
    held: Vec<Held>,
    children: Vec<Built>,
}

/// HTML is written in capitals, SVG in small letters, as their names come back from the page.
fn namespace(tag: &str) -> Option<&'static str> {
    let svg = tag.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
    svg.then_some("http://www.w3.org/2000/svg")
}

/// What an element takes, and gives back when it goes.
enum Held {
    Effect(&'static str, #[expect(dead_code, reason = "dropping it ends it")] Following),
    Listener(&'static str, Closure<dyn FnMut(Event)>),
}

impl Shown {
    pub(super) fn new(draft: Draft) -> Self {
        let Draft { tag, attributes, children } = draft;
        let mut shown = Self {
            element: Rndr::create_element(tag, namespace(tag)),
            tag,
            fixed: Vec::new(),
            held: Vec::new(),
            children: children.into_iter().map(Built::new).collect(),
        };
        shown.children.iter_mut().for_each(|child| child.mount(&shown.element, None));
        // After the children: a selection is set among options that are there.
        shown.take(attributes);
        shown
    }

    pub(super) fn is(&self, tag: &str) -> bool {
        self.tag == tag
    }

    pub(super) fn patch(&mut self, draft: Draft) {
        let Draft { attributes, children, .. } = draft;
        patch_all(&mut self.children, children, Some(&self.element));
        // What listened to the old signals ends before anything follows the new ones.
        let before = std::mem::take(&mut self.held);
        let live = before.iter().filter_map(|held| match held {
            Held::Effect(name, _) if !name.is_empty() => Some(*name),
            _ => None,
        });
        let fixed = std::mem::take(&mut self.fixed);
        let gone = |name: &&str| {
            !attributes.iter().any(|attribute| match attribute {
                Attribute::Fixed(kept, _) | Attribute::Live(kept, _) => kept == name,
                _ => false,
            })
        };
        for name in live.chain(fixed.iter().map(|(name, _)| *name)).filter(gone) {
            Rndr::remove_attribute(&self.element, name);
        }
        let_go(&self.element, &before);
        drop(before);
        self.fixed = fixed;
        self.take(attributes);
    }

    fn take(&mut self, attributes: Vec<Attribute>) {
        let before = std::mem::take(&mut self.fixed);
        for attribute in attributes {
            let element = self.element.clone();
            match attribute {
                Attribute::Fixed(name, value) => {
                    // An attribute that is set again has effects: a script of the page may hear of it.
                    if !before.iter().any(|(of, was)| *of == name && *was == value) {
                        Rndr::set_attribute(&element, name, &value);
                    }
                    self.fixed.push((name, value));
                }
                Attribute::Live(name, mut set) => {
                    let effect = Following::new(move |_| set(&element));
                    self.held.push(Held::Effect(name, effect));
                }
                Attribute::On(name, handle) => {
                    let listener = Closure::wrap(handle);
                    let function = listener.as_ref().unchecked_ref();
                    // Refused by no element.
                    let _ = element.add_event_listener_with_callback(name, function);
                    self.held.push(Held::Listener(name, listener));
                }
                Attribute::Property(name, value) => {
                    let style = Rndr::style(&element);
                    Rndr::set_css_property(&style, name, &value.to_string());
                }
                Attribute::Known(node) => node.put(&element),
            }
        }
    }
}

fn let_go(element: &Element, held: &[Held]) {
    for held in held {
        if let Held::Listener(name, listener) = held {
            let function = listener.as_ref().unchecked_ref();
            let _ = element.remove_event_listener_with_callback(name, function);
        }
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        // An element that is taken out of the page may fire a last event, as one that had the focus does.
        let_go(&self.element, &self.held);
    }
}

impl Deref for Shown {
    type Target = Element;

    fn deref(&self) -> &Element {
        &self.element
    }
}
