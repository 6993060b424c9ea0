//! A session as it is kept between two visits: slugs, so that it outlives a change of the catalogue.

use super::{Session, View};
use crate::{
    axes::{Axes, Axis, UNMARKED},
    catalogue::Catalogue,
    criterion::{Criterion, CriterionId, ValueId, ValueSet},
    filter::Filters,
    json::Json,
    need::{Importance, Need, Wish},
    shortlist::Shortlist,
    sort::Sort,
};

/// What stands for [`ValueId::UNKNOWN`]; no id of a catalogue begins with `_`.
const UNKNOWN: &str = "_unknown";

/// A session as it is kept. [`Saved::json`] says how it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    /// By criterion: the values ticked.
    pub(crate) filters: Vec<(String, Vec<String>)>,
    pub(crate) search: String,
    pub(crate) sort: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) view: Option<String>,
    pub(crate) shortlist: Vec<String>,
    pub(crate) differences: bool,
    /// By criterion: how much it matters, and the values wished for.
    pub(crate) need: Vec<(String, String, Vec<String>)>,
    /// By the name of the axis: the criterion.
    pub(crate) map: Vec<(String, String)>,
    /// By modality: what was written on it.
    pub(crate) notes: Vec<(String, String)>,
}

/// Why something that was kept cannot be taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Written by a newer version: to be left as it is.
    Newer,
    /// Not written by any version.
    Garbage,
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
        Self::read(&serde_json::from_str(text).map_err(|_| Unreadable::Garbage)?)
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
        let text = |name| json.get(name).and_then(Json::as_str).map(str::to_owned);
        let fields = |name| json.get(name).map(Json::fields).unwrap_or_default().iter();
        let texts = |name| {
            let texts = fields(name)
                .filter_map(|(name, text)| Some((name.clone(), text.as_str()?.to_owned())));
            texts.collect()
        };
        let need = fields("need").filter_map(|(name, wish)| {
            let importance = wish.get("importance")?.as_str()?.to_owned();
            Some((name.clone(), importance, strings(wish.get("values"))))
        });
        Ok(Self {
            filters: fields("filters")
                .map(|(name, list)| (name.clone(), strings(Some(list))))
                .collect(),
            search: text("search").unwrap_or_default(),
            sort: text("sort"),
            language: text("language"),
            view: text("view"),
            shortlist: strings(json.get("shortlist")),
            differences: matches!(json.get("differences"), Some(Json::Bool(true))),
            need: need.collect(),
            map: texts("map"),
            notes: texts("notes"),
        })
    }

    /// As JSON, to be read by [`Saved::parse`].
    pub fn to_text(&self) -> String {
        self.json().to_text()
    }

    /// The same session with the notes of another: what is written on a visit is one's own.
    #[must_use]
    pub fn with_notes_of(self, other: Self) -> Self {
        Self { notes: other.notes, ..self }
    }

    /// How it is written: an object with a `version`, and what differs from a first visit.
    pub(super) fn json(&self) -> Json {
        let string = |text: &String| Json::String(text.clone());
        let list = |items: &[String]| Json::List(items.iter().map(string).collect());
        let texts = |texts: &[(String, String)]| {
            Json::Object(texts.iter().map(|(name, text)| (name.clone(), string(text))).collect())
        };
        let filters = self.filters.iter().map(|(name, values)| (name.clone(), list(values)));
        let need = self.need.iter().map(|(name, importance, values)| {
            let wish = [("importance", string(importance)), ("values", list(values))];
            (name.clone(), Json::Object(wish.map(|(name, of)| (name.to_owned(), of)).into()))
        });
        let text = |text: &Option<String>| text.as_ref().map_or(Json::Null, string);
        let fields = [
            ("version", Json::Number(f64::from(Self::VERSION))),
            ("filters", Json::Object(filters.collect())),
            ("search", string(&self.search)),
            ("sort", text(&self.sort)),
            ("language", text(&self.language)),
            ("view", text(&self.view)),
            ("shortlist", list(&self.shortlist)),
            ("differences", Json::Bool(self.differences)),
            ("need", Json::Object(need.collect())),
            ("map", texts(&self.map)),
            ("notes", texts(&self.notes)),
        ];
        let said = fields.into_iter().filter(|(_, value)| !value.is_blank());
        Json::Object(said.map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// Makes `session` what was kept, as far as its catalogue still has it.
    pub(super) fn restore(self, session: &mut Session) {
        let catalogue = session.catalogue.clone();
        let mut filters = Filters::default();
        for (slug, values) in &self.filters {
            let Some(id) = catalogue.find_criterion(slug) else { continue };
            for value in values.iter().filter_map(|slug| find(catalogue.criterion(id), slug)) {
                if session.facets.offers(id, value) && !filters.of(id).contains(value) {
                    filters.toggle(id, value);
                }
            }
        }
        session.filters = filters;
        let sort = self.sort.and_then(|slug| Sort::find(&catalogue, &slug));
        session.sort = sort.unwrap_or_default();
        let mut languages = catalogue.languages();
        session.chosen_language = self
            .language
            .and_then(|tag| languages.find(|(_, known)| *known == tag))
            .map(|(id, _)| id);
        session.view = View::default();
        session.show(self.view.and_then(|slug| View::find(&slug)).unwrap_or_default());
        // No session has more: nothing behind them is looked for among ten thousand modalities.
        let picked = self.shortlist.iter().take(Shortlist::MAX);
        let picked = picked.filter_map(|slug| catalogue.find_modality(slug));
        session.shortlist = picked.collect();
        session.differences = self.differences;
        session.need = need(&catalogue, &self.need);
        session.axes = axes(&catalogue, &self.map);
        session.notes = self.notes;
        session.notes.retain(|(_, text)| !text.trim().is_empty());
        session.search(self.search);
    }
}

/// The strings of a list, and nothing else of it.
fn strings(list: Option<&Json>) -> Vec<String> {
    let items = list.map(Json::items).unwrap_or_default();
    items.iter().filter_map(Json::as_str).map(str::to_owned).collect()
}

fn find(criterion: &Criterion, slug: &str) -> Option<ValueId> {
    match slug {
        UNKNOWN => Some(ValueId::UNKNOWN),
        _ => criterion.find(slug),
    }
}

fn need(catalogue: &Catalogue, kept: &[(String, String, Vec<String>)]) -> Need {
    let mut need = Need::default();
    for (slug, importance, values) in kept {
        let Some(id) = catalogue.find_criterion(slug) else { continue };
        let importance = Importance::ALL.into_iter().find(|of| of.slug() == importance);
        let values = values.iter().filter_map(|slug| catalogue.criterion(id).find(slug)).collect();
        if catalogue.criterion(id).is_filterable() {
            need.set(id, Wish { values, importance: importance.unwrap_or_default() });
        }
    }
    need
}

fn axes(catalogue: &Catalogue, kept: &[(String, String)]) -> Option<Axes> {
    let mut axes = Axes::of(catalogue)?;
    for axis in Axis::ALL {
        let Some((_, slug)) = kept.iter().find(|(name, _)| name == axis.slug()) else { continue };
        match catalogue.find_criterion(slug) {
            None if slug == UNMARKED => axes.put(catalogue, axis, None),
            None => {}
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
        let slugs = |id, values: ValueSet| {
            let value = |value| catalogue.criterion(id).value(value);
            values
                .iter()
                .map(|of| value(of).map_or(UNKNOWN, |value| &value.slug).to_owned())
                .collect()
        };
        let filters = self.filters.iter().map(|(id, values)| (slug(id), slugs(id, values)));
        let need = self.need.iter();
        let need = need.map(|(id, wish)| {
            (slug(id), wish.importance.slug().to_owned(), slugs(id, wish.values))
        });
        let usual = Axes::of(catalogue);
        let moved = self.axes.filter(|axes| Some(*axes) != usual);
        let map = moved.into_iter().flat_map(|axes| {
            Axis::ALL.map(|axis| {
                let of = axes.get(axis).map_or_else(|| UNMARKED.to_owned(), slug);
                (axis.slug().to_owned(), of)
            })
        });
        let picked = self.shortlist.iter();
        Saved {
            filters: filters.collect(),
            search: self.typed.clone(),
            sort: (self.sort != Sort::default()).then(|| self.sort.slug(catalogue)),
            language: self.chosen_language.map(|id| catalogue.tag(id).to_owned()),
            view: (self.view != View::default()).then(|| self.view.slug().to_owned()),
            shortlist: picked.map(|id| catalogue.modality(id).slug.to_string()).collect(),
            differences: self.differences,
            need: need.collect(),
            map: map.collect(),
            notes: self.notes.clone(),
        }
    }
}
