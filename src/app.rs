//! The one place where session, memos, dispatch and effects meet.

use crate::platform::{
    frame::OncePerFrame,
    host,
    storage::{self, Store},
};
use leptos::prelude::*;
use modascope_core::{
    Event, Session,
    message::Messages,
    search::Query,
    session::Trouble,
    text::LanguageId,
    view::{self, Screen},
};
use web_sys::HtmlElement;

/// What the parts of the interface are given: what is, as signals, and where to say what is wanted.
#[derive(Clone, Copy)]
pub struct App {
    /// All that the widget remembers.
    pub session: RwSignal<Session>,
    /// The language that is shown.
    pub language: Memo<Language>,
    /// What a tick or a letter may change.
    pub screen: Memo<Screen>,
    /// What is searched for, to mark it.
    pub query: Memo<Query>,
    /// Why the session is not kept, if it is not.
    pub trouble: RwSignal<Option<Trouble>>,
    /// What is wanted.
    pub on: Callback<Event>,
    /// Erase what is kept, whatever it is, and begin anew.
    pub forget: Callback<()>,
}

/// The language that is shown: that of the interface, with its words, and that of the texts, which may be another.
#[derive(Clone, Copy)]
pub struct Language {
    /// The words of the interface.
    pub words: &'static Messages,
    /// The language of the texts.
    pub texts: LanguageId,
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.words.tag == other.words.tag && self.texts == other.texts
    }
}

impl App {
    /// The words of the interface, for a part that is made anew in another language.
    pub fn words(&self) -> &'static Messages {
        self.language.get_untracked().words
    }

    /// Takes up what is remembered, and keeps it from then on.
    ///
    /// `outside` is the language of the page around it, `shown` is set to that of the texts; `host` is told when it
    /// changes.
    pub fn new(
        mut session: Session,
        host: HtmlElement,
        outside: ArcRwSignal<String>,
        shown: ArcRwSignal<String>,
    ) -> Self {
        let store = Store::new(session.catalogue().id());
        let trouble = match store.load() {
            Ok(saved) => {
                saved.into_iter().for_each(|saved| session.update(Event::Restored(saved)));
                None
            }
            Err(trouble) => Some(trouble),
        };
        let session = RwSignal::new(session);
        let trouble = RwSignal::new(trouble);
        let on = Callback::new(move |event| session.update(|session| session.update(event)));
        let language = Memo::new(move |_| {
            session
                .with(|session| Language { words: session.messages(), texts: session.language() })
        });
        tell(session, host, shown);
        hear(outside, on);
        Self {
            session,
            language,
            screen: Memo::new(move |_| session.with(view::screen)),
            query: Memo::new(move |_| session.with(|session| session.query().clone())),
            trouble,
            on,
            forget: remember(session, trouble, on, store),
        }
    }
}

/// Tells the page when the language of the texts changes. Effects run first after a moment, in which much may have
/// happened already: what is told is compared with what was told, not with a first run.
fn tell(session: RwSignal<Session>, host: HtmlElement, shown: ArcRwSignal<String>) {
    let tag = |session: &Session| session.catalogue().tag(session.language()).to_owned();
    shown.set(session.with_untracked(tag));
    Effect::new(move || {
        let tag = session.with(tag);
        if tag != shown.get_untracked() {
            host::say_language(&host, &tag);
            shown.set(tag);
        }
    });
}

/// Follows the language of the page.
fn hear(outside: ArcRwSignal<String>, on: Callback<Event>) {
    let mut heard = outside.get_untracked();
    Effect::new(move || {
        let language = outside.get();
        if language != heard {
            heard.clone_from(&language);
            on.run(Event::HostLanguage(language));
        }
    });
}

/// Keeps the session whenever it changes, and takes up what another tab kept. What is returned erases it.
fn remember(
    session: RwSignal<Session>,
    trouble: RwSignal<Option<Trouble>>,
    on: Callback<Event>,
    store: Store,
) -> Callback<()> {
    let kept = StoredValue::new(session.with_untracked(Session::save));
    let write = OncePerFrame::new({
        let store = store.clone();
        move || {
            let saved = session.with_untracked(Session::save);
            if kept.with_value(|kept| *kept != saved) {
                trouble.set(store.write(&saved).err());
                kept.set_value(saved);
            }
        }
    });
    Effect::new(move || {
        session.track();
        write.ask();
    });
    // What was just read, as this catalogue knows it, is not written back.
    let take = move |event| {
        on.run(event);
        kept.set_value(session.with_untracked(Session::save));
    };
    storage::on_change(store.clone(), move |saved| take(Event::Restored(saved)));
    Callback::new(move |()| {
        trouble.set(store.erase().err());
        take(Event::Forgotten);
    })
}
