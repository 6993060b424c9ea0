//! Panics where an element asks for it, in the build that tests of panics use and in no other.

use web_sys::HtmlElement;

/// Panics if `data-fault` of the element names this place.
///
/// # Panics
///
/// It is what it is for.
pub fn strike(host: &HtmlElement, place: &str) {
    let asked = host.get_attribute("data-fault");
    assert!(asked.as_deref() != Some(place), "a fault at {place}, as asked");
}
