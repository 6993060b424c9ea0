//! The cross that says "take away", beside words that say it too.

use leptos::prelude::*;

/// Drawn, so that it is as crisp as the letters beside it.
pub fn cross() -> AnyView {
    // Not wholly static: Leptos would build it by `innerHTML`, which a page with Trusted Types refuses.
    let path = "M2 2l8 8M10 2l-8 8";
    view! {
        <svg class={"cross"} viewBox="0 0 12 12" aria-hidden="true">
            <path d={path}/>
        </svg>
    }
    .into_any()
}
