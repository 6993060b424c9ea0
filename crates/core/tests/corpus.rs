//! Files of strangers, one by one: each is taken whole and shown as plain text, or refused with all that is wrong.

mod common;

use common::{
    catalogues::{BUILT_IN, catalogue, lines, put, small, small_with},
    shown::{is_told, shown, turns_or_hides},
    widget::{Widget, built_in},
};
use modascope_core::{
    Event,
    catalogue::{MAX_BYTES, MAX_TEXT, parse_bytes},
    export, link,
    message::ENGLISH,
    parse,
    session::{MAX_FILE, MAX_TYPED, Saved},
};
use rstest::rstest;
use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

const LONGEST: Duration = Duration::from_secs(2);

/// Does something within the time that anything may take.
#[track_caller]
fn soon<T>(what: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let done = what();
    assert!(began.elapsed() < LONGEST, "{:?}", began.elapsed());
    done
}

fn file(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name)).unwrap()
}

/// The issues of a file of the corpus, none for one that is taken; that one is shown.
#[track_caller]
fn issues(name: &str) -> String {
    soon(|| match parse_bytes(&file(&format!("catalogue/{name}"))) {
        Ok(catalogue) => {
            let warnings = lines(&catalogue.warnings(), ENGLISH);
            shown(&Arc::new(catalogue), None);
            warnings
        }
        Err(issues) => {
            is_told(&issues);
            lines(&issues, ENGLISH)
        }
    })
}

#[rstest]
#[case::nothing_wrong("right.json")]
#[case::markup("markup.json")]
#[case::words_that_turn("bidi.json")]
#[case::letters_that_cannot_be_seen("unseen.json")]
#[case::piles_of_accents("accents.json")]
#[case::right_to_left("right-to-left.json")]
#[case::nul("nul.json")]
#[case::byte_order_mark("byte-order-mark.json")]
#[case::ids_that_javascript_knows("prototype-names.json")]
fn what_is_only_text_is_shown(#[case] name: &str) {
    assert_eq!(issues(name), "");
}

#[rstest]
#[case::empty("empty.json", "file: not JSON, line 1, column 1")]
#[case::spaces("spaces.json", "file: not JSON, line 3, column 1")]
#[case::page("page.json", "file: not JSON, line 1, column 1")]
#[case::list("list.json", "file: expected an object, found a list")]
#[case::windows_1252("windows-1252.json", "not UTF-8 (byte 259): save the file as UTF-8")]
#[case::utf_16_with_a_mark("utf-16-le.json", "file: not UTF-8 (byte 0): save the file as UTF-8")]
#[case::utf_16_of_big_ends("utf-16-be.json", "file: not UTF-8 (byte 0): save the file as UTF-8")]
#[case::utf_16_without_a_mark("utf-16-unmarked.json", "file: not ")]
#[case::slash_written_too_long(
    "utf-8-overlong.json",
    "file: not UTF-8 (byte 1229): save the file as UTF-8"
)]
#[case::surrogate_in_bytes("utf-8-surrogate.json", "file: not UTF-8 (byte ")]
#[case::lone_surrogate("lone-surrogate.json", "file: not JSON, line ")]
#[case::lone_low_surrogate("lone-low-surrogate.json", "file: not JSON, line ")]
#[case::nul_in_the_file("nul-unescaped.json", "file: not JSON, line ")]
#[case::nul_alone("nul-alone.json", r#"modalities[0] "tutorat" › note: empty"#)]
#[case::number_too_large("number-too-large.json", r#"modalities[0] "tutorat" › note: expected a text, or an object with one text per language, found a number"#)]
#[case::version_too_large(
    "version-too-large.json",
    "version: unknown version of the format; this version of the widget reads version 1"
)]
#[case::number_of_another_parser(
    "private-number.json",
    r#"modalities[0] "tutorat" › note: must exist in “fr”"#
)]
#[case::words_without_letters("unseen-alone.json", r#"modalities[1] "webinaire" › name: empty"#)]
#[case::id_of_a_prototype(
    "prototype.json",
    r#"modalities[0] "__proto__" › id: “__proto__” is not an id"#
)]
#[case::key_twice(
    "duplicate-keys.json",
    r#"modalities[0] "tutorat" › name: appears twice in one object"#
)]
#[case::id_twice(
    "duplicate-keys.json",
    r#"modalities[0] "tutorat" › id: appears twice in one object"#
)]
#[case::version_twice("duplicate-keys.json", "version: appears twice in one object")]
#[case::nothing_right("nothing-right.json", "id: “<b>” is not an id")]
fn what_is_no_catalogue_is_refused_for_it(#[case] name: &str, #[case] said: &str) {
    let issues = issues(name);
    assert!(issues.contains(said), "{issues}");
}

