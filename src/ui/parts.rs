//! Pieces that know nothing of what is compared.

pub mod button;
pub mod confirm;
pub mod field;
pub mod icon;
pub mod limit;
pub mod words;
