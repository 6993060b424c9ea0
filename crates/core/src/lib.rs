//! The pure half of Modascope.
//!
//! A catalogue goes one way: file → [`catalogue::parse`] → [`session::Session`] → views. An intent goes the
//! other: [`session::Event`] → [`session::Session::update`]. Nothing here knows a browser, a clock or a disk, and
//! nothing here panics on input: what comes from outside is judged once, in `parse`, and is right afterwards.

pub mod axes;
pub mod bits;
pub mod catalogue;
pub mod criterion;
pub mod diagnosis;
pub mod export;
pub mod filter;
pub mod fit;
pub mod fold;
pub mod inert;
mod json;
pub mod link;
pub mod message;
pub mod modality;
pub mod need;
mod order;
pub mod search;
pub mod session;
pub mod shortlist;
mod slices;
pub mod sort;
pub mod source;
pub mod text;
pub mod told;
pub mod typography;
pub mod view;

pub use catalogue::{Catalogue, parse};
pub use session::{Event, Session};