#[test]
fn every_address_that_is_none_is_an_issue() {
    let issues = issues("addresses.json");
    let file: Value = serde_json::from_slice(&file("catalogue/addresses.json")).unwrap();
    let addresses = file["sources"].as_array().unwrap().len();
    assert_eq!(
        issues.matches("is not an http://, https:// or mailto: address").count(),
        addresses,
        "{issues}"
    );
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let issues = issues("nothing-right.json");
    for place in [
        "title",
        "languages[0]",
        "languages[1]",
        "languages[3]",
        "criteria[0] \"a\" › kind",
        "criteria[0] \"a\" › name",
        "criteria[1] \"a\" › id",
        "sources[0] \"x\" › id",
        "sources[0] \"x\" › name",
        "modalities[0] \"m\" › name",
        "modalities[0] \"m\" › assessments › b",
        "modalities[0] \"m\" › definition",
        "[warning] <img src=x>",
    ] {
        assert!(issues.contains(place), "{place}: {issues}");
    }
}

/// Every text of a file in turn, by its pointer.
fn texts(json: &Value, pointer: &str, found: &mut Vec<String>) {
    match json {
        Value::String(_) => found.push(pointer.to_owned()),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                texts(item, &format!("{pointer}/{at}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                texts(field, &format!("{pointer}/{name}"), found);
            }
        }
        _ => {}
    }
}

#[rstest]
#[case::markup("<img src=x onerror=alert(1)><script>alert(2)</script>&amp;{{x}}")]
#[case::end_of_a_script("</script><!--<script>--></style></textarea>")]
#[case::attribute("\" onmouseover=\"alert(1)\" x='")]
#[case::script_as_an_address("javascript:alert(1)//")]
#[case::page_as_an_address("data:text/html,<script>alert(1)</script>")]
#[case::script_of_another_kind("vbscript:msgbox(1)")]
#[case::words_that_turn("\u{202e}\u{2067}gnp.exe\u{202d}")]
#[case::nul("\0")]
#[case::letters_that_cannot_be_seen("\u{200b}\u{feff}\u{e0041}")]
#[case::pile_of_accents(&format!("a{}", "\u{301}".repeat(2_000)))]
#[case::right_to_left("שלום (עולם)!")]
#[case::prototype("__proto__")]
#[case::formula("=cmd|' /C calc'!A0")]
#[case::longer_than_a_text(&"x".repeat(MAX_TEXT + 1))]
fn the_same_words_in_every_text_of_the_built_in_catalogue(#[case] payload: &str) {
    let file: Value = serde_json::from_str(BUILT_IN).unwrap();
    let mut pointers = Vec::new();
    texts(&file, "", &mut pointers);
    assert!(pointers.len() > 150, "{}", pointers.len());
    let read = |spoiled: &Value| {
        soon(|| match parse(&spoiled.to_string()) {
            Ok(catalogue) => {
                shown(&Arc::new(catalogue), None);
                true
            }
            Err(issues) => {
                is_told(&issues);
                false
            }
        })
    };
    let mut all = file.clone();
    for pointer in &pointers {
        // As many as make the file too large say nothing of a text.
        let mut one = file.clone();
        *one.pointer_mut(pointer).unwrap() = payload.into();
        read(&one);
        *all.pointer_mut(pointer).unwrap() = payload.chars().take(5_000).collect::<String>().into();
    }
    // Ids and names of kinds are none of these.
    assert!(!read(&all));
}

