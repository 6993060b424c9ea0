//! When a learner has completed a package.

/// What completes a package on a learning platform.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rule {
    /// The widget was there.
    Opened,
    /// Every modality was on the screen.
    ViewedAll,
    /// Two modalities were side by side in the table.
    #[default]
    Compared,
}

impl Rule {
    /// All of them, the easiest first.
    pub const ALL: [Self; 3] = [Self::Opened, Self::ViewedAll, Self::Compared];

    /// What the command and the tracking script call it.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::ViewedAll => "viewed-all",
            Self::Compared => "compared",
        }
    }

    /// The rule of that name.
    pub fn find(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.slug() == slug)
    }
}
