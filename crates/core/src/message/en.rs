//! English.

mod explanations;
mod problem;

pub(super) use explanations::EXPLANATIONS;

use super::{
    Messages, list,
    number::grouped,
    plural::{Category, english},
    quoted,
};
use crate::{
    axes::Axis,
    catalogue::Absence,
    fit::Verdict,
    need::Importance,
    session::{ImportError, Theme, Trouble, Unreadable, View, Visit},
    view::Passage,
};

/// What to do about a page to sign in.
const SIGN_IN: &str = " Reload the page: you may have to sign in again.";

/// What to look at on a server that does not send a file. IIS answers 404 for types that it does not know.
const MEND: &str = " For whoever runs this site: is the file there, readable for everybody, and its MIME type known to the server (application/json)?";

pub(super) static MESSAGES: Messages = Messages {
    tag: "en",
    language_name: |tag| match tag {
        "fr" => "French",
        "en" => "English",
        other => other,
    },
    language: "Language",
    theme: "Theme",
    theme_name: |theme| match theme {
        Theme::Auto => "Automatic",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    },
    help: "Help",
    help_title: "How to use this comparison tool",
    keys_title: "Keyboard keys",
    key: "Key",
    key_does: "What it does",
    keys: &[
        ("Tab", "Go on to the next element."),
        ("Shift + Tab", "Go back to the previous element."),
        ("Space", "Tick or untick a box, press a button."),
        ("Enter", "Open a link, a card or an explanation."),
        (
            "Arrow keys",
            "Among the views or the degrees of importance: choose the next or the previous one.",
        ),
        ("Arrow keys", "On the map: go from cell to cell."),
        ("Left and right arrow", "On the buttons that move a column of the table: move it."),
        ("/", "Go to the search."),
        ("Escape", "Close what was opened last, or leave the search."),
    ],
    criteria_title: "The criteria and their values",
    meaning: "In plain words",
    search: "Search",
    search_chip: "Search",
    sort: "Sort by",
    sort_catalogue: "Catalogue order",
    sort_name: "Name",
    sort_rising: |scale| format!("{scale} (low to high)"),
    sort_falling: |scale| format!("{scale} (high to low)"),
    filters: "Filters",
    filters_button: |ticked, matches| match ticked {
        0 => format!("Filters · {}", modalities(matches)),
        _ => format!("Filters ({}) · {}", number(ticked), modalities(matches)),
    },
    see_results: |count| match count {
        0 => "No modalities".to_owned(),
        1 => "See the modality".to_owned(),
        _ => format!("See the {}", modalities(count)),
    },
    filter_rule: "Any one of the ticked values is enough; the other criteria must fit too.",
    unknown: "Not stated",
    number,
    value_count: modalities,
    results: "Modalities",
    count: |matches, all| format!("{} of {}", number(matches), modalities(all)),
    active: "Active filters",
    remove: "Remove",
    colon: ": ",
    clear_all: "Clear all",
    show_more: |left| format!("Show more ({} left)", number(left)),
    near: "One criterion away",
    miss: |criterion, has, wanted| {
        let mut sentence = vec![Passage::of("Only difference: "), criterion];
        if has.is_empty() {
            sentence.push(Passage::of(", not stated"));
        } else {
            sentence.push(Passage::of(", "));
            list(&mut sentence, has, QUOTES, " and ");
        }
        sentence.push(Passage::of(" instead of "));
        list(&mut sentence, wanted, QUOTES, " or ");
        sentence.push(Passage::of("."));
        sentence
    },
    nothing_matches: "No modality meets all the ticked criteria.",
    nothing_found: |typed| format!("No modality contains “{typed}”."),
    way_out_tick: |criterion, value, count| {
        vec![
            Passage::of("Remove “"),
            value,
            Passage::of("” ("),
            criterion,
            Passage::of(format!(") to see {}", modalities(count))),
        ]
    },
    search_instead: |words, count| {
        vec![
            Passage::of("Search for “"),
            words,
            Passage::of(format!("” to see {}", modalities(count))),
        ]
    },
    found_by: "Found by: ",
    way_out_search: |count| format!("Clear the search to see {}", modalities(count)),
    guide_title: "Which modality for my need?",
    guide_invite: "Answer a question to see what suits you.",
    guide_status: |ranked, excluded| match (ranked, excluded) {
        (0, _) => "No modality meets what is essential.".to_owned(),
        (_, 0) => format!("{} ranked by your answers.", modalities(ranked)),
        _ => {
            format!("{} ranked by your answers, {} excluded.", modalities(ranked), number(excluded))
        }
    },
    importance_label: "Importance",
    importance: |importance| match importance {
        Importance::Indifferent => "does not matter",
        Importance::Prefer => "nice to have",
        Importance::Must => "essential",
    },
    rank: |rank, tied| {
        let ordinal = match (rank % 10, rank % 100) {
            (_, 11..=13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        let tied = if tied { ", tied" } else { "" };
        format!("{}{ordinal}{tied}", number(rank))
    },
    figure: |percent| format!("{percent}% of what you asked for"),
    reason: |verdict, must, criterion, has, wanted| {
        let mut sentence = vec![criterion, Passage::of(": ")];
        list(&mut sentence, has, QUOTES, " and ");
        sentence.push(Passage::of(match verdict {
            Verdict::Meets => ", as asked",
            Verdict::Near => ", close to ",
            Verdict::Unknown => "not stated, neither for nor against",
            Verdict::Misses => " instead of ",
        }));
        list(&mut sentence, wanted, QUOTES, " or ");
        sentence.push(Passage::of(match verdict {
            Verdict::Unknown if must => " (essential, to be checked).",
            Verdict::Near | Verdict::Misses if must => " (essential).",
            _ => ".",
        }));
        sentence
    },
    excluded: "Excluded by an essential criterion",
    formula_title: "How the score is worked out",
    formula: &[
        "A criterion that is essential or nice to have brings 2 points if the modality has one of the values asked for.",
        "On a scale, it brings 1 point if the modality is one step away from a value asked for.",
        "What is not stated brings 1 point: neither for nor against.",
        "In all other cases, it brings nothing.",
        "The score is the points gained out of the points possible, rounded to the nearest per cent.",
        "Modalities are ranked by their points. Equal ones are tied, in the order of the catalogue.",
        "A modality that does not meet an essential criterion is excluded, even if it is close. If that is not stated, it stays ranked.",
        "A criterion that does not matter, or is not answered, does not count.",
    ],
    compare_first: "Compare the first two",
    need_as_filters: "Filter the cards by these answers",
    need_clear: "Clear my answers",
    official_name: "official term",
    equivalent_name: "equivalent",
    synonym: "synonym",
    source: "Source: ",
    editorial_definition: "Editorial definition",
    editorial_reading: "Editorial reading",
    quoted_reading: "From the text",
    new_window: "new window",
    original: |language| format!("Original text ({language})"),
    note: "Note",
    why: "Why?",
    quotes: QUOTES,
    compare: "Compare",
    compare_full: |most| format!("Compare: {most} at most"),
    compare_count: |count| format!("Compare ({count})"),
    shortlist_full: |most| format!("{most} at most: remove one modality to pick another."),
    comparison: |count| match english(count as f64) {
        Category::One => modalities(count),
        _ => format!("Comparison of {}", modalities(count)),
    },
    more_columns: |count| {
        let others = counted(count, "more modality is", "more modalities are");
        format!("{others} not shown: filter, or pick the ones to compare.")
    },
    criterion: "Criterion",
    other_names: "Other names",
    definition: "Definition",
    own_notes: "My notes",
    move_left: "Move left",
    move_right: "Move right",
    shortlist: "To compare",
    clear_shortlist: "Clear comparison",
    map_too_large: "These two scales have too many values for a map: choose another one.",
    close: "Close",
    differences: "Differences only",
    differs: "differs",
    identical: |count| match count {
        0 => "No identical rows".to_owned(),
        _ => counted(count, "identical row", "identical rows"),
    },
    identical_hidden: |count| match count {
        0 => "No identical rows".to_owned(),
        _ => counted(count, "identical row hidden", "identical rows hidden"),
    },
    sources: "Sources",
    separator: ',',
    views: "View",
    view: |view| match view {
        View::Cards => "Cards",
        View::Table => "Table",
        View::Map => "Map",
        View::Guide => "Guide",
    },
    axis: |axis| match axis {
        Axis::Across => "Horizontal axis",
        Axis::Up => "Vertical axis",
        Axis::Mark => "Symbols",
    },
    no_mark: "None",
    map_caption: |across, up, count| {
        vec![
            across,
            Passage::of(" (left to right) and "),
            up,
            Passage::of(format!(" (bottom to top): {count}")),
        ]
    },
    unplaced: |count| {
        format!("{} not on the map, because one of the two axes is not stated", modalities(count))
    },
    copy_link: "Copy link",
    link_copied: "Link copied",
    copy_table: "Copy table",
    table_copied: "Table copied",
    copy_failed: "The browser did not allow copying. Allow this page to use the clipboard, then try again.",
    copy_unsafe: "Copying is only possible on a secure page (https).",
    export_csv: "Export as CSV",
    export_workbook: "Excel workbook (.xlsx)",
    workbook_coming: "Preparing the workbook…",
    workbook_made: "Workbook ready",
    workbook_failed: "The workbook could not be prepared: what it takes did not arrive. Check the connection, then try again, or export as CSV.",
    print: "Print",
    print_notes: "Print my notes",
    printed: |date| format!("Printed on {date}"),
    visiting: |visit| match visit {
        Visit::Returning => [
            "You are looking at a shared selection; your own is kept.",
            "Keep this selection",
            "Return to mine",
        ],
        Visit::First => {
            ["You are looking at a shared selection.", "Keep this selection", "Start from scratch"]
        }
        Visit::Unkept => [
            "You are looking at a shared selection. This browser does not allow it to be kept after the visit.",
            "Continue with this selection",
            "Start from scratch",
        ],
    },
    cut_off: |count, most| {
        let cut = counted(count, "character was", "characters were");
        format!("{cut} left out: the limit is {} characters.", number(most))
    },
    gone: |ids, notes| {
        let things = counted(ids.len(), "item", "items");
        let listed = quoted(ids.get(..10).unwrap_or(ids), QUOTES);
        let more = if ids.len() > 10 { "…" } else { "" };
        let kept = if notes {
            " Your notes on them are kept, here and in the selection file."
        } else {
            ""
        };
        format!(
            "This selection names {things} that the catalogue no longer has: {listed}{more}.{kept}"
        )
    },
    export_session: "Save my selection to a file",
    import_session: "Open a selection file",
    import_question: "Replace the current selection?",
    import_detail: "The filters, search, order, view, comparison, need, language, theme and all your notes will be replaced by what the file holds.",
    import_confirm: "Replace",
    import_problem: |problem| {
        let problem = match problem {
            ImportError::TooLarge => "This file is too large to be a selection.".to_owned(),
            ImportError::NoSession => "This file is not a saved selection.".to_owned(),
            ImportError::Newer => {
                "This selection comes from a newer version, which this one cannot read.".to_owned()
            }
            ImportError::OtherCatalogue { found, expected } => format!(
                "This selection belongs to the catalogue “{found}”, but the catalogue shown is “{expected}”."
            ),
        };
        format!("{problem} Nothing was changed.")
    },
    forget: "Forget my selection",
    forget_question: "Forget the selection?",
    forget_detail: "The filters, search, order, view, comparison, need, language, theme and all your notes kept in this browser will be erased.",
    forget_confirm: "Forget",
    cancel: "Cancel",
    not_kept: |trouble| match trouble {
        Trouble::Blocked => {
            "This browser does not allow the selection to be kept: it will be lost on leaving the page."
        }
        Trouble::Full => {
            "This browser has no room left to keep the selection: it will be lost on leaving the page."
        }
        Trouble::Unreadable(Unreadable::Newer) => {
            "A newer version has kept a selection: that one stays as it is, and this one will be lost on leaving the page."
        }
        Trouble::Unreadable(Unreadable::Garbage) => {
            "The selection that was kept cannot be read and stays in place: this one will be lost on leaving the page, unless the old one is forgotten."
        }
    },
    broken: "The catalogue cannot be shown",
    unreachable: |address, why| match why {
        Absence::Status(status) => {
            let mut said = format!("The server answered {status} for {address}. Try again later.");
            if why.is_about_the_file() {
                said.push_str(MEND);
            }
            said
        }
        Absence::Page => {
            format!("The server sent a web page in place of {address}.{SIGN_IN}{MEND}")
        }
        Absence::Redirect => {
            format!("The server redirects from {address} to another address.{SIGN_IN}{MEND}")
        }
        Absence::Policy => format!(
            "The security policy of this page does not allow {address} to be loaded. For whoever runs this site: connect-src."
        ),
        Absence::Late => {
            format!("The server did not answer in time for {address}. Try again later.")
        }
        Absence::Offline => {
            "You seem to be offline: the catalogue will be loaded when the connection is back."
                .to_owned()
        }
        Absence::Cors => format!(
            "{address} could not be loaded: this other site has to allow this page to read the file (CORS), and send it by https to a page that came by https."
        ),
        Absence::Lost => format!(
            "The page handed over “{address}” in a form that is not data. For whoever runs this site: the console of the browser says why."
        ),
        Absence::Unknown => {
            format!("{address} could not be loaded. Check the connection, then try again.")
        }
    },
    retry: "Try again",
    issue_count: |count| format!("{} in the file", counted(count, "problem", "problems")),
    more: others,
    whole_file: "file",
    warning: "warning",
    problem: problem::problem,
};

const QUOTES: (&str, &str) = ("“", "”");

fn number(number: usize) -> String {
    grouped(number, ',')
}

/// So many things, by the words for one of them and for several.
fn counted(count: usize, one: &str, several: &str) -> String {
    let words = match english(count as f64) {
        Category::One => one,
        _ => several,
    };
    format!("{} {words}", number(count))
}

fn modalities(count: usize) -> String {
    counted(count, "modality", "modalities")
}

fn others(count: usize) -> String {
    format!("and {} more", number(count))
}
