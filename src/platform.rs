//! The browser, as far as the widget needs it.

pub mod address;
pub mod dialog;
pub mod files;
pub mod focus;
pub mod frame;
pub mod grid;
pub mod host;
pub mod limit;
pub mod list;
pub mod locale;
pub mod motion;
pub mod print;
pub mod speech;
pub mod storage;
pub mod window;
