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
    session::{Saved, Trouble, Visit},
};

/// Keeps the session, unless it is somebody else's.
#[derive(Clone, Copy)]
pub struct Keeper {
    pub(super) session: RwSignal<Session>,
    store: StoredValue<Store, LocalStorage>,
    /// The user's own, also while a shared selection is shown.
    kept: StoredValue<Saved>,
    /// What the browser holds, as the catalogue knows it, when this tab last looked.
    known: StoredValue<Saved>,
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
        if !session.gone().is_empty() {
            // What was said once is not said again. What is kept else stays as it is: the catalogue may be mended.
            let _ = store
                .write(&Saved::default(), &|kept| kept.unwrap_or_default().having_told(&session));
        }
        let kept = session.save();
        let linked = shared.then(|| steps::said(session.catalogue())).flatten();
        linked.into_iter().for_each(|linked| session.update(Event::Visited(linked)));
        let visiting = session.save() != kept;
        let session = RwSignal::new(session);
        let keeper = Self {
            session,
            store: StoredValue::new_local(store),
            kept: StoredValue::new(kept.clone()),
            known: StoredValue::new(kept),
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
        storage::on_change(store, move |before, after| {
            self.hear(before, after);
            if !self.visiting.get_untracked() {
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
        if self.known.with_value(|known| *known != own) || self.trouble.get_untracked().is_some() {
            let written = self.store.with_value(|store| {
                store.write(&self.start(), &|theirs| {
                    // Where nothing is, nobody took anything away: that would have been heard.
                    theirs
                        .into_iter()
                        .for_each(|theirs| self.take(&self.known.get_value(), &theirs));
                    self.own()
                })
            });
            self.trouble.set(match written {
                Ok(written) => {
                    self.known.set_value(written);
                    None
                }
                Err(trouble) => Some(trouble),
            });
        }
        self.kept.set_value(self.own());
    }

    /// Takes up what is in the store by now.
    pub fn reread(self) {
        self.hear(None, None);
    }

    /// Takes up what another tab wrote, unless this one has written since.
    fn hear(self, before: Option<Saved>, after: Option<Saved>) {
        let Ok(found) = self.store.with_value(Store::load) else { return };
        let or_start = |saved: Option<Saved>| saved.unwrap_or_else(|| self.start());
        let (after, found) = (or_start(after), or_start(found));
        let known = self.known.get_value();
        let unwritten = self.own() != known;
        if found != after && found == known {
            // This tab wrote over it before it could hear of it: what it did there is done again here.
            self.take(&or_start(before), &after);
        } else {
            self.take(&known, &found);
            if !unwritten {
                self.known.set_value(self.own());
            }
        }
        self.write();
    }

    /// Shows what another tab made of `base`, beside what was done here.
    fn take(self, base: &Saved, theirs: &Saved) {
        let own = self.own();
        let merged = own.merged(base, theirs);
        if merged != own {
            self.kept.set_value(merged.clone());
            let shown = match self.visiting.get_untracked() {
                // Notes and theme are shown in a visit as well.
                true => self.session.with_untracked(Session::save).with_own_of(merged),
                false => merged,
            };
            self.update(Event::Restored(shown));
        }
    }

    /// Who looks at a shared selection, while one is shown.
    pub fn visit_of(self) -> Option<Visit> {
        if !self.visiting.get() {
            return None;
        }
        // What another tab keeps meanwhile changes the session as well.
        self.session.track();
        let start = self.start();
        Some(match self.kept.with_value(|kept| kept.selects_as(&start)) {
            false => Visit::Returning,
            true if self.trouble.get().is_some() => Visit::Unkept,
            true => Visit::First,
        })
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
        self.update(Event::Forgotten);
        let start = self.session.with_untracked(Session::save);
        self.kept.set_value(start.clone());
        self.known.set_value(start);
    }
}
