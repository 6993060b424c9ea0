//! The words of the interface, in the languages that the project speaks.

mod en;
mod explanations;
mod fr;
mod number;
mod plural;

use crate::{
    axes::Axis,
    catalogue::{Absence, Problem},
    fit::Verdict,
    need::Importance,
    session::{ImportError, Theme, Trouble, View, Visit},
    text::best_language,
    view::Passage,
};

pub use explanations::Explanations;

/// A sentence in pieces, or names in a row.
type Pieces = Vec<Passage>;

/// Every word of the interface in one language. What takes a number takes its plural into account.
pub struct Messages {
    /// The BCP 47 tag of the language.
    pub tag: &'static str,
    /// A language by its tag, as it stands behind a word: `anglais`.
    pub language_name: fn(&str) -> &str,

    /// Label of the language switch.
    pub language: &'static str,
    /// Label of the choice of a theme.
    pub theme: &'static str,
    /// A theme.
    pub theme_name: fn(Theme) -> &'static str,

    /// Opens the help.
    pub help: &'static str,
    /// Heading of the help.
    pub help_title: &'static str,
    /// Heading of the keys.
    pub keys_title: &'static str,
    /// Head of the column of keys.
    pub key: &'static str,
    /// Head of the column of what they do.
    pub key_does: &'static str,
    /// The keys, and what they do.
    pub keys: &'static [(&'static str, &'static str)],
    /// Heading of what the criteria and their values mean.
    pub criteria_title: &'static str,
    /// Said before what a value means.
    pub meaning: &'static str,

    /// Label of the search field.
    pub search: &'static str,
    /// Name of the chip of the search.
    pub search_chip: &'static str,
    /// Label of the choice of an order.
    pub sort: &'static str,
    /// The order of the catalogue.
    pub sort_catalogue: &'static str,
    /// By name.
    pub sort_name: &'static str,
    /// By a scale, lowest first.
    pub sort_rising: fn(&str) -> String,
    /// By a scale, highest first.
    pub sort_falling: fn(&str) -> String,

    /// Heading of the filters.
    pub filters: &'static str,
    /// Opens the filters where they stand apart: how many values are ticked, and how many modalities match.
    pub filters_button: fn(usize, usize) -> String,
    /// Goes from the filters to what matches, this many.
    pub see_results: fn(usize) -> String,
    /// The rule, beside each filter.
    pub filter_rule: &'static str,
    /// A value that the catalogue does not tell.
    pub unknown: &'static str,
    /// A number by itself.
    pub number: fn(usize) -> String,
    /// How many modalities a value finds, said behind its name.
    pub value_count: fn(usize) -> String,

    /// Name of the results.
    pub results: &'static str,
    /// How many match, of how many.
    pub count: fn(usize, usize) -> String,
    /// Name of the list of chips.
    pub active: &'static str,
    /// Said before a chip: what its button does.
    pub remove: &'static str,
    /// What stands between the name of a criterion and its value.
    pub colon: &'static str,
    /// Takes away all ticks and the search.
    pub clear_all: &'static str,
    /// Shows more cards, of so many that are left.
    pub show_more: fn(usize) -> String,
    /// Heading of the near matches.
    pub near: &'static str,
    /// What a near match misses: criterion, what it has, what is wanted.
    pub miss: fn(Passage, Vec<Passage>, Vec<Passage>) -> Vec<Passage>,
    /// Nothing matches the filters.
    pub nothing_matches: &'static str,
    /// The search finds nothing.
    pub nothing_found: fn(&str) -> String,
    /// Taking one tick away finds this many.
    pub way_out_tick: fn(Passage, Passage, usize) -> Vec<Passage>,
    /// Searching for this instead finds this many.
    pub search_instead: fn(Passage, usize) -> Vec<Passage>,
    /// Before the words by which a modality was found that are not shown otherwise.
    pub found_by: &'static str,
    /// Taking the search away finds this many.
    pub way_out_search: fn(usize) -> String,

