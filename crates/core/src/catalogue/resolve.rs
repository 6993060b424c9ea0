//! From the file as it is written to the catalogue that cannot be wrong: ids are checked, and what names refer to
//! is found.

use super::{
    Catalogue, MAX_CRITERIA, MAX_LANGUAGES, MAX_MODALITIES, MAX_VALUES,
    issue::Problem,
    reader::{LONGEST_ID, Reader, SUGGESTED, shortened},
    slugs::Slugs,
    wire::{self, Localized},
};
use crate::{
    criterion::{Criterion, Kind, Value, ValueSet},
    modality::{Assessment, Basis, Content, Definition, Modality, OtherName},
    source::{Source, SourceId, Url},
    text::{LanguageId, Text, best_language, is_language_tag},
};

/// Makes the catalogue; it is right if `reader` has no error in the end.
pub(super) fn resolve(file: wire::Catalogue, reader: &mut Reader) -> Catalogue {
    let sources = file.sources.unwrap_or_default();
    let source_ids = ids(&sources, |source| &source.id);
    let (mut criteria, mut modalities) = (file.criteria.0, file.modalities.0);
    reader.field("criteria", |reader| limit(&mut criteria, MAX_CRITERIA, reader));
    reader.field("modalities", |reader| limit(&mut modalities, MAX_MODALITIES, reader));
    let criterion_ids = ids(&criteria, |criterion| &criterion.id);
    let modality_ids = ids(&modalities, |modality| &modality.id);

    let languages = reader.field("languages", |reader| languages(file.languages.0, reader));
    reader.field("id", |reader| check_id(&file.id, reader));
    let names = Names {
        languages,
        sources: reader.field("sources", |reader| slugs(&source_ids, reader)),
        criteria: reader.field("criteria", |reader| slugs(&criterion_ids, reader)),
    };
    let title = reader.field("title", |reader| names.text(file.title, reader));
    let about = reader.field("about", |reader| names.optional(file.about, reader));
    let sources = reader.field("sources", |reader| {
        each(sources, &source_ids, reader, |source, reader| names.source(source, reader))
    });
    let criteria = reader.field("criteria", |reader| {
        each(criteria, &criterion_ids, reader, |criterion, reader| {
            names.criterion(criterion, reader)
        })
    });
    let modalities = reader.field("modalities", |reader| {
        slugs(&modality_ids, reader);
        each(modalities, &modality_ids, reader, |modality, reader| {
            names.modality(modality, &criteria, reader)
        })
    });
    Catalogue {
        id: file.id.into(),
        title,
        about,
        languages: names.languages,
        criteria,
        modalities,
        sources,
        warnings: Vec::new(),
    }
}

/// What is too many is reported, and not gone through: a file could ask for more than memory holds.
fn limit<F>(items: &mut Vec<F>, limit: usize, reader: &mut Reader) {
    let count = items.len();
    if count > limit {
        reader.report(Problem::TooMany { count, limit });
        items.truncate(limit);
    }
}

fn ids<F>(items: &[F], id: impl Fn(&F) -> &String) -> Vec<String> {
    items.iter().map(|item| id(item).clone()).collect()
}

/// Goes through a list with the reader's finger on each item.
fn each<F, T>(
    items: Vec<F>,
    ids: &[String],
    reader: &mut Reader,
    mut make: impl FnMut(F, &mut Reader) -> T,
) -> Vec<T> {
    let mut made = Vec::with_capacity(items.len());
    for (index, (item, id)) in items.into_iter().zip(ids).enumerate() {
        made.push(reader.item(index, named(id), |reader| make(item, reader)));
    }
    made
}

/// An id that could not be read is empty, and was reported.
fn named(id: &str) -> Option<&str> {
    (!id.is_empty()).then_some(id)
}

/// The ids of a list, each checked and each once, to be found again.
fn slugs<'a>(ids: &'a [String], reader: &mut Reader) -> Slugs<'a> {
    let slugs = Slugs::new(ids.iter().map(String::as_str));
    let repeated = slugs.repeated();
    for (index, (id, repeated)) in ids.iter().zip(repeated).enumerate() {
        reader.item(index, named(id), |reader| {
            reader.field("id", |reader| {
                check_id(id, reader);
                if repeated {
                    let found = shortened(id);
                    reader.report(Problem::Duplicate { found });
                }
            });
        });
    }
    slugs
}

/// An id is written in addresses and storage keys, so it has to survive both as it is.
fn check_id(id: &str, reader: &mut Reader) {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    let first = id.bytes().next();
    let starts_well = first.is_none_or(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if !id.trim().is_empty() && (id.len() > LONGEST_ID || !starts_well || !id.bytes().all(fits)) {
        let found = shortened(id);
        reader.report(Problem::BadId { found });
    }
}

fn languages(mut tags: Vec<String>, reader: &mut Reader) -> Vec<Box<str>> {
    limit(&mut tags, MAX_LANGUAGES, reader);
    for (index, tag) in tags.iter().enumerate() {
        reader.item(index, None, |reader| {
            let found = shortened(tag);
            if tag.trim().is_empty() {
                // Reported where it was read.
            } else if !is_language_tag(tag) {
                reader.report(Problem::BadLanguage { found });
            } else if tags[..index].iter().any(|before| before.eq_ignore_ascii_case(tag)) {
                reader.report(Problem::Duplicate { found });
            }
        });
    }
    // A tag that is none may be of any length, and would be copied with each name that has no other.
    tags.iter().map(|tag| shortened(tag).into()).collect()
}

/// What the names in the file refer to.
struct Names<'a> {
    languages: Vec<Box<str>>,
    sources: Slugs<'a>,
    criteria: Slugs<'a>,
}

