//! A form as the page fills it in, and what comes of it.

use modascope_packer::{download, filters, judge, make};
use rstest::rstest;
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use zip::ZipArchive;

const BUILT_IN: &[u8] = include_bytes!("../../../public/catalogue.json");
/// As the build ends it.
const CLASSIC: &str = "((catalogue)=>{})(\n\"{}\"\n);\n";

#[track_caller]
fn made(form: Value) -> Value {
    serde_json::from_str(&make(BUILT_IN, &form.to_string(), "fr")).unwrap()
}

#[track_caller]
fn judged(file: &[u8], language: &str) -> Value {
    serde_json::from_str(&judge(file, language)).unwrap()
}

/// The fields that have problems.
#[track_caller]
fn wrong(form: Value) -> Vec<String> {
    let made = made(form);
    assert_eq!(made["snippet"], Value::Null);
    assert_eq!(made["file"], Value::Null);
    let problems = made["problems"].as_array().unwrap().iter();
    problems.map(|problem| problem["field"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_right_catalogue_says_what_it_offers() {
    assert_eq!(
        judged(BUILT_IN, "en"),
        json!({
            "trouble": null,
            "issues": [],
            "offer": {
                "id": "modalites-de-formation",
                "title": "Training modalities",
                "modalities": 4,
                "languages": ["fr", "en"],
                "views": ["cards", "table", "map", "guide"],
            },
        })
    );
}

#[test]
fn a_wrong_catalogue_says_every_issue_with_its_place() {
    let wrong = String::from_utf8(BUILT_IN.to_vec()).unwrap();
    let wrong = wrong.replace("\"large\"]", "\"huge\"]").replace("\"version\": 1,", "");
    let judged = judged(wrong.as_bytes(), "fr");
    assert_eq!(judged["trouble"], "2 problèmes dans le fichier");
    assert_eq!(judged["offer"], Value::Null);
    let issue = &judged["issues"][0];
    assert_eq!(issue["place"], "version");
    assert_eq!(issue["message"], "obligatoire, mais absent");
    assert_eq!(issue["position"], "ligne 1, colonne 1");
    assert_eq!(judged["issues"].as_array().unwrap().len(), 2);
}

#[test]
fn a_slip_is_shown_with_its_line_and_its_cause() {
    let judged = judged(b"{\n\"a\": 1\n\"b\": 2\n}", "fr");
    let issue = &judged["issues"][0];
    assert_eq!(issue["message"], "il manque une virgule à la fin de la ligne 2");
    assert_eq!(issue["line"], json!(["\"a\": 1", " ", ""]));
}

#[test]
fn a_table_is_called_by_its_name() {
    let judged = judged("nom;durée\nTutorat;2 h\n".as_bytes(), "fr");
    let message = judged["issues"][0]["message"].as_str().unwrap();
    assert!(message.starts_with("ce fichier est un tableau (CSV, séparé par ;)"), "{message}");
}

#[test]
fn a_warning_is_said_of_a_catalogue_that_can_be_used() {
    let odd = String::from_utf8(BUILT_IN.to_vec()).unwrap().replacen('{', "{\"titel\":0,", 1);
    let judged = judged(odd.as_bytes(), "en");
    assert_eq!(judged["trouble"], Value::Null);
    assert!(judged["offer"].is_object());
    assert_eq!(judged["issues"][0]["place"], "titel");
    let message = judged["issues"][0]["message"].as_str().unwrap();
    assert!(message.starts_with("warning: unknown field"), "{message}");
}

#[test]
fn what_is_no_text_is_a_problem_of_the_whole_file() {
    let judged = judged(b"\xff\xfe{\0", "fr");
    assert_eq!(judged["issues"][0]["place"], "fichier");
}

#[rstest]
#[case("element", Some("<moda-scope "), None)]
#[case("div", Some("<div data-moda-scope"), None)]
#[case("frame", Some("<iframe "), None)]
#[case("classic", Some("moda-scope.classic.js"), Some("moda-scope.classic.js"))]
#[case("html", None, Some("modascope.html"))]
#[case("scorm12", None, Some("modascope-scorm12.zip"))]
#[case("scorm2004", None, Some("modascope-scorm2004.zip"))]
#[case("cmi5", None, Some("modascope-cmi5.zip"))]
fn each_form_has_lines_or_a_file(
    #[case] form: &str,
    #[case] lines: Option<&str>,
    #[case] file: Option<&str>,
) {
    let made = made(json!({ "form": form, "base": "https://example.org/m" }));
    assert_eq!(made["problems"], json!([]));
    assert_eq!(made["file"].as_str(), file);
    match lines {
        Some(lines) => assert!(made["snippet"].as_str().unwrap().contains(lines), "{made}"),
        None => assert_eq!(made["snippet"], Value::Null),
    }
}

#[test]
fn what_is_chosen_is_in_the_lines_and_only_that() {
    let form = json!({
        "form": "element", "base": "https://example.org/m/", "source": "ours.json",
        "language": "en", "theme": "auto", "view": "table", "compare-max": "4", "storage": "local",
        "filters": "synchrony=synchronous&search=visio", "looks": { "accent": "#123456", "text": "" },
    });
    let made = made(form);
    assert_eq!(
        made["snippet"],
        "<script type=\"module\" src=\"https://example.org/m/moda-scope.js\"></script>\n\
         <moda-scope src=\"ours.json\" lang=\"en\" view=\"table\" filters=\"synchrony=synchronous&amp;search=visio\" \
         style=\"--moda-scope-accent: #123456;\">\
         <a href=\"https://example.org/m/index.html\">Training modalities</a></moda-scope>\n"
    );
    assert_eq!(made["looks"], json!([["--moda-scope-accent", "#123456"]]));
    assert_eq!(
        made["presets"],
        json!(["Temporalité\u{202f}: Synchrone", "Recherche\u{202f}: visio"])
    );
}

#[test]
fn each_problem_names_its_field() {
    let everything = json!({
        "form": "element", "language": "de", "theme": "dim", "view": "list", "compare-max": "9",
        "storage": "cloud", "complete-when": "never", "filters": "nothing=none",
        "looks": { "accent": "red;", "radius": "round" },
    });
    let fields = [
        "language",
        "theme",
        "view",
        "compare-max",
        "storage",
        "complete-when",
        "accent",
        "radius",
        "filters",
    ];
    assert_eq!(wrong(everything), fields);
    assert_eq!(wrong(json!({ "hide": "cards table map guide" })), ["hide"]);
    assert_eq!(wrong(json!({ "view": "map", "hide": "map" })), ["view"]);
}

#[test]
fn what_no_learner_can_complete_is_a_problem_where_it_is_tracked() {
    let form = |form: &str| json!({ "form": form, "hide": "table", "complete-when": "compared" });
    assert_eq!(wrong(form("scorm12")), ["complete-when"]);
    assert_eq!(made(form("html"))["problems"], json!([]));
}

#[test]
fn the_id_of_a_package_is_judged_where_it_is_a_package() {
    let form = |form: &str| json!({ "form": form, "package-id": "Équipe 2" });
    for tracked in ["scorm12", "scorm2004", "cmi5"] {
        assert_eq!(wrong(form(tracked)), ["package-id"]);
    }
    for other in ["element", "div", "frame", "html", "classic"] {
        assert_eq!(made(form(other))["problems"], json!([]), "{other}");
    }
}

#[test]
fn a_frame_keeps_colours_of_its_own() {
    let frame = made(json!({ "form": "frame", "looks": { "accent": "no colour" } }));
    assert_eq!(frame["problems"], json!([]));
    assert_eq!(frame["looks"], json!([]));
}

#[test]
fn what_is_no_form_is_as_if_nothing_was_chosen() {
    for form in ["", "[]", "{\"looks\":1}"] {
        let made: Value = serde_json::from_str(&make(BUILT_IN, form, "en")).unwrap();
        assert_eq!(made["problems"], json!([]), "{form}");
        assert_eq!(made["snippet"], Value::Null);
    }
}

#[test]
fn filters_are_taken_out_of_a_session() {
    let session =
        |more: &str| format!("{{\"version\":1,\"catalogue\":\"modalites-de-formation\"{more}}}");
    let filled = r#","view":"map","search":"visio","filters":{"synchrony":["synchronous","gone"]}"#;
    assert_eq!(filters(BUILT_IN, &session(filled)), "synchrony=synchronous&search=visio");
    assert_eq!(filters(BUILT_IN, &session("")), "");
    assert_eq!(filters(BUILT_IN, "{}"), "");
    assert_eq!(filters(b"", &session(filled)), "");
}

#[test]
fn a_file_is_what_the_command_would_write() {
    let form = json!({ "form": "scorm12", "complete-when": "opened", "package-id": "managers" });
    let form = form.to_string();
    let fetched = json!({ "classic": CLASSIC, "scorm": "let scorm;", "notices": "whose" });
    let zip = download(BUILT_IN, &form, &fetched.to_string(), "fr").unwrap();
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut page = String::new();
    archive.by_name("index.html").unwrap().read_to_string(&mut page).unwrap();
    assert!(page.contains("data-complete-when=\"opened\""), "{page}");
    assert!(page.contains("data-package=\"modascope-managers-scorm12-fr\""), "{page}");
    let mut manifest = String::new();
    archive.by_name("imsmanifest.xml").unwrap().read_to_string(&mut manifest).unwrap();
    assert!(manifest.contains("identifier=\"modascope-managers-scorm12-fr\""), "{manifest}");
    for (name, expected) in [("scorm.js", "let scorm;"), ("THIRD-PARTY.txt", "whose")] {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, expected);
    }
}

#[test]
fn why_there_is_no_file_is_said_in_words() {
    let file = |form: Value, classic: &str| {
        let fetched = json!({ "classic": classic }).to_string();
        download(BUILT_IN, &form.to_string(), &fetched, "en").unwrap_err()
    };
    assert_eq!(
        file(json!({ "form": "html" }), "<!doctype html>"),
        "moda-scope.classic.js: not as the build writes it"
    );
    let two = file(json!({ "form": "html", "theme": "dim", "view": "list" }), CLASSIC);
    assert_eq!(two.lines().count(), 2, "{two}");
}
