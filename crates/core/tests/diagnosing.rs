//! What an author is told of a file that is wrong: the likely cause and its line, in words for people who do not program.

mod common;

use common::{
    catalogues::{BUILT_IN, put, small, small_with, without},
    shown::turns_or_hides,
};
use modascope_core::{
    catalogue::parse_bytes,
    diagnosis::{self, Finding, Format, diagnose, groups, recognise},
    message,
};
use proptest::{prelude::*, sample::Index};
use rstest::rstest;
use serde_json::{Value, json};

#[track_caller]
fn findings(file: &[u8]) -> Vec<Finding> {
    diagnose(file, &parse_bytes(file).expect_err("the file is right"))
}

/// The one thing that is said of a text: line, column and message.
#[track_caller]
fn said(text: &str, language: &str) -> String {
    let findings = findings(text.as_bytes());
    let [finding] = &findings[..] else { panic!("{findings:#?}") };
    let message = finding.message(message::find(language).unwrap());
    match &finding.spot {
        Some(spot) => format!("{}:{} {message}", spot.line, spot.column),
        None => message,
    }
}

/// A text that is mended by hand as the hint says: it is JSON then, and was changed on the line that is shown.
#[rstest]
#[case::comma_at_the_end_of_a_line(
    "{\n\"a\": 1\n\"b\": 2\n}",
    "2:7 a comma is missing at the end of line 2",
    "{\n\"a\": 1,\n\"b\": 2\n}"
)]
#[case::comma_behind_an_object(
    "[\n{}\n{}\n]",
    "2:3 a comma is missing at the end of line 2",
    "[\n{},\n{}\n]"
)]
#[case::comma_behind_an_empty_line(
    "{\"a\": [1],\n\"b\": [1]\n\n\n\"c\": 2}",
    "2:9 a comma is missing at the end of line 2",
    "{\"a\": [1],\n\"b\": [1],\n\n\n\"c\": 2}"
)]
#[case::comma_in_the_line("[\"a\" \"b\"]", "1:5 a comma is missing here", "[\"a\", \"b\"]")]
#[case::comma_before_a_constant(
    "[1,\n2\ntrue]",
    "2:2 a comma is missing at the end of line 2",
    "[1,\n2,\ntrue]"
)]
#[case::comma_with_carriage_returns(
    "{\r\n\"a\": 1\r\n\"b\": 2}",
    "2:7 a comma is missing at the end of line 2",
    "{\r\n\"a\": 1,\r\n\"b\": 2}"
)]
#[case::comma_too_many_in_an_object(
    "{\"a\": 1,\n}",
    "1:8 a comma too many before the closing brace }: delete it",
    "{\"a\": 1\n}"
)]
#[case::comma_too_many_in_a_list(
    "[1, 2, ]",
    "1:6 a comma too many before the closing bracket ]: delete it",
    "[1, 2 ]"
)]
#[case::two_commas("[1,,2]", "1:4 two commas in a row: delete one", "[1,2]")]
#[case::comma_first(
    "{ , \"a\": 1}",
    "1:3 a comma too many behind the opening bracket: delete it",
    "{  \"a\": 1}"
)]
#[case::curly_quotation_marks(
    "{“a”: 1}",
    "1:2 a typographic quotation mark “, as a word processor writes it: replace it by the straight mark \"",
    "{\"a\": 1}"
)]
#[case::french_quotation_marks(
    "{\"a\": «b»}",
    "1:7 a typographic quotation mark «, as a word processor writes it: replace it by the straight mark \"",
    "{\"a\": \"b\"}"
)]
#[case::curly_mark_at_the_end(
    "{\"a\": \"b”,\n\"c\": 1}",
    "1:9 a typographic quotation mark ”, as a word processor writes it: replace it by the straight mark \"",
    "{\"a\": \"b\",\n\"c\": 1}"
)]
#[case::curly_mark_behind_a_name(
    "{\"a”: \"b\"}",
    "1:4 a typographic quotation mark ”, as a word processor writes it: replace it by the straight mark \"",
    "{\"a\": \"b\"}"
)]
#[case::apostrophes(
    "{'a': 1}",
    "1:2 ' in place of a quotation mark: replace it by the straight mark \"",
    "{\"a\": 1}"
)]
#[case::name_without_marks(
    "{id: 1}",
    "1:2 the field name id has no quotation marks: write \"id\"",
    "{\"id\": 1}"
)]
#[case::text_without_marks(
    "{\"id\": small group,\n\"b\": 1}",
    "1:8 the text small group has no quotation marks: write \"small group\"",
    "{\"id\": \"small group\",\n\"b\": 1}"
)]
#[case::date_without_marks(
    "{\"id\": 2026-11-23}",
    "1:8 the text 2026-11-23 has no quotation marks: write \"2026-11-23\"",
    "{\"id\": \"2026-11-23\"}"
)]
#[case::number_with_a_unit(
    "{\"id\": 12 h}",
    "1:8 the text 12 h has no quotation marks: write \"12 h\"",
    "{\"id\": \"12 h\"}"
)]
#[case::per_cent(
    "{\"id\": 50%}",
    "1:8 the text 50% has no quotation marks: write \"50%\"",
    "{\"id\": \"50%\"}"
)]
#[case::opening_mark("{id\": 1}", "1:2 the quotation mark \" is missing before id", "{\"id\": 1}")]
#[case::closing_mark(
    "{\"a\": \"b,\n\"c\": 1}",
    "1:9 the quotation mark \" is missing at the end of the text that begins on line 1",
    "{\"a\": \"b\",\n\"c\": 1}"
)]
#[case::closing_mark_of_a_name(
    "{\"a: \"b\"}",
    "1:4 the quotation mark \" is missing at the end of the text that begins on line 1",
    "{\"a\": \"b\"}"
)]
#[case::closing_mark_at_the_end(
    "[\"a",
    "1:4 the quotation mark \" is missing at the end of the text that begins on line 1",
    "[\"a\"]"
)]
#[case::mark_inside(
    "{\"a\": \"un \"vrai\" test\"}",
    "1:11 a quotation mark inside a text ends it: write \\\" instead, or use “ and ”",
    "{\"a\": \"un \\\"vrai\\\" test\"}"
)]
#[case::true_of_python("{\"a\": True}", "1:7 JSON does not know True: write true", "{\"a\": true}")]
#[case::true_of_a_french_spreadsheet(
    "{\"a\": VRAI}",
    "1:7 JSON does not know VRAI: write true",
    "{\"a\": true}"
)]
#[case::none(
    "{\"a\": None}",
    "1:7 JSON does not know None: leave the field out, or write null",
    "{\"a\": null}"
)]
#[case::undefined(
    "{\"a\": undefined}",
    "1:7 JSON does not know undefined: leave the field out, or write null",
    "{\"a\": null}"
)]
#[case::nan("[NaN]", "1:2 JSON does not know NaN: leave the field out, or write null", "[null]")]
#[case::infinity(
    "[-Infinity]",
    "1:2 JSON does not know -Infinity: leave the field out, or write null",
    "[null]"
)]
#[case::line_comment(
    "{\n// x\n\"a\": 1}",
    "2:1 a comment, which JSON does not have: delete it",
    "{\n\n\"a\": 1}"
)]
#[case::block_comment(
    "{/* x */\"a\": 1}",
    "1:2 a comment, which JSON does not have: delete it",
    "{\"a\": 1}"
)]
#[case::comment_of_a_shell(
    "{\n# x\n\"a\": 1}",
    "2:1 a comment, which JSON does not have: delete it",
    "{\n\n\"a\": 1}"
)]
#[case::comment_of_html(
    "{<!-- x -->\"a\": 1}",
    "1:2 a comment, which JSON does not have: delete it",
    "{\"a\": 1}"
)]
#[case::equals_sign("{\"a\" = 1}", "1:6 = in place of a colon", "{\"a\" : 1}")]
#[case::arrow("{\"a\" => 1}", "1:6 => in place of a colon", "{\"a\" : 1}")]
#[case::wide_colon("{\"a\"：1}", "1:5 ： in place of a colon", "{\"a\":1}")]
#[case::semicolon("{\"a\": 1; \"b\": 2}", "1:8 ; in place of a comma", "{\"a\": 1, \"b\": 2}")]
#[case::arabic_comma("[1،2]", "1:3 ، in place of a comma", "[1,2]")]
#[case::no_colon("{\"a\" 1}", "1:5 a colon is missing behind the field name", "{\"a\": 1}")]
#[case::no_value(
    "{\"a\": , \"b\": 1}",
    "1:7 nothing stands behind the colon: write a value, or delete the field",
    "{\"a\": 0, \"b\": 1}"
)]
#[case::decimal_comma("{\"a\": 1,5}", "1:8 a decimal comma: write a point", "{\"a\": 1.5}")]
#[case::zeros(
    "{\"a\": 007}",
    "1:7 a number begins with zeros: delete them, or put it between quotation marks \"",
    "{\"a\": 7}"
)]
#[case::plus(
    "{\"a\": +1}",
    "1:7 a number has a plus sign: delete it, or put the number between quotation marks \"",
    "{\"a\": 1}"
)]
#[case::bare_point(
    "{\"a\": .5}",
    "1:7 a number begins or ends with its point: write a digit on both sides",
    "{\"a\": 0.5}"
)]
#[case::spaced(
    "{\"a\": 1 000}",
    "1:7 a number with spaces: delete them, or put it between quotation marks \"",
    "{\"a\": 1000}"
)]
#[case::line_break(
    "{\"a\": \"one\ntwo\"}",
    "1:11 a line break inside a text: write \\n instead, or join the lines",
    "{\"a\": \"one\\ntwo\"}"
)]
#[case::tab(
    "{\"a\": \"one\ttwo\"}",
    "1:11 a tab inside a text: replace it by a space, or write \\t",
    "{\"a\": \"one\\ttwo\"}"
)]
#[case::nul(
    "{\"a\": \"one\u{0}two\"}",
    "1:11 an invisible character, null character (U+0000): delete it, or replace it by an ordinary space",
    "{\"a\": \"one two\"}"
)]
#[case::no_break_space(
    "{\u{a0}\"a\": 1}",
    "1:2 an invisible character, no-break space (U+00A0): delete it, or replace it by an ordinary space",
    "{ \"a\": 1}"
)]
#[case::zero_width_space(
    "{\"a\":\u{200b}1}",
    "1:6 an invisible character, zero-width space (U+200B): delete it, or replace it by an ordinary space",
    "{\"a\":1}"
)]
#[case::second_byte_order_mark(
    "\u{feff}\u{feff}{\"a\":1}",
    "1:1 an invisible character, byte order mark (U+FEFF): delete it, or replace it by an ordinary space",
    "{\"a\":1}"
)]
#[case::line_separator(
    "{\"a\":1,\u{2028}\"b\":1}",
    "1:8 an invisible character, line separator (U+2028): delete it, or replace it by an ordinary space",
    "{\"a\":1, \"b\":1}"
)]
#[case::soft_hyphen(
    "{\u{ad}\"a\":1}",
    "1:2 an invisible character, soft hyphen (U+00AD): delete it, or replace it by an ordinary space",
    "{\"a\":1}"
)]
#[case::windows_path(
    "{\"a\": \"C:\\formation\\docs\"}",
    "1:20 a single backslash \\: double it (\\\\), or write / instead, as in a path",
    "{\"a\": \"C:\\formation/docs\"}"
)]
#[case::windows_users(
    "{\"a\": \"C:\\users\"}",
    "1:10 a single backslash \\: double it (\\\\), or write / instead, as in a path",
    "{\"a\": \"C:\\\\users\"}"
)]
#[case::half_a_pair(
    "{\"a\": \"\\ud83d\"}",
    "1:8 half a character: \\ud800 to \\udfff go in pairs only, delete it or complete it",
    "{\"a\": \"\"}"
)]
#[case::open_brace(
    "{\n\"b\": {\n\"a\": 1\n}",
    "1:1 the brace { opened on line 1 is never closed: } is missing, or the end of the file is",
    "{\n\"b\": {\n\"a\": 1\n}}"
)]
#[case::open_bracket(
    "{\n\"a\": [\n1, 2\n",
    "2:6 the bracket [ opened on line 2 is never closed: ] is missing, or the end of the file is",
    "{\n\"a\": [\n1, 2\n]}"
)]
#[case::open_before_the_next(
    "[{\n\"a\": 1,\n{\"b\": 1}]",
    "3:1 the brace { opened on line 1 is not closed before the next one: } is missing before it",
    "[{\n\"a\": 1\n},{\"b\": 1}]"
)]
#[case::other_bracket(
    "{\"a\": [1, 2}}",
    "1:12 } in place of ], which would close the bracket [ opened on line 1",
    "{\"a\": [1, 2]}"
)]
#[case::brace_too_many("{\"a\": 1}}", "1:9 a closing brace } too many: delete it", "{\"a\": 1}")]
#[case::closed_too_early(
    "{\"a\": 1},\n\"b\": 2}",
    "1:9 the file is closed already on line 1: a closing brace is too many there, or further up",
    "{\"a\": 1,\n\"b\": 2}"
)]
#[case::no_first_brace(
    "\"version\": 1,\n\"id\": \"a\"\n}",
    "1:10 the opening brace { is missing at the beginning of the file",
    "{\"version\": 1,\n\"id\": \"a\"\n}"
)]
#[case::field_in_a_list(
    "[\"a\": 1]",
    "1:5 a field stands in a list: put braces { } around it, or braces in place of the brackets [ ]",
    "{\"a\": 1}"
)]
#[case::second_document(
    "{\"a\":1}\n{\"a\":1}",
    "2:1 a second document begins here: a file has one, perhaps it was pasted twice",
    "{\"a\":1}\n"
)]
#[case::text_behind_the_end(
    "{\"a\":1}\nfin",
    "2:1 something stands behind the end of the catalogue: delete it",
    "{\"a\":1}\n"
)]
#[case::dots(
    "{\"a\":1, ...}",
    "1:9 dots in place of something that was left out: complete it, or delete them",
    "{\"a\":1}"
)]
#[case::conflict(
    "{\n<<<<<<< HEAD\n\"a\":1}",
    "2:1 a line of a version control system (merge conflict): keep one of the two versions",
    "{\n\n\"a\":1}"
)]
#[case::code_block(
    "```json\n{\"a\":1}\n```",
    "1:1 the mark of a code block ```: delete this line, and the one at the end",
    "{\"a\":1}"
)]
#[case::escaped(
    "{\\\"a\\\":1}",
    "1:2 backslashes before the quotation marks: delete them throughout the file",
    "{\"a\":1}"
)]
#[case::entities(
    "{&quot;a&quot;:1}",
    "1:2 quotation marks written as in HTML (&quot;): replace them by \" throughout the file",
    "{\"a\":1}"
)]
fn a_slip_is_named_and_mending_it_where_it_is_marked_makes_json(
    #[case] broken: &str,
    #[case] hint: &str,
    #[case] mended: &str,
) {
    assert_eq!(said(broken, "en"), hint);
    assert!(serde_json::from_str::<Value>(mended).is_ok(), "{mended}");
    assert!(serde_json::from_str::<Value>(broken).is_err(), "{broken}");
}

