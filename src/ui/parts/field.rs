//! A control with its label.

use crate::render::{El, el};

/// A label around a control. It names the control by its id as well: RGAA 4.1.2 (test 11.1.1) knows no other way.
pub fn labelled(id: String, control: El) -> El {
    el("LABEL").made("for", id.clone()).put(control.made("id", id))
}
