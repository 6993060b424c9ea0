//! The bar of what is picked, and the buttons that pick.

use super::{Passage, name};
use crate::{
    modality::ModalityId,
    session::{Event, Session},
};

/// What is picked to be put side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What is picked, in order.
    pub picked: Vec<Picked>,
    /// How many are picked.
    pub count: usize,
    /// Whether no more can be picked.
    pub full: bool,
    /// Label of what shows them side by side.
    pub compare: String,
    /// Why no more can be picked, where that is so.
    pub limit: Option<String>,
}

/// A modality that is picked.
#[derive(Clone, Debug, PartialEq)]
pub struct Picked {
    /// Which.
    pub modality: ModalityId,
    /// What people call it.
    pub name: Passage,
    /// What takes it away.
    pub remove: Event,
}

/// The button that picks one modality, or takes it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toggle {
    /// Whether it is picked.
    pub pressed: bool,
    /// Whether it cannot be picked.
    pub disabled: bool,
    /// What the button says; the name of the modality belongs behind it.
    pub label: String,
}

/// The bar; none when nothing is picked.
pub fn bar(session: &Session) -> Option<Bar> {
    let (shortlist, messages) = (session.shortlist(), session.messages());
    let picked = shortlist.iter().map(|modality| Picked {
        modality,
        name: name(session, modality),
        remove: Event::Picked(modality),
    });
    (!shortlist.is_empty()).then(|| Bar {
        picked: picked.collect(),
        count: shortlist.len(),
        full: session.is_full(),
        compare: (messages.compare_count)(shortlist.len()),
        limit: session.is_full().then(|| (messages.shortlist_full)(session.most())),
    })
}

/// How the button of one modality stands.
pub fn toggle(session: &Session, modality: ModalityId) -> Toggle {
    let messages = session.messages();
    let pressed = session.shortlist().contains(modality);
    let disabled = !pressed && session.is_full();
    let label = match disabled {
        true => (messages.compare_full)(session.most()),
        false => messages.compare.to_owned(),
    };
    Toggle { pressed, disabled, label }
}
