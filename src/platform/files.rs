//! What leaves the widget and comes into it: clipboard and files.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/platform/files.js")]
extern "C" {
    #[wasm_bindgen(js_name = copy)]
    fn copy_telling(plain: &str, html: &str, told: JsValue);

    /// Whether the page came by a way that nobody could change on it: elsewhere there is no clipboard.
    #[wasm_bindgen(js_name = isSecure)]
    pub fn is_secure() -> bool;

    /// Offers a file to be saved, by its name, media type and text.
    pub fn save(name: &str, media_type: &str, text: &str);

    /// Whether a workbook can be made: the form of one file comes without what it takes.
    #[wasm_bindgen(js_name = hasWorkbook)]
    pub fn has_workbook() -> bool;

    #[wasm_bindgen(js_name = workbook)]
    fn workbook_telling(name: &str, table: &str, told: JsValue);

    #[wasm_bindgen(js_name = open)]
    fn open_telling(told: JsValue);

    #[wasm_bindgen(js_name = describe)]
    fn describe_telling(host: &HtmlElement, language: &str, told: JsValue);

    /// The day, as file names write it: `2026-11-23`.
    pub fn today() -> String;
}

fn once(told: impl FnOnce(String) + 'static) -> JsValue {
    let told: Box<dyn FnOnce(String)> = Box::new(told);
    Closure::once_into_js(told)
}

/// Puts words on the clipboard, and the same as HTML where there is some; tells whether it was allowed.
pub fn copy(plain: &str, html: &str, told: impl FnOnce(bool) + 'static) {
    copy_telling(plain, html, once(move |done| told(!done.is_empty())));
}

/// Makes an Excel workbook of a table, which is JSON as `export::workbook` writes it, and offers it to be saved; tells
/// whether it could be made.
pub fn workbook(name: &str, table: &str, told: impl FnOnce(bool) + 'static) {
    workbook_telling(name, table, once(move |done| told(!done.is_empty())));
}

/// Lets the user choose a file, and tells its text.
pub fn open(told: impl FnOnce(String) + 'static) {
    open_telling(once(told));
}

/// Asks the element which kind of file was chosen last, and tells its sentence in a language; empty where it knows none.
pub fn describe(host: &HtmlElement, language: &str, told: impl FnOnce(String) + 'static) {
    describe_telling(host, language, once(told));
}
