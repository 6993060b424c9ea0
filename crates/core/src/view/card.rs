//! One card: all that the catalogue says of one modality.

use super::{Passage, Rich, criterion_name, filters::label, name, passage, passage_in};
use crate::{
    criterion::{CriterionId, Kind},
    fold::fold,
    modality::{Assessment, Basis, Content, Definition, ModalityId, NameKind},
    search::{Index, Query, for_each_search_word},
    session::Session,
    source::SourceId,
    text::{LanguageId, Text},
};

/// All that is said of one modality.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// What people call it.
    pub name: Rich,
    /// What else it is called.
    pub other_names: Vec<OtherName>,
    /// What it is.
    pub definition: Option<DefinitionView>,
    /// What else is good to know.
    pub note: Option<Rich>,
    /// The words by which the search found it, where they are not shown otherwise.
    pub found_by: Option<Rich>,
    /// What is said of it on choices and scales.
    pub values: Vec<Fact>,
    /// What is said of it in words.
    pub texts: Vec<Fact>,
}

/// Another name.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherName {
    /// The name.
    pub name: Rich,
    /// What kind of name it is.
    pub kind: String,
    /// Who uses or prescribes it.
    pub source: Option<SourceView>,
}

/// What a modality is.
#[derive(Clone, Debug, PartialEq)]
pub struct DefinitionView {
    /// The words, without quotation marks.
    pub text: Rich,
    /// Whether they are quoted.
    pub basis: Basis,
    /// Whom they are from.
    pub source: Option<SourceView>,
    /// The quotation in its own words, where a translation is shown, and what to call it.
    pub original: Option<(String, Passage)>,
}

/// Where a text comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceView {
    /// Author, publisher or site.
    pub name: Passage,
    /// Where it can be read.
    pub url: Option<String>,
}

/// What is said on one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The criterion.
    pub criterion: CriterionId,
    /// What people call it.
    pub name: Passage,
    /// What is said: values, or one text. Empty is unknown.
    pub said: Vec<Rich>,
    /// What the values mean that are said, by their labels, as far as the catalogue explains them.
    pub about: Vec<(Passage, Passage)>,
    /// For a scale: its steps, lowest first, and which of them are said.
    pub steps: Option<Vec<bool>>,
    /// Why it is said.
    pub why: Option<Why>,
}

/// Why something is said.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// The sentence.
    pub text: Rich,
    /// Whether it rests on quoted words.
    pub basis: Basis,
    /// Where it can be checked.
    pub source: Option<SourceView>,
    /// The sentence with the quotation in its own words, where a translation is shown, and what to call it.
    pub original: Option<(String, Passage)>,
}

/// All that is said of one modality, with the hits of `query` marked.
pub fn card(session: &Session, id: ModalityId, query: &Query) -> Card {
    let modality = session.catalogue().modality(id);
    let rich = |text| Rich::of(passage(session, text), query);
    let (mut values, mut texts) = (Vec::new(), Vec::new());
    for (criterion_id, criterion) in session.catalogue().criteria() {
        let facts = if criterion.is_filterable() { &mut values } else { &mut texts };
        facts.push(fact(session, id, criterion_id, query));
    }
    Card {
        name: Rich::of(name(session, id), query),
        other_names: other_names(session, id, query),
        definition: modality
            .definition
            .as_ref()
            .map(|definition| definition_view(session, definition, query)),
        note: modality.note.as_ref().map(rich),
        found_by: found_by(session, id, query),
        values,
        texts,
    }
}

/// The search words by which a modality was found, as far as what is shown does not say them.
fn found_by(session: &Session, id: ModalityId, query: &Query) -> Option<Rich> {
    let catalogue = session.catalogue();
    let language = session.language();
    let mut by: Option<Passage> = None;
    for_each_search_word(catalogue, id, &mut |text| {
        let shown = || query.met(&Index::words(catalogue, id, language));
        if query.met(text.get(language).0) & !shown() == 0 {
            return;
        }
        let Passage { text, language: tag } = passage(session, text);
        for words in text.split(',') {
            if query.met(words) & !shown() != 0 {
                let by = by
                    .get_or_insert_with(|| Passage { text: String::new(), language: tag.clone() });
                if !by.text.is_empty() {
                    by.text.push_str(", ");
                }
                by.text.push_str(words.trim());
            }
        }
    });
    by.map(|by| Rich::of(by, query))
}

