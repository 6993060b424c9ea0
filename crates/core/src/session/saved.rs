//! A session as it is kept between two visits: slugs, so that it outlives a change of the catalogue.

use super::Session;
use crate::{
    criterion::{Criterion, ValueId},
    filter::Filters,
    json::Json,
    sort::Sort,
};
use serde::{Serialize, Serializer};

/// What stands for [`ValueId::UNKNOWN`]; no id of a catalogue begins with `_`.
const UNKNOWN: &str = "_unknown";

/// A session as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Saved {
    version: u32,
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "as_map")]
    filters: Vec<(String, Vec<String>)>,
    #[serde(skip_serializing_if = "String::is_empty")]
    search: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
}

impl Default for Saved {
    fn default() -> Self {
        Self {
            version: Self::VERSION,
            filters: Vec::new(),
            search: String::new(),
            sort: None,
            language: None,
        }
    }
}

fn as_map<S: Serializer>(
    filters: &[(String, Vec<String>)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(filters.iter().map(|(criterion, values)| (criterion, values)))
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

    /// Reads what was kept. Parts of a wrong shape are left out.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] if it is no session at all, or one of a newer version.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let json: Json = serde_json::from_str(text).map_err(|_| Unreadable::Garbage)?;
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
        let filters = json.get("filters").map(Json::fields).unwrap_or_default();
        let values = |list: &Json| {
            let values = list.items().iter().filter_map(Json::as_str);
            values.map(str::to_owned).collect()
        };
        Ok(Self {
            version: Self::VERSION,
            filters: filters.iter().map(|(name, list)| (name.clone(), values(list))).collect(),
            search: text("search").unwrap_or_default(),
            sort: text("sort"),
            language: text("language"),
        })
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
        session.search(self.search);
    }
}

fn find(criterion: &Criterion, slug: &str) -> Option<ValueId> {
    match slug {
        UNKNOWN => Some(ValueId::UNKNOWN),
        _ => criterion.find(slug),
    }
}

impl Session {
    /// The session as it is to be kept.
    pub fn save(&self) -> Saved {
        let slugs = self.filters.iter().map(|(id, values)| {
            let criterion = self.catalogue.criterion(id);
            let slug =
                |value| criterion.value(value).map_or(UNKNOWN, |value| &value.slug).to_owned();
            (criterion.slug.to_string(), values.iter().map(slug).collect())
        });
        let sort = (self.sort != Sort::default()).then(|| self.sort.slug(&self.catalogue));
        let language = self.chosen_language.map(|id| self.catalogue.tag(id).to_owned());
        Saved {
            version: Saved::VERSION,
            filters: slugs.collect(),
            search: self.typed.clone(),
            sort,
            language,
        }
    }
}