    /// Heading of the guide.
    pub guide_title: &'static str,
    /// Invites to answer.
    pub guide_invite: &'static str,
    /// How many modalities are ranked, and how many are excluded.
    pub guide_status: fn(usize, usize) -> String,
    /// Label of the choice of an importance.
    pub importance_label: &'static str,
    /// An importance.
    pub importance: fn(Importance) -> &'static str,
    /// A rank, and whether several share it.
    pub rank: fn(usize, bool) -> String,
    /// How much of the need is met, in per cent.
    pub figure: fn(u32) -> String,
    /// How a modality does on a wish, and whether the wish is a must: criterion, what it has, what is wanted.
    pub reason: fn(Verdict, bool, Passage, Pieces, Pieces) -> Pieces,
    /// Heading of what a must excludes.
    pub excluded: &'static str,
    /// Opens the formula.
    pub formula_title: &'static str,
    /// How figure and rank are worked out: what [`crate::fit`] does, a sentence each.
    pub formula: &'static [&'static str],
    /// Puts the first two results side by side.
    pub compare_first: &'static str,
    /// Turns the answers into ticks.
    pub need_as_filters: &'static str,
    /// Takes the answers away.
    pub need_clear: &'static str,

    /// A name prescribed by a body that has the say.
    pub official_name: &'static str,
    /// A name in another language.
    pub equivalent_name: &'static str,
    /// A name in the same language.
    pub synonym: &'static str,
    /// Said before a source.
    pub source: &'static str,
    /// Label of a definition that is not quoted.
    pub editorial_definition: &'static str,
    /// Label of a reading that rests on no quoted words.
    pub editorial_reading: &'static str,
    /// Label of a reading that rests on quoted words.
    pub quoted_reading: &'static str,
    /// Said behind a link that opens another window.
    pub new_window: &'static str,
    /// Opens the original of a translated quotation; takes the name of its language.
    pub original: fn(&str) -> String,
    /// Label of a note.
    pub note: &'static str,
    /// Opens the reason of an assessment.
    pub why: &'static str,
    /// The quotation marks, with the spaces that belong inside.
    pub quotes: (&'static str, &'static str),

    /// Picks a modality to be put side by side, or takes it away.
    pub compare: &'static str,
    /// The same for one that cannot be picked, as four are; begins with the same word.
    pub compare_full: fn(usize) -> String,
    /// Shows those that are picked, this many, side by side.
    pub compare_count: fn(usize) -> String,
    /// Why no more can be picked.
    pub shortlist_full: fn(usize) -> String,
    /// What the table is: this many side by side.
    pub comparison: fn(usize) -> String,
    /// How many more columns there could be.
    pub more_columns: fn(usize) -> String,
    /// Heading of the first column of the table.
    pub criterion: &'static str,
    /// Heading of the other names.
    pub other_names: &'static str,
    /// Heading of the definitions.
    pub definition: &'static str,
    /// Heading of what the user wrote, and label of the field.
    pub own_notes: &'static str,
    /// Moves a column to the left; said before its name.
    pub move_left: &'static str,
    /// Moves a column to the right; said before its name.
    pub move_right: &'static str,
    /// Name of the bar with what is picked.
    pub shortlist: &'static str,
    /// Takes all away that is picked.
    pub clear_shortlist: &'static str,
    /// Said in place of a map with more cells than a page can hold.
    pub map_too_large: &'static str,
    /// Closes a card that was opened.
    pub close: &'static str,
    /// Label of the switch that leaves out the rows that say the same.
    pub differences: &'static str,
    /// Said beside a row that does not say the same of all.
    pub differs: &'static str,
    /// How many rows say the same of all.
    pub identical: fn(usize) -> String,
    /// How many such rows are left out.
    pub identical_hidden: fn(usize) -> String,
    /// Heading of the sources below the table.
    pub sources: &'static str,
    /// What stands between the fields of a CSV file, as spreadsheets in this language expect it.
    pub separator: char,
    /// Label of the choice of a view.
    pub views: &'static str,
    /// A view.
    pub view: fn(View) -> &'static str,
    /// Label of the choice of a criterion for an axis of the map.
    pub axis: fn(Axis) -> &'static str,
    /// The choice of a map that marks nothing.
    pub no_mark: &'static str,
    /// What the map shows: the scale from left to right, the one from bottom to top, how many match.
    pub map_caption: fn(Passage, Passage, String) -> Vec<Passage>,
    /// How many have no place on the map, and why.
    pub unplaced: fn(usize) -> String,

    /// Copies an address that holds the selection.
    pub copy_link: &'static str,
    /// Said when it is done.
    pub link_copied: &'static str,
    /// Copies the table for a word processor.
    pub copy_table: &'static str,
    /// Said when it is done.
    pub table_copied: &'static str,
    /// Said when the browser refuses to copy.
    pub copy_failed: &'static str,
    /// The same where it refuses because the page did not come over https.
    pub copy_unsafe: &'static str,
    /// Saves the table for a spreadsheet.
    pub export_csv: &'static str,
    /// Saves the table as an Excel workbook.
    pub export_workbook: &'static str,
    /// Said while what makes it is on its way.
    pub workbook_coming: &'static str,
    /// Said when it is done.
    pub workbook_made: &'static str,
    /// Said when it could not be made.
    pub workbook_failed: &'static str,
    /// Prints what is shown.
    pub print: &'static str,
    /// Whether one's own notes are printed.
    pub print_notes: &'static str,
    /// When it was printed.
    pub printed: fn(&str) -> String,

    /// What is shown comes from a link; then the button that makes it one's own, and the one that leaves it.
    pub visiting: fn(Visit) -> [&'static str; 3],
    /// So many characters were not taken by a field that takes so many at most.
    pub cut_off: fn(usize, usize) -> String,

    /// Some ids are gone from the catalogue, and whether there are notes on them.
    pub gone: fn(&[String], bool) -> String,

    /// Saves the session as a file.
    pub export_session: &'static str,
    /// Opens such a file.
    pub import_session: &'static str,
    /// Asks before that.
    pub import_question: &'static str,
    /// What will be replaced.
    pub import_detail: &'static str,
    /// Yes.
    pub import_confirm: &'static str,
    /// Why a file cannot be opened, and that nothing was changed.
    pub import_problem: fn(&ImportError) -> String,

    /// Forgets what is kept.
    pub forget: &'static str,
    /// Asks before that.
    pub forget_question: &'static str,
    /// What will be gone.
    pub forget_detail: &'static str,
    /// Yes.
    pub forget_confirm: &'static str,
    /// No.
    pub cancel: &'static str,
    /// The session is not kept, and why.
    pub not_kept: fn(Trouble) -> &'static str,

    /// Heading of what went wrong with a catalogue.
    pub broken: &'static str,
    /// The catalogue could not be had from this address, and why.
    pub unreachable: fn(&str, Absence) -> String,
    /// Loads it again.
    pub retry: &'static str,
    /// How many issues it has.
    pub issue_count: fn(usize) -> String,
    /// How many are not listed.
    pub more: fn(usize) -> String,
    /// The place of an issue of the file as a whole.
    pub whole_file: &'static str,
    /// Said before a problem that does not keep a catalogue from being used.
    pub warning: &'static str,
    /// What is wrong.
    pub problem: fn(&Problem) -> String,
}