/// Words of a parser, and of English, which no French sentence has.
const ENGLISH_WORDS: [&str; 12] = [
    "EOF",
    "expected",
    "parsing",
    "trailing",
    "invalid",
    "ident",
    " the ",
    " line ",
    "missing",
    "unexpected",
    "escape",
    "string",
];

#[rstest]
#[case::comma("{\n\"a\": 1\n\"b\": 2\n}", "2:7 il manque une virgule à la fin de la ligne 2")]
#[case::brace(
    "{\n\"b\": {\n\"a\": 1\n",
    "2:6 l'accolade { ouverte à la ligne 2 n'est jamais fermée\u{202f}: il manque }, ou la fin du fichier"
)]
#[case::bracket(
    "[1",
    "1:1 le crochet [ ouvert à la ligne 1 n'est jamais fermé\u{202f}: il manque ], ou la fin du fichier"
)]
#[case::space(
    "{\u{a0}\"a\": 1}",
    "1:2 un caractère invisible, espace insécable (U+00A0)\u{202f}: le supprimer, ou le remplacer par une espace ordinaire"
)]
#[case::empty(
    " \n ",
    "le fichier est vide\u{202f}: il n'a peut-être pas été enregistré, ou pas téléchargé en entier"
)]
#[case::anything_else("{\"a\": @}", "1:7 @ n'a pas sa place ici")]
fn french_is_spoken_to_the_french(#[case] text: &str, #[case] expected: &str) {
    let said = said(text, "fr");
    assert_eq!(said, expected);
    assert!(!ENGLISH_WORDS.iter().any(|word| said.contains(word)), "{said}");
}

