//! What stories, tables and laws share.

#![allow(dead_code, reason = "each test file uses its own part of this")]

pub mod catalogues;
pub mod deeds;
pub mod generated;
pub mod mutation;
pub mod oracle;
pub mod printed;
pub mod printed_guide;
pub mod printed_table;
pub mod printer;
pub mod shown;
pub mod widget;
