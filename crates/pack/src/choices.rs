//! What was chosen: a catalogue, and how the widget is to show it.

mod filters;
mod looks;
mod rule;

pub use rule::Rule;

use crate::{Problem, json, surface};
use looks::Look;
use modascope_core::{
    Catalogue, Session,
    catalogue::{is_id, parse_bytes},
    diagnosis::diagnose,
    session::{Theme, View},
    text::{LanguageId, best_language, is_language_tag, language_tag},
};
use std::{str, sync::Arc};

/// How many modalities can be put side by side.
const COMPARE_MAX: [&str; 3] = ["2", "3", "4"];
/// Where a browser keeps the session; the first where it is not chosen.
const STORAGE: [&str; 3] = ["local", "session", "none"];

/// What was asked for, as it came from a command line or a form. Empty means not chosen.
#[derive(Clone, Debug, Default)]
pub struct Asked<'a> {
    /// The catalogue file.
    pub catalogue: &'a [u8],
    /// The BCP 47 tag of the language; the first of the catalogue where it is not chosen.
    pub language: &'a str,
    /// `auto`, `light` or `dark`.
    pub theme: &'a str,
    /// CSS variables without `--moda-scope-`, and their values.
    pub looks: Vec<(&'a str, &'a str)>,
    /// The view to begin with.
    pub view: &'a str,
    /// Ticks and search to begin with, as in the hash of an address.
    pub filters: &'a str,
    /// Names of parts that are not shown, between spaces.
    pub hide: &'a str,
    /// How many can be put side by side, from 2 to 4.
    pub compare_max: &'a str,
    /// Where a browser keeps the session: `local`, `session` or `none`.
    pub storage: &'a str,
    /// The name under which a browser keeps the session.
    pub storage_key: &'a str,
    /// What completes a package on a learning platform: see [`Rule`].
    pub complete_when: &'a str,
    /// What tells a package for learning platforms from others of the same catalogue, form and language; the id of the
    /// catalogue where it is not chosen.
    pub id: &'a str,
}

/// What was chosen, and is right: made by [`Choices::read`] only.
#[derive(Clone, Debug)]
pub struct Choices {
    catalogue: Arc<Catalogue>,
    text: String,
    language: LanguageId,
    is_language_chosen: bool,
    theme: Option<Theme>,
    looks: Vec<Look>,
    view: Option<View>,
    filters: String,
    hide: Vec<&'static str>,
    compare_max: Option<&'static str>,
    storage: Option<&'static str>,
    storage_key: String,
    rule: Rule,
    id: String,
}

