//! Pieces that know nothing of what is compared.

pub mod button;
pub mod confirm;
pub mod cross;
pub mod words;
