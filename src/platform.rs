//! The browser, as far as the widget needs it.

pub mod dialog;
pub mod focus;
pub mod frame;
pub mod host;
pub mod locale;
pub mod storage;