/// What is spoken where neither the page nor the catalogue speaks a language of the interface.
pub const ENGLISH: &Messages = &en::MESSAGES;
const ALL: [&Messages; 2] = [&fr::MESSAGES, ENGLISH];

/// The words of every language.
pub(crate) fn all() -> impl Iterator<Item = &'static Messages> {
    ALL.into_iter()
}

/// The words in the language of a BCP 47 tag, if the project speaks it.
pub fn find(tag: &str) -> Option<&'static Messages> {
    best_language(tag, ALL.iter().map(|messages| messages.tag)).map(|index| ALL[index])
}

/// Adds passages to a sentence, each between quotation marks, with `between` before all but the first.
fn list(
    sentence: &mut Vec<Passage>,
    items: Vec<Passage>,
    (open, close): (&str, &str),
    between: &str,
) {
    for (index, item) in items.into_iter().enumerate() {
        let before = if index == 0 { "" } else { between };
        sentence.push(Passage::of(format!("{before}{open}")));
        sentence.push(item);
        sentence.push(Passage::of(close));
    }
}

/// Names in a row, each between quotation marks.
fn quoted(names: &[impl AsRef<str>], (open, close): (&str, &str)) -> String {
    let mut row = String::new();
    for name in names {
        if !row.is_empty() {
            row.push_str(", ");
        }
        for part in [open, name.as_ref(), close] {
            row.push_str(part);
        }
    }
    row
}