#[rstest]
#[case::name("/modalities/0/name/fr", r#"modalities[0] "tutorat" › name › fr"#)]
#[case::text("/title/en", "title › en")]
#[case::other_name(
    "/modalities/0/other_names/0/name",
    r#"modalities[0] "tutorat" › other_names[0] › name"#
)]
#[case::address("/sources/1/url", r#"sources[1] "istf" › url"#)]
fn a_text_has_a_limit(#[case] pointer: &'static str, #[case] place: &str) {
    assert_eq!(MAX_TEXT, 20_000);
    let long = |bytes: usize| format!("https://example.org/{}", "x".repeat(bytes - 20));
    assert!(parse(&small_with([put(pointer, long(MAX_TEXT))]).to_string()).is_ok());
    for (bytes, said) in [(MAX_TEXT + 1, "20,001"), (1_000_000, "1,000,000")] {
        let file = small_with([put(pointer, long(bytes))]).to_string();
        let expected = format!("{place}: {said} bytes, but 20,000 at most are accepted");
        assert_eq!(lines(&soon(|| parse(&file)).unwrap_err(), ENGLISH), expected);
    }
}

#[test]
fn fifty_megabytes_are_refused_before_they_are_read() {
    let file = format!("{}{}", small(), " ".repeat(50_000_000));
    assert!(file.len() > 5 * MAX_BYTES);
    let issues = lines(&soon(|| parse_bytes(file.as_bytes())).unwrap_err(), ENGLISH);
    assert!(issues.ends_with("bytes, but 10,000,000 at most are accepted"), "{issues}");
}

#[rstest]
#[case::lists("[", "]")]
#[case::objects("{\"a\":", "}")]
#[case::lists_that_do_not_end("[", "")]
fn ten_thousand_levels_are_refused(#[case] open: &str, #[case] close: &str) {
    let file = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
    let issues = lines(&soon(|| parse(&file)).unwrap_err(), ENGLISH);
    assert!(issues.starts_with("file: more than 127 levels of lists and objects"), "{issues}");
    assert!(Saved::parse(&file).is_err());
    let inside = small().to_string().replacen('{', &format!("{{\"x\":{file},"), 1);
    is_told(&soon(|| parse(&inside)).unwrap_err());
}

#[rstest]
#[case::full("full")]
#[case::markup("markup")]
#[case::script("script")]
#[case::bidi("bidi")]
#[case::nul("nul")]
#[case::not_utf_8("not-utf-8")]
#[case::percent("percent")]
#[case::prototype("prototype")]
#[case::unknown("unknown")]
#[case::router("router")]
#[case::commas("commas")]
#[case::dots("dots")]
#[case::empty("empty")]
#[case::fragment("text-fragment")]
fn a_link_is_taken_as_far_as_it_means_something(#[case] name: &str) {
    let hash = String::from_utf8(file(&format!("link/{name}.txt"))).unwrap();
    let own = built_in("fr").0.catalogue().clone();
    let Some(saved) = soon(|| link::read(&hash, &own)) else { return };
    let left = soon(|| shown(&own, Some(saved)));
    let written = link::write(&left);
    assert_eq!(link::read(&written, &own).unwrap_or_default(), left.with_own_of(Saved::default()));
    assert!(!written.contains(['<', '>', '"', '\'']), "{written}");
}

#[test]
fn a_session_that_says_something_twice_means_the_last_and_no_tick_is_lost() {
    let text = String::from_utf8(file("session/duplicate-keys.json")).unwrap();
    let widget = built_in("fr").reopened_with(Saved::parse(&text).unwrap());
    assert_eq!(widget.0.typed(), "deux");
    assert_eq!(widget.0.note(widget.modality("tutorat")), "deux");
    assert_eq!(widget.ticked(), ["Synchrone", "Asynchrone"]);
}

#[rstest]
#[case::what_browsers_keep("search")]
#[case::note("notes")]
fn what_the_user_wrote_is_kept_as_it_is_and_shown_inert(#[case] field: &str) {
    let wrote = "a\u{202e}gnp\u{2066}\0<b>";
    let value = if field == "notes" { json!({ "tutorat": wrote }) } else { json!(wrote) };
    let file =
        json!({ "version": 1, "catalogue": "modalites-de-formation", field: value }).to_string();
    let own = built_in("fr").0.catalogue().clone();
    let saved = Saved::import(&file, &own).unwrap();
    let left = shown(&own, Some(saved));
    let kept: Value = serde_json::from_str(&left.to_text()).unwrap();
    assert_eq!(kept[field], value);
}

