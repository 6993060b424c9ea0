//! One view type for Leptos.
//!
//! Leptos gives every element and every closure of a view a type of its own, and each type comes with its own copy of
//! the code that builds, updates and drops it. Here a view is data: [`Part`] is one type that implements Leptos'
//! [`Render`](leptos::tachys::view::Render), so that this code is there once. Signals, effects, owners and mounting
//! are Leptos' own. ARCHITECTURE.md has the figures.

mod built;
mod effect;
mod el;
mod element;
mod node;
mod part;
mod rows;
mod tree;

pub use effect::effect;
pub use el::{Child, El, el, group, live};
pub use node::Node;
pub use part::{Part, Words};
pub use rows::rows;
