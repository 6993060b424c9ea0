//! The workbook, read back by another program's library and part by part.

mod common;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use common::{SHARP, sharp, table};
use modascope_core::export;
use modascope_xlsx::workbook;
use roxmltree::Document;
use rstest::rstest;
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use zip::ZipArchive;

type Book = Xlsx<Cursor<Vec<u8>>>;

#[track_caller]
fn book(table: &str) -> Book {
    open_workbook_from_rs(Cursor::new(workbook(table).unwrap())).unwrap()
}

/// The cells of a sheet, each of which has to be a text or empty.
#[track_caller]
fn texts(book: &mut Book, sheet: usize) -> Vec<Vec<String>> {
    let name = book.sheet_names()[sheet].clone();
    let formulas = book.worksheet_formula(&name).unwrap();
    assert!(formulas.used_cells().next().is_none(), "formulas in {name}");
    let cell = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => panic!("{other:?} is no text"),
    };
    let range = book.worksheet_range(&name).unwrap();
    range.rows().map(|row| row.iter().map(cell).collect()).collect()
}

/// A part of the file.
fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn sheet(change: impl FnOnce(&mut Value)) -> String {
    part(&workbook(&table(change)).unwrap(), "xl/worksheets/sheet1.xml")
}

#[test]
fn every_cell_is_the_text_of_the_table_whatever_it_looks_like() {
    let session = sharp(&SHARP[..45]);
    let handed = export::workbook(&session, "2026-11-23");
    let mut book = book(&handed);
    let expected: Value = serde_json::from_str(&handed).unwrap();
    let rows = expected["rows"].as_array().unwrap();
    let found = texts(&mut book, 0);
    assert_eq!(found.len(), rows.len());
    for (found, row) in found.iter().zip(rows) {
        let row = row.as_array().unwrap();
        assert_eq!(found.len(), row.len());
        for (found, cell) in found.iter().zip(row) {
            assert_eq!(*found, cell.as_str().unwrap().replace("\r\n", "\n"));
        }
    }
    let sources = texts(&mut book, 1);
    assert_eq!(sources.len(), 1 + expected["sources"].as_array().unwrap().len());
}

#[rstest]
#[case::formula("=1+1")]
#[case::escape("_x0041_")]
#[case::markup("<b>&amp;\"'")]
#[case::lines("un\ndeux")]
#[case::spaces("  deux  ")]
#[case::emoji("👩‍🏫")]
#[case::arabic("ندوة")]
#[case::apostrophe("'00123")]
fn a_text_is_read_back_as_it_was_written(#[case] text: &str) {
    let mut book = book(&table(|table| table["rows"][1][1] = json!(text)));
    assert_eq!(texts(&mut book, 0)[1][1], text);
}

#[test]
fn sheets_are_named_by_title_and_sources() {
    let named = |title: &str, sources: Value| {
        book(&table(|table| {
            table["title"] = json!(title);
            table["sources"] = sources;
        }))
        .sheet_names()
    };
    assert_eq!(named("A/B: [C]", json!([["x"]])), ["A B C", "Sources"]);
    assert_eq!(named("sources", json!([["x"]])), ["sources (2)", "Sources"]);
    assert_eq!(named("?", json!([])), ["Comparaison"]);
}

#[test]
fn the_head_stays_in_view_and_columns_have_widths() {
    let xml = sheet(|table| table["rows"][1][2] = json!("mot ".repeat(100)));
    let document = Document::parse(&xml).unwrap();
    let find = |name: &str| {
        document
            .descendants()
            .find(|node| {
                node.has_tag_name((
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    name,
                ))
            })
            .unwrap()
    };
    let pane = find("pane");
    assert_eq!(pane.attribute("state"), Some("frozen"));
    assert_eq!((pane.attribute("xSplit"), pane.attribute("ySplit")), (Some("1"), Some("1")));
    let widths: Vec<f64> = find("cols")
        .children()
        .filter_map(|column| column.attribute("width")?.parse().ok())
        .collect();
    assert!(widths.len() == 3 && widths[1] < widths[2] && widths[2] < 50.0, "{widths:?}");
    let styles = part(&workbook(&table(|_| ())).unwrap(), "xl/styles.xml");
    assert!(styles.contains("wrapText=\"1\"") && styles.contains("quotePrefix=\"1\""));
}

