//! A session as it is kept between two visits: slugs, so that it outlives a change of the catalogue.

use super::{MAX_TYPED, Session, Theme, View};
use crate::{
    axes::{Axes, Axis, UNMARKED},
    catalogue::{Catalogue, place_name},
    criterion::{Criterion, CriterionId, ValueId, ValueSet},
    filter::Filters,
    json::{Json, put},
    need::{Importance, Need, Wish},
    shortlist::Shortlist,
    sort::Sort,
    text::position,
};

/// What stands for [`ValueId::UNKNOWN`]; no id of a catalogue begins with `_`.
const UNKNOWN: &str = "_unknown";

/// The most ids that are told of: nobody reads more, and a file may name any number.
const MOST_GONE: usize = 1_000;

/// The most ids of modalities that are looked for, among ten thousand.
const MOST_PICKED: usize = 50;

/// A session as it is kept. [`Saved::json`] says how it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    /// By criterion: the values ticked.
    pub(crate) filters: Vec<(String, Vec<String>)>,
    pub(crate) search: String,
    pub(crate) sort: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) view: Option<String>,
    pub(crate) theme: Option<String>,
    pub(crate) shortlist: Vec<String>,
    pub(crate) differences: bool,
    /// By criterion: how much it matters, and the values wished for.
    pub(crate) need: Vec<(String, String, Vec<String>)>,
    /// By the name of the axis: the criterion.
    pub(crate) map: Vec<(String, String)>,
    /// By modality: what was written on it.
    pub(crate) notes: Vec<(String, String)>,
    /// Ids that the catalogue has no more, as the user has been told.
    pub(crate) gone: Vec<String>,
}

/// Why something that was kept cannot be taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Written by a newer version: to be left as it is.
    Newer,
    /// Not written by any version.
    Garbage,
}

/// Who looks at a selection that somebody shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// Somebody with a selection of their own, to which they can return.
    Returning,
    /// Somebody who has made no selection yet.
    First,
    /// The same where the browser keeps nothing.
    Unkept,
}

/// Why a session is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser refuses storage, or has none.
    Blocked,
    /// The browser refused to write.
    Full,
    /// Something else is kept under the name.
    Unreadable(Unreadable),
}

impl Saved {
    /// The version that is written.
    pub const VERSION: u32 = 1;

    /// Whether it is what a first visit begins with.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Whether the step from `before` is one to come back from: another view or shortlist.
    pub fn is_another_step(&self, before: &Self) -> bool {
        self.view != before.view || self.shortlist != before.shortlist
    }

