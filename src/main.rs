//! The module that a page loads. What it offers is in [`modascope::embed`].

use modascope as _;

/// The standard library's own is twice as large in the module.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Runs as the module starts. A panic throws what it has to say: `embed/guarded.js` hears of it.
fn main() {
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
}
