//! No words of a catalogue and no choice break out of what they stand in.

mod common;

use common::{Tag, asked, catalogue, choose, file, only, tags, text};
use modascope_core::{
    inert::{has_right_to_left, is_unseen},
    parse,
};
use modascope_pack::{
    Asked, Form,
    snippet::{Addresses, Snippet, Source, snippet},
};
use proptest::prelude::*;
use roxmltree::Document;

/// Any words, and more often than chance those that mean something somewhere.
fn words() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("</script>"),
        Just("<!--"),
        Just("-->"),
        Just("]]>"),
        Just("<script>"),
        Just("\""),
        Just("'"),
        Just("&amp;"),
        Just("&"),
        Just("</style>"),
        Just("</title>"),
        Just("\\"),
        Just("\u{2028}"),
        Just("\r\n"),
        Just("</moda-scope>"),
        Just("`${a}`"),
        Just("\u{1}"),
    ];
    let piece = prop_oneof![pieces.prop_map(str::to_owned), any::<String>()];
    let words = prop::collection::vec(piece, 1..5).prop_map(|pieces| pieces.concat());
    words.prop_filter("words", |words| !words.chars().all(is_unseen) && !words.contains('\0'))
}

/// Plain words that are written in the same direction: those from right to left stand in an element of their own.
fn plain_like(words: &str) -> &'static str {
    match has_right_to_left(words) {
        true => "אב",
        false => "plain",
    }
}

fn names(tags: &[Tag]) -> Vec<&str> {
    tags.iter().map(|tag| &*tag.name).collect()
}

/// As a browser reads what it finds in a page: one kind of end of line.
fn read(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_page_has_the_same_elements_whatever_the_words(words in words(), key in words()) {
        let plain = catalogue(plain_like(&words), 2);
        let said = catalogue(&words, 2);
        for form in [Form::Html, Form::Scorm12] {
            let page = |catalogue: &str, key: &str| {
                let asked = Asked { catalogue: catalogue.as_bytes(), storage_key: key, ..asked() };
                match form {
                    Form::Html => text(form, &asked),
                    _ => file(form, &asked, "index.html"),
                }
            };
            let (before, after) = (tags(&page(&plain, "k")), tags(&page(&said, &key)));
            prop_assert_eq!(names(&before), names(&after));
            for (before, after) in before.iter().zip(&after) {
                let names = |tag: &Tag| tag.attributes.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
                prop_assert_eq!(names(before), names(after));
            }
            let told = after.iter().find_map(|tag| tag.attribute("storage-key").or(tag.attribute("data-package")));
            prop_assert_eq!(told.map(read), Some(read(key.trim())));
        }
    }

    #[test]
    fn a_script_hands_over_the_very_catalogue(words in words()) {
        let said = catalogue(&words, 2);
        let asked = Asked { catalogue: said.as_bytes(), ..asked() };
        let page = text(Form::Html, &asked);
        let tags = tags(&page);
        let script = &only(&tags, "script").text;
        let literal = script.lines().rev().nth(1).unwrap();
        let handed: String = serde_json::from_str(literal).unwrap();
        prop_assert_eq!(parse(&handed), parse(&said));
        let classic = text(Form::Classic, &asked);
        prop_assert_eq!(classic.lines().rev().nth(1), Some(literal));
    }

    #[test]
    fn a_manifest_has_the_same_elements_whatever_the_words(words in words()) {
        let (plain, said) = (catalogue(plain_like(&words), 2), catalogue(&words, 2));
        let manifests = [(Form::Scorm12, "imsmanifest.xml"), (Form::Scorm2004, "imsmanifest.xml"), (Form::Cmi5, "cmi5.xml")];
        for (form, name) in manifests {
            let [before, after] = [&plain, &said].map(|catalogue| {
                file(form, &Asked { catalogue: catalogue.as_bytes(), ..asked() }, name)
            });
            let (before, after) = (Document::parse(&before).unwrap(), Document::parse(&after).unwrap());
            let names = |document: &Document| {
                let nodes = document.descendants().filter(|node| node.is_element());
                nodes.map(|node| node.tag_name().name().to_owned()).collect::<Vec<_>>()
            };
            prop_assert_eq!(names(&before), names(&after));
        }
    }

    #[test]
    fn a_snippet_has_the_same_elements_whatever_the_words(words in words(), base in words()) {
        let (plain, said) = (catalogue(plain_like(&words), 2), catalogue(&words, 2));
        for form in Snippet::ALL {
            let lines = |catalogue: &str, word: &str, base: &str| {
                let asked = Asked { catalogue: catalogue.as_bytes(), storage_key: word, ..asked() };
                let addresses = Addresses { base, catalogue: Source::At(word) };
                tags(&snippet(form, &choose(&asked), addresses))
            };
            let (before, after) = (lines(&plain, "k", "b"), lines(&said, &words, &base));
            prop_assert_eq!(names(&before), names(&after));
        }
    }
}
