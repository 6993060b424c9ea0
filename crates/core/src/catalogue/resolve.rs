//! From the file as it is written to the catalogue that cannot be wrong: ids are checked, and what names refer to
//! is found.
//!
//! What is not of its shape was reported before: it is taken for nothing here, and not reported again.

use super::{
    Catalogue, MAX_CRITERIA, MAX_LANGUAGES, MAX_MODALITIES, MAX_VALUES,
    homonyms::Homonyms,
    issue::Problem,
    reader::{LONGEST_ID, Reader, is_blank, shortened},
    slugs::Slugs,
    wire::Names,
};
use crate::{
    criterion::{Criterion, Kind, Value, ValueSet},
    json::Json,
    modality::{Assessment, Basis, Content, Definition, Modality, NameKind, OtherName},
    source::{Source, SourceId, Url},
    text::{LanguageId, Text, best_language, is_language_tag, language_tag},
};

/// A catalogue that is made, a modality at a time.
pub(super) struct Resolving<'a> {
    resolver: Resolver<'a>,
    items: &'a [Json],
    repeated: Vec<bool>,
    catalogue: Catalogue,
    /// The next language in which names are compared.
    compared: u8,
}

impl<'a> Resolving<'a> {
    /// Makes all but the modalities.
    #[inline(never)]
    pub(super) fn new(file: &'a Json, reader: Reader<'a>) -> Self {
        let sources = Slugs::new(ids(items(file, "sources")));
        let mut resolver = Resolver { reader, languages: Vec::new(), sources };
        let languages = resolver.languages(file);
        resolver.check_id(file, false);
        let title = resolver.text(file, "title");
        let about = resolver.optional_text(file, "about");
        let sources = resolver.list(file, "sources", usize::MAX, |resolver, source| Source {
            name: resolver.text(source, "name"),
            url: resolver.url(source),
            slug: slug(source),
        });
        let criteria = resolver.list(file, "criteria", MAX_CRITERIA, Resolver::criterion);
        let items = resolver.items(file, "modalities", MAX_MODALITIES);
        let repeated = Slugs::new(ids(items)).repeated();
        resolver.check_former("modalities", items);
        let catalogue = Catalogue {
            id: slug(file),
            title,
            about,
            languages,
            criteria,
            modalities: Vec::with_capacity(items.len()),
            sources,
            homonyms: Homonyms::default(),
            warnings: Vec::new(),
        };
        Self { resolver, items, repeated, catalogue, compared: 0 }
    }

    /// Makes the next modality, or compares all names in the next language. Tells whether there was something to do.
    #[inline(never)]
    pub(super) fn step(&mut self) -> bool {
        let Self { resolver, items, repeated, catalogue, compared } = self;
        let at = catalogue.modalities.len();
        let Some(item) = items.get(at) else {
            // What is wrong comes first: a catalogue that is not shown shows no names.
            let is_one = usize::from(*compared) < catalogue.languages.len()
                && resolver.reader.errors.is_empty();
            if is_one {
                let mut homonyms = std::mem::take(&mut catalogue.homonyms);
                homonyms.add(catalogue, LanguageId(*compared));
                catalogue.homonyms = homonyms;
                *compared += 1;
            }
            return is_one;
        };
        resolver.reader.enter_field("modalities");
        resolver.reader.enter_item(at, item);
        resolver.check_id(item, repeated[at]);
        let modality = resolver.modality(item, &catalogue.criteria);
        catalogue.modalities.push(modality);
        resolver.reader.leave();
        resolver.reader.leave();
        true
    }

    /// The catalogue; it is right if the reader has no error.
    pub(super) fn end(self) -> (Catalogue, Reader<'a>) {
        (self.catalogue, self.resolver.reader)
    }
}

// None of these three in line: they stand in dozens of places.
#[inline(never)]
fn items<'a>(of: &'a Json, name: &str) -> &'a [Json] {
    of.get(name).map(Json::items).unwrap_or_default()
}

#[inline(never)]
fn string<'a>(of: &'a Json, name: &str) -> &'a str {
    of.get(name).and_then(Json::as_str).unwrap_or_default()
}

#[inline(never)]
fn slug(of: &Json) -> Box<str> {
    string(of, "id").into()
}

/// The ids that something had before.
#[inline(never)]
fn former_ids(of: &Json) -> Vec<Box<str>> {
    items(of, "former_ids").iter().map(|id| Box::from(id.as_str().unwrap_or_default())).collect()
}

/// The ids of a list; one that could not be read is empty.
fn ids(items: &[Json]) -> Vec<&str> {
    items.iter().map(|item| string(item, "id")).collect()
}

