//! Which issues are alike, and what was meant by a name.

use crate::catalogue::{Issue, Problem};
use std::collections::{BTreeMap, BTreeSet};

/// How many issues of a file are looked for in its text.
const MOST_LOCATED: usize = 1_000;
/// How many of each kind are looked for before all others: those whose places are named.
const NAMED: usize = 4;

/// Names of fields in French, as they are written without accents, and those of the format.
const FRENCH: [(&str, &str); 16] = [
    ("base", "basis"),
    ("categorie", "kind"),
    ("criteres", "criteria"),
    ("etiquette", "label"),
    ("fondement", "basis"),
    ("genre", "kind"),
    ("identifiant", "id"),
    ("intitule", "name"),
    ("langues", "languages"),
    ("libelle", "label"),
    ("modalites", "modalities"),
    ("nom", "name"),
    ("texte", "text"),
    ("titre", "title"),
    ("type", "kind"),
    ("valeurs", "values"),
];

/// What issues of a kind have in common: the field, and the problem, whatever is written there.
pub(super) fn kind(issue: &Issue) -> String {
    let mut places = issue.place.rsplit(" › ");
    let mut field = places.next().unwrap_or_default();
    if found(issue) == Some(field) {
        // A name that is not known is the name of a field itself.
        field = places.next().unwrap_or(field);
    }
    // Items of one list are alike.
    let field = field.split('[').next().unwrap_or_default();
    match &issue.problem {
        Problem::UnknownName { expected, .. } => format!("{field} UnknownName {expected:?}"),
        Problem::TooLarge { limit, .. } => format!("{field} TooLarge {limit}"),
        Problem::TooMany { limit, .. } => format!("{field} TooMany {limit}"),
        Problem::BadId { .. } => format!("{field} BadId"),
        Problem::Duplicate { .. } => format!("{field} Duplicate"),
        Problem::SameName { .. } => format!("{field} SameName"),
        Problem::BadLanguage { .. } => format!("{field} BadLanguage"),
        Problem::BadUrl { .. } => format!("{field} BadUrl"),
        problem => format!("{field} {problem:?}"),
    }
}

/// What is written where something else belongs.
pub(super) fn found(issue: &Issue) -> Option<&str> {
    match &issue.problem {
        Problem::UnknownName { found, .. }
        | Problem::BadId { found }
        | Problem::Duplicate { found }
        | Problem::SameName { found }
        | Problem::BadLanguage { found }
        | Problem::BadUrl { found } => Some(found),
        _ => None,
    }
}

/// The indices of the issues that are looked for in the text, which takes long where there are thousands.
pub(super) fn looked_for(issues: &[Issue]) -> Vec<usize> {
    if issues.len() <= MOST_LOCATED {
        return (0..issues.len()).collect();
    }
    let mut known = BTreeMap::new();
    let is_named = |index: &usize| {
        let count = known.entry(kind(&issues[*index])).or_insert(0);
        *count += 1;
        *count <= NAMED
    };
    let (mut chosen, others): (Vec<_>, Vec<_>) = (0..issues.len()).partition(is_named);
    chosen.extend(others);
    chosen.truncate(MOST_LOCATED);
    chosen
}

/// The issues, where a field with a French name in place of one that is missing says which one is meant.
pub(super) fn translated(issues: &[Issue]) -> Vec<Issue> {
    let missing = issues.iter().filter(|issue| matches!(issue.problem, Problem::Missing { .. }));
    let missing: BTreeSet<_> = missing.map(|issue| &*issue.place).collect();
    let translated = |issue: &Issue| {
        let mut issue = issue.clone();
        if let Problem::UnknownField { nearest } = &mut issue.problem {
            let (around, name) = issue.place.rsplit_once(" › ").unwrap_or(("", &issue.place));
            let name = name.to_lowercase().replace(['é', 'è'], "e");
            let meant = FRENCH.iter().find(|(french, _)| *french == name).map(|(_, meant)| *meant);
            let is_missing = |meant: &&str| match around {
                "" => missing.contains(*meant),
                around => missing.contains(&*format!("{around} › {meant}")),
            };
            if let Some(meant) = meant.filter(is_missing) {
                *nearest = Some(meant.to_owned());
            }
        }
        issue
    };
    issues.iter().map(translated).collect()
}
