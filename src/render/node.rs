//! Where an element can be found once it is there.

use leptos::{prelude::*, tachys::renderer::types::Element};

/// The place of an element that has yet to be made.
#[derive(Clone, Copy)]
pub struct Node(StoredValue<Option<Element>, LocalStorage>);

impl Node {
    /// A place with nothing in it.
    #[expect(
        clippy::new_without_default,
        reason = "it lives as long as the owner that is there now"
    )]
    pub fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// The element, while it is there.
    pub fn get(self) -> Option<Element> {
        self.0.try_get_value().flatten()
    }

    pub(super) fn put(self, element: &Element) {
        self.0.try_set_value(Some(element.clone()));
    }
}