#[test]
fn a_name_of_another_catalogue_is_told_inert() {
    let text = String::from_utf8(file("session/other.json")).unwrap();
    let why = Saved::import(&text, built_in("fr").0.catalogue()).unwrap_err();
    let said = (ENGLISH.import_problem)(&why);
    assert!(said.contains("“<img src=x>”") && !said.contains(turns_or_hides), "{said}");
}

/// As many notes as a file can hold, over as many modalities as a catalogue can have.
#[test]
fn a_file_full_of_notes_is_soon_shown() {
    let modalities: Vec<_> =
        (0..20_000).map(|at| json!({ "id": format!("m{at}"), "name": "M" })).collect();
    let mut widget = Widget::of(catalogue(&small_with([put("/modalities", modalities)])), "fr");
    let notes: String = (0..70_000).map(|at| format!("\"x{at}\":\"n\",")).collect();
    let file = format!(r#"{{"version":1,"catalogue":"small","notes":{{{notes}"m0":"last"}}}}"#);
    assert!(file.len() < MAX_FILE && file.len() > MAX_FILE / 2);
    soon(|| widget.does(Event::Restored(Saved::import(&file, widget.0.catalogue()).unwrap())));
    assert_eq!(widget.0.note(widget.modality("m0")), "last");
    soon(|| export::csv(&widget.0));
}

#[rstest]
#[case::search("search")]
#[case::order("sort")]
#[case::language("language")]
#[case::view("view")]
fn a_megabyte_in_a_session_is_soon_shown(#[case] field: &str) {
    let long = "é b".repeat(200_000);
    let file =
        json!({ "version": 1, "catalogue": "modalites-de-formation", field: long }).to_string();
    let own = built_in("fr").0.catalogue().clone();
    let saved = soon(|| Saved::import(&file, &own)).unwrap();
    soon(|| shown(&own, Some(saved)));
}

#[test]
fn what_nobody_has_typed_is_left_out() {
    assert_eq!(MAX_TYPED, 20_000);
    let own = built_in("fr").0.catalogue().clone();
    let holding = |bytes: usize| {
        let typed = "x".repeat(bytes);
        let notes = json!({ "tutorat": typed, "webinaire": "À revoir" });
        let file = json!({ "version": 1, "catalogue": own.id(), "search": typed, "notes": notes });
        let widget = built_in("fr").reopened_with(Saved::import(&file.to_string(), &own).unwrap());
        assert_eq!(widget.0.note(widget.modality("webinaire")), "À revoir");
        [widget.0.typed().len(), widget.0.note(widget.modality("tutorat")).len()]
    };
    assert_eq!(holding(MAX_TYPED), [MAX_TYPED; 2]);
    assert_eq!(holding(MAX_TYPED + 1), [0; 2]);
}

#[test]
fn words_from_right_to_left_are_kept_apart_and_no_others() {
    let mut widget = Widget::of(
        catalogue(&small_with([
            put("/modalities/0/name", "Tutorat (שלום)!"),
            put("/modalities/0/note", "À part"),
        ])),
        "fr",
    );
    let tutoring = widget.modality("tutorat");
    let card = widget.card("tutorat");
    assert_eq!(card.name.language.as_deref(), Some("fr"));
    assert_eq!(card.note.unwrap().language, None);
    widget.does(Event::NoteTyped(tutoring, "مرحبا؟".to_owned())).search("שלום");
    let own = &widget.table().rows.into_iter().last().unwrap().cells[0].said[0].text;
    assert_eq!((&*own.text, own.language.as_deref()), ("مرحبا؟", Some("")));
    assert_eq!(
        modascope_core::view::filters::chips(&widget.0)[0].value.language.as_deref(),
        Some("")
    );
    widget.search("tutorat");
    assert_eq!(modascope_core::view::filters::chips(&widget.0)[0].value.language, None);
}
