//! What a page says where the widget cannot run: a catalogue as plain HTML, from the same view models. Names of elements
//! and classes are those of `src/ui`, so that the sheet of the widget suits it too.

use crate::words;
use maud::{Markup, html};
use modascope_core::{
    Catalogue, Session,
    message::Messages,
    modality::{Basis, ModalityId},
    search::Query,
    sort::by_code_point,
    view::{
        Passage, Rich,
        card::{Card, DefinitionView, Fact, OtherName, SourceView, Why, card},
        is_from_right,
    },
};
use std::sync::Arc;

/// All modalities of a catalogue in the language of a BCP 47 tag, or in the catalogue's first where it has no such
/// language.
pub fn fallback(catalogue: &Arc<Catalogue>, language: &str) -> Markup {
    let session = Session::new(catalogue.clone(), language, by_code_point);
    html! { @for (id, _) in catalogue.modalities() { (article(&session, id, 2, &html! {})) } }
}

/// That the widget did not come, before the words that stand in for it. `host.css` shows it where the element is
/// still unknown after a while: no script of ours runs then.
pub fn unloaded(language: &str) -> Markup {
    let words = words::find(language).unwrap_or(words::ENGLISH);
    html! { p class="unloaded" lang=(words.tag) { (words.unloaded) } }
}

/// One modality, its name as a heading of a level, and what stands below all that is said of it.
pub(crate) fn article(session: &Session, id: ModalityId, level: usize, tasks: &Markup) -> Markup {
    let words = session.messages();
    // Nothing was searched for, so nothing was found by words that are not shown.
    let Card { name, other_names, definition, note, found_by: _, values, texts } =
        card(session, id, &Query::default());
    html! {
        article class="card" dir=[dir(session)] {
            header {
                (heading(level, "", &rich(&name)))
                @if !other_names.is_empty() { (names(words, &other_names)) }
            }
            // As many parts in each, to stand side by side in rows.
            @match definition {
                Some(shown) => (defined(words, &shown)),
                None => div {},
            }
            @match note {
                Some(note) => p class="note" { span class="tag" { (words.note) } " " (rich(&note)) },
                None => div {},
            }
            @if !values.is_empty() { (facts(words, "facts values", &values)) }
            @if !texts.is_empty() { (facts(words, "facts texts", &texts)) }
            (tasks)
        }
    }
}

/// For `dir` of what holds texts of the catalogue; `None` is as the interface.
pub(crate) fn dir(session: &Session) -> Option<&'static str> {
    is_from_right(session).then_some("rtl")
}

/// A heading of a level from 1 to 6.
pub(crate) fn heading(level: usize, class: &str, said: &Markup) -> Markup {
    let class = Some(class).filter(|class| !class.is_empty());
    match level {
        1 => html! { h1 class=[class] { (said) } },
        2 => html! { h2 class=[class] { (said) } },
        3 => html! { h3 class=[class] { (said) } },
        4 => html! { h4 class=[class] { (said) } },
        5 => html! { h5 class=[class] { (said) } },
        _ => html! { h6 class=[class] { (said) } },
    }
}

/// Words in their language.
pub(crate) fn passage(passage: &Passage) -> Markup {
    match &passage.language {
        Some(language) => {
            let dir = passage.is_from_right().then_some("rtl");
            html! { bdi dir=[dir] lang=(language) { (passage.text) } }
        }
        None => html! { (passage.text) },
    }
}

fn rich(rich: &Rich) -> Markup {
    let text = rich.spans.iter().map(|span| span.text.as_str()).collect();
    passage(&Passage { text, language: rich.language.clone() })
}

fn names(words: &Messages, names: &[OtherName]) -> Markup {
    html! {
        ul class="names" role="list" {
            @for other in names {
                li {
                    (rich(&other.name)) " "
                    span class="kind" {
                        (other.kind)
                        @if let Some(from) = &other.source { ", " (source(words, from)) }
                    }
                }
            }
        }
    }
}

fn defined(words: &Messages, shown: &DefinitionView) -> Markup {
    let from = shown.source.as_ref().map(|from| html! { (words.source) (source(words, from)) });
    match shown.basis {
        Basis::Quoted => html! {
            figure class="definition quoted" {
                blockquote { (words.quotes.0) (rich(&shown.text)) (words.quotes.1) }
                (original(shown.original.as_ref()))
                @if let Some(from) = from { figcaption { (from) } }
            }
        },
        Basis::Editorial => html! {
            div class="definition editorial" {
                p class="tag" { (words.editorial_definition) }
                p { (rich(&shown.text)) }
                @if let Some(from) = from { p class="from" { (from) } }
            }
        },
    }
}

