//! The comparison: modalities side by side, and what is said of each in rows.

use super::{
    Passage,
    card::{SourceView, Why, definition_view, fact, other_names, source_view},
    cards::{Empty, empty},
    criterion_name, is_from_right, name, passage,
};
use crate::{
    criterion::CriterionId,
    modality::{Basis, ModalityId},
    search::Query,
    session::{Event, Session},
};

/// The most columns. Whoever has more before them wants to filter, and a page of thousands would not answer.
pub const MAX_COLUMNS: usize = 50;

/// Modalities side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it is, in words.
    pub caption: String,
    /// Whether the columns run from right to left, as the texts do.
    pub from_right: bool,
    /// What stands side by side: what is picked in its order, else all that match in the order of the session.
    pub columns: Vec<Column>,
    /// What is said of them. With the switch on, only what differs.
    pub rows: Vec<Row>,
    /// How many rows say the same of all, shown or not.
    pub identical: usize,
    /// The same in a sentence for the switch; none where there is nothing to compare, and so nothing to switch.
    pub hidden: Option<String>,
    /// The sources of what is shown, numbered from 1 in this order.
    pub footnotes: Vec<SourceView>,
    /// How many modalities have no column, in a sentence.
    pub more: Option<String>,
    /// What to say when there is no column.
    pub empty: Option<Empty>,
}

/// A modality at the head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Which.
    pub modality: ModalityId,
    /// What people call it.
    pub name: Passage,
    /// Whether it is picked.
    pub picked: bool,
    /// What moves it to the left, where it can move.
    pub left: Option<Event>,
    /// What moves it to the right, where it can move.
    pub right: Option<Event>,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// What else the modalities are called.
    Names,
    /// What they are.
    Definition,
    /// What is said on a criterion.
    Fact(CriterionId),
    /// What else is good to know.
    Note,
    /// What the user wrote.
    Own,
}

/// What is said of each column in one respect.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub kind: RowKind,
    /// What people call that.
    pub head: Passage,
    /// For a criterion: what it means.
    pub about: Option<Passage>,
    /// Whether not all cells say the same.
    pub differs: bool,
    /// A cell a column.
    pub cells: Vec<Cell>,
}

/// What is said of one modality in one respect.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What is said: names, values or one text. Empty is unknown.
    pub said: Vec<Said>,
    /// What the values mean that are said, by their labels, as far as the catalogue explains them.
    pub about: Vec<(Passage, Passage)>,
    /// For a scale: its steps, lowest first, and which of them are said.
    pub steps: Option<Vec<bool>>,
    /// For a definition: whether it is quoted.
    pub basis: Option<Basis>,
    /// The number of the source of all that is said, and of the reason.
    pub footnote: Option<usize>,
    /// Why it is said; its source is the footnote.
    pub why: Option<Why>,
    /// A quotation in its own words, where a translation is shown, and what to call it.
    pub original: Option<(String, Passage)>,
}

/// One thing said in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The words, without quotation marks.
    pub text: Passage,
    /// For another name: what kind of name it is.
    pub kind: Option<String>,
    /// For another name: the number of its own source.
    pub footnote: Option<usize>,
}

impl Said {
    fn of(text: Passage) -> Self {
        Self { text, kind: None, footnote: None }
    }
}

/// Modalities side by side.
pub fn table(session: &Session) -> Table {
    let messages = session.messages();
    let outcome = session.outcome();
    let mut modalities: Vec<_> = session.shortlist().iter().collect();
    let picked = !modalities.is_empty();
    if !picked {
        modalities = session.sorted(&outcome.matches);
    }
    let more = modalities.len().saturating_sub(MAX_COLUMNS);
    modalities.truncate(MAX_COLUMNS);
    let mut table = Table {
        caption: (messages.comparison)(modalities.len()),
        from_right: is_from_right(session),
        columns: columns(session, &modalities, picked),
        rows: Vec::new(),
        identical: 0,
        hidden: None,
        footnotes: Vec::new(),
        more: (more > 0).then(|| (messages.more_columns)(more)),
        empty: modalities.is_empty().then(|| empty(session, &outcome)),
    };
    if !modalities.is_empty() {
        fill(session, &modalities, &mut table);
    }
    if modalities.len() > 1 {
        let words =
            if session.differences() { messages.identical_hidden } else { messages.identical };
        table.hidden = Some(words(table.identical));
    }
    table
}

fn columns(session: &Session, modalities: &[ModalityId], picked: bool) -> Vec<Column> {
    let from_right = is_from_right(session);
    let columns = modalities.iter().enumerate().map(|(place, &modality)| {
        let earlier = (picked && place > 0).then(|| Event::Moved(modality, place - 1));
        let is_last = place + 1 == modalities.len();
        let later = (picked && !is_last).then(|| Event::Moved(modality, place + 1));
        let (left, right) = if from_right { (later, earlier) } else { (earlier, later) };
        let name = name(session, modality);
        Column { modality, name, picked, left, right }
    });
    columns.collect()
}

