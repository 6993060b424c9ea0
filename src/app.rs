//! The one place where session, memos, dispatch and effects meet.

use crate::platform::{
    frame::OncePerFrame,
    host,
    storage::{self, Store},
};
use leptos::prelude::*;
use modascope_core::{Event, Session, message::Messages, search::Query, session::Trouble, view};
use web_sys::HtmlElement;

/// What the parts of the interface are given: what is, as signals, and where to say what is wanted.
#[derive(Clone, Copy)]
pub struct App {
    /// All that the widget remembers.
    pub session: RwSignal<Session>,
    /// The words of the interface.
    pub messages: Memo<Words>,
    /// How each thing to tick stands.
    pub states: Memo<Vec<Vec<view::filters::State>>>,
    /// What is ticked and searched for.
    pub chips: Memo<Vec<view::filters::Chip>>,
    /// Which cards are shown.
    pub cards: Memo<view::cards::Cards>,
    /// What is searched for, to mark it.
    pub query: Memo<Query>,
    /// Why the session is not kept, if it is not.
    pub trouble: RwSignal<Option<Trouble>>,
    /// What is wanted.
    pub on: Callback<Event>,
    /// Erase what is kept, whatever it is, and begin anew.
    pub forget: Callback<()>,
}

/// The words of the interface, compared by their language.
#[derive(Clone, Copy)]
pub struct Words(pub &'static Messages);

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

impl App {
    /// The words of the interface, for a part that is made anew in another language.
    pub fn words(&self) -> &'static Messages {
        self.messages.get_untracked().0
    }

    /// Takes up what is remembered, and keeps it from then on.
    ///
    /// `host` is told of a change of language; `outside` is the language of the page around it.
    pub fn new(mut session: Session, host: HtmlElement, outside: ArcRwSignal<String>) -> Self {
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
        let messages = Memo::new(move |_| session.with(|session| Words(session.messages())));
        tell(host, messages);
        hear(outside, on);
        Self {
            session,
            messages,
            states: Memo::new(move |_| session.with(view::filters::states)),
            chips: Memo::new(move |_| session.with(view::filters::chips)),
            cards: Memo::new(move |_| session.with(view::cards::cards)),
            query: Memo::new(move |_| session.with(|session| session.query().clone())),
            trouble,
            on,
            forget: remember(session, trouble, on, store),
        }
    }
}

/// Tells the page when the language changes. Effects run first after a moment, in which much may have happened
/// already: what is told is compared with what was told, not with a first run.
fn tell(host: HtmlElement, messages: Memo<Words>) {
    let mut told = messages.get_untracked();
    Effect::new(move || {
        let words = messages.get();
        if words != told {
            told = words;
            host::say_language(&host, words.0.tag);
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
