//! The way back: from a catalogue to the file it may have been read from.

use modascope_core::{
    Catalogue,
    criterion::{Criterion, Kind},
    modality::{Assessment, Basis, Content, Modality, ModalityId, NameKind},
    source::SourceId,
    text::Text,
};
use serde_json::{Map, Value, json};

/// Writes a catalogue down again from what can be seen of it.
pub struct Printer<'a> {
    catalogue: &'a Catalogue,
    sources: Map<String, Value>,
}

impl<'a> Printer<'a> {
    pub fn print(catalogue: &'a Catalogue) -> Value {
        let mut printer = Self { catalogue, sources: Map::new() };
        let criteria: Vec<_> =
            catalogue.criteria().map(|(_, criterion)| printer.criterion(criterion)).collect();
        let modalities = catalogue.modalities();
        let modalities: Vec<_> =
            modalities.map(|(id, modality)| printer.modality(id, modality)).collect();
        let mut json = json!({
            "version": 1,
            "id": catalogue.id(),
            "title": printer.text(catalogue.title()),
            "languages": catalogue.languages().map(|(_, tag)| tag).collect::<Vec<_>>(),
            "criteria": criteria,
            "modalities": modalities,
        });
        printer.put(&mut json, "about", catalogue.about());
        json["sources"] = printer.sources.into_iter().map(|(_, source)| source).collect();
        json
    }

    fn text(&self, text: &Text) -> Value {
        let languages =
            self.catalogue.languages().map(|(language, tag)| (language, tag, text.get(language)));
        let written = languages.filter(|(language, _, (_, found))| language == found);
        Value::Object(written.map(|(_, tag, (words, _))| (tag.to_owned(), json!(words))).collect())
    }

    fn put(&self, json: &mut Value, field: &str, text: Option<&Text>) {
        if let Some(text) = text {
            json[field] = self.text(text);
        }
    }

    fn put_source(&mut self, json: &mut Value, id: Option<SourceId>) {
        let Some(id) = id else { return };
        let source = self.catalogue.source(id);
        json["source"] = json!(source.slug);
        let mut about = json!({ "id": source.slug, "name": self.text(&source.name) });
        if let Some(url) = &source.url {
            about["url"] = json!(url.as_str());
        }
        self.sources.insert(source.slug.to_string(), about);
    }

    fn criterion(&self, criterion: &Criterion) -> Value {
        let mut json = json!({
            "id": criterion.slug,
            "name": self.text(&criterion.name),
            "kind": match criterion.kind {
                Kind::Choice => "choice",
                Kind::Scale => "scale",
                Kind::Text => "text",
            },
        });
        put_former(&mut json, &criterion.former_ids);
        self.put(&mut json, "description", criterion.description.as_ref());
        self.put(&mut json, "question", criterion.question.as_ref());
        let values = criterion.values().map(|(_, value)| {
            let mut json = json!({ "id": value.slug, "label": self.text(&value.label) });
            put_former(&mut json, &value.former_ids);
            self.put(&mut json, "description", value.description.as_ref());
            self.put(&mut json, "search_words", value.search_words.as_ref());
            json
        });
        if criterion.is_filterable() {
            json["values"] = values.collect();
        }
        json
    }

    fn modality(&mut self, id: ModalityId, modality: &Modality) -> Value {
        let mut json =
            json!({ "id": modality.slug, "name": self.text(&modality.name), "assessments": {} });
        put_former(&mut json, &modality.former_ids);
        self.put(&mut json, "note", modality.note.as_ref());
        self.put(&mut json, "search_words", modality.search_words.as_ref());
        for other in &modality.other_names {
            let kind = match other.kind {
                NameKind::Official => "official",
                NameKind::Equivalent => "equivalent",
                NameKind::Synonym => "synonym",
            };
            let mut name = json!({ "name": other.name, "language": other.language, "kind": kind });
            self.put_source(&mut name, other.source);
            match json.get_mut("other_names").and_then(Value::as_array_mut) {
                Some(names) => names.push(name),
                None => json["other_names"] = json!([name]),
            }
        }
        if let Some(definition) = &modality.definition {
            let mut about = json!({
                "text": self.text(&definition.text),
                "basis": basis(definition.basis),
                "original": self.catalogue.tag(definition.original),
            });
            self.put_source(&mut about, definition.source);
            json["definition"] = about;
        }
        let catalogue = self.catalogue;
        for (criterion_id, criterion) in catalogue.criteria() {
            if let Some(said) = catalogue.assessment(id, criterion_id) {
                json["assessments"][&*criterion.slug] = self.assessment(said, criterion);
            }
        }
        json
    }

    fn assessment(&mut self, said: &Assessment, criterion: &Criterion) -> Value {
        let mut json = json!({ "basis": basis(said.basis) });
        self.put(&mut json, "why", said.why.as_ref());
        self.put_source(&mut json, said.source);
        match &said.content {
            Content::Text(text) => json["text"] = self.text(text),
            Content::Values(values) => {
                let slugs =
                    values.iter().map(|value| criterion.value(value).unwrap().slug.to_string());
                json["values"] = slugs.collect();
            }
        }
        json
    }
}

fn put_former(json: &mut Value, ids: &[Box<str>]) {
    if !ids.is_empty() {
        json["former_ids"] = json!(ids);
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Quoted => "quoted",
        Basis::Editorial => "editorial",
    }
}
