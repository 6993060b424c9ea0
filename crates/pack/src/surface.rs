//! All that a page around the widget can count on: what the documentation, the TypeScript types and the custom elements
//! manifest say of it is written from here.

mod manifest;
mod tables;
mod types;

pub use manifest::manifest;
pub use tables::{Table, fill};
pub use types::types;

/// The name of the element.
pub const ELEMENT: &str = "moda-scope";
/// The name of its class in JavaScript.
pub const CLASS: &str = "ModaScope";
/// What the element is.
pub const ABOUT: &str = "Compares training modalities, or whatever else the catalogue holds.";

/// What may be between the tags of the element.
pub const SLOT: &str = "Plain words that stay in sight until the widget is ready, and where it cannot run. A \
    `<script type=\"application/json\">` is the catalogue, and counts more than `src`.";

/// An attribute of the element. Whatever its value, it means something: what is unknown means the default.
#[derive(Debug)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// Its values, as a type of TypeScript.
    pub values: &'static str,
    /// What it is without it, in words.
    pub default: &'static str,
    /// What it does.
    pub about: &'static str,
}

/// The attributes of the element.
pub const ATTRIBUTES: [Attribute; 14] = [
    Attribute {
        name: "src",
        values: "string",
        default: "`catalogue.json` beside the script",
        about: "The address of the catalogue, relative to the page.",
    },
    Attribute {
        name: "catalogue",
        values: "string",
        default: "not there",
        about: "The catalogue as JSON, for pages and frameworks that write attributes only. It counts more than a script inside and `src`, and less than the property.",
    },
    Attribute {
        name: "lang",
        values: "string",
        default: "the nearest `lang` around the element, through shadow roots, else that of the browser",
        about: "The language of the widget, a BCP 47 tag or the name of a locale such as `en_US`. What the visitor chooses counts more.",
    },
    Attribute {
        name: "theme",
        values: "\"auto\" | \"light\" | \"dark\"",
        default: "as the page, whose ground shows through where the words can be read on it",
        about: "How bright the widget is; `auto` is as the page, or as the visitor's system asks for where the page says nothing. What the visitor chooses counts more.",
    },
    Attribute {
        name: "view",
        values: "\"cards\" | \"table\" | \"map\" | \"guide\"",
        default: "`cards`",
        about: "The view to begin with.",
    },
    Attribute {
        name: "filters",
        values: "string",
        default: "none",
        about: "Ticks and search to begin with, as in the hash of a link: `synchrony=synchronous&search=visio`.",
    },
    Attribute {
        name: "hide",
        values: "string",
        default: "none",
        about: "Names of what is not shown, between spaces: see below.",
    },
    Attribute {
        name: "compare-max",
        values: "\"2\" | \"3\" | \"4\"",
        default: "`4`",
        about: "How many can be put side by side.",
    },
    Attribute {
        name: "storage",
        values: "\"local\" | \"session\" | \"none\"",
        default: "`local`",
        about: "Where the session is kept: for good, until the tab is closed, or nowhere.",
    },
    Attribute {
        name: "storage-key",
        values: "string",
        default: "the id of the catalogue",
        about: "The name under which the session is kept, for two widgets that show one catalogue and are not to share it.",
    },
    Attribute {
        name: "share",
        values: "boolean",
        default: "not there",
        about: "The address of the page says what is shown, and a button copies it. It needs no value. One element of a page has it.",
    },
    Attribute {
        name: "heading-level",
        values: "\"1\" | \"2\" | \"3\" | \"4\" | \"5\" | \"6\"",
        default: "`2`",
        about: "The level of the widget's title among the headings of the page.",
    },
    Attribute {
        name: "data-ready",
        values: "boolean",
        default: "not there",
        about: "Set by the element itself while it is ready; for style sheets of the page.",
    },
    Attribute {
        name: "data-chosen-theme",
        values: "\"light\" | \"dark\"",
        default: "the visitor has chosen none",
        about: "Set by the element itself: the theme that the visitor chose; for style sheets of the page.",
    },
];

/// What `hide` can name: parts, and views, which are then not there at all.
pub const HIDEABLE: [&str; 15] = [
    "title",
    "languages",
    "themes",
    "help",
    "views",
    "actions",
    "search",
    "sort",
    "filters",
    "shortlist",
    "foot",
    "cards",
    "table",
    "map",
    "guide",
];

/// A property of the element in JavaScript.
#[derive(Debug)]
pub struct Property {
    /// Its name.
    pub name: &'static str,
    /// What it gives, as a type of TypeScript.
    pub gives: &'static str,
    /// What it takes.
    pub takes: &'static str,
    /// What it does.
    pub about: &'static str,
}

