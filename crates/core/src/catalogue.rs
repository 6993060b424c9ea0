//! The catalogue: what is compared, on what, in the words of whom.

mod absence;
mod issue;
mod reader;
mod resolve;
#[cfg(feature = "schema")]
mod schema;
mod shape;
mod slugs;
mod wire;

pub use absence::Absence;
pub use issue::{Issue, Problem, Type};
#[cfg(feature = "schema")]
pub use schema::schema;

use crate::{
    criterion::{Criterion, CriterionId, ValueSet},
    json::Json,
    modality::{Assessment, Content, Modality, ModalityId},
    source::{Source, SourceId},
    text::{LanguageId, Text},
};
use reader::Reader;
use shape::Shaped;
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
    warnings: Vec<Issue>,
}

/// Reads a catalogue file.
///
/// # Errors
///
/// Every issue of the file at once ([`MAX_ISSUES`] at most), each with its place. Only a text that is not JSON, or one of another version,
/// has a single one: nothing else in it can be judged.
pub fn parse(text: &str) -> Result<Catalogue, Vec<Issue>> {
    let json = parse_json(text).map_err(|problem| {
        let place = String::new();
        vec![Issue { place, problem }]
    })?;
    if let Some(Json::Number(version)) = json.get("version")
        && *version != Version::CURRENT
    {
        let place = "version".to_owned();
        return Err(vec![Issue { place, problem: Problem::UnsupportedVersion }]);
    }
    let mut reader = Reader::default();
    reader.check(&json, &wire::Catalogue::SHAPE);
    if !matches!(json, Json::Object(_)) {
        return Err(reader.errors);
    }
    let (catalogue, reader) = resolve::resolve(&json, reader);
    let Reader { mut errors, warnings, .. } = reader;
    if errors.is_empty() {
        return Ok(Catalogue { warnings, ..catalogue });
    }
    errors.extend(warnings);
    errors.truncate(MAX_ISSUES);
    Err(errors)
}

/// Reads a catalogue file as it came, which has to be UTF-8; a byte order mark is taken.
///
/// # Errors
///
/// As [`parse`], and for bytes that are not UTF-8.
pub fn parse_bytes(bytes: &[u8]) -> Result<Catalogue, Vec<Issue>> {
    match std::str::from_utf8(bytes) {
        Ok(text) => parse(text),
        Err(error) => Err(vec![Issue {
            place: String::new(),
            problem: Problem::NotUtf8 { at: error.valid_up_to() },
        }]),
    }
}

fn parse_json(text: &str) -> Result<Json, Problem> {
    if text.len() > MAX_BYTES {
        return Err(Problem::TooLarge { bytes: text.len(), limit: MAX_BYTES });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Json::read(text).map_err(|fault| {
        let (line, column) = fault.place(text);
        match fault.why {
            Some(why) => Problem::Syntax { line, column, detail: why.to_owned() },
            None => Problem::TooDeep { line, column },
        }
    })
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
    pub fn warnings(&self) -> &[Issue] {
        &self.warnings
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

    /// The criterion that file, storage and address call `slug`.
    pub fn find_criterion(&self, slug: &str) -> Option<CriterionId> {
        let mut criteria = self.criteria();
        criteria.find(|(_, criterion)| *criterion.slug == *slug).map(|(id, _)| id)
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

    /// The modality that file, storage and address call `slug`.
    pub fn find_modality(&self, slug: &str) -> Option<ModalityId> {
        let mut modalities = self.modalities();
        modalities.find(|(_, modality)| *modality.slug == *slug).map(|(id, _)| id)
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
