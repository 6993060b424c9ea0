//! What a page shows until the widget is there: the same things at the same places, by the sheet of the widget. What can be
//! read is there at once; what only the widget can do is inert, and said so by `page.css`.

use crate::fallback::{article, dir, heading, icon, passage};
use maud::{Markup, html};
use modascope_core::{
    Catalogue, Session,
    message::{self, Messages},
    session::{FIRST, MANY, Theme, View},
    sort::by_code_point,
    view::{self, Screen, filters::groups, sort::orders},
};
use std::sync::Arc;

/// The widget as it begins, in the language of a BCP 47 tag, or in the catalogue's first where it has no such language.
///
/// `level` is that of the title among the headings of the page, from 1 to 6; `shared` says whether the address of the page
/// says what is shown. Without `controls` there are the cards alone: for a widget that begins otherwise.
pub fn early(
    catalogue: &Arc<Catalogue>,
    language: &str,
    level: usize,
    shared: bool,
    controls: bool,
) -> Markup {
    let session = Session::new(catalogue.clone(), language, by_code_point);
    let words = session.messages();
    let screen = view::screen(&session);
    let results = html! {
        div class="results" {
            @if controls {
                div class="bar" {
                    (heading(level + 1, "unseen", &html! { (words.results) }))
                    p class="count" { (screen.cards.count) }
                }
            }
            (cards(&session, level + 2))
        }
    };
    html! {
        div class="widget" {
            div class="scope" lang=(words.tag) {
                @if controls {
                    (head(&session, level))
                    (ways(&session, shared))
                    div class="body" { (tools(&session)) (filters(&session, &screen, level + 1)) (results) }
                } @else {
                    (heading(level, "title", &passage(&view::title(&session))))
                    (results)
                }
                (foot(&session, controls))
            }
        }
    }
}

fn head(session: &Session, level: usize) -> Markup {
    let words = session.messages();
    let languages = session.catalogue().languages();
    html! {
        header class="head" {
            (heading(level, "title", &passage(&view::title(session))))
            div class="choices" inert {
                @if languages.len() > 1 {
                    div class="languages" {
                        @for (id, tag) in languages {
                            button type="button" aria-pressed=(id == session.language()) lang=(tag) { (own_name(tag)) }
                        }
                    }
                }
                div class="themes joined" {
                    @for theme in Theme::ALL {
                        label { input type="radio" checked[theme == Theme::Auto]; (icon()) }
                    }
                }
                button type="button" { (icon()) (words.help) }
            }
        }
    }
}

/// What a language calls itself.
fn own_name(tag: &str) -> &str {
    message::find(tag).map_or(tag, |words| (words.language_name)(tag))
}

fn ways(session: &Session, shared: bool) -> Markup {
    let words = session.messages();
    html! {
        div class="ways" inert {
            div class="views joined" {
                @for view in View::ALL.into_iter().filter(|view| session.offers(*view)) {
                    label {
                        input type="radio" checked[view == View::default()];
                        (icon()) ((words.view)(view))
                    }
                }
            }
            div class="actions" {
                @if shared { button type="button" class="quiet" { (icon()) (words.copy_link) } }
                button type="button" class="quiet" { (icon()) (words.print) }
            }
        }
    }
}

fn tools(session: &Session) -> Markup {
    let words = session.messages();
    let orders = orders(session);
    // It is as wide as the longest, and nobody opens it yet.
    let longest = orders.iter().skip(1).max_by_key(|order| order.label.chars().count());
    html! {
        div class="tools" inert {
            div class="search" {
                label { (words.search) }
                div class="field" { (icon()) input type="search"; }
            }
            div class="order" {
                label { (words.sort) }
                select {
                    @for order in orders.iter().take(1).chain(longest) { option { (order.label) } }
                }
            }
        }
    }
}

