//! Catalogues made by chance, as JSON in the form that [`super::printer`] writes: every text an
//! object, nothing left to a default.

use modascope_core::inert::is_unseen;
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Map, Value, json};

const LANGUAGES: [&str; 4] = ["fr", "en", "de", "pt-BR"];
const KINDS: [&str; 3] = ["choice", "scale", "text"];
const BASES: [&str; 2] = ["editorial", "quoted"];
const NAME_KINDS: [&str; 3] = ["official", "equivalent", "synonym"];
const VOCABULARY: [&str; 10] = [
    "petit groupe",
    "Groupe",
    "œuvre",
    "classe virtuelle",
    "élevée",
    "Élève",
    "ÉTUDE",
    "virtuose",
    "oeil",
    "e-learning",
];

/// Words of a small vocabulary, so that a search finds something.
pub fn words() -> BoxedStrategy<String> {
    select(&VOCABULARY[..]).prop_map(str::to_owned).boxed()
}

/// Any words at all, in which something can be seen.
pub fn any_words() -> BoxedStrategy<String> {
    "\\PC{1,12}".prop_filter("words", |words| !words.chars().all(is_unseen)).boxed()
}

/// A text in the first language, and perhaps in each of the others.
type Words = (String, Vec<Option<String>>);

#[derive(Clone, Debug)]
struct Criterion {
    kind: usize,
    name: Words,
    description: Option<Words>,
    question: Option<Words>,
    /// Label, description, search words.
    values: Vec<(Words, Option<Words>, Option<Words>)>,
}

#[derive(Clone, Debug)]
struct Modality {
    name: Words,
    other_names: Vec<(String, usize, Option<usize>)>,
    definition: Option<(Words, usize, usize)>,
    note: Option<Words>,
    search_words: Option<Words>,
    assessments: Vec<Option<Assessment>>,
}

#[derive(Clone, Debug)]
struct Assessment {
    values: Vec<bool>,
    text: Words,
    why: Option<Words>,
    basis: usize,
    source: Option<usize>,
}

/// A catalogue that is right, up to four languages and criteria and `most` modalities; unknowns are frequent.
pub fn catalogue(most: usize, words: BoxedStrategy<String>) -> impl Strategy<Value = Value> {
    let text = (words.clone(), vec(option::weighted(0.3, words.clone()), 3)).boxed();
    let some_text = option::weighted(0.3, text.clone());
    let value = (text.clone(), some_text.clone(), some_text.clone());
    let about = (some_text.clone(), some_text.clone());
    let criterion = (0..3usize, text.clone(), about, vec(value, 1..=4)).prop_map(
        |(kind, name, (description, question), values)| Criterion {
            kind,
            name,
            description,
            question,
            values,
        },
    );
    let assessment =
        (vec(any::<bool>(), 4), text.clone(), some_text.clone(), 0..2usize, option::of(0..9usize))
            .prop_map(|(values, text, why, basis, source)| Assessment {
                values,
                text,
                why,
                basis,
                source,
            });
    let modality = (
        text.clone(),
        vec((words, 0..12usize, option::of(0..9usize)), 0..2),
        option::of((text.clone(), 0..2usize, 0..9usize)),
        (some_text.clone(), some_text.clone()),
        vec(option::weighted(0.7, assessment), 4),
    );
    let modality =
        modality.prop_map(|(name, other_names, definition, (note, search_words), assessments)| {
            Modality { name, other_names, definition, note, search_words, assessments }
        });
    let sources = vec((text.clone(), any::<bool>()), 0..3);
    let criteria = vec(criterion, 1..=4);
    (1..=4usize, text, some_text, criteria, sources, vec(modality, 1..=most)).prop_map(
        |(languages, title, about, criteria, sources, modalities)| {
            let file = File { languages, sources: sources.len() };
            let mut json = json!({
                "version": 1,
                "id": "generated",
                "title": file.text(&title),
                "languages": LANGUAGES[..languages],
                "criteria": file.list("criterion", &criteria, |criterion| file.criterion(criterion)),
                "sources": file.list("source", &sources, |(name, linked)| file.source(name, *linked)),
                "modalities": file.list("modality", &modalities, |modality| file.modality(modality, &criteria)),
            });
            file.put(&mut json, "about", &about);
            json
        },
    )
}

/// What the parts of a file have to know of the whole.
struct File {
    languages: usize,
    sources: usize,
}

