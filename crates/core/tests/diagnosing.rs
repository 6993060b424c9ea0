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
    "1:4 the quotation mark \" is missing at the end of the text that begins on line 1, or the end of the file is",
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
#[case::closing_mark_before_the_next_field(
    r#"{"name": "Tutorat, "definition": {}}"#,
    "1:18 the quotation mark \" is missing at the end of the text that begins on line 1",
    r#"{"name": "Tutorat", "definition": {}}"#
)]
#[case::closing_mark_before_a_bracket_and_a_field(
    r#"[{"id": "a}, {"id": "b"}]"#,
    "1:11 the quotation mark \" is missing at the end of the text that begins on line 1",
    r#"[{"id": "a"}, {"id": "b"}]"#
)]
#[case::closing_mark_before_the_last_item(
    r#"["fr, "en"]"#,
    "1:5 the quotation mark \" is missing at the end of the text that begins on line 1",
    r#"["fr", "en"]"#
)]
#[case::closing_mark_before_the_next_item(
    r#"["fr, "en", "de"]"#,
    "1:5 the quotation mark \" is missing at the end of the text that begins on line 1",
    r#"["fr", "en", "de"]"#
)]
#[case::closing_mark_of_a_name_before_a_number(
    r#"{"a: 1, "b": 2}"#,
    "1:4 the quotation mark \" is missing at the end of the text that begins on line 1",
    r#"{"a": 1, "b": 2}"#
)]
#[case::closing_mark_of_a_name_before_a_bracket(
    r#"{"a: {"b": 2}}"#,
    "1:4 the quotation mark \" is missing at the end of the text that begins on line 1",
    r#"{"a": {"b": 2}}"#
)]
#[case::closing_mark_of_a_name_at_the_end_of_a_line(
    "{\"a: [\n{\"b\": 2}]}",
    "1:4 the quotation mark \" is missing at the end of the text that begins on line 1",
    "{\"a\": [\n{\"b\": 2}]}"
)]
#[case::closing_mark_where_the_file_is_cut(
    r#"{"languages": [""#,
    "1:17 the quotation mark \" is missing at the end of the text that begins on line 1, or the end of the file is",
    r#"{"languages": ["fr"]}"#
)]
#[case::closing_mark_before_the_last_bracket(
    r#"{"a": "b}"#,
    "1:9 the quotation mark \" is missing at the end of the text that begins on line 1",
    r#"{"a": "b"}"#
)]
#[case::mark_inside_behind_a_comma(
    r#"{"a": "Il dit, "bonjour", et part", "b": 1}"#,
    "1:16 a quotation mark inside a text ends it: write \\\" instead, or use “ and ”",
    r#"{"a": "Il dit, “bonjour”, et part", "b": 1}"#
)]
#[case::line_break_behind_a_comma(
    "{\"a\": \"Un tuteur,\naide.\"}",
    "1:18 a line break inside a text: write \\n instead, or join the lines",
    "{\"a\": \"Un tuteur, aide.\"}"
)]
#[case::line_break_before_a_footnote(
    "{\"a\": \"Un tuteur\n[1] aide\"}",
    "1:17 a line break inside a text: write \\n instead, or join the lines",
    "{\"a\": \"Un tuteur [1] aide\"}"
)]
#[case::line_break_before_the_mark(
    "{\"a\": \"Un tuteur\n\", \"b\": 1}",
    "1:17 a line break inside a text: write \\n instead, or join the lines",
    "{\"a\": \"Un tuteur\", \"b\": 1}"
)]
#[case::brace_before_a_bracket(
    r#"{"a":[{"b":1},{"c":2]}"#,
    "1:21 the brace { opened on line 1 is not closed before ]: } is missing before it",
    r#"{"a":[{"b":1},{"c":2}]}"#
)]
#[case::brace_before_a_bracket_of_another_line(
    "{\"modalities\": [\n{\"assessments\": {}\n]\n}",
    "3:1 the brace { opened on line 2 is not closed before ]: } is missing before it",
    "{\"modalities\": [\n{\"assessments\": {}\n}]\n}"
)]
#[case::bracket_before_a_brace(
    r#"[{"a":[1},{"a":[2]}]"#,
    "1:9 the bracket [ opened on line 1 is not closed before }: ] is missing before it",
    r#"[{"a":[1]},{"a":[2]}]"#
)]
#[case::other_bracket_of_an_object(
    r#"{"a": {"b": 1], "c": 2}"#,
    "1:14 ] in place of }, which would close the brace { opened on line 1",
    r#"{"a": {"b": 1}, "c": 2}"#
)]
#[case::brace_too_many_in_a_list(
    r#"{"a":[{"b":1}},{"c":2}]}"#,
    "1:14 a closing brace } too many: delete it",
    r#"{"a":[{"b":1},{"c":2}]}"#
)]
#[case::bracket_too_many(
    r#"{"a":[1]],"b":2}"#,
    "1:9 a closing bracket ] too many: delete it",
    r#"{"a":[1],"b":2}"#
)]
#[case::bracket_that_closes_nothing(
    "{\"criteria\":\n{\"id\": \"a\"}\n],\n\"b\": []}",
    "3:1 ] closes nothing: the opening bracket [ is missing further up, or ] is too many",
    "{\"criteria\":\n[{\"id\": \"a\"}\n],\n\"b\": []}"
)]
#[case::objects_that_no_bracket_opens(
    "{\"criteria\":\n{\"id\": \"a\"},\n{\"id\": \"b\"}\n],\n\"b\": []}",
    "3:1 items of a list that is not opened: the bracket [ is missing before the first of them",
    "{\"criteria\":\n[{\"id\": \"a\"},\n{\"id\": \"b\"}\n],\n\"b\": []}"
)]
#[case::texts_that_no_bracket_opens(
    r#"{"languages": "fr", "en"], "b": 1}"#,
    "1:21 items of a list that is not opened: the bracket [ is missing before the first of them",
    r#"{"languages": ["fr", "en"], "b": 1}"#
)]
#[case::object_that_no_brace_opens(
    r#"{"a": [{"b": 1}, "b": 2}, {"b": 3}]}"#,
    "1:18 a field stands in a list: the opening brace { is missing before it, or a closing brace } further up is too many",
    r#"{"a": [{"b": 1}, {"b": 2}, {"b": 3}]}"#
)]
#[case::two_opening_braces(
    "{{\"a\": 1}",
    "1:1 two opening braces { in a row: delete one",
    "{\"a\": 1}"
)]
#[case::brace_too_many_before_a_field(
    r#"{"a": [{"b": 1}, {"c": {}}, "d": 2}]}"#,
    "1:29 a field stands in a list: the opening brace { is missing before it, or a closing brace } further up is too many",
    r#"{"a": [{"b": 1}, {"c": {}, "d": 2}]}"#
)]
#[case::object_of_a_field_that_no_brace_opens(
    r#"{"title": "fr": "Modalités"}, "version": 1}"#,
    "1:11 the opening brace { is missing before this field",
    r#"{"title": {"fr": "Modalités"}, "version": 1}"#
)]
#[case::two_opening_brackets(
    r#"{"a": [["b"], "c": 1}"#,
    "1:7 two opening brackets [ in a row: delete one",
    r#"{"a": ["b"], "c": 1}"#
)]
#[case::brace_before_texts(
    r#"{"a": {"b", "c"], "d": 1}"#,
    "1:7 a brace { in place of the bracket [, as items of a list follow",
    r#"{"a": ["b", "c"], "d": 1}"#
)]
#[case::brace_before_objects(
    r#"{"a": {{"b": 1}], "d": 1}"#,
    "1:7 a brace { in place of the bracket [, as items of a list follow",
    r#"{"a": [{"b": 1}], "d": 1}"#
)]
#[case::two_opening_marks(
    r#"{""a": 1}"#,
    "1:3 two quotation marks in a row: delete one",
    r#"{"a": 1}"#
)]
#[case::two_closing_marks(
    r#"{"a": "b""}"#,
    "1:9 two quotation marks in a row: delete one",
    r#"{"a": "b"}"#
)]
#[case::mark_behind_a_number(
    r#"{"a": 12", "b": 1}"#,
    "1:7 the quotation mark \" is missing before 12",
    r#"{"a": "12", "b": 1}"#
)]
#[case::mark_behind_a_bracket(
    r#"{"a": [1]", "b": 1}"#,
    "1:10 \" does not belong here",
    r#"{"a": [1], "b": 1}"#
)]
#[case::point(
    "{\"a\": \"b\".\n\"c\": 1}",
    "1:10 . in place of a comma",
    "{\"a\": \"b\",\n\"c\": 1}"
)]
#[case::comma_for_a_colon(
    r#"{"a", 1, "b": 2}"#,
    "1:5 , in place of a colon",
    r#"{"a": 1, "b": 2}"#
)]
#[case::no_colon_before_a_number(
    r#"{"a"1}"#,
    "1:5 a colon is missing behind the field name",
    r#"{"a":1}"#
)]
#[case::apostrophe_at_the_end(
    r#"{"a': "b"}"#,
    "1:4 ' in place of a quotation mark: replace it by the straight mark \"",
    r#"{"a": "b"}"#
)]
#[case::closing_mark_behind_a_quotation(
    "{\"a\": \"Dit « aide », et « voici »,\n\"b\": 1}",
    "1:34 the quotation mark \" is missing at the end of the text that begins on line 1",
    "{\"a\": \"Dit « aide », et « voici »\",\n\"b\": 1}"
)]
#[case::opening_mark_of_a_sentence(
    r#"{"a": Un tuteur, et une aide.", "b": 1}"#,
    "1:7 the quotation mark \" is missing before Un tuteur",
    r#"{"a": "Un tuteur, et une aide.", "b": 1}"#
)]
#[case::closing_mark_of_a_name_before_a_list(
    r#"{"a: ["b", "c"]}"#,
    "1:4 the quotation mark \" is missing at the end of the text that begins on line 1",
    r#"{"a": ["b", "c"]}"#
)]
#[case::list_not_closed(
    r#"{"a":["x","y","b":["z"]}"#,
    "1:14 the bracket [ opened on line 1 is not closed before the next field: ] is missing here",
    r#"{"a":["x","y"],"b":["z"]}"#
)]
#[case::list_of_objects_not_closed(
    "{\"criteria\":[\n{\"id\": 1},\n\"modalities\": [1]}",
    "2:10 the bracket [ opened on line 1 is not closed before the next field: ] is missing here",
    "{\"criteria\":[\n{\"id\": 1}],\n\"modalities\": [1]}"
)]
#[case::list_not_closed_without_a_comma(
    "{\"a\":[\n{\"id\": 1}\n\"b\": [1]}",
    "2:10 the bracket [ opened on line 1 is not closed before the next field: ] is missing here",
    "{\"a\":[\n{\"id\": 1}],\n\"b\": [1]}"
)]
#[case::field_behind_an_item(
    r#"{"a": ["x", "b": 2]}"#,
    "1:16 a field stands in a list: put braces { } around it, or braces in place of the brackets [ ]",
    r#"{"a": ["x", {"b": 2}]}"#
)]
#[case::closed_too_early_without_a_comma(
    "{\"a\":1}\n\"b\":2}",
    "2:1 the file is closed already on line 1: a closing brace is too many there, or further up",
    "{\"a\":1,\n\"b\":2}"
)]
#[case::name_of_several_words(
    r#"{titre du catalogue: "x"}"#,
    "1:2 the field name titre du catalogue has no quotation marks: write \"titre du catalogue\"",
    r#"{"titre du catalogue": "x"}"#
)]
#[case::opening_mark_of_several_words(
    r#"{"a": un vrai test", "b": 1}"#,
    "1:7 the quotation mark \" is missing before un vrai test",
    r#"{"a": "un vrai test", "b": 1}"#
)]
#[case::text_that_begins_with_a_constant(
    r#"{"a": Non applicable, "b": 1}"#,
    "1:7 the text Non applicable has no quotation marks: write \"Non applicable\"",
    r#"{"a": "Non applicable", "b": 1}"#
)]
#[case::constant_with_a_mark(
    r#"{"a": Non", "b": 1}"#,
    "1:7 the quotation mark \" is missing before Non",
    r#"{"a": "Non", "b": 1}"#
)]
#[case::comment_of_sql(
    "{\n-- x\n\"a\": 1}",
    "2:1 a comment, which JSON does not have: delete it",
    "{\n\n\"a\": 1}"
)]
#[case::slip_in_true("{\"a\":tru}", "1:6 JSON does not know tru: write true", "{\"a\":true}")]
#[case::slip_in_false("{\"a\":fals}", "1:6 JSON does not know fals: write false", "{\"a\":false}")]
#[case::false_in_french(
    "{\"a\":faux}",
    "1:6 JSON does not know faux: write false",
    "{\"a\":false}"
)]
#[case::slip_in_null(
    "{\"a\":nul}",
    "1:6 JSON does not know nul: leave the field out, or write null",
    "{\"a\":null}"
)]
#[case::wide_brace("｛\"a\": 1}", "1:1 ｛ in place of the brace {", "{\"a\": 1}")]
#[case::wide_bracket("[1］", "1:3 ］ in place of the bracket ]", "[1]")]
#[case::words_before(
    "Voici le catalogue demandé :\n\n{\"a\": 1}",
    "1:1 text stands before the catalogue: delete all that is before its first brace {",
    "{\"a\": 1}"
)]
#[case::words_before_a_code_block(
    "Bonjour\n```json\n{\n\"a\": 1\n}",
    "1:1 text stands before the catalogue: delete all that is before its first brace {",
    "{\n\"a\": 1\n}"
)]
#[case::words_before_in_the_line(
    "Voici : {\"a\": 1}",
    "1:1 text stands before the catalogue: delete all that is before its first brace {",
    "{\"a\": 1}"
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
#[case::cut(
    "{\"a\": \"b",
    "1:9 il manque le guillemet \" à la fin du texte qui commence à la ligne 1, ou la fin du fichier"
)]
#[case::brace_before_a_bracket(
    r#"{"a":[{"b":1},{"c":2]}"#,
    "1:21 l'accolade { ouverte à la ligne 1 n'est pas fermée avant ]\u{202f}: il manque } juste avant"
)]
#[case::list_not_closed(
    r#"{"a":["x","y","b":["z"]}"#,
    "1:14 le crochet [ ouvert à la ligne 1 n'est pas fermé avant le champ suivant\u{202f}: il manque ] ici"
)]
#[case::closes_nothing(
    r#"{"a": {"b": 1}], "c": 1}"#,
    "1:15 ] ne ferme rien\u{202f}: il manque le crochet ouvrant [ plus haut, ou ] est de trop"
)]
#[case::items(
    r#"{"a": "x", "y"], "c": 1}"#,
    "1:12 les éléments d'une liste qui n'est pas ouverte\u{202f}: il manque le crochet [ avant le premier"
)]
#[case::wide("[1］", "1:3 ］ à la place du crochet ]")]
#[case::words_before(
    "Voici :\n{\"a\": 1}",
    "1:1 du texte précède le catalogue\u{202f}: supprimer tout ce qui est avant sa première accolade {"
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