impl Choices {
    /// Judges what was asked for.
    ///
    /// # Errors
    ///
    /// Every [`Problem`] at once. Of a catalogue that cannot be used only its own, as nothing else can be judged.
    pub fn read(asked: &Asked) -> Result<Self, Vec<Problem>> {
        let unusable =
            |issues: Vec<_>| vec![Problem::Catalogue(diagnose(asked.catalogue, &issues))];
        let catalogue = Arc::new(parse_bytes(asked.catalogue).map_err(unusable)?);
        // Judged to be UTF-8 by now.
        let text = str::from_utf8(asked.catalogue).unwrap_or_default();
        let text = json::compact(text.trim_start_matches('\u{feff}'));

        let mut problems = Vec::new();
        let language = or(language(&catalogue, asked.language), &mut problems);
        let themes = Theme::ALL.map(|theme| (theme.slug(), theme));
        let theme = or(name("theme", asked.theme, &themes), &mut problems);
        let views = View::ALL.map(|view| (view.slug(), view));
        let view = or(name("view", asked.view, &views), &mut problems);
        let most = COMPARE_MAX.map(|most| (most, most));
        let compare_max = or(name("compare-max", asked.compare_max, &most), &mut problems);
        let places = STORAGE.map(|place| (place, place));
        let storage = or(name("storage", asked.storage, &places), &mut problems);
        let rules = Rule::ALL.map(|rule| (rule.slug(), rule));
        let rule = or(name("complete-when", asked.complete_when, &rules), &mut problems);
        let parts = surface::HIDEABLE.map(|part| (part, part));
        let mut hide = Vec::new();
        for part in asked.hide.split_ascii_whitespace() {
            hide.extend(or(name("hide", part, &parts), &mut problems));
        }
        let mut looks = Vec::new();
        for (name, value) in &asked.looks {
            if !value.trim().is_empty() {
                looks.extend(or(looks::read(name, value).map(Some), &mut problems));
            }
        }
        let id = asked.id.trim();
        if !is_id(id) {
            problems.push(Problem::BadId { found: id.to_owned() });
        }
        let filters = asked.filters.trim().trim_start_matches('#');
        problems.extend(filters::unknown(filters, &catalogue));

        let choices = Self {
            catalogue,
            text,
            language: language.unwrap_or(LanguageId::FIRST),
            is_language_chosen: language.is_some(),
            theme: theme.filter(|theme| *theme != Theme::Auto),
            looks,
            view,
            filters: filters.to_owned(),
            hide,
            compare_max,
            storage,
            storage_key: asked.storage_key.trim().to_owned(),
            rule: rule.unwrap_or_default(),
            id: id.to_owned(),
        };
        problems.extend(choices.wrong_view());
        if problems.is_empty() { Ok(choices) } else { Err(problems) }
    }

    /// The catalogue.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// The catalogue as JSON text, without the space between its parts.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The BCP 47 tag of the language, as the catalogue writes it.
    pub fn language(&self) -> &str {
        self.catalogue.tag(self.language)
    }

    /// Whether that language was chosen, rather than the first for want of a choice.
    pub(crate) fn is_language_chosen(&self) -> bool {
        self.is_language_chosen
    }

    /// What the catalogue is called in that language.
    pub fn title(&self) -> &str {
        self.catalogue.title().get(self.language).0
    }

    /// Who wrote the catalogue, in that language.
    pub fn about(&self) -> Option<&str> {
        self.catalogue.about().map(|about| about.get(self.language).0)
    }

    /// What completes a package on a learning platform.
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// What tells a package for learning platforms from others of the same form and language.
    pub(crate) fn package_id(&self) -> &str {
        if self.id.is_empty() { self.catalogue.id() } else { &self.id }
    }

    /// Whether a learner can meet the rule.
    ///
    /// # Errors
    ///
    /// The [`Problem`] that keeps them from it. It is none of a form that is not tracked.
    pub fn completable(&self) -> Result<(), Problem> {
        match self.rule {
            Rule::Compared if self.catalogue.len() < 2 => Err(Problem::OneModality),
            Rule::Compared if self.hides(View::Table) => Err(Problem::NoTable),
            Rule::Compared if !self.picks() => Err(Problem::NoPicking),
            _ => Ok(()),
        }
    }

    /// The attributes of the element, only those that were chosen and mean something else than none; the language
    /// always, as the page around may be in another.
    pub(crate) fn attributes(&self) -> Vec<(&'static str, String)> {
        let mut attributes = vec![("lang", self.language().to_owned())];
        let mut put = |name, value: &str| {
            if !value.is_empty() {
                attributes.push((name, value.to_owned()));
            }
        };
        put("theme", self.theme.map_or("", Theme::slug));
        put("view", self.view.filter(|view| *view != View::default()).map_or("", View::slug));
        put("filters", &self.filters);
        put("hide", &self.hide.join(" "));
        put("compare-max", self.compare_max.filter(|most| *most != "4").unwrap_or_default());
        attributes
    }

    /// The attributes of the element that say where a browser keeps the session, and under which name.
    pub(crate) fn keeping(&self) -> Vec<(&'static str, String)> {
        let storage = self.storage.filter(|place| *place != STORAGE[0]);
        let storage = storage.map(|place| ("storage", place.to_owned()));
        let key = self.storage_key().map(|key| ("storage-key", key.to_owned()));
        storage.into_iter().chain(key).collect()
    }

