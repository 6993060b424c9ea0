//! What a page says where the widget cannot run: a catalogue as plain HTML, from the same view models.

use crate::words;
use maud::{Markup, html};
use modascope_core::{
    Catalogue, Session,
    modality::Basis,
    search::Query,
    view::{
        Passage, Rich,
        card::{Card, DefinitionView, Fact, SourceView, card},
    },
};
use std::sync::Arc;

/// All modalities of a catalogue in the language of a BCP 47 tag, or in the catalogue's first where it has no such
/// language.
pub fn fallback(catalogue: &Arc<Catalogue>, language: &str) -> Markup {
    let session = Session::new(catalogue.clone(), language, modascope_core::sort::by_code_point);
    let cards = catalogue.modalities().map(|(id, _)| card(&session, id, &Query::default()));
    html! { @for card in cards { (article(&session, card)) } }
}

/// That the widget did not come, before the words that stand in for it. `page.css` shows it where the element is still
/// unknown after a while: no script of ours runs then.
pub fn unloaded(language: &str) -> Markup {
    let words = words::find(language).unwrap_or(words::ENGLISH);
    html! { p class="unloaded" lang=(words.tag) { (words.unloaded) } }
}

fn article(session: &Session, card: Card) -> Markup {
    let messages = session.messages();
    html! {
        article {
            h2 { (rich(&card.name)) }
            @if !card.other_names.is_empty() {
                ul { @for other in &card.other_names {
                    li { (rich(&other.name)) " (" (other.kind)
                        @if let Some(from) = &other.source { ", " (source(from)) } ")" }
                } }
            }
            @if let Some(shown) = &card.definition { (definition(session, shown)) }
            @if let Some(note) = &card.note { p { strong { (messages.note) } " · " (rich(note)) } }
            dl { @for fact in card.values.iter().chain(&card.texts) { (said(session, fact)) } }
        }
    }
}

fn definition(session: &Session, definition: &DefinitionView) -> Markup {
    let messages = session.messages();
    let (open, close) = messages.quotes;
    let from = html! {
        @if let Some(from) = &definition.source { (messages.source) (source(from)) }
    };
    match definition.basis {
        Basis::Quoted => html! {
            figure { blockquote { (open) (rich(&definition.text)) (close) } figcaption { (from) } }
        },
        Basis::Editorial => html! {
            p { strong { (messages.editorial_definition) } " · " (rich(&definition.text)) " " (from) }
        },
    }
}

fn said(session: &Session, fact: &Fact) -> Markup {
    html! {
        dt { (passage(&fact.name)) }
        dd {
            @if fact.said.is_empty() { (session.messages().unknown) }
            @for (at, said) in fact.said.iter().enumerate() {
                @if at > 0 { ", " }
                (rich(said))
            }
        }
    }
}

fn source(source: &SourceView) -> Markup {
    match &source.url {
        Some(url) => html! { a href=(url) rel="noopener noreferrer" { (passage(&source.name)) } },
        None => passage(&source.name),
    }
}

fn rich(rich: &Rich) -> Markup {
    let text = rich.spans.iter().map(|span| span.text.as_str()).collect();
    passage(&Passage { text, language: rich.language.clone() })
}

fn passage(passage: &Passage) -> Markup {
    match &passage.language {
        Some(language) => html! { span lang=(language) { (passage.text) } },
        None => html! { (passage.text) },
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
        assert_eq!(html.matches("<article>").count(), 4);
        assert!(html.contains("<h2>&lt;b&gt;&amp;Webinaire</h2>"), "{html}");
        assert!(html.contains("Le tutorat et l'expertise du contenu peuvent être décorrélés"));
        assert!(html.contains("<figcaption>Source\u{202f}: ISTF-formation</figcaption>"));
        assert!(html.contains(r#"<dd>Individuel, Petit groupe</dd>"#));
        assert!(html.contains("diverses actions\u{202f}: affichage"), "as French sets its spaces");
    }

    #[test]
    fn the_page_is_in_the_language_asked_for_or_in_the_first() {
        assert!(said(BUILT_IN, "en-GB").contains("<dd>Individual, Small group</dd>"));
        assert_eq!(said(BUILT_IN, "de"), said(BUILT_IN, "fr"));
    }
}