/// The properties of the element.
pub const PROPERTIES: [Property; 2] = [
    Property {
        name: "catalogue",
        gives: "object | null",
        takes: "object | string | null",
        about: "The catalogue, as an object or as JSON text; null takes the one that `src` or a script inside names. One with mistakes is not shown: what was there stays, and `moda-scope-error` says what is wrong. So does it of what cannot be JSON, with `catalogue` as place.",
    },
    Property {
        name: "session",
        gives: "ModaScopeSession | null",
        takes: "ModaScopeSession | string | null",
        about: "What the widget remembers, in the form of a saved selection; null while it is not ready. An object or its JSON text is taken up, as soon as there is a widget; null begins anew on an element that is ready, and is nothing before. A wrong one throws a TypeError that says why, or `moda-scope-error` says it where the element was not ready.",
    },
];

/// A field of an object of TypeScript.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its type.
    pub values: &'static str,
    /// What it says.
    pub about: &'static str,
}

/// An event of the element. All bubble, and leave shadow trees.
#[derive(Debug)]
pub struct Event {
    /// Its name.
    pub name: &'static str,
    /// The name of the type of its detail.
    pub detail: &'static str,
    /// When it is fired.
    pub about: &'static str,
}

/// The events of the element.
pub const EVENTS: [Event; 4] = [
    Event { name: "moda-scope-ready", detail: "ModaScopeState", about: "The widget can be used." },
    Event {
        name: "moda-scope-change",
        detail: "ModaScopeState",
        about: "Something that the detail says has changed.",
    },
    Event {
        name: "moda-scope-open",
        detail: "ModaScopeOpened",
        about: "The card of a modality was opened over the map or the guide.",
    },
    Event {
        name: "moda-scope-error",
        detail: "ModaScopeTrouble",
        about: "The catalogue could not be had, or has mistakes; or what was handed over cannot be taken.",
    },
];

/// An object that JavaScript meets.
#[derive(Debug)]
pub struct Shape {
    /// The name of its type.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its fields. A name that ends in `?` may be missing.
    pub fields: &'static [Field],
}

/// The objects that events and properties carry.
pub const SHAPES: [Shape; 5] = [
    Shape {
        name: "ModaScopeState",
        about: "What a widget shows, in ids of the catalogue.",
        fields: &[
            Field { name: "language", values: "string", about: "The BCP 47 tag of the texts." },
            Field {
                name: "view",
                values: "\"cards\" | \"table\" | \"map\" | \"guide\"",
                about: "The view.",
            },
            Field {
                name: "filters",
                values: "Record<string, string[]>",
                about: "By criterion, the values ticked; `_unknown` is \"Not stated\".",
            },
            Field { name: "search", values: "string", about: "What is searched for." },
            Field {
                name: "shortlist",
                values: "string[]",
                about: "What is picked to be put side by side, in order.",
            },
            Field {
                name: "shown",
                values: "string[]",
                about: "The modalities that match, in order.",
            },
        ],
    },
    Shape {
        name: "ModaScopeOpened",
        about: "Which card was opened.",
        fields: &[Field { name: "id", values: "string", about: "The modality." }],
    },
    Shape {
        name: "ModaScopeTrouble",
        about: "What went wrong.",
        fields: &[Field {
            name: "issues",
            values: "ModaScopeIssue[]",
            about: "Each mistake of the catalogue, or why there is none.",
        }],
    },
    Shape {
        name: "ModaScopeIssue",
        about: "One mistake.",
        fields: &[
            Field {
                name: "place",
                values: "string",
                about: "Where it is in the catalogue; empty for the file as a whole. Of what is handed over, the name of the property.",
            },
            Field { name: "message", values: "string", about: "What it is, in words." },
            Field {
                name: "reason?",
                values: "\"status\" | \"page\" | \"redirect\" | \"cors\" | \"policy\" | \"late\" | \"offline\" | \"silent\" | \"damaged\" | \"absent\" | \"refused\"",
                about: "Where a file did not come: why. `silent` is no answer, `page` is a web page in its place, `refused` a policy without `'wasm-unsafe-eval'`, `absent` a browser without WebAssembly.",
            },
            Field { name: "address?", values: "string", about: "The address of that file." },
            Field { name: "status?", values: "number", about: "The HTTP status of the answer." },
            Field {
                name: "type?",
                values: "string",
                about: "The media type of the answer, without parameters.",
            },
            Field {
                name: "line?",
                values: "number",
                about: "The line of the file, counted from one, where it is known.",
            },
            Field {
                name: "column?",
                values: "number",
                about: "The character in that line, counted from one.",
            },
        ],
    },
    Shape {
        name: "ModaScopeSession",
        about: "What a widget remembers, in ids of the catalogue. What is as at a first visit is missing.",
        fields: &[
            Field { name: "version", values: "1", about: "The version of this form." },
            Field {
                name: "catalogue",
                values: "string",
                about: "The id of the catalogue that it is about.",
            },
            Field {
                name: "filters?",
                values: "Record<string, string[]>",
                about: "By criterion, the values ticked.",
            },
            Field { name: "search?", values: "string", about: "What is searched for." },
            Field {
                name: "sort?",
                values: "string",
                about: "`name`, or a scale, with `-` before it for high to low.",
            },
            Field { name: "language?", values: "string", about: "The chosen language." },
            Field {
                name: "view?",
                values: "\"cards\" | \"table\" | \"map\" | \"guide\"",
                about: "The view.",
            },
            Field {
                name: "theme?",
                values: "\"auto\" | \"light\" | \"dark\"",
                about: "The chosen theme.",
            },
            Field { name: "shortlist?", values: "string[]", about: "What is picked, in order." },
            Field {
                name: "differences?",
                values: "boolean",
                about: "Whether only the rows of the table that differ are shown.",
            },
            Field {
                name: "need?",
                values: "Record<string, { importance: \"must\" | \"prefer\" | \"indifferent\"; values?: string[] }>",
                about: "By criterion, the answers in the guide.",
            },
            Field {
                name: "map?",
                values: "{ across?: string; up?: string; mark?: string }",
                about: "The criteria of the map.",
            },
            Field {
                name: "notes?",
                values: "Record<string, string>",
                about: "By modality, what the visitor wrote.",
            },
            Field {
                name: "gone?",
                values: "string[]",
                about: "Ids that the catalogue has no more, as the visitor was told.",
            },
        ],
    },
];

