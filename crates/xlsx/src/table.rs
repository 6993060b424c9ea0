//! What the widget hands over.

use serde::Deserialize;

/// A table with its sources.
#[derive(Debug, Deserialize)]
pub struct Table {
    /// What the catalogue is called.
    pub title: String,
    /// The day, as in 2026-11-23.
    pub day: String,
    /// The BCP 47 tag of the words of the interface.
    pub interface: String,
    /// The BCP 47 tag of the words of the catalogue.
    pub language: String,
    /// The rows; the first is the head.
    pub rows: Vec<Vec<String>>,
    /// For each source its name, and its address if there is one.
    pub sources: Vec<Vec<String>>,
    /// What is said below the table; may be empty.
    pub more: String,
}
