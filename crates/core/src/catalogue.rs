//! The catalogue: what is compared, on what, in the words of whom.

mod absence;
mod homonyms;
mod issue;
mod reader;
mod resolve;
#[cfg(feature = "schema")]
mod schema;
mod shape;
mod slugs;
mod wire;

pub use absence::Absence;
pub(crate) use homonyms::Listed;
pub use issue::{Issue, Problem, Type};
/// How names of the file are written in the place of an issue.
pub(crate) use reader::shortened as place_name;
pub use resolve::is_id;
#[cfg(feature = "schema")]
pub use schema::schema;

use crate::{
    criterion::{Criterion, CriterionId, ValueSet},
    inert::is_unseen,
    json::{self, Json},
    modality::{Assessment, Content, Modality, ModalityId},
    slices::{self, pause},
    source::{Source, SourceId},
    text::{LanguageId, Text},
};
use homonyms::Homonyms;
use reader::Reader;
use resolve::Resolving;
use shape::Shaped;
use slugs::Slugs;
use std::{future::Future, pin::Pin};
use wire::Version;

/// The largest catalogue file, in bytes.
pub const MAX_BYTES: usize = 10_000_000;
/// The longest text in a catalogue, in bytes: a chapter, and more than anybody reads on a card.
pub const MAX_TEXT: usize = 20_000;
/// The most modalities in a catalogue.
pub const MAX_MODALITIES: usize = 20_000;
/// The most criteria in a catalogue.
pub const MAX_CRITERIA: usize = 50;
/// The most values of a criterion.
pub const MAX_VALUES: usize = 200;
/// The most languages of a catalogue.
pub const MAX_LANGUAGES: usize = 50;
/// The most issues that are told of one file.
pub const MAX_ISSUES: usize = 10_000;
/// How deep lists and objects may lie in one another; the format itself needs six levels.
pub const MAX_DEPTH: usize = 127;

/// A catalogue that is right: made by [`parse`] only.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    id: Box<str>,
    title: Text,
    about: Option<Text>,
    languages: Vec<Box<str>>,
    criteria: Vec<Criterion>,
    modalities: Vec<Modality>,
    sources: Vec<Source>,
    homonyms: Homonyms,
    warnings: Vec<Issue>,
}

/// Reads a catalogue file.
///
/// # Errors
///
/// Every issue of the file at once ([`MAX_ISSUES`] at most), each with its place. Only a text that is not JSON, or one of another version,
/// has a single one: nothing else in it can be judged.
pub fn parse(text: &str) -> Result<Catalogue, Vec<Issue>> {
    slices::run(parse_in_slices(text))
}

/// A catalogue file that is read step by step, as it came: it has to be UTF-8, and a byte order mark is taken.
pub struct Parsing(Step);

enum Step {
    Reading(Pin<Box<dyn Future<Output = Result<Catalogue, Vec<Issue>>>>>),
    Read(Box<Result<Catalogue, Vec<Issue>>>),
}

impl Parsing {
    /// Nothing is read yet.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Step::Reading(Box::pin(async move {
            match std::str::from_utf8(&bytes) {
                Ok(text) => parse_in_slices(text).await,
                Err(error) => Err(alone(Problem::NotUtf8 { at: error.valid_up_to() })),
            }
        })))
    }

    /// Reads on: at most 200 modalities through one of the three stages of reading. Tells whether all is read.
    pub fn step(&mut self) -> bool {
        const SLICES: usize = 200;
        for _ in 0..SLICES {
            let Step::Reading(work) = &mut self.0 else { return true };
            if let Some(read) = slices::step(work.as_mut()) {
                self.0 = Step::Read(Box::new(read));
            }
        }
        false
    }

    /// Whether all is read, and something is wrong with it.
    pub fn is_wrong(&self) -> bool {
        matches!(&self.0, Step::Read(read) if read.is_err())
    }

    /// Reads what is left.
    ///
    /// # Errors
    ///
    /// As [`parse`], and for bytes that are not UTF-8.
    pub fn finish(self) -> Result<Catalogue, Vec<Issue>> {
        match self.0 {
            Step::Reading(work) => slices::run(work),
            Step::Read(read) => *read,
        }
    }
}

/// Reads a catalogue file as it came, at once.
///
/// # Errors
///
/// As [`Parsing::finish`].
pub fn parse_bytes(bytes: &[u8]) -> Result<Catalogue, Vec<Issue>> {
    Parsing::new(bytes.to_vec()).finish()
}

async fn parse_in_slices(text: &str) -> Result<Catalogue, Vec<Issue>> {
    let mut reading = begin(text)?;
    let json = loop {
        match reading.step() {
            Ok(Some(json)) => break json,
            Ok(None) => pause().await,
            Err(fault) => return Err(unreadable(text, &fault)),
        }
    };
    if let Some(Json::Number(version)) = json.get("version")
        && *version != Version::CURRENT
    {
        let place = "version".to_owned();
        return Err(vec![Issue { place, problem: Problem::UnsupportedVersion }]);
    }
    let mut reader = Reader::default();
    let mut at = (0, 0);
    while reader.check_slice(&json, &wire::Catalogue::SHAPE, &mut at) {
        pause().await;
    }
    if !matches!(json, Json::Object(_)) {
        return Err(reader.errors);
    }
    let mut resolving = Resolving::new(&json, reader);
    while resolving.step() {
        pause().await;
    }
    let (catalogue, Reader { mut errors, warnings, .. }) = resolving.end();
    if errors.is_empty() {
        return Ok(Catalogue { warnings, ..catalogue });
    }
    errors.extend(warnings);
    errors.truncate(MAX_ISSUES);
    Err(errors)
}