fn of_modalities(modalities: Vec<Value>) -> String {
    small_with([put("/modalities", modalities)]).to_string()
}

fn with_ids(ids: [&str; 3]) -> String {
    of_modalities(ids.map(|id| json!({ "id": id, "name": "X" })).to_vec())
}

fn with_bases(bases: [&str; 3]) -> String {
    let definition = |basis| json!({ "text": "X", "basis": basis });
    let modality = |basis| json!({ "id": "a", "name": "X", "definition": definition(basis) });
    of_modalities(bases.map(modality).to_vec())
}

fn with_values(values: [&str; 3]) -> String {
    let assessments = |value| json!({ "group_size": { "values": [value] } });
    let modality = |value| json!({ "id": "a", "name": "X", "assessments": assessments(value) });
    of_modalities(values.map(modality).to_vec())
}

fn with_criteria(criteria: [&str; 3]) -> String {
    let modality =
        |id: &str| json!({ "id": "a", "name": "X", "assessments": { id: { "text": "X" } } });
    of_modalities(criteria.map(modality).to_vec())
}

#[rstest]
#[case::ids(with_ids(["tutorat-é", "Webinaire", "MOOC"]))]
#[case::wrong_names(with_bases(["quote", "editor", "autre"]))]
#[case::wrong_values(with_values(["huge", "tiny", "autre"]))]
#[case::wrong_criteria(with_criteria(["size", "skill", "autre"]))]
fn what_is_wrong_in_the_same_way_is_one_group(#[case] file: String) {
    let findings = findings(file.as_bytes());
    let groups = groups(&findings);
    assert!(groups.iter().any(|group| group.others.len() == 2), "{groups:#?}");
}

