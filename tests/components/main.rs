//! Components in a real browser: each mounted by itself, looked at and worked with as a page would.
//!
//! `cargo xtask test browser` runs them.
#![cfg(target_arch = "wasm32")]

mod browser;
mod parts;
mod render;
mod stage;
mod widget;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
