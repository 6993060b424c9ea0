//! The browser half of Modascope: the only consumer of Leptos.
//!
//! [`app`] is the one place where session, memos, dispatch and effects meet. `ui` shows what the view models of
//! `modascope_core` say and never computes on data; the browser itself is met in `platform` and [`embed`] only.

pub mod app;
pub mod embed;
#[cfg(feature = "faults")]
mod faults;
pub mod platform;
pub mod render;
pub mod ui;
