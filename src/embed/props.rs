//! Attributes of the element that say what is shown. Every value means something: one that is unknown is as if there
//! was none.

use modascope_core::{
    Event, Session, link,
    session::{Settings, View},
};
use web_sys::HtmlElement;

/// Takes up all of them, before anything else is.
pub fn begin(host: &HtmlElement, session: &mut Session) {
    for name in ["hide", "view", "filters"] {
        let event = read(name, host, session);
        session.update(event);
    }
}

/// What an attribute says.
pub fn read(name: &str, host: &HtmlElement, session: &Session) -> Event {
    let value = |name| host.get_attribute(name).unwrap_or_default();
    match name {
        "view" => Event::ViewPreset(View::find(&value(name)).unwrap_or_default()),
        "filters" => {
            let said = link::read(&value(name), session.catalogue());
            Event::FiltersPreset(said.unwrap_or_default())
        }
        _ => Event::Set(Settings::new(&value("hide"), &value("compare-max"))),
    }
}