#[test]
fn the_line_is_shown_with_the_place_marked() {
    let file = "{\n\t\"nom\": \"学习 שלום\"  \n\t\"b\": 2\n}";
    let spot = findings(file.as_bytes())[0].spot.clone().unwrap();
    assert_eq!((spot.line, spot.column), (2, 18));
    assert_eq!(spot.before, "\t\"nom\": \"学习 שלום\"");
    assert_eq!((&*spot.marked, &*spot.after), (" ", "  "));
}

#[rstest]
#[case::no_break_space_in_an_id("tuto\u{a0}rat", "no-break space (U+00A0)")]
#[case::zero_width_space_in_an_id("tutorat\u{200b}", "zero-width space (U+200B)")]
#[case::soft_hyphen_in_an_id("tuto\u{ad}rat", "soft hyphen (U+00AD)")]
fn a_name_with_an_invisible_character_says_so(#[case] id: &str, #[case] named: &str) {
    let file = small_with([put("/modalities/0/id", id)]).to_string();
    let said = findings(file.as_bytes())[0].message(message::ENGLISH);
    assert!(said.contains("is not an id") && said.contains(named), "{said}");
}

#[test]
fn an_unknown_value_with_an_invisible_character_says_so() {
    let file = small_with([put("/modalities/2/assessments/group_size/values/0", "large\u{200b}")])
        .to_string();
    let said = findings(file.as_bytes())[0].message(message::ENGLISH);
    assert!(said.contains("perhaps “large” was meant") && said.contains("U+200B"), "{said}");
}

