//! What is shown, in the address of the page: a link that says it, and a step back for each view and shortlist.

use super::keeping::Keeper;
use crate::platform::address;
use leptos::prelude::*;
use modascope_core::{Catalogue, Session, link, session::Saved};

/// What the address says of this catalogue, if it says anything.
pub fn said(catalogue: &Catalogue) -> Option<Saved> {
    link::read(&address::read(), catalogue)
}

/// The address of the page, followed both ways: what it says, and whether that is the user's own.
#[derive(Clone, Copy)]
pub struct Steps(StoredValue<(Saved, bool)>);

impl Steps {
    /// Follows the user through the history from now on.
    pub fn new(keeper: Keeper) -> Self {
        let this = Self(StoredValue::new(now(keeper)));
        // A first step to come back to; an address of the page's own stays until there is something to say.
        let ours = keeper.session.with_untracked(|session| said(session.catalogue()).is_some());
        if ours || address::read().is_empty() {
            this.replace(keeper);
        }
        address::on_step(move || {
            let whose = address::whose_step();
            let said = keeper.session.with_untracked(|session| said(session.catalogue()));
            // Nothing behind the `#` is a first visit if it was written here, and the page's own business else.
            let none = address::read().is_empty() && !whose.is_empty();
            let Some(saved) = said.or_else(|| none.then(Saved::default)) else { return };
            match whose == "own" {
                true => keeper.step(saved),
                // A link that was put into the address by hand is somebody's, as one that was opened is.
                false => keeper.visit(saved),
            }
            this.0.set_value(now(keeper));
        });
        this
    }

    /// Says in the address what is shown.
    pub fn write(self, keeper: Keeper) {
        let (saved, own) = now(keeper);
        let (link, (before, was_own)) = (link::write(&saved), self.0.get_value());
        if link != link::write(&before) || own != was_own {
            address::write(&link, saved.is_another_step(&before), own);
        }
        self.0.set_value((saved, own));
    }

    /// Says it in the step that is shown, whatever changed.
    pub fn replace(self, keeper: Keeper) {
        let (saved, own) = now(keeper);
        address::write(&link::write(&saved), false, own);
        self.0.set_value((saved, own));
    }
}

fn now(keeper: Keeper) -> (Saved, bool) {
    (keeper.session.with_untracked(Session::save), !keeper.visiting.get_untracked())
}