/// The other names, but for those that only repeat the name that is shown.
pub(super) fn other_names(session: &Session, id: ModalityId, query: &Query) -> Vec<OtherName> {
    let modality = session.catalogue().modality(id);
    let messages = session.messages();
    let shown = fold(modality.name.get(session.language()).0);
    let mut names = Vec::new();
    for other in &modality.other_names {
        if fold(&other.name) == shown {
            continue;
        }
        let name = passage_in(session, &other.name, &other.language);
        let kind = match other.kind {
            NameKind::Official => messages.official_name,
            NameKind::Equivalent => messages.equivalent_name,
            NameKind::Synonym => messages.synonym,
        };
        let kind = match &name.language {
            Some(tag) => format!("{kind}, {}", (messages.language_name)(tag)),
            None => kind.to_owned(),
        };
        names.push(OtherName {
            name: Rich::of(name, query),
            kind,
            source: other.source.map(|source| source_view(session, source)),
        });
    }
    names
}

pub(super) fn definition_view(
    session: &Session,
    definition: &Definition,
    query: &Query,
) -> DefinitionView {
    DefinitionView {
        text: Rich::of(passage(session, &definition.text), query),
        basis: definition.basis,
        source: definition.source.map(|source| source_view(session, source)),
        original: original(session, &definition.text, definition.basis, definition.original),
    }
}

/// The words of a quotation themselves, where a translation is shown.
fn original(
    session: &Session,
    text: &Text,
    basis: Basis,
    language: LanguageId,
) -> Option<(String, Passage)> {
    let shown = text.get(session.language()).1;
    (basis == Basis::Quoted && shown != language).then(|| {
        let messages = session.messages();
        let tag = session.catalogue().tag(language);
        let label = (messages.original)((messages.language_name)(tag));
        (label, passage_in(session, text.get(language).0, tag))
    })
}

pub(super) fn source_view(session: &Session, source: SourceId) -> SourceView {
    let source = session.catalogue().source(source);
    SourceView {
        name: passage(session, &source.name),
        url: source.url.as_ref().map(|url| url.as_str().to_owned()),
    }
}

pub(super) fn fact(
    session: &Session,
    modality: ModalityId,
    criterion_id: CriterionId,
    query: &Query,
) -> Fact {
    let criterion = session.catalogue().criterion(criterion_id);
    let assessment = session.catalogue().assessment(modality, criterion_id);
    let rich = |text| Rich::of(passage(session, text), query);
    let mut said = Vec::new();
    let mut about = Vec::new();
    let mut steps = None;
    match assessment.map(|assessment| &assessment.content) {
        None => {}
        Some(Content::Text(text)) => said.push(rich(text)),
        Some(Content::Values(values)) => {
            let mut is_said = Vec::new();
            for (id, value) in criterion.values() {
                is_said.push(values.contains(id));
                if values.contains(id) {
                    said.push(Rich::of(label(session, criterion_id, id), query));
                    let meaning = value.description.as_ref().map(|text| passage(session, text));
                    let name = label(session, criterion_id, id);
                    about.extend(meaning.map(|meaning| (name, meaning)));
                }
            }
            steps = Some(is_said).filter(|_| criterion.kind == Kind::Scale && !said.is_empty());
        }
    }
    Fact {
        criterion: criterion_id,
        name: criterion_name(session, criterion_id),
        said,
        about,
        steps,
        why: assessment.and_then(|assessment| why(session, assessment, query)),
    }
}

fn why(session: &Session, assessment: &Assessment, query: &Query) -> Option<Why> {
    let text = assessment.why.as_ref()?;
    Some(Why {
        text: Rich::of(passage(session, text), query),
        basis: assessment.basis,
        source: assessment.source.map(|source| source_view(session, source)),
        original: original(session, text, assessment.basis, LanguageId::FIRST),
    })
}