impl File {
    fn text(&self, (first, others): &Words) -> Value {
        let mut text = Map::from_iter([(LANGUAGES[0].to_owned(), json!(first))]);
        for (tag, words) in LANGUAGES[1..self.languages].iter().zip(others) {
            if let Some(words) = words {
                text.insert((*tag).to_owned(), json!(words));
            }
        }
        Value::Object(text)
    }

    fn put(&self, json: &mut Value, field: &str, text: &Option<Words>) {
        if let Some(text) = text {
            json[field] = self.text(text);
        }
    }

    fn put_source(&self, json: &mut Value, source: Option<usize>) {
        if let Some(source) = source.filter(|_| self.sources > 0) {
            json["source"] = json!(format!("source-{}", source % self.sources));
        }
    }

    fn list<T>(&self, name: &str, items: &[T], make: impl Fn(&T) -> Value) -> Value {
        let items = items.iter().enumerate().map(|(index, item)| {
            let mut json = make(item);
            json["id"] = json!(format!("{name}-{index}"));
            if index % 2 == 1 && name != "source" {
                json["former_ids"] = json!([format!("former-{name}-{index}")]);
            }
            json
        });
        items.collect()
    }

    fn source(&self, name: &Words, linked: bool) -> Value {
        let mut json = json!({ "name": self.text(name) });
        if linked {
            json["url"] = json!("https://example.org/a?b=c#d");
        }
        json
    }

    fn criterion(&self, criterion: &Criterion) -> Value {
        let kind = KINDS[criterion.kind];
        let mut json = json!({ "kind": kind, "name": self.text(&criterion.name) });
        self.put(&mut json, "description", &criterion.description);
        self.put(&mut json, "question", &criterion.question);
        if kind != "text" {
            json["values"] =
                self.list("value", &criterion.values, |(label, description, words)| {
                    let mut json = json!({ "label": self.text(label) });
                    self.put(&mut json, "description", description);
                    self.put(&mut json, "search_words", words);
                    json
                });
        }
        json
    }

    fn modality(&self, modality: &Modality, criteria: &[Criterion]) -> Value {
        let mut json = json!({ "name": self.text(&modality.name), "assessments": {} });
        self.put(&mut json, "note", &modality.note);
        self.put(&mut json, "search_words", &modality.search_words);
        let other_names = modality.other_names.iter().map(|(name, choice, source)| {
            let language = LANGUAGES[choice % 4];
            let mut json =
                json!({ "name": name, "language": language, "kind": NAME_KINDS[choice / 4] });
            self.put_source(&mut json, *source);
            json
        });
        let other_names: Vec<_> = other_names.collect();
        if !other_names.is_empty() {
            json["other_names"] = json!(other_names);
        }
        if let Some((text, basis, choice)) = &modality.definition {
            json["definition"] = self.definition(text, *basis, *choice);
        }
        for (index, (said, criterion)) in modality.assessments.iter().zip(criteria).enumerate() {
            if let Some(said) = said {
                json["assessments"][format!("criterion-{index}")] =
                    self.assessment(said, criterion);
            }
        }
        json
    }

    /// A quotation needs a source, and its own words.
    fn definition(&self, text: &Words, basis: usize, choice: usize) -> Value {
        let text = self.text(text);
        let written: Vec<_> = LANGUAGES.into_iter().filter(|tag| text.get(tag).is_some()).collect();
        let original = written[choice % written.len()];
        let quoted = self.sources > 0 && basis == 1;
        let mut json =
            json!({ "text": text, "basis": BASES[usize::from(quoted)], "original": original });
        self.put_source(&mut json, quoted.then_some(choice));
        json
    }

    fn assessment(&self, said: &Assessment, criterion: &Criterion) -> Value {
        let mut json = json!({ "basis": BASES[said.basis] });
        self.put(&mut json, "why", &said.why);
        self.put_source(&mut json, said.source);
        if KINDS[criterion.kind] == "text" {
            json["text"] = self.text(&said.text);
            return json;
        }
        let known = criterion.values.len();
        let mut values: Vec<_> = (0..known).filter(|&value| said.values[value]).collect();
        if values.is_empty() {
            values.push(0);
        }
        let values = values.into_iter().map(|value| format!("value-{value}"));
        json["values"] = json!(values.collect::<Vec<_>>());
        json
    }
}
