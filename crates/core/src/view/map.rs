//! The map: one scale against another, with the modalities as entries where they belong.

use super::{Passage, criterion_name, filters::label, name, passage};
use crate::{
    axes::{Axes, Axis, UNMARKED},
    criterion::CriterionId,
    modality::ModalityId,
    session::Session,
};

/// How many shapes the style sheet draws; values of the marking criterion behind them begin anew with the first.
pub const SHAPES: u8 = 6;

/// The shape of what has no assessment on the marking criterion.
pub const UNKNOWN_SHAPE: u8 = SHAPES;

/// The most entries in a cell; the others are counted.
pub const MAX_ENTRIES: usize = 12;

/// One criterion to draw the map by.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The criterion; none marks nothing.
    pub criterion: Option<CriterionId>,
    /// What the value of its option is.
    pub slug: String,
    /// What people call it.
    pub label: String,
}

/// Everything that matches, by two scales.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// What is drawn by what, and how many match, as a sentence in pieces.
    pub caption: Vec<Passage>,
    /// What the scale from left to right is called.
    pub across: Passage,
    /// What the scale from bottom to top is called.
    pub up: Passage,
    /// The values from left to right, lowest first.
    pub columns: Vec<Head>,
    /// The values from top to bottom: highest first.
    pub rows: Vec<Row>,
    /// What has no place because one of the two scales is unknown.
    pub unplaced: Option<Unplaced>,
    /// What the shapes stand for, where a criterion marks the entries.
    pub legend: Option<Legend>,
}

/// A value at the head of a row or column.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// What people call it.
    pub label: Passage,
    /// What it means.
    pub about: Option<Passage>,
}

/// One row of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The value.
    pub head: Head,
    /// A cell a column.
    pub cells: Vec<Cell>,
}

/// What stands in one place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The first modalities that belong here, in the order of the session.
    pub entries: Vec<Entry>,
    /// How many others there are.
    pub more: Option<String>,
}

/// One modality in one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which.
    pub modality: ModalityId,
    /// What it is called.
    pub name: Passage,
    /// Its shape: that of the lowest of its values, or [`UNKNOWN_SHAPE`].
    pub shape: u8,
    /// What the shape says, and the other values, in pieces; empty where nothing marks the entries.
    pub mark: Vec<Passage>,
}

/// What has no place.
#[derive(Clone, Debug, PartialEq)]
pub struct Unplaced {
    /// How many, and why.
    pub sentence: String,
    /// Which.
    pub cell: Cell,
}

/// What the shapes stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// The criterion.
    pub name: Passage,
    /// A shape a value, unknown last where it occurs in the catalogue.
    pub shapes: Vec<(u8, Passage)>,
}

/// What can be chosen for an axis; none where there is no map.
pub fn choices(session: &Session, axis: Axis) -> Vec<Choice> {
    let Some(axes) = session.axes() else { return Vec::new() };
    let catalogue = session.catalogue();
    let mut choices = Vec::new();
    if axis == Axis::Mark {
        choices.push(Choice {
            criterion: None,
            slug: UNMARKED.to_owned(),
            label: session.messages().no_mark.to_owned(),
        });
    }
    for id in axes.offered(catalogue, axis) {
        let criterion = catalogue.criterion(id);
        choices.push(Choice {
            criterion: Some(id),
            slug: criterion.slug.to_string(),
            label: criterion_name(session, id).text,
        });
    }
    choices
}

/// The most cells: more would neither be seen at once nor fit into a page.
pub const MAX_CELLS: usize = 400;

/// Everything that matches, by two scales; `None` where the catalogue has not two, or they make more cells than
/// [`MAX_CELLS`].
pub fn map(session: &Session) -> Option<Map> {
    let axes = session.axes()?;
    let catalogue = session.catalogue();
    let width = catalogue.criterion(axes.across).values().len();
    let height = catalogue.criterion(axes.up).values().len();
    if width * height > MAX_CELLS {
        return None;
    }
    let matches = session.sorted(&session.outcome().matches);
    let mut places = vec![Place::default(); width * height];
    let mut unplaced = Place::default();
    for modality in &matches {
        let across = catalogue.values(*modality, axes.across);
        let up = catalogue.values(*modality, axes.up);
        if across.is_empty() || up.is_empty() {
            unplaced.put(*modality);
        }
        for up in up.iter() {
            for across in across.iter() {
                places[up.index() * width + across.index()].put(*modality);
            }
        }
    }
    let messages = session.messages();
    let name = |of| criterion_name(session, of);
    let count = (messages.count)(matches.len(), catalogue.len());
    let mut rows = Vec::new();
    // High is up.
    for (up, head) in heads(session, axes.up).into_iter().enumerate().rev() {
        let mut cells = Vec::new();
        for across in 0..width {
            cells.push(cell(session, axes, &places[up * width + across]));
        }
        rows.push(Row { head, cells });
    }
    Some(Map {
        caption: (messages.map_caption)(name(axes.across), name(axes.up), count),
        across: name(axes.across),
        up: name(axes.up),
        columns: heads(session, axes.across),
        rows,
        unplaced: (unplaced.count > 0).then(|| Unplaced {
            sentence: (messages.unplaced)(unplaced.count),
            cell: cell(session, axes, &unplaced),
        }),
        legend: axes.mark.map(|mark| legend(session, mark)),
    })
}

/// Who is in one place: the first of them, and how many there are.
#[derive(Clone, Default)]
struct Place {
    first: Vec<ModalityId>,
    count: usize,
}

impl Place {
    fn put(&mut self, modality: ModalityId) {
        if self.first.len() < MAX_ENTRIES {
            self.first.push(modality);
        }
        self.count += 1;
    }
}

fn cell(session: &Session, axes: Axes, place: &Place) -> Cell {
    let mut entries = Vec::new();
    for modality in &place.first {
        entries.push(entry(session, *modality, axes.mark));
    }
    let more = place.count - entries.len();
    Cell { entries, more: (more > 0).then(|| (session.messages().more)(more)) }
}

fn entry(session: &Session, modality: ModalityId, mark: Option<CriterionId>) -> Entry {
    let mut entry = Entry { modality, name: name(session, modality), shape: 0, mark: Vec::new() };
    if let Some(criterion) = mark {
        let values = session.catalogue().values(modality, criterion);
        entry.shape = values.lowest().map_or(UNKNOWN_SHAPE, |lowest| shape(lowest.index()));
        for value in values.iter() {
            if !entry.mark.is_empty() {
                entry.mark.push(Passage::of(", "));
            }
            entry.mark.push(label(session, criterion, value));
        }
        if entry.mark.is_empty() {
            entry.mark.push(Passage::of(session.messages().unknown));
        }
    }
    entry
}

fn legend(session: &Session, mark: CriterionId) -> Legend {
    let mut shapes = Vec::new();
    for (index, head) in heads(session, mark).into_iter().enumerate() {
        shapes.push((shape(index), head.label));
    }
    if session.facets().has_unknown(mark) {
        shapes.push((UNKNOWN_SHAPE, Passage::of(session.messages().unknown)));
    }
    Legend { name: criterion_name(session, mark), shapes }
}

fn shape(index: usize) -> u8 {
    (index % usize::from(SHAPES)) as u8
}

/// All values, lowest first.
fn heads(session: &Session, criterion: CriterionId) -> Vec<Head> {
    let mut heads = Vec::new();
    for (id, value) in session.catalogue().criterion(criterion).values() {
        let about = value.description.as_ref().map(|text| passage(session, text));
        heads.push(Head { label: label(session, criterion, id), about });
    }
    heads
}
