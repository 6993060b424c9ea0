//! What is shown, in the address of the page: a link that says it, and a step back for each view and shortlist.

use super::keeping::Keeper;
use crate::platform::address;
use leptos::prelude::*;
use modascope_core::{Catalogue, Event, Session, link, session::Saved};

/// What the address says of this catalogue, if it says anything.
pub fn said(catalogue: &Catalogue) -> Option<Saved> {
    link::read(&address::read(), catalogue)
}

/// The address of the page, followed both ways.
#[derive(Clone, Copy)]
pub struct Steps(StoredValue<Saved>);

impl Steps {
    /// Follows the user through the history from now on.
    pub fn new(keeper: Keeper) -> Self {
        let saved = keeper.session.with_untracked(Session::save);
        // A first step to come back to; an address of the page's own stays until there is something to say.
        let ours = keeper.session.with_untracked(|session| said(session.catalogue()).is_some());
        if ours || address::read().is_empty() {
            address::write(&link::write(&saved), false, !keeper.visiting.get_untracked());
        }
        let this = Self(StoredValue::new(saved));
        address::on_step(move || {
            let said = keeper.session.with_untracked(|session| said(session.catalogue()));
            match said {
                // A link that was put into the address by hand is somebody's, as one that was opened is.
                Some(saved) if !address::is_own_step() => {
                    keeper.visit(saved);
                    this.is_at(keeper);
                }
                Some(saved) => this.step(keeper, saved),
                None if address::read().is_empty() => this.step(keeper, Saved::default()),
                // An address of the page's own.
                None => {}
            }
        });
        this
    }

    fn step(self, keeper: Keeper, saved: Saved) {
        keeper.visiting.set(false);
        keeper.session.update(|session| session.update(Event::Visited(saved)));
        self.is_at(keeper);
    }

    /// What is shown stands in the address already.
    fn is_at(self, keeper: Keeper) {
        self.0.set_value(keeper.session.with_untracked(Session::save));
    }

    /// Says in the address what is shown.
    pub fn write(self, keeper: Keeper) {
        let saved = keeper.session.with_untracked(Session::save);
        let own = !keeper.visiting.get_untracked();
        let link = link::write(&saved);
        self.0.with_value(|before| {
            if link != link::write(before) {
                address::write(&link, saved.is_another_step(before), own);
            }
        });
        self.0.set_value(saved);
    }
}