    /// Reads what was kept. Parts of a wrong shape are left out.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] if it is no session at all, or one of a newer version.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        Self::read(&Json::read(text).map_err(|_| Unreadable::Garbage)?)
    }

    /// The same for what is JSON.
    pub(super) fn read(json: &Json) -> Result<Self, Unreadable> {
        let Some(Json::Number(version)) = json.get("version") else {
            return Err(Unreadable::Garbage);
        };
        if *version > f64::from(Self::VERSION) {
            return Err(Unreadable::Newer);
        }
        if *version != f64::from(Self::VERSION) {
            return Err(Unreadable::Garbage);
        }
        let mut saved = Self {
            filters: Vec::new(),
            search: text(json, "search").unwrap_or_default(),
            sort: text(json, "sort"),
            language: text(json, "language"),
            view: text(json, "view"),
            theme: text(json, "theme"),
            shortlist: strings(json, "shortlist"),
            differences: matches!(json.get("differences"), Some(Json::Bool(true))),
            need: Vec::new(),
            map: texts(json, "map"),
            notes: texts(json, "notes"),
            gone: strings(json, "gone"),
        };
        for (criterion, values) in fields(json, "filters") {
            saved.filters.push((criterion.clone(), list(values)));
        }
        for (criterion, wish) in fields(json, "need") {
            if let Some(importance) = text(wish, "importance") {
                saved.need.push((criterion.clone(), importance, strings(wish, "values")));
            }
        }
        Ok(saved)
    }

    /// As JSON, to be read by [`Saved::parse`].
    pub fn to_text(&self) -> String {
        self.json().to_text()
    }

    /// Whether both select the same. Notes, theme and language are no part of a selection.
    pub fn selects_as(&self, other: &Self) -> bool {
        let selection =
            |saved: &Self| Self { language: None, ..saved.clone().with_own_of(Self::default()) };
        selection(self) == selection(other)
    }

    /// The same session with the notes and the theme of another, and what its user was told: on a visit they are one's own.
    #[must_use]
    pub fn with_own_of(self, other: Self) -> Self {
        Self { notes: other.notes, theme: other.theme, gone: other.gone, ..self }
    }

    /// The same session, of which its user was told what `session` has told.
    #[must_use]
    pub fn having_told(mut self, session: &Session) -> Self {
        for id in session.told.iter().chain(&session.gone) {
            if !self.gone.contains(id) {
                self.gone.push(id.clone());
            }
        }
        self
    }

    /// How it is written: an object with a `version`, and what differs from a first visit.
    pub(super) fn json(&self) -> Json {
        let mut filters = Vec::new();
        for (criterion, values) in &self.filters {
            filters.push((criterion.clone(), Json::strings(values)));
        }
        let mut need = Vec::new();
        for (criterion, importance, values) in &self.need {
            let mut wish = Vec::new();
            put(&mut wish, "importance", Json::text(importance));
            put(&mut wish, "values", Json::strings(values));
            need.push((criterion.clone(), Json::Object(wish)));
        }
        let mut fields = Vec::new();
        put(&mut fields, "version", Json::Number(f64::from(Self::VERSION)));
        put(&mut fields, "filters", Json::Object(filters));
        put(&mut fields, "search", Json::text(&self.search));
        put(&mut fields, "sort", Json::text(self.sort.as_deref().unwrap_or_default()));
        put(&mut fields, "language", Json::text(self.language.as_deref().unwrap_or_default()));
        put(&mut fields, "view", Json::text(self.view.as_deref().unwrap_or_default()));
        put(&mut fields, "theme", Json::text(self.theme.as_deref().unwrap_or_default()));
        put(&mut fields, "shortlist", Json::strings(&self.shortlist));
        put(&mut fields, "differences", Json::Bool(self.differences));
        put(&mut fields, "need", Json::Object(need));
        put(&mut fields, "map", Json::texts(&self.map));
        put(&mut fields, "notes", Json::texts(&self.notes));
        put(&mut fields, "gone", Json::strings(&self.gone));
        fields.retain(|(_, value)| !value.is_blank());
        Json::Object(fields)
    }

    /// Makes `session` what was kept, as far as its catalogue still has it. Gives the ids that it has no more.
    pub(super) fn restore(self, session: &mut Session) -> Gone {
        let catalogue = session.catalogue.clone();
        let mut gone = Gone::default();
        let mut filters = Filters::default();
        for (criterion, values) in &self.filters {
            let Some(id) = catalogue.find_criterion(criterion) else {
                gone.put(criterion, "");
                continue;
            };
            for slug in values {
                let Some(value) = find(catalogue.criterion(id), slug) else {
                    gone.put(criterion, slug);
                    continue;
                };
                if session.facets.offers(id, value) && !filters.of(id).contains(value) {
                    filters.toggle(id, value);
                }
            }
        }
        session.filters = filters;
        let sort = self.sort.unwrap_or_default();
        session.sort = Sort::find(&catalogue, &sort).unwrap_or_default();
        let scale = sort.trim_start_matches(['-', '+']);
        if !matches!(scale, "" | "catalogue" | "name") && catalogue.find_criterion(scale).is_none()
        {
            gone.put(scale, "");
        }
        let tag = self.language.unwrap_or_default();
        let language = catalogue.languages().find(|(_, known)| known.eq_ignore_ascii_case(&tag));
        session.chosen_language = language.map(|(id, _)| id);
        session.view = View::default();
        let view = self.view.unwrap_or_default();
        session.show(View::find(&view).unwrap_or_default());
        let theme = self.theme.unwrap_or_default();
        session.theme = Theme::find(&theme).unwrap_or_default();
        session.shortlist = Shortlist::default();
        // Those that are gone take no place. A link may name any number, of which so many are looked for.
        for slug in self.shortlist.iter().take(MOST_PICKED) {
            match catalogue.find_modality(slug) {
                Some(modality) if !session.shortlist.contains(modality) => {
                    session.shortlist.toggle(modality);
                }
                Some(_) => {}
                None => gone.put(slug, ""),
            }
        }
        session.differences = self.differences;
        session.need = need(&catalogue, &self.need, &mut gone);
        session.axes = axes(&catalogue, &self.map, &mut gone);
        session.notes = notes(&catalogue, self.notes, &mut gone);
        session.search(self.search);
        gone
    }
}