/// What a CSS variable takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A colour.
    Colour,
    /// A length.
    Length,
    /// A list of fonts.
    Fonts,
}

/// A CSS variable that a page can set on the element, or around it.
#[derive(Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name, without `--moda-scope-`.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// What it is where it is not set: in the light, in the dark.
    pub default: &'static str,
    /// What it sets.
    pub about: &'static str,
}

/// The CSS variables.
pub const VARIABLES: &[Variable] = &[
    Variable {
        name: "font",
        kind: Kind::Fonts,
        default: "system-ui, sans-serif",
        about: "The font of all words.",
    },
    Variable {
        name: "accent",
        kind: Kind::Colour,
        default: "light-dark(#0d6657, #74cdb9)",
        about: "What is filled, chosen or linked. Any colour will do: words on it become black or white, and where it is used for words or lines it is made dark or light enough.",
    },
    Variable {
        name: "on-accent",
        kind: Kind::Colour,
        default: "black or white",
        about: "Words on what is filled with the accent. It is used as it is: keep 4.5:1 on the accent. Without it they are black or white, whichever can be read better.",
    },
    Variable {
        name: "surface",
        kind: Kind::Colour,
        default: "light-dark(#ffffff, #1c1f1e)",
        about: "The ground of cards, tables and fields.",
    },
    Variable {
        name: "ground",
        kind: Kind::Colour,
        default: "light-dark(#f6f5f1, #131615)",
        about: "The ground under all, where the widget has a ground of its own.",
    },
    Variable {
        name: "text",
        kind: Kind::Colour,
        default: "light-dark(#1d1c1a, #eceae4)",
        about: "Words. Keep 4.5:1 on surface and ground.",
    },
    Variable {
        name: "muted",
        kind: Kind::Colour,
        default: "light-dark(#5b5850, #b0ada3)",
        about: "Words of less weight. Keep 4.5:1 on surface and ground.",
    },
    Variable {
        name: "border",
        kind: Kind::Colour,
        default: "light-dark(#dedad0, #3a3f3c)",
        about: "Lines between things.",
    },
    Variable {
        name: "control",
        kind: Kind::Colour,
        default: "light-dark(#817c70, #858a86)",
        about: "Lines around what can be used. Keep 3:1 on surface.",
    },
    Variable {
        name: "radius",
        kind: Kind::Length,
        default: "10px",
        about: "How round corners are.",
    },
    Variable {
        name: "padding",
        kind: Kind::Length,
        default: "clamp(12px, 2.5cqi, 24px)",
        about: "The room around all, where the widget has a ground of its own.",
    },
];

/// A part of the widget that a page can style with `::part()`.
#[derive(Debug)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
}

/// The parts.
pub const PARTS: [Part; 18] = [
    Part { name: "title", about: "The title of the catalogue." },
    Part { name: "languages", about: "The choice of a language." },
    Part { name: "themes", about: "The choice of a theme." },
    Part { name: "help", about: "The button that opens the help, and the help." },
    Part { name: "views", about: "The choice of a view." },
    Part { name: "actions", about: "Copying the link, printing, saving and opening." },
    Part { name: "search", about: "The field to search in." },
    Part { name: "sort", about: "The choice of an order." },
    Part { name: "filters", about: "The filters." },
    Part { name: "chips", about: "What is ticked and searched for, to be taken away." },
    Part { name: "card", about: "A card; there are many." },
    Part { name: "table", about: "The table." },
    Part { name: "map", about: "The map." },
    Part { name: "guide", about: "The guide." },
    Part { name: "shortlist", about: "The bar with what is picked." },
    Part { name: "foot", about: "What the catalogue says of itself, and what is kept where." },
    Part { name: "visiting", about: "The line that says that a shared selection is shown." },
    Part { name: "count", about: "How many modalities match." },
];
