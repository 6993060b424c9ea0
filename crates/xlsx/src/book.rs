//! The sheets of the workbook.

use crate::{
    direction::is_right_to_left,
    fitted::fitted,
    names::sheet_name,
    table::Table,
    words::{Words, words},
};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Url, Workbook,
    Worksheet, XlsxError,
};

/// The width of the first column, in letters.
const HEADS: usize = 24;

/// The least and the most of the others.
const LEAST: usize = 16;
const MOST: usize = 48;

/// Above this a cell that is formatted as text shows number signs in some versions of Excel.
const SHORT: usize = 255;

/// The longest address that Excel takes, in units of UTF-16.
const LONGEST_ADDRESS: usize = 2080;

/// A3, by its number in Excel: a comparison is wide.
const PAPER: u8 = 8;

/// The file of a table.
pub fn make(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let words = words(&table.interface);
    let mut book = Workbook::new();
    book.set_properties(&properties(table)?);
    let styles = Styles::new();
    let sources = sheet_name(words.sources, words.sources, &[]);
    let name = sheet_name(&table.title, words.comparison, std::slice::from_ref(&sources));

    let sheet = book.add_worksheet();
    sheet.set_name(name)?.set_right_to_left(is_right_to_left(&table.language));
    write_table(sheet, table, words, &styles)?;
    if !table.sources.is_empty() {
        let sheet = book.add_worksheet();
        sheet.set_name(sources)?.set_right_to_left(is_right_to_left(&table.language));
        write_sources(sheet, &table.sources, words, &styles)?;
    }
    book.save_to_buffer()
}

/// What the file says of itself. The time is that of the day it is of, so that the same table gives the same bytes.
fn properties(table: &Table) -> Result<DocProperties, XlsxError> {
    let day = ExcelDateTime::parse_from_str(&table.day)?;
    Ok(DocProperties::new().set_title(fitted(&table.title).0).set_creation_datetime(&day))
}

/// How cells look. All are texts: a text of this format, or behind this prefix, stays one when it is edited in Excel.
struct Styles {
    head: Format,
    row: Format,
    short: Format,
    long: Format,
    link: Format,
}

impl Styles {
    fn new() -> Self {
        let cell = Format::new()
            .set_quote_prefix()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin);
        let short = cell.clone().set_num_format("@");
        let row = short.clone().set_bold();
        Self {
            head: row.clone().set_background_color("#E6EFED"),
            row,
            link: short.clone().set_hyperlink(),
            short,
            long: cell,
        }
    }

    fn of(&self, place: (usize, usize), text: &str) -> &Format {
        match place {
            (0, _) => &self.head,
            (_, 0) => &self.row,
            _ if text.encode_utf16().count() <= SHORT => &self.short,
            _ => &self.long,
        }
    }
}

fn write_table(
    sheet: &mut Worksheet,
    table: &Table,
    words: &Words,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let mut is_cut = false;
    for (line, row) in table.rows.iter().enumerate() {
        for (column, text) in row.iter().enumerate() {
            let (text, cut) = fitted(text);
            is_cut |= cut;
            let style = styles.of((line, column), &text);
            sheet.write_string_with_format(line as u32, column as u16, &text, style)?;
        }
    }
    let below = [&*table.more, if is_cut { words.cut } else { "" }];
    let first = table.rows.len() as u32 + 1;
    for (line, said) in (first..).zip(below.into_iter().filter(|said| !said.is_empty())) {
        sheet.write_string(line, 0, said)?;
    }
    let columns = table.rows.iter().map(Vec::len).max().unwrap_or_default();
    for column in 0..columns {
        sheet.set_column_width(column as u16, width(table, column) as f64)?;
    }
    if let (Some(last), Some(end)) = (table.rows.len().checked_sub(1), columns.checked_sub(1)) {
        sheet.ignore_error_range(0, 0, last as u32, end as u16, IgnoreError::NumberStoredAsText)?;
    }
    sheet.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A column is as wide as what it says, within reason: what is longer is wrapped.
fn width(table: &Table, column: usize) -> usize {
    if column == 0 {
        return HEADS;
    }
    let texts = table.rows.iter().filter_map(|row| row.get(column));
    let lines = texts.flat_map(|text| text.lines().map(|line| line.chars().count()));
    lines.max().unwrap_or_default().clamp(LEAST, MOST)
}

/// The sources by their numbers, with links.
fn write_sources(
    sheet: &mut Worksheet,
    sources: &[Vec<String>],
    words: &Words,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let named = |source: &Vec<String>, at: usize| {
        source.get(at).map(|text| fitted(text).0).unwrap_or_default()
    };
    sheet.merge_range(0, 0, 0, 2, words.sources, &styles.head)?;
    for (line, source) in (1..).zip(sources) {
        let (name, address) = (named(source, 0), named(source, 1));
        sheet.write_string_with_format(line, 0, format!("[{line}]"), &styles.row)?;
        sheet.write_string_with_format(line, 1, &name, styles.of((1, 1), &name))?;
        if is_link(&address) {
            let link = Url::new(&address).set_text(&address);
            sheet.write_url_with_format(line, 2, link, &styles.link)?;
        } else {
            sheet.write_string_with_format(line, 2, &address, styles.of((1, 1), &address))?;
        }
    }
    for (column, width) in [(0, 8), (1, MOST), (2, MOST)] {
        sheet.set_column_width(column, width as f64)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Whether an address may be linked to. The widget has judged it before; nothing that comes from another hand becomes a
/// path to a file or to a place of another workbook.
fn is_link(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
        && address.encode_utf16().count() <= LONGEST_ADDRESS
}