/// The words of a quotation themselves, where a translation is shown.
fn original(shown: Option<&(String, Passage)>) -> Markup {
    html! {
        @if let Some((label, words)) = shown {
            details class="original" {
                summary { (label) }
                blockquote dir=(if words.is_from_right() { "rtl" } else { "ltr" }) { (passage(words)) }
            }
        }
    }
}

fn source(words: &Messages, source: &SourceView) -> Markup {
    match &source.url {
        Some(url) => html! {
            a href=(url) target="_blank" rel="noopener noreferrer" {
                (passage(&source.name)) (icon())
                span class="unseen" { " (" (words.new_window) ")" }
            }
        },
        None => passage(&source.name),
    }
}

/// The room of an icon: it is drawn by the widget.
pub(crate) fn icon() -> Markup {
    html! { svg class="icon" aria-hidden="true" {} }
}

fn facts(words: &Messages, class: &str, facts: &[Fact]) -> Markup {
    html! { dl class=(class) { @for shown in facts { (fact(words, shown)) } } }
}

fn fact(words: &Messages, fact: &Fact) -> Markup {
    html! {
        div class="fact" {
            dt { (passage(&fact.name)) }
            dd {
                @if fact.said.is_empty() {
                    span class="unknown" { (words.unknown) }
                } @else {
                    span class="said" {
                        @if let Some(steps) = &fact.steps {
                            span class="steps" aria-hidden="true" {
                                @for said in steps { span class=[said.then_some("on")] {} }
                            }
                        }
                        @for (at, said) in fact.said.iter().enumerate() {
                            @if at > 0 { ", " }
                            (rich(said))
                        }
                    }
                }
                (why(words, fact))
            }
        }
    }
}

fn why(words: &Messages, fact: &Fact) -> Markup {
    let label = match &fact.why {
        Some(_) => words.why,
        None if fact.about.is_empty() => return html! {},
        None => words.meaning,
    };
    html! {
        details class="why" {
            summary { (label) span class="unseen" { " " (passage(&fact.name)) } }
            div class="reason" {
                @if let Some(why) = &fact.why { (reason(words, why)) }
                @if !fact.about.is_empty() {
                    dl class="meanings" {
                        @for (value, means) in &fact.about {
                            div { dt { (passage(value)) } dd { (passage(means)) } }
                        }
                    }
                }
            }
        }
    }
}

fn reason(words: &Messages, why: &Why) -> Markup {
    let basis = match why.basis {
        Basis::Quoted => words.quoted_reading,
        Basis::Editorial => words.editorial_reading,
    };
    html! {
        p { (rich(&why.text)) }
        p class="from" {
            span class="tag" { (basis) }
            @if let Some(from) = &why.source { span { (words.source) (source(words, from)) } }
        }
        (original(why.original.as_ref()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use modascope_core::parse;

    const BUILT_IN: &str = include_str!("../../../public/catalogue.json");

    fn said(catalogue: &str, language: &str) -> String {
        fallback(&Arc::new(parse(catalogue).unwrap()), language).into_string()
    }

    #[test]
    fn the_page_says_all_of_the_catalogue_as_text() {
        let html = said(&BUILT_IN.replace("Webinaire", "<b>&Webinaire"), "fr");
        assert_eq!(html.matches("<article ").count(), 4);
        assert!(html.contains("<h2>&lt;b&gt;&amp;Webinaire</h2>"), "{html}");
        assert!(html.contains("Le tutorat et l'expertise du contenu peuvent être décorrélés"));
        assert!(html.contains("<figcaption>Source\u{202f}: ISTF-formation</figcaption>"));
        assert!(html.contains("Individuel, Petit groupe</span>"));
        assert!(html.contains("diverses actions\u{202f}: affichage"), "as French sets its spaces");
    }

    #[test]
    fn texts_from_right_to_left_are_said_to_be() {
        let arabic = BUILT_IN.replace("\"en\"", "\"ar\"");
        let html = said(&arabic, "ar");
        assert_eq!(html.matches("<article class=\"card\" dir=\"rtl\">").count(), 4);
        assert!(html.contains("<h2><bdi dir=\"rtl\" lang=\"ar\">Tutoring</bdi></h2>"), "{html}");
        // The words of the quotation itself are French.
        assert!(html.contains("<blockquote dir=\"ltr\">"), "{html}");
        assert!(!said(BUILT_IN, "fr").contains("rtl"));
    }

    #[test]
    fn the_page_is_in_the_language_asked_for_or_in_the_first() {
        assert!(said(BUILT_IN, "en-GB").contains("Individual, Small group</span>"));
        assert_eq!(said(BUILT_IN, "de"), said(BUILT_IN, "fr"));
    }
}
