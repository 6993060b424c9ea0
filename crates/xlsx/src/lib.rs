//! The comparison as an Excel workbook (.xlsx): a WebAssembly module of its own, which the widget loads when a user asks
//! for the file.
//!
//! Every cell is a text, so that neither `=1+1` is run nor `2-12` becomes a date. The same table gives the same bytes.

mod book;
mod direction;
mod fitted;
mod names;
mod table;
mod words;

use wasm_bindgen::prelude::wasm_bindgen;

/// Makes the workbook of a table, which is JSON as `modascope_core::export::workbook` writes it.
///
/// # Errors
///
/// What is wrong with the table, and where.
#[wasm_bindgen]
pub fn workbook(table: &str) -> Result<Vec<u8>, String> {
    let table = serde_json::from_str(table).map_err(|error| format!("the table: {error}"))?;
    book::make(&table).map_err(|error| format!("the workbook: {error}"))
}
