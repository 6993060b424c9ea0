//! The orders to choose from.

use super::criterion_name;
use crate::{session::Session, sort::Sort};

/// One order to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// The order.
    pub sort: Sort,
    /// What the value of its option is.
    pub slug: String,
    /// What people call it.
    pub label: String,
}

/// The orders that the catalogue gives.
pub fn orders(session: &Session) -> Vec<Order> {
    let (catalogue, messages) = (session.catalogue(), session.messages());
    // One option has one language, and most of its words are of the interface.
    let scale = |id, direction: fn(&str) -> String| direction(&criterion_name(session, id).text);
    let mut orders = Vec::new();
    for sort in Sort::all(catalogue) {
        let label = match sort {
            Sort::Catalogue => messages.sort_catalogue.to_owned(),
            Sort::Name => messages.sort_name.to_owned(),
            Sort::Rising(id) => scale(id, messages.sort_rising),
            Sort::Falling(id) => scale(id, messages.sort_falling),
        };
        orders.push(Order { sort, slug: sort.slug(catalogue), label });
    }
    orders
}
