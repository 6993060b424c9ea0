//! Plain view models, made from a [`crate::Session`]: what is shown, before anything shows it.

pub mod card;
pub mod cards;
pub mod filters;
pub mod guide;
pub mod help;
pub mod map;
pub mod shortlist;
pub mod sort;
pub mod table;

use crate::{
    catalogue::Listed,
    criterion::CriterionId,
    inert::{has_right_to_left, inert},
    modality::ModalityId,
    search::{Query, Span},
    session::Session,
    text::{self, Text},
    typography,
};

/// Words of the catalogue or the interface, with their language where it is not that of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Passage {
    /// The words.
    pub text: String,
    /// The BCP 47 tag of their language, if it differs from the interface's, or if words from right to left are to be
    /// kept apart from those around them; empty where nobody knows it.
    pub language: Option<String>,
}

impl Passage {
    /// Words of the interface.
    pub fn of(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { text, language: None }
    }

    /// Whether their language is written from right to left.
    pub fn is_from_right(&self) -> bool {
        self.language.as_deref().is_some_and(text::is_from_right)
    }

    /// Words of the user, in a language that nobody knows.
    fn typed(words: &str) -> Self {
        Self { text: inert(words), language: has_right_to_left(words).then(String::new) }
    }
}

/// A [`Passage`] in which hits of the search are marked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rich {
    /// The words, in pieces.
    pub spans: Vec<Span>,
    /// The BCP 47 tag of their language, if it differs from the interface's.
    pub language: Option<String>,
}

impl Rich {
    fn of(passage: Passage, query: &Query) -> Self {
        Self { spans: query.mark(&passage.text), language: passage.language }
    }

    /// The words without the marks.
    fn plain(self) -> Passage {
        let mut text = String::new();
        for span in &self.spans {
            text.push_str(&span.text);
        }
        Passage { text, language: self.language }
    }
}

/// A text in the language of the session.
fn passage(session: &Session, text: &Text) -> Passage {
    let (words, language) = text.get(session.language());
    passage_in(session, words, session.catalogue().tag(language))
}

/// The name of something in a list, with its number where others there have the same name.
#[inline(never)]
fn listed(session: &Session, text: &Text, of: Listed) -> Passage {
    let mut name = passage(session, text);
    if let Some(number) = session.catalogue().number(session.language(), of) {
        name.text.push_str(&format!(" ({number})"));
    }
    name
}

/// What a criterion is called.
fn criterion_name(session: &Session, criterion: CriterionId) -> Passage {
    let listed_as = Listed::Criterion(criterion.index() as u8);
    listed(session, &session.catalogue().criterion(criterion).name, listed_as)
}

/// Words in a language that is known by its tag, with their spaces as it sets them: all words of the catalogue that are
/// shown come through here.
fn passage_in(session: &Session, words: &str, tag: &str) -> Passage {
    let is_apart = tag != session.messages().tag || has_right_to_left(words);
    let language = is_apart.then(|| tag.to_owned());
    Passage { text: typography::set(words, tag), language }
}

/// All that a tick or a letter may change on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Screen {
    /// How the things to tick stand, in the order of [`filters::groups`].
    pub states: Vec<Vec<filters::State>>,
    /// What is ticked and searched for.
    pub chips: Vec<filters::Chip>,
    /// Which cards there are.
    pub cards: cards::Cards,
}

/// All that a tick or a letter may change on the screen.
pub fn screen(session: &Session) -> Screen {
    let outcome = session.outcome();
    Screen {
        states: filters::states(session, &outcome),
        chips: filters::chips(session),
        cards: cards::cards(session, &outcome),
    }
}

/// Whether the texts of the catalogue are written from right to left, in the language that is shown.
pub fn is_from_right(session: &Session) -> bool {
    text::is_from_right(session.catalogue().tag(session.language()))
}

/// What the catalogue is called.
pub fn title(session: &Session) -> Passage {
    passage(session, session.catalogue().title())
}

/// What a modality is called.
pub fn name(session: &Session, modality: ModalityId) -> Passage {
    let listed_as = Listed::Modality(modality.index() as u16);
    listed(session, &session.catalogue().modality(modality).name, listed_as)
}

/// Who wrote and translated the catalogue.
pub fn about(session: &Session) -> Option<Passage> {
    session.catalogue().about().map(|about| passage(session, about))
}