fn begin(text: &str) -> Result<json::Slices<'_>, Vec<Issue>> {
    if text.len() > MAX_BYTES {
        return Err(alone(Problem::TooLarge { bytes: text.len(), limit: MAX_BYTES }));
    }
    Ok(json::Slices::new(text.strip_prefix('\u{feff}').unwrap_or(text)))
}

fn unreadable(text: &str, fault: &json::Fault) -> Vec<Issue> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (line, column) = fault.place(text);
    alone(match fault.why {
        json::Why::TooDeep => Problem::TooDeep { line, column },
        _ => Problem::Syntax { line, column },
    })
}

/// The one issue of a file of which nothing else can be judged.
fn alone(problem: Problem) -> Vec<Issue> {
    vec![Issue { place: String::new(), problem }]
}

impl Catalogue {
    /// The name under which a session is remembered.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What the catalogue is called.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// Who wrote and translated it.
    pub fn about(&self) -> Option<&Text> {
        self.about.as_ref()
    }

    /// What looks like a mistake in the file, though it can be used.
    pub fn warnings(&self) -> Vec<Issue> {
        let mut warnings = self.warnings.clone();
        warnings.extend(self.homonyms.warnings(self));
        warnings.truncate(MAX_ISSUES);
        warnings
    }

    /// The languages of the texts as BCP 47 tags, the first being the one that all are in.
    pub fn languages(&self) -> impl ExactSizeIterator<Item = (LanguageId, &str)> + Clone {
        let languages = self.languages.iter().enumerate();
        languages.map(|(index, tag)| (LanguageId(index as u8), &**tag))
    }

    /// The tag of a language.
    pub fn tag(&self, language: LanguageId) -> &str {
        &self.languages[language.index()]
    }

    /// The criteria in order.
    pub fn criteria(&self) -> impl ExactSizeIterator<Item = (CriterionId, &Criterion)> {
        let criteria = self.criteria.iter().enumerate();
        criteria.map(|(index, criterion)| (CriterionId::new(index), criterion))
    }

    /// One criterion.
    pub fn criterion(&self, id: CriterionId) -> &Criterion {
        &self.criteria[id.index()]
    }

    /// The criterion that storage and address call `slug`, or have called so.
    pub fn find_criterion(&self, slug: &str) -> Option<CriterionId> {
        let mut criteria = self.criteria();
        criteria.find(|(_, criterion)| criterion.is_called(slug)).map(|(id, _)| id)
    }

    /// The modalities in order.
    pub fn modalities(&self) -> impl ExactSizeIterator<Item = (ModalityId, &Modality)> {
        let modalities = self.modalities.iter().enumerate();
        modalities.map(|(index, modality)| (ModalityId::new(index), modality))
    }

    /// How many modalities there are, one at least.
    pub fn len(&self) -> usize {
        self.modalities.len()
    }

    /// Always false: a catalogue without a modality is refused.
    pub fn is_empty(&self) -> bool {
        self.modalities.is_empty()
    }

    /// One modality.
    pub fn modality(&self, id: ModalityId) -> &Modality {
        &self.modalities[id.index()]
    }

    /// The modality that storage and address call `slug`, or have called so.
    pub fn find_modality(&self, slug: &str) -> Option<ModalityId> {
        let mut modalities = self.modalities();
        modalities
            .find(|(_, modality)| is_called(slug, &modality.slug, &modality.former_ids))
            .map(|(id, _)| id)
    }

    /// The same for many at once: each of `slugs` would take a look at ten thousand modalities.
    pub(crate) fn find_modalities(&self, slugs: &[(String, String)]) -> Vec<Option<ModalityId>> {
        if slugs.is_empty() {
            return Vec::new();
        }
        let (mut names, mut owners) = (Vec::new(), Vec::new());
        for (id, modality) in self.modalities() {
            names.push(&*modality.slug);
            owners.push(id);
            for former in &modality.former_ids {
                names.push(&**former);
                owners.push(id);
            }
        }
        let names = Slugs::new(names);
        let mut found = Vec::with_capacity(slugs.len());
        for (slug, _) in slugs {
            found.push(names.find(slug).map(|place| owners[place]));
        }
        found
    }

    /// The number that tells something apart from others of its name in a language.
    pub(crate) fn number(&self, language: LanguageId, of: Listed) -> Option<u16> {
        self.homonyms.number(language, of)
    }

    /// What is said of a modality on a criterion; `None` is unknown.
    pub fn assessment(&self, modality: ModalityId, criterion: CriterionId) -> Option<&Assessment> {
        self.modality(modality).assessments[criterion.index()].as_ref()
    }

    /// The values said of a modality on a criterion; none is unknown, or a criterion that asks for words.
    pub fn values(&self, modality: ModalityId, criterion: CriterionId) -> ValueSet {
        match self.assessment(modality, criterion).map(|assessment| &assessment.content) {
            Some(Content::Values(values)) => *values,
            _ => ValueSet::default(),
        }
    }

    /// One source.
    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.0 as usize]
    }
}

/// Whether something is called `slug`, or was.
pub(crate) fn is_called(slug: &str, now: &str, former: &[Box<str>]) -> bool {
    now == slug || former.iter().any(|id| **id == *slug)
}

/// A name as a reader compares it: spaces and capitals make no difference.
fn text_in(text: &Text, language: LanguageId) -> String {
    let mut plain = String::new();
    for letter in text.get(language).0.chars() {
        match letter {
            'A'..='Z' => plain.push(letter.to_ascii_lowercase()),
            letter if !is_unseen(letter) => plain.push(letter),
            // What is no space at all parts no words.
            letter if letter.is_whitespace() && !plain.ends_with(' ') => plain.push(' '),
            _ => {}
        }
    }
    plain.trim().to_owned()
}