/// Whether a text can be an id: small letters, digits, `-` and `_`, letter or digit first, 100 characters at most. An id is
/// written in addresses and storage keys, so it has to survive both as it is.
pub fn is_id(id: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    id.len() <= LONGEST_ID && id.bytes().all(fits) && !id.starts_with(['-', '_'])
}

/// What takes a file apart: the finger on it, and what the names in it refer to.
struct Resolver<'a> {
    reader: Reader<'a>,
    /// The tags of the languages of texts, by [`LanguageId`].
    languages: Vec<&'a str>,
    sources: Slugs<'a>,
}

impl<'a> Resolver<'a> {
    /// A list. What is too many is reported, and not gone through: a file could ask for more than memory holds.
    fn items(&mut self, of: &'a Json, name: &'static str, most: usize) -> &'a [Json] {
        let items = items(of, name);
        if items.len() <= most {
            return items;
        }
        self.reader.report_at(name, Problem::TooMany { count: items.len(), limit: most });
        &items[..most]
    }

    /// A list of what has an id.
    fn list<T>(
        &mut self,
        of: &'a Json,
        name: &'static str,
        most: usize,
        mut make: impl FnMut(&mut Self, &'a Json) -> T,
    ) -> Vec<T> {
        let items = self.items(of, name, most);
        let repeated = Slugs::new(ids(items)).repeated();
        let mut list = Vec::with_capacity(items.len());
        self.reader.enter_field(name);
        for (index, item) in items.iter().enumerate() {
            self.reader.enter_item(index, item);
            self.check_id(item, repeated[index]);
            list.push(make(self, item));
            self.reader.leave();
        }
        self.reader.leave();
        self.check_former(name, items);
        list
    }

    /// Former ids: what is none, what is the id of something now, and what stands twice.
    #[inline(never)]
    fn check_former(&mut self, name: &'static str, list: &'a [Json]) {
        let mut names = ids(list);
        let mut former = Vec::new();
        for (at, item) in list.iter().enumerate() {
            for (index, id) in items(item, "former_ids").iter().enumerate() {
                former.push((at, index, id));
                names.push(id.as_str().unwrap_or_default());
            }
        }
        if former.is_empty() {
            return;
        }
        let repeated = Slugs::new(names).repeated();
        for (place, (at, index, json)) in former.into_iter().enumerate() {
            let id = json.as_str().unwrap_or_default();
            self.reader.enter_field(name);
            self.reader.enter_item(at, &list[at]);
            self.reader.enter_field("former_ids");
            self.reader.enter_item(index, json);
            self.check(id, repeated[list.len() + place]);
            for _ in 0..4 {
                self.reader.leave();
            }
        }
    }

    fn check_id(&mut self, of: &'a Json, is_repeated: bool) {
        self.reader.enter_field("id");
        self.check(string(of, "id"), is_repeated);
        self.reader.leave();
    }

    fn check(&mut self, id: &str, is_repeated: bool) {
        if !is_id(id) && !is_blank(id) {
            let found = shortened(id);
            self.reader.report(Problem::BadId { found });
        }
        if is_repeated {
            let found = shortened(id);
            self.reader.report(Problem::Duplicate { found });
        }
    }

    fn languages(&mut self, file: &'a Json) -> Vec<Box<str>> {
        let items = self.items(file, "languages", MAX_LANGUAGES);
        self.reader.enter_field("languages");
        for (index, item) in items.iter().enumerate() {
            let tag = item.as_str().unwrap_or_default();
            let found = shortened(tag);
            self.reader.enter_item(index, item);
            if is_blank(tag) {
                // Reported with its shape.
            } else if !is_language_tag(&language_tag(tag)) {
                self.reader.report(Problem::BadLanguage { found });
            } else if self.languages.iter().any(|before| is_same_tag(before, tag)) {
                self.reader.report(Problem::Duplicate { found });
            }
            self.reader.leave();
            self.languages.push(tag);
        }
        self.reader.leave();
        self.languages.iter().map(|tag| language_tag(tag).into()).collect()
    }

    fn text(&mut self, of: &'a Json, name: &'static str) -> Text {
        self.optional_text(of, name).unwrap_or_default()
    }

    #[inline(never)]
    fn optional_text(&mut self, of: &'a Json, name: &'static str) -> Option<Text> {
        let words = |json: &Json| Box::from(json.as_str().unwrap_or_default());
        let json = of.told(name)?;
        let Json::Object(object) = json else { return Some(Text::new(words(json), Vec::new())) };
        // Without a list of languages, which was reported, nothing can be said against any.
        let main = *self.languages.first()?;
        let (mut first, mut translations) = (None, Vec::new());
        self.reader.enter_field(name);
        for (tag, json) in object {
            match self.language(tag) {
                Some(LanguageId::FIRST) => first = Some(words(json)),
                Some(language) => translations.push((language, words(json))),
                None => self.unknown_language(tag, tag),
            }
        }
        if first.is_none() {
            let language = shortened(main);
            self.reader.report(Problem::NotInLanguage { language });
        }
        self.reader.leave();
        Some(Text::new(first.unwrap_or_default(), translations))
    }

    fn language(&self, tag: &str) -> Option<LanguageId> {
        let known = &self.languages;
        let index = known.iter().position(|language| *language == tag);
        let index =
            index.or_else(|| known.iter().position(|language| is_same_tag(language, tag)))?;
        Some(LanguageId(index as u8))
    }

    #[inline(never)]
    fn unknown_language(&mut self, field: &'a str, tag: &str) {
        if self.reader.is_full() {
            return;
        }
        let known = &self.languages;
        self.reader.enter_field(field);
        match best_language(tag, known.iter().copied()) {
            // Another region of a language that is known, rather than a slip.
            Some(nearest) => self.reader.report_unknown(tag, Some(known[nearest]), known),
            None => self.reader.unknown_name(tag, known),
        }
        self.reader.leave();
    }

    #[inline(never)]
    fn source_id(&mut self, of: &'a Json) -> Option<SourceId> {
        let slug = string(of, "source");
        let found = self.sources.find(slug);
        if found.is_none() && !is_blank(slug) {
            self.reader.enter_field("source");
            self.reader.unknown_name(slug, self.sources.names());
            self.reader.leave();
        }
        found.map(|index| SourceId(index as u32))
    }

    fn url(&mut self, source: &'a Json) -> Option<Url> {
        let address = string(source, "url");
        let url = Url::new(address);
        if url.is_none() && !is_blank(address) {
            let found = shortened(address);
            self.reader.report_at("url", Problem::BadUrl { found });
        }
        url
    }

    fn criterion(&mut self, criterion: &'a Json) -> Criterion {
        let name = self.text(criterion, "name");
        let description = self.optional_text(criterion, "description");
        let question = self.optional_text(criterion, "question");
        // A kind that could not be read was reported: taken for what the values say, it is not reported again.
        let guess = if criterion.told("values").is_some() { Kind::Choice } else { Kind::Text };
        let kind = Kind::named(string(criterion, "kind")).unwrap_or(guess);
        self.check_values(criterion, kind);
        let values = self.list(criterion, "values", MAX_VALUES, |resolver, value| Value {
            label: resolver.text(value, "label"),
            description: resolver.optional_text(value, "description"),
            search_words: resolver.optional_text(value, "search_words"),
            slug: slug(value),
            former_ids: former_ids(value),
        });
        let former_ids = former_ids(criterion);
        Criterion { slug: slug(criterion), former_ids, name, description, question, kind, values }
    }

    /// Values where the kind of the criterion asks for some, and nowhere else.
    #[inline(never)]
    fn check_values(&mut self, of: &'a Json, kind: Kind) {
        let problem = match (kind, of.told("values")) {
            (Kind::Text, None) => return,
            (Kind::Text, Some(_)) => Problem::ValuesForText,
            (Kind::Choice | Kind::Scale, None) => Problem::Missing { names: &[] },
            (_, Some(Json::List(items))) if items.is_empty() => Problem::Empty,
            (_, Some(_)) => return,
        };
        self.reader.report_at("values", problem);
    }

    fn modality(&mut self, modality: &'a Json, criteria: &[Criterion]) -> Modality {
        let name = self.text(modality, "name");
        let other_names = self.other_names(modality);
        let definition = modality.told("definition").map(|definition| self.definition(definition));
        let note = self.optional_text(modality, "note");
        let search_words = self.optional_text(modality, "search_words");
        let assessments = self.assessments(modality, criteria);
        Modality {
            slug: slug(modality),
            former_ids: former_ids(modality),
            name,
            other_names,
            definition,
            note,
            search_words,
            assessments,
        }
    }

    fn other_names(&mut self, modality: &'a Json) -> Vec<OtherName> {
        let mut names = Vec::new();
        self.reader.enter_field("other_names");
        for (index, name) in items(modality, "other_names").iter().enumerate() {
            self.reader.enter_item(index, name);
            let language = match name.told("language") {
                Some(tag) => tag.as_str().unwrap_or_default(),
                None => self.languages.first().copied().unwrap_or_default(),
            };
            let language = &language_tag(language);
            // A tag that is none may be of any length, and would be copied with each name that has no other.
            let tag = shortened(language);
            if !is_blank(language) && !is_language_tag(language) {
                let found = tag.clone();
                self.reader.report_at("language", Problem::BadLanguage { found });
            }
            names.push(OtherName {
                name: string(name, "name").into(),
                language: tag.into(),
                kind: NameKind::named(string(name, "kind")).unwrap_or_default(),
                source: self.source_id(name),
            });
            self.reader.leave();
        }
        self.reader.leave();
        names
    }

    fn definition(&mut self, definition: &'a Json) -> Definition {
        self.reader.enter_field("definition");
        let basis = Basis::named(string(definition, "basis")).unwrap_or_default();
        if basis == Basis::Quoted && definition.told("source").is_none() {
            self.reader.report(Problem::QuoteWithoutSource);
        }
        let text = self.text(definition, "text");
        let tag = string(definition, "original");
        // A language that could not be read is blank as well, and is none.
        let original = self.language(tag).filter(|_| !is_blank(tag));
        match original {
            None if is_blank(tag) => {}
            None => self.unknown_language("original", tag),
            Some(language) if !text.is_untold() && text.get(language).1 != language => {
                let language = shortened(tag);
                self.reader.report_at("text", Problem::NotInLanguage { language });
            }
            Some(_) => {}
        }
        let source = self.source_id(definition);
        self.reader.leave();
        Definition { text, basis, source, original: original.unwrap_or_default() }
    }

    #[inline(never)]
    fn assessments(
        &mut self,
        modality: &'a Json,
        criteria: &[Criterion],
    ) -> Vec<Option<Assessment>> {
        let mut assessments: Vec<_> = criteria.iter().map(|_| None).collect();
        self.reader.enter_field("assessments");
        for (slug, assessment) in modality.get("assessments").map(Json::fields).unwrap_or_default()
        {
            self.reader.enter_field(slug);
            match criteria.iter().position(|criterion| *criterion.slug == **slug) {
                // What is no object was reported, and lacks nothing.
                Some(_) if !matches!(assessment, Json::Object(_)) => {}
                Some(at) => assessments[at] = Some(self.assessment(assessment, &criteria[at])),
                None => {
                    let known: Vec<_> = criteria.iter().map(|known| &*known.slug).collect();
                    self.reader.unknown_name(slug, &known);
                }
            }
            self.reader.leave();
        }
        self.reader.leave();
        assessments
    }

    fn assessment(&mut self, assessment: &'a Json, criterion: &Criterion) -> Assessment {
        let kind = criterion.kind;
        match (kind, assessment.told("text")) {
            (Kind::Text, None) => self.reader.report_at("text", Problem::Missing { names: &[] }),
            (Kind::Choice | Kind::Scale, Some(_)) => {
                self.reader.report_at("text", Problem::TextForValues);
            }
            _ => {}
        }
        let text = self.text(assessment, "text");
        self.check_values(assessment, kind);
        Assessment {
            content: match kind {
                Kind::Text => Content::Text(text),
                Kind::Choice | Kind::Scale => Content::Values(self.values(assessment, criterion)),
            },
            why: self.optional_text(assessment, "why"),
            basis: Basis::named(string(assessment, "basis")).unwrap_or_default(),
            source: self.source_id(assessment),
        }
    }

    fn values(&mut self, assessment: &'a Json, criterion: &Criterion) -> ValueSet {
        let mut set = ValueSet::default();
        self.reader.enter_field("values");
        for (index, value) in items(assessment, "values").iter().enumerate() {
            let slug = value.as_str().unwrap_or_default();
            self.reader.enter_item(index, value);
            match criterion.find_current(slug) {
                Some(value) if !set.insert(value) => {
                    let found = shortened(slug);
                    self.reader.report(Problem::Duplicate { found });
                }
                Some(_) => {}
                None if is_blank(slug) || self.reader.is_full() => {}
                None => {
                    let known: Vec<_> = criterion.values.iter().map(|known| &*known.slug).collect();
                    self.reader.unknown_name(slug, &known);
                }
            }
            self.reader.leave();
        }
        self.reader.leave();
        set
    }
}

/// Whether two language tags are the same, however they are written.
fn is_same_tag(one: &str, other: &str) -> bool {
    language_tag(one).eq_ignore_ascii_case(&language_tag(other))
}