/// Each issue of a file that is JSON has the line where its place stands.
#[rstest]
#[case::value(put("/modalities/2/assessments/group_size/values/0", "huge"), "\"huge\"")]
#[case::field(put("/titel", "x"), "\"titel\"")]
#[case::missing_field(without("/modalities/1/name"), "{")]
#[case::missing_inside_of_a_field(without("/modalities/0/definition/basis"), "\"definition\"")]
#[case::unknown_language(put("/title/de", "Katalog"), "\"de\"")]
#[case::list(put("/modalities/0/other_names", json!({})), "\"other_names\"")]
#[case::number(put("/id", 3), "3")]
fn an_issue_is_found_in_the_text(#[case] edit: common::catalogues::Edit, #[case] marked: &str) {
    // Something else is wrong as well, so that what is only a warning is told of.
    let file = serde_json::to_string_pretty(&small_with([edit, without("/version")])).unwrap();
    let findings = findings(file.as_bytes());
    let spots: Vec<_> = findings.iter().filter_map(|finding| finding.spot.as_ref()).collect();
    assert_eq!(spots.len(), findings.len(), "{findings:#?}");
    for spot in &spots {
        let line = file.lines().nth(spot.line - 1).unwrap();
        let at: String = line.chars().skip(spot.column - 1).collect();
        assert!(at.starts_with(&spot.marked), "{spot:?}: {line}");
    }
    assert!(spots.iter().any(|spot| spot.marked == marked), "{spots:#?}");
}