impl Names<'_> {
    fn text(&self, text: Localized, reader: &mut Reader) -> Text {
        let languages = match text {
            Localized::Failed => return Text::default(),
            Localized::First(words) => return Text::new(words.into(), Vec::new()),
            Localized::ByLanguage(languages) => languages,
        };
        // Without a list of languages, which was reported, nothing can be said against any.
        if self.languages.is_empty() {
            return Text::default();
        }
        let mut first = None;
        let mut translations = Vec::new();
        for (tag, words) in languages {
            match self.language(&tag) {
                Some(LanguageId::FIRST) => first = Some(words.into()),
                Some(language) => translations.push((language, words.into())),
                None => reader.field(&tag, |reader| self.unknown_language(&tag, reader)),
            }
        }
        if first.is_none()
            && let Some(language) = self.languages.first()
        {
            let language = shortened(language);
            reader.report(Problem::NotInLanguage { language });
        }
        Text::new(first.unwrap_or_default(), translations)
    }

    fn optional(&self, text: Option<Localized>, reader: &mut Reader) -> Option<Text> {
        text.map(|text| self.text(text, reader))
    }

    fn language(&self, tag: &str) -> Option<LanguageId> {
        let index = self.languages.iter().position(|language| **language == *tag)?;
        Some(LanguageId(index as u8))
    }

    fn unknown_language(&self, tag: &str, reader: &mut Reader) {
        if reader.is_full() {
            return;
        }
        let known = self.languages.iter().map(|language| &**language);
        match best_language(tag, known.clone()) {
            // Another region of a language that is known, rather than a slip.
            Some(nearest) => reader.report(Problem::UnknownName {
                found: shortened(tag),
                nearest: Some(shortened(&self.languages[nearest])),
                expected: known.take(SUGGESTED).map(shortened).collect(),
            }),
            None => reader.unknown_name(tag, known),
        }
    }

    fn source_id(&self, slug: Option<String>, reader: &mut Reader) -> Option<SourceId> {
        let slug = slug.filter(|slug| !slug.trim().is_empty())?;
        let found = self.sources.find(&slug);
        if found.is_none() {
            reader.field("source", |reader| reader.unknown_name(&slug, self.sources.names()));
        }
        found.map(|index| SourceId(index as u32))
    }

    fn source(&self, source: wire::Source, reader: &mut Reader) -> Source {
        let url = source.url.filter(|url| !url.trim().is_empty()).and_then(|found| {
            let url = Url::new(&found);
            if url.is_none() {
                let found = shortened(&found);
                reader.field("url", |reader| reader.report(Problem::BadUrl { found }));
            }
            url
        });
        Source {
            name: reader.field("name", |reader| self.text(source.name, reader)),
            slug: source.id.into(),
            url,
        }
    }

    fn criterion(&self, criterion: wire::Criterion, reader: &mut Reader) -> Criterion {
        let name = reader.field("name", |reader| self.text(criterion.name, reader));
        let description =
            reader.field("description", |reader| self.optional(criterion.description, reader));
        let question = reader.field("question", |reader| self.optional(criterion.question, reader));
        // A kind that could not be read was reported: taken for what the values say, it is not reported again.
        let guess = if criterion.values.is_some() { Kind::Choice } else { Kind::Text };
        let kind = criterion.kind.0.unwrap_or(guess);
        let values = reader.field("values", |reader| {
            match (kind, &criterion.values) {
                (Kind::Text, Some(_)) => reader.report(Problem::ValuesForText),
                (_, Some(values)) if values.is_empty() => reader.report(Problem::Empty),
                (Kind::Choice | Kind::Scale, None) => reader.report(Problem::Missing),
                _ => {}
            }
            let mut values = criterion.values.unwrap_or_default();
            limit(&mut values, MAX_VALUES, reader);
            let value_ids = ids(&values, |value| &value.id);
            slugs(&value_ids, reader);
            each(values, &value_ids, reader, |value, reader| self.value(value, reader))
        });
        Criterion { slug: criterion.id.into(), name, description, question, kind, values }
    }

    fn value(&self, value: wire::Value, reader: &mut Reader) -> Value {
        Value {
            label: reader.field("label", |reader| self.text(value.label, reader)),
            description: reader
                .field("description", |reader| self.optional(value.description, reader)),
            slug: value.id.into(),
        }
    }

    fn modality(
        &self,
        modality: wire::Modality,
        criteria: &[Criterion],
        reader: &mut Reader,
    ) -> Modality {
        let name = reader.field("name", |reader| self.text(modality.name, reader));
        let other_names = reader.field("other_names", |reader| {
            let names = modality.other_names.unwrap_or_default().into_iter().enumerate();
            names
                .map(|(index, name)| {
                    reader.item(index, None, |reader| self.other_name(name, reader))
                })
                .collect()
        });
        let definition = modality.definition.map(|definition| {
            reader.field("definition", |reader| self.definition(definition, reader))
        });
        let note = reader.field("note", |reader| self.optional(modality.note, reader));
        let mut assessments = Vec::new();
        assessments.resize_with(criteria.len(), || None);
        reader.field("assessments", |reader| {
            for (slug, assessment) in modality.assessments.unwrap_or_default().0 {
                reader.field(&slug, |reader| {
                    let Some(index) = self.criteria.find(&slug) else {
                        reader.unknown_name(&slug, criteria.iter().map(|known| &*known.slug));
                        return;
                    };
                    // A list that is too long was reported, and is not a catalogue.
                    if let (Some(place), Some(criterion)) =
                        (assessments.get_mut(index), criteria.get(index))
                    {
                        *place = Some(self.assessment(assessment, criterion, reader));
                    }
                });
            }
        });
        Modality { slug: modality.id.into(), name, other_names, definition, note, assessments }
    }

    fn other_name(&self, name: wire::OtherName, reader: &mut Reader) -> OtherName {
        let first = || self.languages.first().cloned().unwrap_or_default();
        let language = name.language.map_or_else(first, Box::from);
        reader.field("language", |reader| {
            if !language.trim().is_empty() && !is_language_tag(&language) {
                let found = shortened(&language);
                reader.report(Problem::BadLanguage { found });
            }
        });
        OtherName {
            name: name.name.into(),
            language,
            kind: name.kind.0.unwrap_or_default(),
            source: self.source_id(name.source, reader),
        }
    }

    fn definition(&self, definition: wire::Definition, reader: &mut Reader) -> Definition {
        let basis = definition.basis.0.unwrap_or_default();
        if basis == Basis::Quoted && definition.source.is_none() {
            reader.report(Problem::QuoteWithoutSource);
        }
        let text = reader.field("text", |reader| self.text(definition.text, reader));
        let original = definition.original.filter(|tag| !tag.trim().is_empty()).map(|tag| {
            let language = self.language(&tag);
            match language {
                None => {
                    reader.field("original", |reader| self.unknown_language(&tag, reader));
                }
                Some(language) if !text.is_untold() && text.get(language).1 != language => {
                    let language = shortened(&tag);
                    reader.field("text", |reader| {
                        reader.report(Problem::NotInLanguage { language });
                    });
                }
                Some(_) => {}
            }
            language.unwrap_or_default()
        });
        Definition {
            text,
            basis,
            source: self.source_id(definition.source, reader),
            original: original.unwrap_or_default(),
        }
    }

    fn assessment(
        &self,
        assessment: wire::Assessment,
        criterion: &Criterion,
        reader: &mut Reader,
    ) -> Assessment {
        let text = reader.field("text", |reader| {
            if criterion.kind != Kind::Text && assessment.text.is_some() {
                reader.report(Problem::TextForValues);
            } else if criterion.kind == Kind::Text && assessment.text.is_none() {
                reader.report(Problem::Missing);
            }
            self.optional(assessment.text, reader).unwrap_or_default()
        });
        let values = reader.field("values", |reader| {
            match (criterion.kind, &assessment.values) {
                (Kind::Text, Some(_)) => reader.report(Problem::ValuesForText),
                (Kind::Choice | Kind::Scale, None) => reader.report(Problem::Missing),
                (_, Some(values)) if values.is_empty() => reader.report(Problem::Empty),
                _ => {}
            }
            values(assessment.values.unwrap_or_default(), criterion, reader)
        });
        Assessment {
            content: match criterion.kind {
                Kind::Text => Content::Text(text),
                Kind::Choice | Kind::Scale => Content::Values(values),
            },
            why: reader.field("why", |reader| self.optional(assessment.why, reader)),
            basis: assessment.basis.and_then(|basis| basis.0).unwrap_or_default(),
            source: self.source_id(assessment.source, reader),
        }
    }
}

fn values(slugs: Vec<String>, criterion: &Criterion, reader: &mut Reader) -> ValueSet {
    let mut set = ValueSet::default();
    // What cannot be looked up was reported where it stands.
    if criterion.kind == Kind::Text || criterion.values.len() > MAX_VALUES {
        return set;
    }
    for (index, slug) in slugs.iter().enumerate() {
        reader.item(index, None, |reader| match criterion.find(slug) {
            Some(value) if !set.insert(value) => {
                let found = shortened(slug);
                reader.report(Problem::Duplicate { found });
            }
            Some(_) => {}
            None if slug.trim().is_empty() => {}
            None => reader.unknown_name(slug, criterion.values.iter().map(|value| &*value.slug)),
        });
    }
    set
}
