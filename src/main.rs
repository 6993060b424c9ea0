//! The module that a page loads. What it offers is in [`modascope::embed`]; there is nothing to run at start.

use modascope as _;

/// The standard library's own is twice as large in the module.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {}