/// As many things as a catalogue of twenty-five has, none of which says what its definition rests on.
fn without_basis(count: usize) -> String {
    let modalities: Vec<_> = (0..count)
        .map(|at| json!({ "id": format!("m{at}"), "name": format!("M{at}"), "definition": { "text": "X" } }))
        .collect();
    serde_json::to_string_pretty(&small_with([put("/modalities", modalities)])).unwrap()
}

#[test]
fn the_same_problem_is_told_once_with_its_number_and_the_allowed_values() {
    let file = without_basis(25);
    let findings = findings(file.as_bytes());
    assert_eq!(findings.len(), 25);
    let groups = groups(&findings);
    let [group] = &groups[..] else { panic!("{groups:#?}") };
    let words = message::find("fr").unwrap();
    assert_eq!(group.times(words).as_deref(), Some("25 ×"));
    assert_eq!(
        group.first.message(words),
        "obligatoire, mais absent\u{202f}; attendu\u{202f}: «\u{202f}quoted\u{202f}», «\u{202f}editorial\u{202f}»"
    );
    let also = group.also(words).unwrap();
    assert!(
        also.starts_with("aussi\u{202f}: modalities[1] \"m1\" › definition › basis (ligne "),
        "{also}"
    );
    assert!(also.ends_with(", et 21 autres"), "{also}");
}

