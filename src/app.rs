//! The one place where session, memos, dispatch and effects meet.

mod keeping;
mod kept;
mod steps;

use crate::{
    platform::{address, host, motion, storage::Place},
    render::{El, Words, effect, el},
};
pub use keeping::Keeper;
pub use kept::Kept;
use leptos::prelude::*;
use modascope_core::{
    Event, Session, link,
    message::Messages,
    modality::ModalityId,
    search::Query,
    session::{Theme, View},
    shortlist::Shortlist,
    text::LanguageId,
    told,
    view::{self, Screen},
};
use web_sys::HtmlElement;

/// What the parts of the interface are given: what is, as signals, and where to say what is wanted.
#[derive(Clone, Copy)]
pub struct App {
    /// All that the widget remembers.
    pub session: RwSignal<Session>,
    /// In which language what is shown.
    pub frame: Kept<Frame>,
    /// What a tick or a letter may change.
    pub screen: Kept<Screen>,
    /// What is searched for, to mark it.
    pub query: Kept<Query>,
    /// What is picked to be put side by side.
    pub shortlist: Kept<Shortlist>,
    /// What the user wrote, by the slug of the modality.
    pub notes: Kept<Vec<(String, String)>>,
    /// The modality whose card is opened over the view.
    pub opened: RwSignal<Option<ModalityId>>,
    /// What is wanted.
    pub on: Callback<Event>,
    /// What is kept.
    pub keeper: Keeper,
    /// Whether the address of the page says what is shown.
    pub shared: bool,
    /// The level of the title among the headings of the page.
    pub level: usize,
    /// The element in the page.
    pub host: StoredValue<HtmlElement, LocalStorage>,
}

/// What all parts depend on: the view, the language of the interface, with its words, and that of the texts, which may
/// be another.
#[derive(Clone, Copy)]
pub struct Frame {
    /// The words of the interface.
    pub words: &'static Messages,
    /// The language of the texts.
    pub texts: LanguageId,
    /// Whether they are written from right to left; the words of the interface never are.
    pub from_right: bool,
    /// The view.
    pub view: View,
    /// Which views there are to choose from, in the order of [`View::ALL`].
    pub views: [bool; View::ALL.len()],
    /// How many can be picked.
    pub most: usize,
}

impl PartialEq for Frame {
    fn eq(&self, other: &Self) -> bool {
        self.words.tag == other.words.tag
            && self.texts == other.texts
            && self.view == other.view
            && self.views == other.views
            && self.most == other.most
    }
}

impl App {
    /// The address of the page, with what is shown where it is shared there.
    pub fn address(&self) -> String {
        let link = |session: &Session| link::write(&session.save());
        let link = self.shared.then(|| self.session.with_untracked(link));
        address::with_hash(&link.unwrap_or_default())
    }

    /// The words of the interface, for a part that is made anew in another language.
    pub fn words(&self) -> &'static Messages {
        self.frame.get_untracked().words
    }

    /// For `dir` of what holds texts of the catalogue, which is followed from then on; `None` is as the interface.
    pub fn dir(self) -> Option<Words> {
        self.frame.get().from_right.then_some(Words::Borrowed("rtl"))
    }

    /// What the file calls a modality, for who looks at the page from outside.
    pub fn slug(&self, modality: ModalityId) -> String {
        self.session
            .with_untracked(|session| session.catalogue().modality(modality).slug.to_string())
    }

    /// Whether a view can be chosen.
    pub fn offers(&self, view: View) -> bool {
        self.session.with_untracked(|session| session.offers(view))
    }

    /// A heading that stands so many levels below the title.
    pub fn heading(&self, below: usize) -> El {
        const LEVELS: [&str; 6] = ["H1", "H2", "H3", "H4", "H5", "H6"];
        // A level that is not one is left to the last.
        el(LEVELS.get(self.level - 1 + below).copied().unwrap_or("H6"))
    }

    /// Takes up what is remembered, and keeps it from then on.
    ///
    /// `host` is told of what changes, `place` keeps it; `outside` is the language of the page. Where `shared`, the address of the page says what is shown; `level` is that of the title among the
    /// headings of the page, from 1 to 6.
    pub fn new(
        session: Session,
        host: HtmlElement,
        place: Place,
        outside: ArcRwSignal<String>,
        shared: bool,
        level: usize,
    ) -> Self {
        #[cfg(feature = "faults")]
        crate::faults::strike(&host, "start");
        let (session, keeper) = Keeper::new(session, place, shared);
        let element = StoredValue::new_local(host.clone());
        let on = Callback::new(move |event| {
            if moves(&event) {
                element.with_value(motion::follow);
            }
            session.update(|session| {
                session.update(event);
                // Inside of the update, where a panic leaves the most behind.
                #[cfg(feature = "faults")]
                element.with_value(|host| crate::faults::strike(host, "update"));
            });
        });
        let frame = Kept::new(move || {
            session.with(|session| Frame {
                words: session.messages(),
                texts: session.language(),
                from_right: view::is_from_right(session),
                view: session.view(),
                views: View::ALL.map(|view| session.offers(view)),
                most: session.most(),
            })
        });
        hear(outside, on);
        let app = Self {
            session,
            frame,
            screen: Kept::new(move || session.with(view::screen)),
            query: Kept::new(move || session.with(|session| session.query().clone())),
            shortlist: Kept::new(move || session.with(|session| session.shortlist().clone())),
            notes: Kept::new(move || session.with(|session| session.notes().to_vec())),
            opened: RwSignal::new(None),
            on,
            keeper,
            shared,
            level,
            host: element,
        };
        app.follow();
        app
    }

    fn state(self) -> String {
        self.screen
            .with(|screen| self.session.with(|session| told::state(session, &screen.cards.matches)))
    }

    /// What is shown, for the page around the widget, which knows it from now on.
    pub fn tell(self) -> String {
        let state = self.state();
        self.host.with_value(|host| host::note(host, &state));
        state
    }

    /// Says at the element how bright the user wants it, for its style sheet and for that of the page.
    pub fn brighten(self, theme: Theme) {
        // Refused only for a name that is none.
        let _ = self.host.with_value(|host| match theme {
            Theme::Auto => host.remove_attribute("data-chosen-theme"),
            theme => host.set_attribute("data-chosen-theme", theme.slug()),
        });
    }

    /// Tells the page what changes. Effects run first after a moment, in which much may have happened: what it knows
    /// already is left out where it is said.
    fn follow(self) {
        effect(move || self.brighten(self.session.with(Session::theme)));
        effect(move || {
            let state = self.state();
            self.host.with_value(|host| host::change(host, &state));
        });
        effect(move || {
            if let Some(modality) = self.opened.get() {
                let detail = self.session.with_untracked(|session| told::opened(session, modality));
                self.host.with_value(|host| host::say(host, "moda-scope-open", &detail));
            }
        });
    }
}

/// Whether what is in sight may change places. What is typed moves things too, but too often to be followed.
fn moves(event: &Event) -> bool {
    matches!(event, Event::FilterToggled(..) | Event::Sorted(_) | Event::Cleared | Event::Picked(_))
}

/// Follows the language of the page.
fn hear(outside: ArcRwSignal<String>, on: Callback<Event>) {
    let mut heard = outside.get_untracked();
    effect(move || {
        let language = outside.get();
        if language != heard {
            heard.clone_from(&language);
            on.run(Event::HostLanguage(language));
        }
    });
}
