//! What leaves the widget, opened by LibreOffice Calc. `cargo xtask test calc` runs these tests where it is installed.

mod common;

use common::{SHARP, session, sharp};
use modascope_core::{Session, export};
use modascope_xlsx::workbook;
use roxmltree::{Document, Node};
use serde_json::json;
use std::{env, fs, path::Path, process::Command};

const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

/// A cell as Calc has it: its type and formula, and what it shows, its lines parted by a space.
#[derive(Clone, Debug)]
struct Cell {
    kind: String,
    formula: Option<String>,
    text: String,
}

/// Opens a file as Calc does by default, or by an import filter, and gives the cells that are not empty, by row.
fn opened(bytes: &[u8], ending: &str, filter: Option<&str>) -> Vec<Vec<Cell>> {
    let folder = env::temp_dir().join(format!("modascope-calc-{}-{ending}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("in.{ending}"));
    fs::write(&file, bytes).unwrap();
    let program = env::var("MODASCOPE_OFFICE").unwrap_or_else(|_| "soffice".to_owned());
    let mut office = Command::new(program);
    office
        // Its own settings, so that those of whoever runs the tests count for nothing.
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--norestore", "--convert-to", "fods", "--outdir"])
        .arg(&folder);
    if let Some(filter) = filter {
        office.arg(format!("--infilter={filter}"));
    }
    let said = office.arg(&file).output().expect("LibreOffice Calc is installed");
    let cells = fs::read_to_string(folder.join("in.fods"))
        .map(|xml| cells(&xml))
        .unwrap_or_else(|_| panic!("not converted: {}", String::from_utf8_lossy(&said.stderr)));
    remove(&folder);
    cells
}

fn remove(folder: &Path) {
    fs::remove_dir_all(folder).unwrap();
}

fn cells(xml: &str) -> Vec<Vec<Cell>> {
    let document = Document::parse(xml).unwrap();
    let rows = document.descendants().filter(|node| node.has_tag_name((TABLE, "table-row")));
    let cell = |node: Node| Cell {
        kind: node.attribute((OFFICE, "value-type")).unwrap_or_default().to_owned(),
        formula: node.attribute((TABLE, "formula")).map(str::to_owned),
        text: paragraphs(node),
    };
    let cells = |row: Node| {
        let cells = row.children().filter(|node| node.has_tag_name((TABLE, "table-cell")));
        // Neighbours that are alike are written once.
        let repeated = |node: Node| {
            let times = node.attribute((TABLE, "number-columns-repeated"));
            let times = times.and_then(|times| times.parse().ok()).unwrap_or(1);
            std::iter::repeat_n(cell(node), times)
        };
        let filled = cells.filter(|node| node.has_attribute((OFFICE, "value-type")));
        filled.flat_map(repeated).collect::<Vec<_>>()
    };
    rows.map(cells).filter(|cells| !cells.is_empty()).collect()
}

/// The words of a cell, with single spaces: HTML knows no others.
fn paragraphs(cell: Node) -> String {
    let paragraphs = cell.children().filter(|node| node.has_tag_name((TEXT, "p")));
    let words = |node: Node| {
        let inner = node.descendants().map(|inner| match inner.tag_name().name() {
            "s" => " ",
            _ if inner.is_text() => inner.text().unwrap_or_default(),
            _ => "",
        });
        inner.collect::<String>()
    };
    single(&paragraphs.map(words).collect::<Vec<_>>().join(" "))
}

fn single(text: &str) -> String {
    text.split([' ', '\t', '\n', '\r'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[track_caller]
fn are_texts(rows: &[Vec<Cell>]) {
    for cell in rows.iter().flatten() {
        assert!(cell.kind == "string" && cell.formula.is_none(), "{cell:?}");
    }
}

/// The texts of the table, as rows.
fn rows(session: &Session) -> Vec<Vec<String>> {
    let handed: serde_json::Value =
        serde_json::from_str(&export::workbook(session, "2026-11-23")).unwrap();
    serde_json::from_value(handed["rows"].clone()).unwrap()
}

#[track_caller]
fn say(found: &[Vec<Cell>], session: &Session) {
    let expected = rows(session);
    for (found, expected) in found.iter().zip(&expected) {
        let found: Vec<_> = found.iter().map(|cell| cell.text.clone()).collect();
        let expected: Vec<_> = expected.iter().map(|text| single(text)).collect();
        assert_eq!(found, expected);
    }
    assert!(found.len() >= expected.len());
}

/// A table has 50 columns at most.
fn halves() -> [Session; 2] {
    let (first, second) = SHARP.split_at(SHARP.len() / 2);
    [sharp(first), sharp(second)]
}

#[test]
#[ignore = "needs LibreOffice Calc: cargo xtask test calc"]
fn a_table_that_is_pasted_into_calc_has_texts_only() {
    for session in halves() {
        // What Calc reads the clipboard with; the second time in another language, and with dates to be found.
        for filter in ["HTML (StarCalc)", "HTML (StarCalc):1036 true"] {
            let html = format!("<meta charset=\"utf-8\">{}", export::html(&session));
            let mut found = opened(html.as_bytes(), "html", Some(filter));
            are_texts(&found);
            // Calc puts the caption into the first cell.
            let head = &mut found[0][0].text;
            *head = head.strip_prefix("Comparaison de 29 modalités ").unwrap_or(head).to_owned();
            say(&found, &session);
        }
    }
}

#[test]
#[ignore = "needs LibreOffice Calc: cargo xtask test calc"]
fn without_its_marks_a_table_that_is_pasted_has_formulas_and_numbers() {
    let session = sharp(&["=1+1", "00123"]);
    let html = export::html(&session).replace(" sdnum=\"1033;0;@\"", "");
    let found = opened(html.as_bytes(), "html", Some("HTML (StarCalc)"));
    let head = &found[0];
    assert_eq!(head[1].formula.as_deref(), Some("of:=1+1"));
    assert_eq!(head[2].kind, "float");
}

#[test]
#[ignore = "needs LibreOffice Calc: cargo xtask test calc"]
fn a_workbook_that_calc_opens_has_texts_only() {
    for session in halves() {
        let file = workbook(&export::workbook(&session, "2026-11-23")).unwrap();
        let found = opened(&file, "xlsx", None);
        are_texts(&found);
        say(&found, &session);
    }
}

#[test]
#[ignore = "needs LibreOffice Calc: cargo xtask test calc"]
fn a_csv_file_that_calc_opens_runs_nothing() {
    for session in halves() {
        let found = opened(
            export::csv(&session).as_bytes(),
            "csv",
            Some("CSV:59,34,76,1,,1036,false,true,false,false,false,-1,true"),
        );
        for cell in found.iter().flatten() {
            assert!(cell.formula.is_none(), "{cell:?}");
        }
    }
}

#[test]
#[ignore = "needs LibreOffice Calc: cargo xtask test calc"]
fn calc_takes_a_sign_and_words_for_text_in_a_csv_file_without_an_apostrophe() {
    let harmless = [
        "- première étape",
        "+ 15 participants",
        "- à revoir\n- à dater",
        "-",
        "--",
        "- Attention !",
    ];
    let session = session(&common::catalogue(&harmless), "fr");
    let file = export::csv(&session);
    // But for the criterion, which is called =2+2.
    assert_eq!(file.matches("\"'").count(), 1, "{file}");
    let found = opened(file.as_bytes(), "csv", Some("CSV:59,34,76,1,,1036,false,true"));
    are_texts(&found[..1]);
    are_texts(&found[2..]);
    let texts: Vec<_> = found[0].iter().map(|cell| cell.text.clone()).collect();
    assert_eq!(texts, rows(&session)[0].iter().map(|text| single(text)).collect::<Vec<_>>());
}

#[test]
#[ignore = "needs LibreOffice Calc: cargo xtask test calc"]
fn calc_runs_an_equals_sign_in_a_csv_file_and_takes_signed_numbers_for_numbers() {
    let found =
        opened(b"\"=1+1\";\"-1\";\"- 15\";\"+ 15 participants\"\r\n", "csv", Some("CSV:59,34,76"));
    assert_eq!(found[0][0].formula.as_deref(), Some("of:=1+1"));
    let kinds: Vec<_> = found[0].iter().map(|cell| &*cell.kind).collect();
    assert_eq!(kinds, ["float", "float", "float", "string"]);
}

#[test]
#[ignore = "needs LibreOffice Calc: cargo xtask test calc"]
fn a_right_to_left_workbook_with_markup_opens() {
    let mut catalogue = common::catalogue(&["ندوة <b>&amp;", "_x0041_"]);
    catalogue["languages"] = json!(["ar"]);
    let session = session(&catalogue, "ar");
    let file = workbook(&export::workbook(&session, "2026-11-23")).unwrap();
    say(&opened(&file, "xlsx", None), &session);
}
