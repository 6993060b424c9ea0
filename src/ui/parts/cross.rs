//! The cross that says "take away", beside words that say it too.

use crate::render::{El, el};

/// Drawn by the style sheet, so that it is as crisp as the letters beside it and has their colour.
pub fn cross() -> El {
    el("SPAN").class("cross").attr("aria-hidden", "true")
}
