//! The forms in which the widget is handed out: one HTML file, one classic script, packages for learning platforms,
//! and the lines to copy into a page.
//!
//! What was chosen goes one way: [`Asked`] → [`Choices::read`] → [`pack`] or [`snippet`](mod@snippet). Nothing here
//! reads a file or asks the time, so `cargo xtask pack` and the page that writes the snippet use the same code, and the
//! same choices give the same bytes.

mod archive;
pub mod choices;
mod classic;
mod cmi5;
mod early;
mod fallback;
mod form;
mod html;
mod json;
mod page;
mod problem;
mod scorm12;
mod scorm2004;
pub mod site;
pub mod snippet;
pub mod surface;
mod tracked;
pub mod words;
mod xml;

pub use choices::{Asked, Choices};
pub use early::early;
pub use fallback::{fallback, unloaded};
pub use form::{Form, Parts, pack};
pub use problem::Problem;