fn text(json: &Json, name: &str) -> Option<String> {
    json.get(name).and_then(Json::as_str).map(str::to_owned)
}

fn fields<'a>(json: &'a Json, name: &str) -> &'a [(String, Json)] {
    json.get(name).map(Json::fields).unwrap_or_default()
}

/// The fields of an object that are strings, and nothing else of it.
fn texts(json: &Json, name: &str) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (name, text) in fields(json, name) {
        if let Some(text) = text.as_str() {
            texts.push((name.clone(), text.to_owned()));
        }
    }
    texts
}

fn strings(json: &Json, name: &str) -> Vec<String> {
    json.get(name).map(list).unwrap_or_default()
}

/// The strings of a list, and nothing else of it.
fn list(json: &Json) -> Vec<String> {
    let mut strings = Vec::new();
    for item in json.items() {
        strings.extend(item.as_str().map(str::to_owned));
    }
    strings
}

fn find(criterion: &Criterion, slug: &str) -> Option<ValueId> {
    match slug {
        UNKNOWN => Some(ValueId::UNKNOWN),
        _ => criterion.find(slug),
    }
}

/// Ids that a catalogue has no more, each once.
#[derive(Default)]
pub(super) struct Gone {
    pub(super) ids: Vec<String>,
    /// Those of them that there are notes on.
    pub(super) notes: Vec<String>,
}

impl Gone {
    /// An id, and that of a value where it is one of a criterion that is there.
    fn put(&mut self, id: &str, value: &str) {
        let mut name = place_name(id);
        if !value.is_empty() {
            name.push_str(" › ");
            name.push_str(&place_name(value));
        }
        put_once(&mut self.ids, name);
    }

    /// The id of a modality with a note on it.
    fn put_note(&mut self, id: &str) {
        self.put(id, "");
        put_once(&mut self.notes, place_name(id));
    }
}

fn put_once(names: &mut Vec<String>, name: String) {
    if names.len() < MOST_GONE && !names.contains(&name) {
        names.push(name);
    }
}

/// The notes by the ids that modalities have now. What was written under a former id and under the present one is put
/// together; what was written on a modality that is gone stays under its id.
fn notes(
    catalogue: &Catalogue,
    mut kept: Vec<(String, String)>,
    gone: &mut Gone,
) -> Vec<(String, String)> {
    kept.retain(|(_, text)| text.len() <= MAX_TYPED && !text.trim().is_empty());
    let found = catalogue.find_modalities(&kept);
    let (mut notes, mut former) = (Vec::with_capacity(kept.len()), Vec::new());
    for ((slug, text), found) in kept.into_iter().zip(found) {
        match found.map(|id| &*catalogue.modality(id).slug) {
            Some(now) if now != slug => former.push((now, slug, text)),
            Some(_) => notes.push((slug, text)),
            None => {
                gone.put_note(&slug);
                notes.push((slug, text));
            }
        }
    }
    for (now, slug, text) in former {
        match notes.iter_mut().rev().find(|(of, _)| of == now) {
            None => notes.push((now.to_owned(), text)),
            Some((_, note)) if position(note, &text).is_some() => {}
            Some((_, note)) if note.len() + text.len() + 2 <= MAX_TYPED => {
                note.push_str("\n\n");
                note.push_str(&text);
            }
            // Too long for one note: it stays where it was.
            Some(_) => notes.push((slug, text)),
        }
    }
    notes
}

