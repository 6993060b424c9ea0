//! The built-in catalogue says what the printed card says, in its words.

use modascope_core::{Catalogue, parse};

const BUILT_IN: &str = include_str!("../../../public/catalogue.json");
/// The text of the card as it was extracted: the words are the content, line breaks are not.
const CARD: &str = include_str!("seed/carte.txt");

#[track_caller]
fn built_in() -> Catalogue {
    parse(BUILT_IN).unwrap_or_else(|issues| panic!("the built-in catalogue is wrong: {issues:#?}"))
}

#[test]
fn it_is_right_and_nothing_in_it_is_unknown() {
    let catalogue = built_in();
    assert_eq!(catalogue.warnings(), []);
    assert_eq!(catalogue.len(), 4);
    for (modality, _) in catalogue.modalities() {
        for (criterion, about) in catalogue.criteria() {
            let said = catalogue.assessment(modality, criterion);
            assert!(said.is_some(), "{modality:?} on {}", about.slug);
        }
    }
}

#[test]
fn every_text_is_translated() {
    let json: serde_json::Value = serde_json::from_str(BUILT_IN).unwrap();
    let mut texts = 0;
    each_object(&json, &mut |object| {
        if object.contains_key("fr") || object.contains_key("en") {
            texts += 1;
            let languages: Vec<_> = object.keys().map(String::as_str).collect();
            assert!(languages.contains(&"fr") && languages.contains(&"en"), "{object:?}");
        }
    });
    assert!(texts > 50, "only {texts} texts");
}

fn each_object(
    json: &serde_json::Value,
    see: &mut impl FnMut(&serde_json::Map<String, serde_json::Value>),
) {
    match json {
        serde_json::Value::Array(items) => items.iter().for_each(|item| each_object(item, see)),
        serde_json::Value::Object(object) => {
            see(object);
            object.values().for_each(|value| each_object(value, see));
        }
        _ => {}
    }
}

/// The passages of the card, by modality: blocks between empty lines, lines joined, labels and quotation marks
/// (which the widget puts there itself) taken away.
fn passages(card: &str) -> Vec<(String, Vec<String>)> {
    let mut modalities: Vec<(String, Vec<String>)> = Vec::new();
    let mut block: Vec<&str> = Vec::new();
    for line in card.lines().chain([""]) {
        // A modality begins with its name behind a space.
        let begins = line.starts_with(' ') && !line.trim().is_empty();
        let labelled = line.starts_with("Source : ") || line.starts_with("Note : ");
        if (line.trim().is_empty() || begins || labelled) && !block.is_empty() {
            let passage = block.join(" ");
            let passage = passage.strip_prefix("Source : ").unwrap_or(&passage);
            let passage = passage.strip_prefix("Note : ").unwrap_or(passage);
            let passage = passage.trim_matches(['«', '»', ' ']);
            let modality = modalities.last_mut().expect("the card begins with a name");
            modality.1.push(passage.to_owned());
            block.clear();
        }
        if begins {
            modalities.push((line.trim().to_owned(), Vec::new()));
        } else if !line.trim().is_empty() {
            block.push(line.trim());
        }
    }
    modalities
}

#[test]
fn every_sentence_of_the_card_stands_in_it_word_for_word() {
    let json: serde_json::Value = serde_json::from_str(BUILT_IN).unwrap();
    let of_card = passages(CARD);
    let names: Vec<_> = of_card.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"]);
    let counts: Vec<_> = of_card.iter().map(|(_, passages)| passages.len()).collect();
    assert_eq!(counts, [4, 6, 6, 6], "what the card has of each modality");

    for (name, passages) in of_card {
        let modalities = json["modalities"].as_array().unwrap();
        let modality = modalities.iter().find(|modality| modality["name"]["fr"] == name.as_str());
        let modality = modality.unwrap_or_else(|| panic!("no modality is called {name}"));
        let source = &modality["definition"]["source"];
        let source =
            json["sources"].as_array().unwrap().iter().find(|known| known["id"] == *source);
        let texts = [&modality["definition"]["text"]["fr"], &modality["note"]["fr"]];
        let requirements = ["preparation", "equipment", "skills"];
        let requirements = requirements.map(|id| &modality["assessments"][id]["text"]["fr"]);
        let texts = texts.into_iter().chain(requirements);
        let mut texts: Vec<_> = texts.chain(source.map(|source| &source["name"])).collect();
        for passage in passages {
            let place = texts.iter().position(|text| **text == passage.as_str());
            let place = place.unwrap_or_else(|| panic!("{name}: the catalogue lacks {passage:?}"));
            texts.remove(place);
        }
        // What is left is what the card does not have: no note and no source of a modality.
        assert!(texts.iter().all(|text| text.is_null()), "{name}: not of the card: {texts:?}");
    }
}

#[test]
fn the_quotations_in_reasons_are_words_of_the_card() {
    let json: serde_json::Value = serde_json::from_str(BUILT_IN).unwrap();
    let card = CARD.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let mut quotations = 0;
    for modality in json["modalities"].as_array().unwrap() {
        for (criterion, said) in modality["assessments"].as_object().unwrap() {
            let why = said["why"]["fr"].as_str().unwrap_or_default();
            let quoted: Vec<_> =
                why.split('«').skip(1).filter_map(|rest| rest.split('»').next()).collect();
            assert_eq!(
                said["basis"] == "quoted",
                !quoted.is_empty(),
                "{} on {criterion}: {why}",
                modality["id"]
            );
            for words in quoted {
                quotations += 1;
                assert!(card.contains(words.trim()), "not of the card: {words}");
            }
        }
    }
    assert!(quotations >= 9, "only {quotations} quotations");
}
