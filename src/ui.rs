//! What is seen: one component a file. Nothing here calls the browser or computes on data.

pub mod card;
pub mod cards;
pub mod chips;
pub mod definition;
pub mod facts;
pub mod failure;
pub mod filters;
pub mod foot;
pub mod head;
pub mod parts;
pub mod scope;
pub mod tools;