    /// The name under which a browser keeps the session, if one was chosen.
    pub(crate) fn storage_key(&self) -> Option<&str> {
        Some(&*self.storage_key).filter(|key| !key.is_empty())
    }

    /// The CSS variables that were set, without `--moda-scope-`, and their values as a style sheet takes them.
    pub fn looks(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.looks.iter().map(|look| (look.variable.name, &*look.value))
    }

    /// The same as declarations.
    pub(crate) fn declarations(&self) -> String {
        let declarations =
            self.looks().map(|(name, value)| format!("--moda-scope-{name}: {value};"));
        declarations.collect::<Vec<_>>().join(" ")
    }

    /// A style sheet that sets the CSS variables that were chosen, for the page and for the element in it, as the page's
    /// own style sets some of them on the element; empty where there are none.
    pub fn style(&self) -> String {
        match self.declarations() {
            none if none.is_empty() => none,
            declarations => format!(":root, moda-scope {{ {declarations} }}\n"),
        }
    }

    /// Whether the widget begins as it does by itself, with all that it has.
    pub(crate) fn begins_plainly(&self) -> bool {
        let view = self.view.unwrap_or_default();
        self.hide.is_empty() && self.filters.is_empty() && view == View::default()
    }

    fn hides(&self, view: View) -> bool {
        self.hide.contains(&view.slug())
    }

    /// Whether modalities can be picked: by a button on each, which is hidden along with the shortlist, or by the guide.
    fn picks(&self) -> bool {
        let guided = !self.hides(View::Guide) && self.offers(View::Guide);
        guided || !self.hide.contains(&"shortlist")
    }

    fn offers(&self, view: View) -> bool {
        let catalogue = self.catalogue.clone();
        Session::new(catalogue, "", modascope_core::sort::by_code_point).offers(view)
    }

    fn wrong_view(&self) -> Option<Problem> {
        if View::ALL.into_iter().all(|view| self.hides(view)) {
            return Some(Problem::NoView);
        }
        let view = self.view?;
        let hidden = self.hides(view);
        (hidden || !self.offers(view)).then_some(Problem::NoSuchView { view, hidden })
    }
}

/// What was read, or nothing and its problem told.
fn or<T>(read: Result<Option<T>, Problem>, problems: &mut Vec<Problem>) -> Option<T> {
    read.unwrap_or_else(|problem| {
        problems.push(problem);
        None
    })
}

/// What is called so, of those that there are.
fn name<T: Copy, const N: usize>(
    choice: &'static str,
    found: &str,
    all: &[(&'static str, T); N],
) -> Result<Option<T>, Problem> {
    let found = found.trim();
    if found.is_empty() {
        return Ok(None);
    }
    match all.iter().find(|(name, _)| *name == found) {
        Some((_, value)) => Ok(Some(*value)),
        None => Err(Problem::UnknownName {
            choice,
            found: found.to_owned(),
            expected: all.iter().map(|(name, _)| *name).collect(),
        }),
    }
}

/// The language of the catalogue that serves best a reader of the one that was asked for.
fn language(catalogue: &Catalogue, asked: &str) -> Result<Option<LanguageId>, Problem> {
    let asked = asked.trim();
    if asked.is_empty() {
        return Ok(None);
    }
    if !is_language_tag(&language_tag(asked)) {
        return Err(Problem::BadLanguage { found: asked.to_owned() });
    }
    let tags = catalogue.languages().map(|(_, tag)| tag);
    match best_language(asked, tags.clone()) {
        Some(best) => Ok(catalogue.languages().map(|(id, _)| id).nth(best)),
        None => Err(Problem::OtherLanguage {
            found: asked.to_owned(),
            expected: tags.map(str::to_owned).collect(),
        }),
    }
}
