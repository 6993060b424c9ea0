//! Choices and parts for the tests, and what they are read back with.
#![allow(dead_code, reason = "each test takes what it needs")]

use html5gum::{DefaultEmitter, Token, Tokenizer};
use modascope_core::parse;
use modascope_pack::{Asked, Choices, Form, Parts, pack};
use std::io::{Cursor, Read};
use zip::ZipArchive;

pub const BUILT_IN: &str = include_str!("../../../../public/catalogue.json");

/// What a build would have, by far shorter.
pub const PARTS: Parts = Parts {
    classic: "/* `</script>` <!-- */\r\n((catalogue)=>{})(\n\"{}\"\n);\n",
    style: ".page { margin: 0 } /* </style> */\n",
    scorm: "let scorm;\n",
    cmi5: "let cmi5;\n",
    workbook: "let workbook;\n",
    inventory: "{}\n",
    notices: "notices\n",
};

/// A catalogue with these words wherever there are words, with one modality or more.
pub fn catalogue(words: &str, modalities: usize) -> String {
    let words = serde_json::to_string(words).unwrap();
    let modality = |number| {
        format!(r#"{{ "id": "m{number}", "name": {words}, "note": {words}, "assessments": {{}} }}"#)
    };
    let modalities: Vec<_> = (0..modalities).map(modality).collect();
    let catalogue = format!(
        r#"{{ "version": 1, "id": "words", "title": {words}, "about": {words}, "languages": ["en"],
             "criteria": [{{ "id": "c", "kind": "text", "name": {words} }}],
             "modalities": [{}] }}"#,
        modalities.join(",")
    );
    assert!(parse(&catalogue).is_ok(), "{catalogue}");
    catalogue
}

/// The built-in catalogue, and nothing chosen.
pub fn asked() -> Asked<'static> {
    Asked { catalogue: BUILT_IN.as_bytes(), ..Asked::default() }
}

#[track_caller]
pub fn choose(asked: &Asked) -> Choices {
    Choices::read(asked).unwrap()
}

/// What is said of wrong choices, in English.
#[track_caller]
pub fn problems(asked: &Asked) -> Vec<String> {
    Choices::read(asked).unwrap_err().iter().map(ToString::to_string).collect()
}

#[track_caller]
pub fn text(form: Form, asked: &Asked) -> String {
    String::from_utf8(pack(form, &choose(asked), &PARTS).unwrap()).unwrap()
}

/// The files of a package, in their order.
#[track_caller]
pub fn files(form: Form, asked: &Asked) -> Vec<(String, String)> {
    let bytes = pack(form, &choose(asked), &PARTS).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.push((file.name().unwrap().into_owned(), text));
    }
    files
}

/// One file of a package.
#[track_caller]
pub fn file(form: Form, asked: &Asked, name: &str) -> String {
    let files = files(form, asked);
    let found = files.into_iter().find(|(file, _)| file == name);
    found.unwrap_or_else(|| panic!("no {name}")).1
}

/// An element as a browser reads it: its name and attributes, and the text that follows its start.
#[derive(Debug)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
}

impl Tag {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(attribute, _)| attribute == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// The elements of a page in order, by the tokenizer that browsers have.
pub fn tags(page: &str) -> Vec<Tag> {
    let string = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let mut emitter = DefaultEmitter::default();
    // As browsers do for scripts, styles and titles.
    emitter.naively_switch_states(true);
    let mut tags: Vec<Tag> = Vec::new();
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => {
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| (string(name), string(value)));
                let attributes = attributes.collect();
                tags.push(Tag { name: string(&tag.name), attributes, text: String::new() });
            }
            Token::String(text) => {
                if let Some(tag) = tags.last_mut() {
                    tag.text.push_str(&string(&text));
                }
            }
            _ => {}
        }
    }
    tags
}

/// The only element of that name.
#[track_caller]
pub fn only<'a>(tags: &'a [Tag], name: &str) -> &'a Tag {
    let found: Vec<_> = tags.iter().filter(|tag| tag.name == name).collect();
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}
