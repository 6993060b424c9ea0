//! What is kept between two visits, and what is only looked at: a selection that somebody shared.

use super::steps::{self, Steps};
use crate::{
    platform::{
        frame::OncePerFrame,
        storage::{self, Place, Store},
    },
    render::effect,
};
use leptos::prelude::*;
use modascope_core::{
    Event, Session,
    session::{Saved, Trouble},
};

/// Keeps the session, unless it is somebody else's.
#[derive(Clone, Copy)]
pub struct Keeper {
    pub(super) session: RwSignal<Session>,
    store: StoredValue<Store, LocalStorage>,
    /// What the browser holds, as the catalogue knows it.
    kept: StoredValue<Saved>,
    /// Whether a shared selection is shown, which is not kept until the user says so.
    pub visiting: RwSignal<bool>,
    /// Why the session is not kept, if it is not.
    pub trouble: RwSignal<Option<Trouble>>,
}

impl Keeper {
    /// Takes up what is kept at a place, and then what the address says, where it is `shared` there.
    pub fn new(mut session: Session, place: Place, shared: bool) -> (RwSignal<Session>, Self) {
        let store = Store::new(place, session.catalogue().id());
        let trouble = match store.load() {
            Ok(saved) => {
                saved.into_iter().for_each(|saved| session.update(Event::Restored(saved)));
                None
            }
            Err(trouble) => Some(trouble),
        };
        let kept = session.save();
        let linked = shared.then(|| steps::said(session.catalogue())).flatten();
        linked.into_iter().for_each(|linked| session.update(Event::Visited(linked)));
        let visiting = session.save() != kept;
        let session = RwSignal::new(session);
        let keeper = Self {
            session,
            store: StoredValue::new_local(store),
            kept: StoredValue::new(kept),
            visiting: RwSignal::new(visiting),
            trouble: RwSignal::new(trouble),
        };
        keeper.follow(shared);
        (session, keeper)
    }

    /// Keeps the session whenever it changes, and takes up what another tab kept.
    fn follow(self, shared: bool) {
        let steps = shared.then(|| Steps::new(self));
        let work = OncePerFrame::new(move || {
            self.write();
            steps.into_iter().for_each(|steps| steps.write(self));
        });
        effect(move || {
            self.session.track();
            self.visiting.track();
            work.ask();
        });
        let store = self.store.get_value();
        storage::on_change(store, move |saved| {
            let saved = saved.unwrap_or_else(|| self.start());
            if self.visiting.get_untracked() {
                // Of what the other tab kept, notes and theme are shown here as well, and are not to be written over.
                let shown = self.session.with_untracked(Session::save);
                self.update(Event::Restored(shown.with_own_of(saved.clone())));
                self.kept.set_value(saved);
            } else {
                self.take(Event::Restored(saved));
                // Steps back are those of this tab.
                steps.into_iter().for_each(|steps| steps.replace(self));
            }
        });
    }

    /// What is to be kept: of a shared selection only notes and theme, which are the user's own.
    fn own(self) -> Saved {
        let saved = self.session.with_untracked(Session::save);
        match self.visiting.get_untracked() {
            true => self.kept.get_value().with_own_of(saved),
            false => saved,
        }
    }

    /// What one begins with.
    fn start(self) -> Saved {
        self.session.with_untracked(|session| session.start().clone())
    }

    fn update(self, event: Event) {
        self.session.update(|session| session.update(event));
    }

    fn write(self) {
        let own = self.own();
        if self.kept.with_value(|kept| *kept != own) {
            self.trouble.set(self.store.with_value(|store| store.write(&own, &self.start())).err());
            self.kept.set_value(own);
        }
    }

    /// Changes the session to what is kept already, so that it is not written back.
    fn take(self, event: Event) {
        self.update(event);
        self.kept.set_value(self.session.with_untracked(Session::save));
    }

    /// Shows what somebody shared, unless it is what the user has anyway.
    pub fn visit(self, saved: Saved) {
        self.write();
        self.update(Event::Visited(saved));
        let shown = self.session.with_untracked(Session::save);
        self.visiting.set(self.kept.with_value(|kept| *kept != shown));
    }

    /// Shows what the user had at another step of the history.
    pub fn step(self, saved: Saved) {
        self.visiting.set(false);
        self.update(Event::Visited(saved));
    }

    /// Keeps the shared selection in place of the user's own.
    pub fn keep(self) {
        self.visiting.set(false);
        self.write();
    }

    /// Goes back to the user's own selection.
    pub fn give_back(self) {
        // Notes that were written a moment ago are kept first.
        self.write();
        self.visiting.set(false);
        self.update(Event::Restored(self.kept.get_value()));
    }

    /// Shows a session that was saved as a file, and keeps it.
    pub fn replace(self, saved: Saved) {
        self.visiting.set(false);
        self.update(Event::Restored(saved));
    }

    /// Erases what is kept, whatever it is, and begins anew.
    pub fn forget(self) {
        self.trouble.set(self.store.with_value(Store::erase).err());
        self.visiting.set(false);
        self.take(Event::Forgotten);
    }
}
