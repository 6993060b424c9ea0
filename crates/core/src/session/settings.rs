//! What the page around the widget decides.

use super::View;
use crate::shortlist::Shortlist;

/// What the page around the widget decides, as the attributes of the element say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    hidden: Vec<View>,
    most: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { hidden: Vec::new(), most: Shortlist::MAX }
    }
}

impl Settings {
    /// `hide` names what is not to be shown, between spaces: of it, the views count here. `compare_max` is how many can
    /// be put side by side, from 2 to 4. What means nothing is as if it was not said.
    pub fn new(hide: &str, compare_max: &str) -> Self {
        let mut settings = Self::default();
        for name in hide.split_ascii_whitespace() {
            settings.hidden.extend(View::find(name));
        }
        settings.most = match compare_max.trim().as_bytes() {
            [b'2'] => 2,
            [b'3'] => 3,
            _ => Shortlist::MAX,
        };
        settings
    }

    /// Whether a view may be shown.
    pub(super) fn allow(&self, view: View) -> bool {
        !self.hidden.contains(&view)
    }

    /// How many can be put side by side.
    pub(super) fn most(&self) -> usize {
        self.most
    }
}