#[test]
fn the_other_values_of_a_group_are_said() {
    let file = with_bases(["quote", "editor", "autre"]);
    let findings = findings(file.as_bytes());
    let also = groups(&findings)[0].also(message::find("fr").unwrap()).unwrap();
    assert!(also.contains("› basis («\u{202f}editor\u{202f}», ligne 1), "), "{also}");
}

#[rstest]
#[case::name(json!({ "id": "a", "nom": "X" }), "name")]
#[case::accent(json!({ "id": "a", "Intitulé": "X" }), "name")]
#[case::id(json!({ "identifiant": "a", "name": "X" }), "id")]
fn a_field_with_a_french_name_is_known(#[case] modality: Value, #[case] meant: &str) {
    let file = of_modalities(vec![modality]);
    let findings = findings(file.as_bytes());
    let said: Vec<_> = findings.iter().map(|finding| finding.message(message::ENGLISH)).collect();
    let wanted = format!("unknown field, ignored; perhaps “{meant}” was meant");
    assert!(said.contains(&wanted), "{said:#?}");
}

#[test]
fn of_thousands_of_issues_those_are_located_that_are_shown() {
    let file = without_basis(1_500);
    let report: Value = serde_json::from_str(&diagnosis::report(file.as_bytes())).unwrap();
    let group = &report["en"]["groups"][0];
    assert_eq!(group["times"], "1,500 ×");
    assert!(group["position"].as_str().unwrap().starts_with("line "), "{group}");
    assert!(group["also"].as_str().unwrap().ends_with("), and 1,496 more"), "{group}");
    assert_eq!(report["en"]["issues"].as_array().unwrap().len(), 1_500);
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
#[case::old_archive({ let mut file = vec![0; 1024]; file[..5].copy_from_slice(b"a.txt"); file[257..262].copy_from_slice(b"ustar"); file }, Format::Archive)]
#[case::database([b"SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20".to_vec(), vec![0; 200]].concat(), Format::Binary)]
#[case::program([b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0".to_vec(), vec![0; 200]].concat(), Format::Binary)]
#[case::shortcut([b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F".to_vec(), vec![0; 100]].concat(), Format::Binary)]
#[case::mostly_zeros([b"\x01\x02abc\x03\x04".to_vec(), vec![0; 400]].concat(), Format::Binary)]
#[case::utf_16_in_cyrillic(
    utf16("{\"version\": 1, \"title\": \"Каталог методов обучения\"}", false),
    Format::Utf16
)]
#[case::utf_16_in_cyrillic_mostly(utf16(&format!("{{\"a\": \"{}\"}}", "обучение".repeat(100)), false), Format::Utf16)]
#[case::utf_16_in_chinese(utf16(&format!("{{\"a\": \"{}\"}}", "培训方式目录".repeat(100)), false), Format::Utf16)]
#[case::utf_16_the_greatest_byte_first("{\"a\": \"培训\"}".encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>(), Format::Utf16)]
#[case::utf_32("{\"a\": \"培训\"}".chars().flat_map(|letter| u32::from(letter).to_le_bytes()).collect::<Vec<u8>>(), Format::Utf16)]
#[case::large_pdf([b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n".to_vec(), vec![b' '; 12_000_000]].concat(), Format::Pdf)]
#[case::rss(b"<?xml version=\"1.0\"?><rss><channel><title>Modalit</title></channel></rss>".to_vec(), Format::Xml)]
#[case::rss_without_a_head(b"<rss><channel><title>Modalit</title></channel></rss>".to_vec(), Format::Xml)]
#[case::translations(b"<?xml version=\"1.0\"?><xliff><note><p>x</p></note></xliff>".to_vec(), Format::Xml)]
#[case::page_in_xml(b"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>".to_vec(), Format::Html)]
#[case::warning_of_php(b"<br />\n<b>Warning</b>:  include(): failed".to_vec(), Format::Html)]
#[case::php(b"<?php echo 1;".to_vec(), Format::Html)]
#[case::part_of_a_page(b"<section class=\"a\"><h2>Tutorat</h2></section>".to_vec(), Format::Html)]
#[case::part_of_a_page_behind_a_comment(b"<!-- x -->\n<nav>Tutorat</nav>".to_vec(), Format::Html)]
#[case::picture_with_a_title(b"<svg><title>Modalit</title></svg>".to_vec(), Format::Image)]
#[case::csv_of_excel_for_mac(b"nom;lieu\rTutorat;Paris\rWebinaire;Lyon\r".to_vec(), Format::Csv(';'))]
#[case::csv_with_a_title("Modalités de formation\n\nnom;durée;lieu\nTutorat;2 h;Paris\nWebinaire;1 h;Lyon\n".as_bytes().to_vec(), Format::Csv(';'))]
#[case::csv_with_a_title_in_its_first_field("Modalités;;\nnom;durée;\nTutorat;2 h;Paris\nWebinaire;1 h;Lyon\n".as_bytes().to_vec(), Format::Csv(';'))]
#[case::csv_of_one_line("nom,durée,lieu".as_bytes().to_vec(), Format::Csv(','))]
#[case::csv_of_two_names("Modalités;Durée".as_bytes().to_vec(), Format::Csv(';'))]
#[case::csv_with_an_empty_field(";Paris;Lyon\nTutorat;x;\n".as_bytes().to_vec(), Format::Csv(';'))]
#[case::yaml_that_ends_with_a_bracket(b"version: 1\nvalues: [a, b]\n".to_vec(), Format::Yaml)]
#[case::yaml_that_ends_with_a_brace(b"version: 1\ntitle: {fr: A}\n".to_vec(), Format::Yaml)]
#[case::yaml_with_spaces_in_names("titre du catalogue: Démo\nauteur: A\n".as_bytes().to_vec(), Format::Yaml)]
#[case::yaml_of_one_line("titre du catalogue: Démo".as_bytes().to_vec(), Format::Yaml)]
#[case::yaml_with_quotation_marks(b"\"version\": 1\n\"id\": demo\n".to_vec(), Format::Yaml)]
#[case::toml_behind_a_comment(b"# Catalogue\n[catalogue]\nid = \"a\"\n".to_vec(), Format::Toml)]
#[case::ini(b"; Catalogue\n[catalogue]\nid=a\n".to_vec(), Format::Toml)]
#[case::properties("title=Démo\nid=a\n".as_bytes().to_vec(), Format::Toml)]
#[case::script_behind_a_comment(b"// c\nconst c = {\"version\": 1};".to_vec(), Format::Script)]
#[case::script_behind_a_block(b"/*\n * c\n */\nvar c = {\"version\": 1};".to_vec(), Format::Script)]
#[case::object_in_round_brackets(b"({\"a\":1})".to_vec(), Format::Script)]
#[case::called_back(b"callback({\"a\":1});".to_vec(), Format::Script)]
#[case::function(b"(function () {\n  return {};\n})();".to_vec(), Format::Script)]
#[case::assigned_without_a_word(b"catalogue = {\"version\": 1}".to_vec(), Format::Script)]
#[case::imported(b"import x from \"./x.js\";\nx();".to_vec(), Format::Script)]
#[case::python(b"import json\njson.dumps({\"a\": 1})\n".to_vec(), Format::Python)]
#[case::python_from(b"from json import dumps\nprint(dumps({}))\n".to_vec(), Format::Python)]
#[case::letter("Bonjour,\n\nVoici le fichier, comme convenu.\n\nCordialement,\nA".as_bytes().to_vec(), Format::Text)]
#[case::mail("De: a@example.org\nObjet: Le fichier\n\nBonjour,\nvoici le fichier.\nCordialement\n".as_bytes().to_vec(), Format::Text)]
#[case::error_of_a_server(b"404: Not Found".to_vec(), Format::Text)]
#[case::error_in_a_word(b"Error: no such file".to_vec(), Format::Text)]
#[case::answer("Voici le catalogue en JSON. Il a trois modalités.".as_bytes().to_vec(), Format::Text)]
#[case::heading("# Catalogue\n\nLes modalités de formation.\n".as_bytes().to_vec(), Format::Text)]
#[case::address(b"https://example.org/catalogue.json\n".to_vec(), Format::Text)]
#[case::pointer(b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n".to_vec(), Format::Text)]
#[case::calendar(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n".to_vec(), Format::Text)]
#[case::card(b"BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n".to_vec(), Format::Text)]
#[case::sql(b"-- dump\nCREATE TABLE a (id INT, name TEXT);\nINSERT INTO a VALUES (1, 'x');\n".to_vec(), Format::Text)]
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
#[case::no_first_brace_nor_marks("version: 1,\nid: \"a\",\ntitle: \"b\"\n}")]
#[case::no_braces_nor_marks("version: 1,\nid: small,\ntitle: Small\n")]
#[case::no_first_brace_nor_commas("\"version\": 1\n\"id\": \"a\"\n}")]
#[case::no_braces("\"version\": 1,\n\"id\": \"a\",\n\"title\": \"b\"")]
#[case::no_first_brace_before_a_list("\"criteria\": [\n{\"id\": \"a\"}\n],\n\"modalities\": []\n}")]
#[case::behind_a_comment("// Catalogue\n{\"a\": 1}")]
#[case::behind_words("Voici le catalogue :\n{\n\"a\": 1,\n\"b\": [2]\n}")]
#[case::behind_words_in_the_line("Voici le catalogue : {\"a\": 1, \"b\": [2]}")]
#[case::curly_marks("“version”: 1, “id”: “a”")]
#[case::number_with_spaces("1 000")]
#[case::one_null("{\"a\": \"one\0two\", \"b\": \"one\0two\"}")]
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
        let text: String = text.into_iter().collect();
        let format = recognise(text.as_bytes());
        let is_json = matches!(format, None | Some(Format::Catalogue));
        prop_assert!(is_json || !text.starts_with("{"), "{:?}", format);
        is_sound(text.as_bytes())?;
    }

    #[test]
    fn any_bytes_are_explained(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        is_sound(&bytes)?;
    }

    #[test]
    fn any_text_is_explained(text in "[\\PC\n\r\t\"{}\\[\\]:,]{0,80}") {
        is_sound(text.as_bytes())?;
    }

    /// A bracket, a mark, a comma or a colon that is left out is what the message calls missing.
    #[test]
    fn a_sign_that_is_left_out_is_missed(at in any::<Index>(), is_in_one_line: bool) {
        let pretty: Value = serde_json::from_str(BUILT_IN).unwrap();
        let mut text = if is_in_one_line { pretty.to_string() } else { BUILT_IN.to_owned() };
        let mut is_in_text = false;
        let signs = text.char_indices().filter(|(_, letter)| {
            is_in_text ^= *letter == '"';
            *letter == '"' || !is_in_text && "{}[],:".contains(*letter)
        });
        let (at, sign) = *at.get(&signs.collect::<Vec<_>>());
        text.remove(at);
        let said = said(&text, "en");
        let missing = match sign {
            '"' => "the quotation mark \" is missing".to_owned(),
            ',' => "a comma is missing".to_owned(),
            ':' => "a colon is missing".to_owned(),
            bracket => format!("{bracket} is missing"),
        };
        prop_assert!(said.contains(&missing), "{}", said);
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