#[rstest]
#[case::https("https://example.org/?a=1&b=2#c", true)]
#[case::http("http://example.org", true)]
#[case::capitals("HTTPS://example.org", true)]
#[case::mail("mailto:formation@example.org", true)]
#[case::too_long(&format!("https://example.org/{}", "x".repeat(3000)), false)]
#[case::script("javascript:alert(1)", false)]
#[case::file("file:///etc/hosts", false)]
#[case::sheet("internal:Sources!A1", false)]
#[case::workbook("external:other.xlsx", false)]
#[case::share("\\\\server\\share", false)]
#[case::formula("=1+1", false)]
#[case::word("https", false)]
fn only_addresses_of_pages_and_mail_are_links(#[case] address: &str, #[case] is_link: bool) {
    let table = table(|table| table["sources"] = json!([["ISTF", address]]));
    let file = workbook(&table).unwrap();
    let xml = part(&file, "xl/worksheets/sheet2.xml");
    assert_eq!(xml.contains("<hyperlink "), is_link, "{xml}");
    let mut book = book(&table);
    assert_eq!(texts(&mut book, 1)[1], ["[1]", "ISTF", address]);
}

#[test]
fn the_file_has_the_title_and_the_day_and_is_the_same_every_time() {
    let table = table(|table| table["title"] = json!("A & B <C>"));
    let file = workbook(&table).unwrap();
    let core = part(&file, "docProps/core.xml");
    assert!(core.contains("A &amp; B &lt;C&gt;</dc:title>"), "{core}");
    assert!(core.contains("2026-11-23T00:00:00Z</dcterms:created>"), "{core}");
    assert_eq!(file, workbook(&table).unwrap());
}

#[rstest]
#[case("ar", true)]
#[case("fr", false)]
fn a_sheet_runs_as_its_language_does(#[case] language: &str, #[case] is_right_to_left: bool) {
    let xml = sheet(|table| table["language"] = json!(language));
    assert_eq!(xml.contains("rightToLeft=\"1\""), is_right_to_left);
}

#[test]
fn a_text_that_is_too_long_for_a_cell_is_cut_and_the_sheet_says_so() {
    let mut book = book(&table(|table| {
        table["rows"][1][1] = json!("é".repeat(40_000));
        table["more"] = json!("Encore 2 modalités.");
    }));
    let found = texts(&mut book, 0);
    assert_eq!(found[1][1].chars().count(), 32_767);
    assert!(found[1][1].ends_with("é […]"));
    assert_eq!(found[3][0], "Encore 2 modalités.");
    assert!(found[4][0].starts_with("Les textes qui se terminent par […] sont coupés"));
}

#[test]
fn a_table_without_columns_is_a_workbook_too() {
    let mut book = book(&table(|table| {
        table["rows"] = json!([["Critère"]]);
        table["sources"] = json!([]);
    }));
    assert_eq!(texts(&mut book, 0), [["Critère"]]);
}

#[rstest]
#[case::no_json("", "the table: EOF while parsing a value at line 1 column 0")]
#[case::no_rows("{\"title\":\"\"}", "the table: missing field `day` at line 1 column 12")]
fn what_is_no_table_is_refused(#[case] table: &str, #[case] expected: &str) {
    assert_eq!(workbook(table).unwrap_err(), expected);
}

#[test]
fn a_day_that_is_none_is_refused() {
    let error = workbook(&table(|table| table["day"] = json!("yesterday"))).unwrap_err();
    assert!(error.starts_with("the workbook: "), "{error}");
}
