//! What stands in for the crate wasm-streams.
//!
//! Leptos brings its server functions along, and they bring wasm-streams, which exports classes to JavaScript. What is
//! exported stays in a module though nobody calls it: 3 KB of what visitors load. The widget has no server functions
//! and no streams. Here is what server_fn has to find in order to compile, and every stream is empty.

use futures_util::stream::{Empty, empty};
use wasm_bindgen::JsValue;

/// A stream with nothing in it.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Leaves out what would be sent.
    #[expect(clippy::missing_panics_doc, reason = "every browser with streams makes an empty one")]
    pub fn from_stream<S>(_: S) -> Self {
        Self(web_sys::ReadableStream::new().expect("an empty stream"))
    }

    /// The browser's own stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Takes the browser's own stream.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives nothing of what it holds.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
