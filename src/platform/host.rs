//! What the page around the widget is told.

use js_sys::{Object, Reflect};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Fires `moda-scope-change` on the element, with the new language of the texts as `detail.language`.
pub fn say_language(host: &HtmlElement, language: &str) {
    let detail = Object::new();
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(&detail, &"language".into(), &language.into());
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict("moda-scope-change", &init) {
        let _ = host.dispatch_event(&event);
    }
}
