//! The lines to copy.

mod common;

use common::{asked, catalogue, choose, tags};
use modascope_core::parse;
use modascope_pack::{
    Asked,
    snippet::{Addresses, Snippet, Source, snippet},
};

#[track_caller]
fn lines(form: Snippet, asked: &Asked, catalogue: Source) -> String {
    snippet(form, &choose(asked), Addresses { base: "https://example.org/m/", catalogue })
}

#[test]
fn an_element_says_only_what_was_chosen() {
    assert_eq!(
        lines(
            Snippet::Element,
            &Asked { view: "cards", theme: "auto", compare_max: "4", ..asked() },
            Source::Beside
        ),
        "<script type=\"module\" src=\"https://example.org/m/moda-scope.js\"></script>\n\
         <moda-scope lang=\"fr\"><a href=\"https://example.org/m/index.html\">Modalités de formation</a></moda-scope>\n"
    );
}

#[test]
fn an_element_says_all_that_was_chosen() {
    let asked = Asked {
        language: "en",
        theme: "dark",
        looks: vec![("accent", "#123"), ("font", "Lato")],
        view: "table",
        filters: "#synchrony=synchronous&search=a",
        hide: "help  themes",
        compare_max: "3",
        storage: "session",
        storage_key: "ours",
        ..asked()
    };
    let lines = lines(Snippet::Element, &asked, Source::At("my \"own\".json"));
    let element = lines.lines().nth(1).unwrap();
    assert_eq!(
        element,
        "<moda-scope src=\"my &quot;own&quot;.json\" lang=\"en\" theme=\"dark\" view=\"table\" \
         filters=\"synchrony=synchronous&amp;search=a\" hide=\"help themes\" compare-max=\"3\" storage=\"session\" \
         storage-key=\"ours\" style=\"--moda-scope-accent: #123; --moda-scope-font: &quot;Lato&quot;;\">\
         <a href=\"https://example.org/m/index.html\">Training modalities</a></moda-scope>"
    );
}

#[test]
fn a_div_says_the_same_in_data_attributes() {
    let lines = lines(Snippet::Div, &Asked { theme: "light", ..asked() }, Source::At("own.json"));
    assert!(
        lines.contains(
            "<div data-moda-scope=\"\" data-src=\"own.json\" data-lang=\"fr\" data-theme=\"light\">"
        ),
        "{lines}"
    );
}

#[test]
fn a_classic_script_has_its_catalogue_inside() {
    let lines = lines(Snippet::Classic, &asked(), Source::At("own.json"));
    assert!(lines.starts_with(
        "<script src=\"https://example.org/m/moda-scope.classic.js\" defer></script>\n"
    ));
    assert!(!lines.contains("own.json"));
}

#[test]
fn a_frame_says_it_in_its_address() {
    let asked = Asked { filters: "search=a b", ..asked() };
    assert_eq!(
        lines(Snippet::Frame, &asked, Source::At("own é.json")),
        "<iframe src=\"https://example.org/m/frame.html?src=own%20%C3%A9.json&amp;lang=fr&amp;\
         filters=search%3Da%20b\" title=\"Modalités de formation\" width=\"100%\" height=\"800\" \
         loading=\"lazy\" allow=\"clipboard-write\" style=\"border: 0\"></iframe>\n\
         <script src=\"https://example.org/m/moda-scope-frame.js\" defer></script>\n"
    );
}

#[test]
fn an_element_can_have_its_catalogue_inside() {
    let own = catalogue("</script><!--", 1);
    let asked = Asked { catalogue: own.as_bytes(), storage: "local", ..Asked::default() };
    let element = lines(Snippet::Element, &asked, Source::Inside);
    let tags = tags(&element);
    let names: Vec<_> = tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(names, ["script", "moda-scope", "a", "script"]);
    assert_eq!(tags[1].attribute("storage"), None);
    assert_eq!(tags[3].attribute("type"), Some("application/json"));
    assert_eq!(parse(&tags[3].text).unwrap().id(), "words");

    for form in [Snippet::Div, Snippet::Frame, Snippet::Classic] {
        let lines = lines(form, &asked, Source::Inside);
        assert!(!lines.contains("application/json"), "{lines}");
    }
}
