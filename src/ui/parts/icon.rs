//! Icons: drawn for this project on a grid of 16, in lines of the colour of the words beside them, which say the same.

use crate::render::{El, el};

/// One icon of the sprite.
#[derive(Clone, Copy)]
pub enum Icon {
    /// Several cards.
    Cards,
    /// A table.
    Table,
    /// Points between two axes.
    Map,
    /// A signpost.
    Guide,
    /// Light.
    Sun,
    /// Dark.
    Moon,
    /// Half light, half dark.
    Half,
    /// A question mark in a circle.
    Help,
    /// A magnifying glass.
    Search,
    /// Lines that get shorter.
    Filter,
    /// To be added.
    Plus,
    /// Added, or met.
    Check,
    /// To be taken away, or missed.
    Cross,
    /// Nearly the same.
    Near,
    /// Not the same.
    Differs,
    /// Not known.
    Unknown,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// A link of a chain.
    Link,
    /// A printer.
    Print,
    /// An arrow onto a tray.
    Save,
    /// One sheet on another.
    Copy,
    /// Out of this page.
    Outside,
    /// A triangle with an exclamation mark.
    Alert,
}

/// Where each is found in the sprite, and its lines; in the order of [`Icon`].
const ICONS: [(&str, &str); 24] = [
    ("#i-cards", "M2.5 2.5H7v11H2.5zM9 2.5h4.5v11H9z"),
    ("#i-table", "M2 3h12v10H2zM2 6.5h12M6.5 3v10"),
    ("#i-map", "M2.5 2v11.5H14M6 10.4v.1M9.5 7.4v.1M12.5 4v.1"),
    ("#i-guide", "M8 1.5v13M8 3h4.5L14 4.75 12.5 6.5H8M8 7.5H3.5L2 9.25 3.5 11H8"),
    (
        "#i-sun",
        "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1v1.5m0 11V15M1 8h1.5m11 0H15M3 3l1 1m8 8 1 1m-10 0 1-1m8-8 1-1",
    ),
    ("#i-moon", "M13.8 9.7A6.1 6.1 0 0 1 6.3 2.2a6.1 6.1 0 1 0 7.5 7.5z"),
    ("#i-half", "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2v12M8 5.2l3.6-1.7M8 8.4l5.6-2.6M8 11.6l5.8-2.7"),
    (
        "#i-help",
        "M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7M6.1 6.2a1.9 1.9 0 1 1 2.7 1.7c-.5.3-.8.6-.8 1.3M8 11.4v.1",
    ),
    ("#i-search", "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4 14 14"),
    ("#i-filter", "M2 4h12M4.5 8h7M7 12h2"),
    ("#i-plus", "M8 3v10M3 8h10"),
    ("#i-check", "m3 8.5 3.5 3.5L13 4.5"),
    ("#i-cross", "m4 4 8 8m0-8-8 8"),
    ("#i-near", "M3 6.3q2.5-2.4 5 0t5 0M3 10.3q2.5-2.4 5 0t5 0"),
    ("#i-differs", "M3 6h10M3 10h10M10.5 3l-5 10"),
    ("#i-unknown", "M5.5 5.6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.7M8 12.4v.1"),
    ("#i-left", "M13.5 8h-11m4-4.5L2.5 8l4 4.5"),
    ("#i-right", "M2.5 8h11m-4-4.5 4 4.5-4 4.5"),
    (
        "#i-link",
        "m7 4.9 1.3-1.3a2.9 2.9 0 0 1 4.1 4.1L11.1 9M9 11.1l-1.3 1.3a2.9 2.9 0 0 1-4.1-4.1L4.9 7M6.3 9.7l3.4-3.4",
    ),
    ("#i-print", "M4.5 5.5V2h7v3.5M4.5 11.5H2v-6h12v6h-2.5M4.5 9h7v5h-7z"),
    ("#i-save", "M8 2v8M4.5 6.8 8 10.3l3.5-3.5M2.5 13.5h11"),
    ("#i-copy", "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3"),
    ("#i-outside", "M6 3H3v10h10v-3M9 2.5h4.5V7m0-4.5L7.5 8.5"),
    ("#i-alert", "M8 2.2 14.6 13.5H1.4zM8 6.3v3.4M8 11.5v.1"),
];

/// All of them, once a widget, to be shown by [`icon`].
pub fn sprite() -> El {
    let symbols = ICONS.into_iter().map(|(place, lines)| {
        el("symbol")
            .attr("id", place.get(1..).unwrap_or_default())
            .attr("viewBox", "0 0 16 16")
            .put(el("path").attr("d", lines))
    });
    el("svg").class("sprite").attr("aria-hidden", "true").all(symbols)
}

/// One icon, beside words that say the same.
pub fn icon(icon: Icon) -> El {
    let (place, _) = ICONS[icon as usize];
    el("svg").class("icon").attr("aria-hidden", "true").put(el("use").attr("href", place))
}