#[test]
fn groups_stand_in_the_order_of_the_file() {
    let file = small_with([
        without("/criteria/0/name"),
        put("/modalities/0/definition/basis", "quote"),
        put("/modalities/1/id", "Un"),
        without("/criteria/1/name"),
    ]);
    let findings = findings(file.to_string().as_bytes());
    let groups = groups(&findings);
    assert_eq!(groups.iter().map(|group| group.others.len()).collect::<Vec<_>>(), [1, 0, 0]);
    let first: Vec<_> = groups.iter().map(|group| &*group.first.issue.place).collect();
    assert!(first[0].starts_with("criteria[0]"), "{first:?}");
}

/// An archive with these names in it, each empty and not compressed.
fn zip(names: &[&str], first: &[u8]) -> Vec<u8> {
    let (mut file, mut list) = (Vec::<u8>::new(), Vec::<u8>::new());
    for (index, name) in names.iter().enumerate() {
        let data = if index == 0 { first } else { b"" };
        let at = u32::try_from(file.len()).unwrap();
        let length = u16::try_from(name.len()).unwrap().to_le_bytes();
        let size = u32::try_from(data.len()).unwrap().to_le_bytes();
        file.extend(b"PK\x03\x04\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0");
        file.extend([size, size].concat());
        file.extend(length);
        file.extend([0, 0]);
        file.extend(name.as_bytes());
        file.extend(data);
        list.extend(b"PK\x01\x02\x0a\0\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0");
        list.extend([size, size].concat());
        list.extend(length);
        list.extend([0; 12]);
        list.extend(at.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let start = u32::try_from(file.len()).unwrap().to_le_bytes();
    let size = u32::try_from(list.len()).unwrap().to_le_bytes();
    let count = u16::try_from(names.len()).unwrap().to_le_bytes();
    file.extend(list);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([count, count].concat());
    file.extend(size);
    file.extend(start);
    file.extend([0, 0]);
    file
}

/// A compound file with a stream of this name, as far as it is looked at.
fn compound(stream: &str) -> Vec<u8> {
    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.resize(1024, 0);
    file.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    file
}

fn utf16(text: &str, mark: bool) -> Vec<u8> {
    let mark: &[u16] = if mark { &[0xfeff] } else { &[] };
    mark.iter().copied().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[rstest]
#[case::xlsx(zip(&["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"], b""), Format::Xlsx)]
#[case::docx(zip(&["[Content_Types].xml", "word/document.xml"], b""), Format::Docx)]
#[case::pptx(zip(&["[Content_Types].xml", "ppt/presentation.xml"], b""), Format::Slides)]
#[case::ods(zip(&["mimetype", "content.xml"], b"application/vnd.oasis.opendocument.spreadsheet"), Format::Ods)]
#[case::odt(zip(&["mimetype", "content.xml"], b"application/vnd.oasis.opendocument.text"), Format::Odt)]
#[case::archive_of_a_workbook(zip(&["a.xlsx", "notes/xl.txt"], b"PK xl/workbook.xml"), Format::Zip)]
#[case::cut_workbook(zip(&["[Content_Types].xml", "xl/workbook.xml"], b"")[..90].to_vec(), Format::Xlsx)]
#[case::xls(compound("Workbook"), Format::Xls)]
#[case::doc(compound("WordDocument"), Format::Doc)]
#[case::workbook_with_a_password(compound("EncryptedPackage"), Format::Locked)]
#[case::rtf(b"{\\rtf1\\ansi Bonjour}".to_vec(), Format::Rtf)]
#[case::pdf(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), Format::Pdf)]
#[case::png(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec(), Format::Image)]
#[case::jpeg(b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), Format::Image)]
#[case::webp(b"RIFF\x24\0\0\0WEBPVP8 ".to_vec(), Format::Image)]
#[case::heic(b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), Format::Image)]
#[case::svg(b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), Format::Image)]
#[case::film(b"\0\0\0\x18ftypisom\0\0\0\0".to_vec(), Format::Media)]
#[case::gzip(b"\x1f\x8b\x08\0\0\0\0\0".to_vec(), Format::Archive)]
#[case::zeros(vec![0; 1000], Format::Binary)]
#[case::utf_16(utf16("{\"version\": 1}", true), Format::Utf16)]
#[case::utf_16_without_a_mark(utf16("{\"version\": 1}", false), Format::Utf16)]
#[case::sign_in_page(b"\n<!DOCTYPE html>\n<html><title>Connexion</title>".to_vec(), Format::Html)]
#[case::page_without_a_type(b"<html><body>404</body></html>".to_vec(), Format::Html)]
#[case::xml(b"<?xml version=\"1.0\"?><catalogue/>".to_vec(), Format::Xml)]
#[case::csv_of_france("nom;durée\nTutorat;2 h\nWebinaire;1 h\n".as_bytes().to_vec(), Format::Csv(';'))]
#[case::csv_in_quotation_marks(b"\"name\",\"length\"\r\n\"A, B\",\"2 h\"\r\n".to_vec(), Format::Csv(','))]
#[case::csv_in_windows_1252(b"nom;dur\xe9e\nTutorat;2 h\n".to_vec(), Format::Csv(';'))]
#[case::tabs(b"name\tlength\nA\t2 h\n".to_vec(), Format::Csv('\t'))]
#[case::csv_with_a_mark("\u{feff}nom;durée\nTutorat;2 h\n".as_bytes().to_vec(), Format::Csv(';'))]
#[case::yaml(b"---\nversion: 1\nid: small\n".to_vec(), Format::Yaml)]
#[case::yaml_without_a_mark(b"# Catalogue\nversion: 1\ncriteria:\n  - id: a\n".to_vec(), Format::Yaml)]
#[case::yaml_list(b"- id: a\n  name: A\n".to_vec(), Format::Yaml)]
#[case::toml(b"version = 1\n[[modalities]]\nid = \"a\"\n".to_vec(), Format::Toml)]
#[case::toml_table(b"[[modalities]]\nid = \"a\"\n".to_vec(), Format::Toml)]
#[case::script(b"export default {\n  version: 1,\n};\n".to_vec(), Format::Script)]
#[case::assigned(b"const catalogue = {\"version\": 1};".to_vec(), Format::Script)]
#[case::session(br#"{"version":1,"catalogue":"small","search":"x"}"#.to_vec(), Format::Session)]
#[case::schema(include_bytes!("../../../public/catalogue.schema.json").to_vec(), Format::Schema)]
fn a_file_of_another_kind_is_known_by_its_content(#[case] file: Vec<u8>, #[case] format: Format) {
    assert_eq!(recognise(&file), Some(format));
    for language in ["fr", "en"] {
        let findings = findings(&file);
        let [finding] = &findings[..] else { panic!("{findings:#?}") };
        let said = finding.message(message::find(language).unwrap());
        let begins =
            ["ce fichier est ", "this file is "].iter().any(|start| said.starts_with(start));
        assert!(begins && said.contains(':'), "{said}");
    }
}

#[rstest]
#[case::catalogue(BUILT_IN)]
#[case::list("[1, 2]")]
#[case::slip("{\n\"version\": 1\n\"id\": \"a, b; c\"\n}")]
#[case::no_first_brace("\"version\": 1,\n\"id\": \"a\",\n\"title\": \"b\"\n}")]
#[case::empty("")]
#[case::words("Bonjour")]
fn what_may_be_meant_as_json_is_not_taken_for_another_kind(#[case] text: &str) {
    assert!(matches!(recognise(text.as_bytes()), None | Some(Format::Catalogue)), "{text}");
}

#[test]
fn a_text_in_an_old_encoding_is_shown_up_to_the_byte_that_is_wrong() {
    let file = b"{\n\"title\": \"Modalit\xe9\"\n}";
    let findings = findings(file);
    let spot = findings[0].spot.clone().unwrap();
    assert_eq!((spot.line, spot.column), (2, 18));
    assert_eq!(
        findings[0].message(message::ENGLISH),
        "not UTF-8 (byte 19): save the file as UTF-8"
    );
}

#[test]
fn a_page_is_told_in_both_languages() {
    let report: Value =
        serde_json::from_str(&diagnosis::report(b"{\n\"a\": 1\n\"b\": 2\n}")).unwrap();
    assert_eq!(
        report["fr"]["issues"],
        json!([{ "place": "", "message": "il manque une virgule à la fin de la ligne 2", "line": 2, "column": 7 }])
    );
    assert_eq!(report["en"]["groups"][0]["position"], "line 2, column 7");
    assert_eq!(report["en"]["groups"][0]["line"], json!(["\"a\": 1", " ", ""]));
    assert_eq!(diagnosis::report(small().to_string().as_bytes()), "{}");
}

fn is_sound(file: &[u8]) -> Result<(), TestCaseError> {
    let Err(issues) = parse_bytes(file) else { return Ok(()) };
    let text = String::from_utf8_lossy(file);
    let lines = text.matches(['\n', '\r']).count() + 1;
    let findings = diagnose(file, &issues);
    prop_assert!(!findings.is_empty());
    for finding in &findings {
        for language in ["fr", "en"] {
            let said = finding.message(message::find(language).unwrap());
            prop_assert!(!said.is_empty());
        }
        if let Some(spot) = &finding.spot {
            prop_assert!(spot.line >= 1 && spot.line <= lines);
            for shown in [&spot.before, &spot.marked, &spot.after] {
                prop_assert!(shown.chars().count() < 60 * 9, "{}", shown);
                prop_assert!(!shown.contains(turns_or_hides), "{:?}", shown);
            }
        }
    }
    let told = groups(&findings).iter().map(|group| 1 + group.others.len()).sum::<usize>();
    prop_assert_eq!(told, findings.len());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_file_with_slips_is_explained_by_a_line_of_it(
        slips in prop::collection::vec((any::<Index>(), 0..4usize, "[\"{}\\[\\],:;'“»#/\\\\\n\t\u{a0}\u{200b}=a1.]{0,3}"), 1..4),
        end in prop::option::weighted(0.3, any::<Index>()),
    ) {
        let mut text: Vec<char> = BUILT_IN.chars().collect();
        for (at, length, typed) in slips {
            let at = at.index(text.len());
            let until = text.len().min(at + length);
            text.splice(at..until, typed.chars());
        }
        if let Some(end) = end {
            text.truncate(end.index(text.len()));
        }
        is_sound(text.into_iter().collect::<String>().as_bytes())?;
    }

    #[test]
    fn any_bytes_are_explained(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        is_sound(&bytes)?;
    }

    #[test]
    fn any_text_is_explained(text in "[\\PC\n\r\t\"{}\\[\\]:,]{0,80}") {
        is_sound(text.as_bytes())?;
    }

    /// What looks for the cause and what judges are two readers: they agree on what is JSON.
    #[test]
    fn what_is_not_json_has_a_cause(text in "[\\[\\]{}\":,\\\\ a1.e+-tru0\n]{0,12}") {
        let is_json = serde_json::from_str::<Value>(&text).is_ok();
        let issues = parse_bytes(text.as_bytes()).unwrap_err();
        let findings = diagnose(text.as_bytes(), &issues);
        let is_syntax = format!("{:?}", issues[0].problem).starts_with("Syntax");
        prop_assert_eq!(is_json, !is_syntax);
        prop_assert!(is_json || findings[0].cause.is_some(), "{:?}", text);
    }
}