fn filters(session: &Session, screen: &Screen, level: usize) -> Markup {
    let words = session.messages();
    html! {
        section class="filters" inert {
            (heading(level, "", &html! { (words.filters) }))
            button type="button" class="opener" { (icon()) ((words.filters_button)(0, screen.cards.matches.len())) }
            div class="groups" {
                p class="rule" { (words.filter_rule) }
                @for (group, states) in groups(session).into_iter().zip(&screen.states) {
                    fieldset dir=[dir(session)] {
                        legend { (passage(&group.name)) }
                        @if let Some(text) = &group.description { p class="about" { (passage(text)) } }
                        @for (choice, state) in group.options.iter().zip(states) {
                            label class={ "tick" @if state.disabled { " none" } } {
                                input type="checkbox";
                                span class="label" { (passage(&choice.label)) }
                                span class="number" { ((words.number)(state.count)) }
                            }
                            @if let Some(text) = &choice.description {
                                p class="about value" { (passage(text)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Of many, the first in full and the names of the others: nobody is to wait for the page.
fn cards(session: &Session, level: usize) -> Markup {
    let tasks = tasks(session.messages());
    let catalogue = session.catalogue();
    let many = catalogue.len() > MANY;
    let full = if many { FIRST } else { catalogue.len() };
    let class = if many { "cards many" } else { "cards" };
    html! {
        ul class=(class) role="list" dir=[dir(session)] data-facts=[(!many).then(|| catalogue.criteria().count())] {
            @for (id, _) in catalogue.modalities().take(full) {
                li { (article(session, id, level, &tasks)) }
            }
        }
        @if many {
            ul role="list" {
                @for (id, _) in catalogue.modalities().skip(full) {
                    li { (passage(&view::name(session, id))) }
                }
            }
        }
    }
}

fn tasks(words: &Messages) -> Markup {
    html! {
        div class="tasks" inert {
            button type="button" class="compare" { (icon()) (words.compare) }
            details class="own" { summary { (words.own_notes) } }
        }
    }
}

fn foot(session: &Session, controls: bool) -> Markup {
    let words = session.messages();
    html! {
        footer class="foot" {
            @if let Some(about) = view::about(session) { p class="about" dir=[dir(session)] { (passage(&about)) } }
            @if controls {
                @for said in [words.export_session, words.import_session, words.forget] {
                    button type="button" class="quiet" inert { (said) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use modascope_core::parse;

    const BUILT_IN: &str = include_str!("../../../public/catalogue.json");

    fn shown(language: &str, controls: bool) -> String {
        early(&Arc::new(parse(BUILT_IN).unwrap()), language, 2, true, controls).into_string()
    }

    #[test]
    fn what_can_be_read_is_there_and_what_cannot_be_done_is_inert() {
        let html = shown("fr", true);
        assert!(html.contains("<h2 class=\"title\">Modalités de formation</h2>"), "{html}");
        assert_eq!(html.matches("<h4>").count(), 4);
        assert!(html.contains("<p class=\"count\">4 modalités sur 4</p>"));
        // Nothing in it can be used but the links, and what a browser opens by itself.
        let inert = html.matches(" inert>").count();
        assert_eq!(inert, 4 + 4 + 3, "choices, ways, tools, filters; the cards; the foot");
        for part in html.split("<article ").skip(1) {
            let (readable, _) = part.split_once("<div class=\"tasks\" inert>").unwrap();
            assert!(!readable.contains("<button") && !readable.contains("<input"), "{readable}");
        }
    }

    #[test]
    fn of_many_the_first_are_there_and_the_names_of_all() {
        let mut file: serde_json::Value = serde_json::from_str(BUILT_IN).unwrap();
        let modality = file["modalities"][0].clone();
        let many = (0..100).map(|number| {
            let mut modality = modality.clone();
            modality["id"] = format!("m-{number}").into();
            modality["name"] = serde_json::json!({ "fr": format!("Nom {number}."), "en": "Name" });
            modality
        });
        file["modalities"] = many.collect();
        let catalogue = Arc::new(parse(&file.to_string()).unwrap());
        let html = early(&catalogue, "fr", 1, false, true).into_string();
        assert_eq!(html.matches("<article ").count(), FIRST);
        for number in 0..100 {
            assert!(html.contains(&format!("Nom {number}.")), "{number}");
        }
    }

    #[test]
    fn without_controls_there_are_the_cards() {
        let html = shown("en", false);
        assert!(html.contains("<h2 class=\"title\">Training modalities</h2>"), "{html}");
        assert_eq!(html.matches("<article ").count(), 4);
        assert!(!html.contains("<input") && !html.contains("class=\"filters\""));
    }
}
