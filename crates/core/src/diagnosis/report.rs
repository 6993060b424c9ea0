//! What is found, put together for readers and for the page.

use super::{Finding, Spot, alike, diagnose};
use crate::{
    catalogue::parse_bytes,
    json::{Json, put},
    message::{self, Explanations, Messages},
};
use std::collections::BTreeMap;

/// How many groups are listed.
const LISTED: usize = 20;
/// How many other places of a problem are named.
const NAMED: usize = 3;

/// The same problem at one place or more.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<'a> {
    /// Where it occurs first.
    pub first: &'a Finding,
    /// Where else it occurs, in order.
    pub others: Vec<&'a Finding>,
}

impl Group<'_> {
    /// How often it occurs, where that is more than once.
    pub fn times(&self, messages: &Messages) -> Option<String> {
        let words = Explanations::of(messages);
        (!self.others.is_empty()).then(|| (words.times)(self.others.len() + 1))
    }

    /// Where it occurs first, as a person finds it: `line 2, column 5`.
    pub fn position(&self, messages: &Messages) -> Option<String> {
        let words = Explanations::of(messages);
        self.first.spot.as_ref().map(|spot| (words.position)(spot.line, spot.column))
    }

    /// Where else it occurs, the first few of these places by name.
    pub fn also(&self, messages: &Messages) -> Option<String> {
        let words = Explanations::of(messages);
        let named = self.others.iter().take(NAMED).map(|finding| {
            let place = &finding.issue.place;
            let found = alike::found(&finding.issue);
            // What is written there is said where neither the first place nor this one says it.
            let is_new = found != alike::found(&self.first.issue);
            let found = found.filter(|found| is_new && !place.contains(found)).map(words.found);
            let line = finding.spot.as_ref().map(|spot| (words.on_line)(spot.line));
            let more: Vec<_> = found.into_iter().chain(line).collect();
            if more.is_empty() { place.clone() } else { format!("{place} ({})", more.join(", ")) }
        });
        let named: Vec<_> = named.collect();
        let more = self.others.len() - named.len();
        (!named.is_empty()).then(|| (words.also)(&named.join(", "), more))
    }
}

/// Puts the same problem in the same field of several things together, whatever is written there; groups stand in the order of their first places.
pub fn groups(findings: &[Finding]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut known = BTreeMap::new();
    for finding in findings {
        let key = format!("{} {:?}", alike::kind(&finding.issue), finding.cause);
        match known.get(&key) {
            Some(at) => {
                let group: &mut Group<'_> = &mut groups[*at];
                group.others.push(finding);
            }
            None => {
                known.insert(key, groups.len());
                groups.push(Group { first: finding, others: Vec::new() });
            }
        }
    }
    groups
}

/// With more issues than that a file is not explained, as it would take seconds: the widget lists them as the parser
/// reports them.
const MOST_EXPLAINED: usize = 4_000;

/// What is wrong with a catalogue file, as JSON for a page: for each language of the interface, by its tag, a `title`, a
/// `count` and `groups` to be shown, the `more` that are not, and `issues` for the detail of `moda-scope-error`. An empty
/// object for a file that is right, or has more than [`MOST_EXPLAINED`] issues.
pub fn report(file: &[u8]) -> String {
    let Err(issues) = parse_bytes(file) else { return "{}".to_owned() };
    if issues.len() > MOST_EXPLAINED {
        return "{}".to_owned();
    }
    let findings = diagnose(file, &issues);
    let mut languages = Vec::new();
    for messages in message::all() {
        put(&mut languages, messages.tag, told(&findings, messages));
    }
    Json::Object(languages).to_text()
}

fn told(findings: &[Finding], messages: &Messages) -> Json {
    let groups = groups(findings);
    let more = groups.len().saturating_sub(LISTED);
    let listed = groups.iter().take(LISTED).map(|group| shown(group, messages));
    let mut fields = Vec::new();
    put(&mut fields, "title", Json::text(messages.broken));
    put(&mut fields, "count", Json::text(&(messages.issue_count)(findings.len())));
    put(&mut fields, "groups", Json::List(listed.collect()));
    if more > 0 {
        put(&mut fields, "more", Json::text(&(messages.more)(more)));
    }
    let issues = findings.iter().map(|finding| issue(finding, messages));
    put(&mut fields, "issues", Json::List(issues.collect()));
    Json::Object(fields)
}

fn shown(group: &Group<'_>, messages: &Messages) -> Json {
    let finding = group.first;
    let place =
        if finding.issue.place.is_empty() { messages.whole_file } else { &finding.issue.place };
    let mut message = finding.message(messages);
    if finding.issue.is_warning() {
        message = format!("{}, {message}", messages.warning);
    }
    let mut fields = Vec::new();
    put(&mut fields, "place", Json::text(place));
    put(&mut fields, "message", Json::text(&message));
    let more = [
        ("times", group.times(messages)),
        ("position", group.position(messages)),
        ("also", group.also(messages)),
    ];
    for (name, text) in more {
        if let Some(text) = text {
            put(&mut fields, name, Json::text(&text));
        }
    }
    if let Some(Spot { before, marked, after, .. }) = &finding.spot {
        put(&mut fields, "line", Json::strings(&[before.clone(), marked.clone(), after.clone()]));
    }
    Json::Object(fields)
}

fn issue(finding: &Finding, messages: &Messages) -> Json {
    let mut fields = Vec::new();
    put(&mut fields, "place", Json::text(&finding.issue.place));
    put(&mut fields, "message", Json::text(&finding.message(messages)));
    if let Some(spot) = &finding.spot {
        put(&mut fields, "line", Json::Number(spot.line as f64));
        put(&mut fields, "column", Json::Number(spot.column as f64));
    }
    Json::Object(fields)
}
