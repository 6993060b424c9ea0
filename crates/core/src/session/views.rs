//! The views to choose from.

/// One way to show what is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// A card a modality.
    #[default]
    Cards,
    /// Side by side.
    Table,
    /// One scale against another.
    Map,
    /// What fits a need.
    Guide,
}

impl View {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Cards, Self::Table, Self::Map, Self::Guide];

    /// What storage and address call it.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Table => "table",
            Self::Map => "map",
            Self::Guide => "guide",
        }
    }

    /// The view that storage and address call `slug`.
    pub fn find(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.slug() == slug)
    }
}