fn need(catalogue: &Catalogue, kept: &[(String, String, Vec<String>)], gone: &mut Gone) -> Need {
    let mut need = Need::default();
    for (name, importance, values) in kept {
        let Some(id) = catalogue.find_criterion(name) else {
            gone.put(name, "");
            continue;
        };
        let importance = Importance::ALL.into_iter().find(|of| of.slug() == importance);
        let criterion = catalogue.criterion(id);
        let mut wish = Wish { importance: importance.unwrap_or_default(), ..Wish::default() };
        for slug in values {
            match criterion.find(slug) {
                Some(value) => {
                    wish.values.insert(value);
                }
                None => gone.put(name, slug),
            }
        }
        if criterion.is_filterable() {
            need.set(id, wish);
        }
    }
    need
}

fn axes(catalogue: &Catalogue, kept: &[(String, String)], gone: &mut Gone) -> Option<Axes> {
    let mut axes = Axes::of(catalogue)?;
    for axis in Axis::ALL {
        let Some((_, slug)) = kept.iter().find(|(name, _)| name == axis.slug()) else { continue };
        match catalogue.find_criterion(slug) {
            None if slug == UNMARKED => axes.put(catalogue, axis, None),
            None => gone.put(slug, ""),
            some => axes.put(catalogue, axis, some),
        }
    }
    Some(axes)
}

impl Session {
    /// The session as it is to be kept.
    pub fn save(&self) -> Saved {
        let catalogue = &self.catalogue;
        let slug = |id: CriterionId| catalogue.criterion(id).slug.to_string();
        let mut saved = Saved {
            filters: Vec::new(),
            search: self.typed.clone(),
            sort: (self.sort != Sort::default()).then(|| self.sort.slug(catalogue)),
            language: self.chosen_language.map(|id| catalogue.tag(id).to_owned()),
            view: (self.view != View::default()).then(|| self.view.slug().to_owned()),
            theme: (self.theme != Theme::default()).then(|| self.theme.slug().to_owned()),
            shortlist: Vec::new(),
            differences: self.differences,
            need: Vec::new(),
            map: Vec::new(),
            notes: self.notes.clone(),
            gone: self.told.clone(),
        };
        for (id, values) in self.filters.iter() {
            saved.filters.push((slug(id), slugs(catalogue.criterion(id), values)));
        }
        for (id, wish) in self.need.iter() {
            let values = slugs(catalogue.criterion(id), wish.values);
            saved.need.push((slug(id), wish.importance.slug().to_owned(), values));
        }
        for id in self.shortlist.iter() {
            saved.shortlist.push(catalogue.modality(id).slug.to_string());
        }
        if let Some(axes) = self.axes
            && self.axes != Axes::of(catalogue)
        {
            for axis in Axis::ALL {
                let of = axes.get(axis).map_or_else(|| UNMARKED.to_owned(), slug);
                saved.map.push((axis.slug().to_owned(), of));
            }
        }
        saved
    }
}

/// What some values are called.
fn slugs(criterion: &Criterion, values: ValueSet) -> Vec<String> {
    let mut slugs = Vec::new();
    for id in values.iter() {
        slugs.push(criterion.value(id).map_or(UNKNOWN, |value| &value.slug).to_owned());
    }
    slugs
}