/// Puts the rows in, and below them their sources.
fn fill(session: &Session, modalities: &[ModalityId], table: &mut Table) {
    for kind in kinds(session) {
        let numbered = table.footnotes.len();
        let mut cells = Vec::new();
        for &modality in modalities {
            cells.push(cell(session, kind, modality, &mut table.footnotes));
        }
        let is_fact = matches!(kind, RowKind::Fact(_));
        if !is_fact && cells.iter().all(|cell| cell.said.is_empty()) {
            continue;
        }
        let differs = cells.iter().any(|cell| !says_the_same(cell, &cells[0]));
        if !differs && modalities.len() > 1 {
            table.identical += 1;
            if session.differences() {
                // What is not shown has no footnotes.
                table.footnotes.truncate(numbered);
                continue;
            }
        }
        let (head, about) = (head(session, kind), about(session, kind));
        table.rows.push(Row { kind, head, about, differs, cells });
    }
}

/// The rows that there could be, in the order of a card.
fn kinds(session: &Session) -> Vec<RowKind> {
    let mut kinds = vec![RowKind::Names, RowKind::Definition];
    for values in [true, false] {
        for (id, criterion) in session.catalogue().criteria() {
            if criterion.is_filterable() == values {
                kinds.push(RowKind::Fact(id));
            }
        }
    }
    kinds.extend([RowKind::Note, RowKind::Own]);
    kinds
}

fn head(session: &Session, kind: RowKind) -> Passage {
    let messages = session.messages();
    match kind {
        RowKind::Names => Passage::of(messages.other_names),
        RowKind::Definition => Passage::of(messages.definition),
        RowKind::Fact(id) => criterion_name(session, id),
        RowKind::Note => Passage::of(messages.note),
        RowKind::Own => Passage::of(messages.own_notes),
    }
}

fn about(session: &Session, kind: RowKind) -> Option<Passage> {
    let RowKind::Fact(id) = kind else { return None };
    let description = session.catalogue().criterion(id).description.as_ref();
    description.map(|text| passage(session, text))
}

fn cell(session: &Session, kind: RowKind, id: ModalityId, footnotes: &mut Vec<SourceView>) -> Cell {
    let modality = session.catalogue().modality(id);
    // Nothing is marked in the table: the search chooses its columns, and is not what is read there.
    let query = Query::default();
    let mut cell = Cell::default();
    match kind {
        RowKind::Names => {
            for other in other_names(session, id, &query) {
                let footnote = number(footnotes, other.source);
                cell.said.push(Said { text: other.name.plain(), kind: Some(other.kind), footnote });
            }
        }
        RowKind::Definition => {
            if let Some(definition) = &modality.definition {
                let view = definition_view(session, definition, &query);
                cell.said.push(Said::of(view.text.plain()));
                cell.basis = Some(view.basis);
                cell.footnote = number(footnotes, view.source);
                cell.original = view.original;
            }
        }
        RowKind::Fact(criterion) => {
            let fact = fact(session, id, criterion, &query);
            for said in fact.said {
                cell.said.push(Said::of(said.plain()));
            }
            cell.about = fact.about;
            cell.steps = fact.steps;
            // Of the assessment, as one without a reason may have a source too.
            let assessment = session.catalogue().assessment(id, criterion);
            let source = assessment.and_then(|assessment| assessment.source);
            cell.footnote = number(footnotes, source.map(|source| source_view(session, source)));
            cell.why = fact.why.map(|why| Why { source: None, ..why });
        }
        RowKind::Note => {
            if let Some(note) = &modality.note {
                cell.said.push(Said::of(passage(session, note)));
            }
        }
        RowKind::Own => {
            let note = session.note(id);
            if !note.is_empty() {
                cell.said.push(Said::of(Passage::typed(note)));
            }
        }
    }
    cell
}

/// The number of a source, which becomes the last footnote where it is none yet.
fn number(footnotes: &mut Vec<SourceView>, source: Option<SourceView>) -> Option<usize> {
    let source = source?;
    let known = footnotes.iter().position(|footnote| *footnote == source);
    let place = known.unwrap_or_else(|| {
        footnotes.push(source);
        footnotes.len() - 1
    });
    Some(place + 1)
}

/// Whether two cells say the same words, whyever they do.
fn says_the_same(left: &Cell, right: &Cell) -> bool {
    if left.said.len() != right.said.len() {
        return false;
    }
    for (left, right) in left.said.iter().zip(&right.said) {
        if left.text.text != right.text.text || left.kind != right.kind {
            return false;
        }
    }
    true
}
