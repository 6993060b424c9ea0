//! What the packages hold, read back.

mod common;

use base64::{Engine, engine::general_purpose::STANDARD};
use common::{BUILT_IN, PARTS, asked, choose, file, files, only, tags, text};
use modascope_core::parse;
use modascope_pack::{
    Asked, Form, pack,
    site::{frame, site},
    surface,
};
use roxmltree::{Document, Node};
use rstest::rstest;
use sha2::{Digest, Sha256};

/// The catalogue at the end of a classic script.
fn catalogue(script: &str) -> String {
    let lines: Vec<_> = script.lines().collect();
    let [.., before, literal, ");"] = lines[..] else { panic!("{script}") };
    assert_eq!(before, "((catalogue)=>{})(");
    serde_json::from_str(literal).unwrap()
}

#[track_caller]
fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Node<'a, 'i> {
    node.children()
        .find(|child| child.has_tag_name(name) || child.tag_name().name() == name)
        .unwrap()
}

#[test]
fn the_classic_script_has_the_chosen_catalogue() {
    let script = text(Form::Classic, &asked());
    assert_eq!(parse(&catalogue(&script)), parse(BUILT_IN));
}

#[test]
fn the_html_file_is_whole_and_its_policy_allows_nothing_else() {
    let asked = Asked {
        language: "en",
        theme: "dark",
        looks: vec![("accent", "#123456"), ("font", "Lato")],
        storage_key: "a\"b",
        ..asked()
    };
    let page = text(Form::Html, &asked);
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"));
    let tags = tags(&page);
    let (script, style) = (only(&tags, "script"), only(&tags, "style"));
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    let policy = tags
        .iter()
        .find_map(|tag| tag.attribute("http-equiv").and_then(|_| tag.attribute("content")));
    let expected = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
         connect-src 'none'; base-uri 'none'; form-action 'none'",
        hash(&script.text),
        hash(&style.text)
    );
    assert_eq!(policy, Some(&*expected));
    assert_eq!(parse(&catalogue(&script.text)), parse(BUILT_IN));
    assert!(style.text.ends_with(
        ":root, moda-scope { --moda-scope-accent: #123456; --moda-scope-font: \"Lato\"; }\n"
    ));
    let element = only(&tags, "moda-scope");
    let attributes: Vec<_> =
        element.attributes.iter().map(|(name, value)| (&**name, &**value)).collect();
    assert_eq!(
        attributes,
        [("heading-level", "1"), ("lang", "en"), ("storage-key", "a\"b"), ("theme", "dark")]
    );
    assert_eq!(only(&tags, "h1").text, "Training modalities");
    assert_eq!(tags.iter().filter(|tag| tag.name == "article").count(), 4);
    assert!(tags.iter().all(|tag| tag.attribute("src").is_none()), "no request");
}

#[rstest]
#[case(Form::Scorm12, "imsmanifest.xml", "scorm.js")]
#[case(Form::Scorm2004, "imsmanifest.xml", "scorm.js")]
#[case(Form::Cmi5, "cmi5.xml", "cmi5.js")]
fn a_package_has_its_files_at_the_root(
    #[case] form: Form,
    #[case] manifest: &str,
    #[case] script: &str,
) {
    let files = files(form, &asked());
    let names: Vec<_> = files.iter().map(|(name, _)| &**name).collect();
    let mut expected = vec![manifest, "index.html", "moda-scope.classic.js", script, "page.css"];
    expected.extend(["modascope.cdx.json", "THIRD-PARTY.txt", "workbook.js"]);
    expected.sort_unstable();
    assert_eq!(names, expected);
    assert_eq!(file(form, &asked(), script), format!("let {};\n", script.trim_end_matches(".js")));
    let classic = file(form, &asked(), "moda-scope.classic.js");
    assert_eq!(parse(&catalogue(&classic)), parse(BUILT_IN));
    assert_eq!(file(form, &asked(), "workbook.js"), PARTS.workbook);
    assert_eq!(file(form, &asked(), "modascope.cdx.json"), PARTS.inventory);
    assert_eq!(file(form, &asked(), "THIRD-PARTY.txt"), PARTS.notices);
}

#[rstest]
#[case(Form::Scorm12, "scorm.js", Some("1.2"), "'none'", "scorm12")]
#[case(Form::Scorm2004, "scorm.js", Some("2004"), "'none'", "scorm2004")]
#[case(Form::Cmi5, "cmi5.js", None, "https: http:", "cmi5")]
fn the_page_of_a_package_reports_before_the_widget_starts(
    #[case] form: Form,
    #[case] script: &str,
    #[case] version: Option<&str>,
    #[case] connect: &str,
    #[case] name: &str,
) {
    let asked = Asked { complete_when: "viewed-all", hide: "themes help", ..asked() };
    let page = file(form, &asked, "index.html");
    let policy = format!(
        "content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; connect-src {connect}; base-uri 'none'; form-action 'none'\""
    );
    assert!(page.contains(&policy), "{page}");
    let tags = tags(&page);
    let element = only(&tags, "moda-scope");
    assert_eq!(element.attribute("storage"), Some("none"));
    assert_eq!(element.attribute("hide"), Some("themes help"));
    let scripts: Vec<_> = tags.iter().filter(|tag| tag.name == "script").collect();
    let [report, widget] = scripts[..] else { panic!("{scripts:?}") };
    assert_eq!(report.attribute("src"), Some(script));
    assert_eq!(report.attribute("data-version"), version);
    assert_eq!(report.attribute("data-complete-when"), Some("viewed-all"));
    let package = format!("modascope-modalites-de-formation-{name}-fr");
    assert_eq!(report.attribute("data-package"), Some(&*package));
    assert_eq!(widget.attribute("src"), Some("moda-scope.classic.js"));
    assert_eq!(widget.attribute("data-workbook"), Some("./workbook.js"));
    assert!(page.find("</moda-scope>") < page.find("<script"));
}

#[test]
fn a_storage_key_is_the_name_of_the_package() {
    let page = file(Form::Cmi5, &Asked { storage_key: "ours", ..asked() }, "index.html");
    assert!(page.contains(r#" data-package="ours""#), "{page}");
}

/// What platforms know a package by: all ids of its manifest, and the name under which a browser keeps the session.
fn names(form: Form, asked: &Asked) -> Vec<String> {
    let manifest = match form {
        Form::Cmi5 => "cmi5.xml",
        _ => "imsmanifest.xml",
    };
    let text = file(form, asked, manifest);
    let document = Document::parse(&text).unwrap();
    let ids = document.descendants().flat_map(|node| {
        let named = ["identifier", "id"].into_iter().filter_map(move |name| node.attribute(name));
        named.map(str::to_owned)
    });
    let mut names: Vec<_> = ids.collect();
    let page = file(form, asked, "index.html");
    let tags = tags(&page);
    names.extend(tags.iter().filter_map(|tag| tag.attribute("data-package").map(str::to_owned)));
    names
}

#[rstest]
#[case(Form::Scorm12, 5)]
#[case(Form::Scorm2004, 5)]
#[case(Form::Cmi5, 3)]
fn packages_with_other_ids_have_no_name_in_common(#[case] form: Form, #[case] count: usize) {
    let one = names(form, &Asked { id: "managers", ..asked() });
    let other = names(form, &Asked { id: "new-staff", ..asked() });
    let without = names(form, &asked());
    assert_eq!([one.len(), other.len(), without.len()], [count; 3]);
    assert!(one.iter().all(|name| !other.contains(name) && !without.contains(name)), "{one:?}");
    assert!(other.iter().all(|name| !without.contains(name)), "{other:?}");
    // The id of the catalogue, chosen, is as none.
    assert_eq!(names(form, &Asked { id: "modalites-de-formation", ..asked() }), without);
    // Nothing else tells packages apart: a new version with another rule goes on.
    let rule = Asked { complete_when: "opened", filters: "synchrony=synchronous", ..asked() };
    assert_eq!(names(form, &rule), without);
}

#[rstest]
#[case(Form::Scorm12, "modascope-managers-scorm12-fr")]
#[case(Form::Scorm2004, "modascope-managers-scorm2004-fr")]
fn an_id_stands_where_that_of_the_catalogue_would(#[case] form: Form, #[case] name: &str) {
    let names = names(form, &Asked { id: "managers", ..asked() });
    assert_eq!((&*names[0], &**names.last().unwrap()), (name, name));
}

#[test]
fn a_storage_key_names_what_the_browser_keeps_and_the_id_names_the_rest() {
    let asked = Asked { id: "managers", storage_key: "ours", ..asked() };
    let names = names(Form::Scorm12, &asked);
    assert_eq!((&*names[0], &**names.last().unwrap()), ("modascope-managers-scorm12-fr", "ours"));
}

#[rstest]
#[case(Form::Scorm12, "1.2", "scormtype", "http://www.adlnet.org/xsd/adlcp_rootv1p2")]
#[case(Form::Scorm2004, "2004 4th Edition", "scormType", "http://www.adlnet.org/xsd/adlcp_v1p3")]
fn a_manifest_launches_one_page_that_reports(
    #[case] form: Form,
    #[case] version: &str,
    #[case] kind: &str,
    #[case] adl: &str,
) {
    let manifest = file(form, &asked(), "imsmanifest.xml");
    let document = Document::parse(&manifest).unwrap();
    let root = document.root_element();
    let metadata = child(root, "metadata");
    assert_eq!(child(metadata, "schema").text(), Some("ADL SCORM"));
    assert_eq!(child(metadata, "schemaversion").text(), Some(version));

    let organizations = child(root, "organizations");
    let organization = child(organizations, "organization");
    assert_eq!(organizations.attribute("default"), organization.attribute("identifier"));
    assert_eq!(child(organization, "title").text(), Some("Modalités de formation"));
    let item = child(organization, "item");
    let resource = child(child(root, "resources"), "resource");
    assert_eq!(item.attribute("identifierref"), resource.attribute("identifier"));
    assert_eq!(resource.attribute("href"), Some("index.html"));
    assert_eq!(resource.attribute((adl, kind)), Some("sco"));

    let listed = resource.children().filter_map(|file| file.attribute("href"));
    let files = files(form, &asked());
    let packed = files.iter().map(|(name, _)| &**name).filter(|name| *name != "imsmanifest.xml");
    assert!(listed.eq(packed));
    let lowercase = manifest.to_lowercase();
    assert!(!lowercase.contains("masteryscore") && !lowercase.contains("measure"));

    let ids: Vec<_> =
        document.descendants().filter_map(|node| node.attribute("identifier")).collect();
    for (at, id) in ids.iter().enumerate() {
        assert!(id.starts_with(|first: char| first.is_ascii_alphabetic()), "{id}");
        assert!(id.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter)));
        assert!(!ids[..at].contains(id), "{id} twice");
    }
}

#[test]
fn what_is_reported_to_scorm_2004_counts() {
    let manifest = file(Form::Scorm2004, &asked(), "imsmanifest.xml");
    let document = Document::parse(&manifest).unwrap();
    let delivery = document.descendants().find(|node| node.tag_name().name() == "deliveryControls");
    let delivery = delivery.unwrap();
    assert_eq!(delivery.attribute("completionSetByContent"), Some("true"));
    assert_eq!(delivery.attribute("objectiveSetByContent"), Some("true"));
}

#[test]
fn a_long_title_is_cut_for_scorm_1_2() {
    let long = "é".repeat(300);
    let catalogue = common::catalogue(&long, 2);
    let asked = Asked { catalogue: catalogue.as_bytes(), ..asked() };
    let manifest = file(Form::Scorm12, &asked, "imsmanifest.xml");
    assert!(manifest.contains(&format!("<title>{}</title>", "é".repeat(200))));
}

#[test]
fn a_course_has_one_unit_that_moves_on_when_completed() {
    let structure = file(Form::Cmi5, &asked(), "cmi5.xml");
    let document = Document::parse(&structure).unwrap();
    let root = document.root_element();
    assert_eq!(
        (root.tag_name().namespace(), root.tag_name().name()),
        (Some("https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"), "courseStructure")
    );
    let (course, unit) = (child(root, "course"), child(root, "au"));
    let titles = child(course, "title").children().filter(Node::is_element);
    let titles: Vec<_> = titles.map(|node| (node.attribute("lang"), node.text())).collect();
    assert_eq!(
        titles,
        [(Some("fr"), Some("Modalités de formation")), (Some("en"), Some("Training modalities"))]
    );
    let names: Vec<_> =
        unit.children().filter(Node::is_element).map(|node| node.tag_name().name()).collect();
    assert_eq!(names, ["title", "description", "url"]);
    assert_eq!(child(unit, "url").text(), Some("index.html"));
    assert_eq!(unit.attribute("moveOn"), Some("Completed"));
    assert_eq!(unit.attribute("launchMethod"), Some("AnyWindow"));
    assert_ne!(course.attribute("id"), unit.attribute("id"));
    for id in [course.attribute("id"), unit.attribute("id")] {
        assert!(id.unwrap().starts_with("urn:uuid:"));
    }
}

#[test]
fn the_same_choices_give_the_same_bytes() {
    for form in Form::ALL {
        let [one, two] = [0, 1].map(|_| pack(form, &choose(&asked()), &PARTS).unwrap());
        assert!(one == two, "{form:?}");
    }
}

const PAGE: &str = r#"<!DOCTYPE html><html lang="fr"><head><title>T</title>
<meta name="description" content="D"></head><body><header><h1>H</h1></header>
<main><moda-scope share=""><article><header>old</header></article></moda-scope></main></body></html>"#;

#[test]
fn the_page_of_the_site_keeps_its_heading_for_the_built_in_catalogue() {
    let page = site(PAGE, &choose(&asked()), false, Some("looks.css")).unwrap();
    let link = r#"<link rel="stylesheet" href="looks.css"></head>"#;
    assert!(page.contains(link), "{page}");
    let page = page.replace(link, "</head>");
    let (start, rest) = page.split_once("<moda-scope share=\"\">").unwrap();
    assert!(PAGE.starts_with(start));
    assert!(PAGE.ends_with(rest.split_once("</moda-scope>").unwrap().1));
    assert!(rest.contains("<h4>Webinaire</h4>") && !rest.contains("old"));
}

#[test]
fn the_page_of_the_site_is_about_another_catalogue() {
    let catalogue = common::catalogue("A & B", 1);
    let asked = Asked { catalogue: catalogue.as_bytes(), theme: "dark", ..asked() };
    let page = site(PAGE, &choose(&asked), true, Some("looks.css")).unwrap();
    let tags = tags(&page);
    assert_eq!(only(&tags, "html").attribute("lang"), Some("en"));
    assert_eq!(only(&tags, "title").text.trim(), "A & B");
    assert_eq!(only(&tags, "meta").attribute("content"), Some("A & B"));
    assert_eq!(only(&tags, "h1").text, "A & B");
    assert_eq!(only(&tags, "moda-scope").attribute("theme"), Some("dark"));
    assert_eq!(only(&tags, "link").attribute("href"), Some("looks.css"));
    assert!(!page.contains("<header><h1>H</h1></header>"));
}

const FRAME: &str = include_str!("../../../public/frame.html");

#[test]
fn the_page_of_a_frame_keeps_its_name_for_the_built_in_catalogue() {
    let page = frame(FRAME, &choose(&asked()), false, None).unwrap();
    let (start, rest) = page.split_once("<moda-scope>").unwrap();
    assert!(FRAME.starts_with(start));
    assert!(FRAME.ends_with(rest.split_once("</moda-scope>").unwrap().1));
    assert!(rest.contains("<h3>Webinaire</h3>") && !rest.contains("<!-- fallback -->"));
}

#[test]
fn the_page_of_a_frame_is_about_another_catalogue() {
    let catalogue = common::catalogue("A & \"B\"", 1);
    let asked = Asked {
        catalogue: catalogue.as_bytes(),
        language: "en",
        theme: "dark",
        storage_key: "ours",
        ..asked()
    };
    let page = frame(FRAME, &choose(&asked), true, Some("looks.css")).unwrap();
    let tags = tags(&page);
    assert_eq!(only(&tags, "html").attribute("lang"), Some("en"));
    assert_eq!(only(&tags, "title").text.trim(), "A & \"B\"");
    assert_eq!(only(&tags, "main").attribute("aria-label"), Some("A & \"B\""));
    assert_eq!(only(&tags, "h1").text, "A & \"B\"");
    let element = only(&tags, "moda-scope");
    let attributes: Vec<_> =
        element.attributes.iter().map(|(name, value)| (&**name, &**value)).collect();
    assert_eq!(attributes, [("lang", "en"), ("storage-key", "ours"), ("theme", "dark")]);
    assert!(page.contains(r#"<link rel="stylesheet" href="looks.css"></head>"#), "{page}");
}

#[test]
fn the_page_of_a_frame_in_another_language_is_called_by_it() {
    let page = frame(FRAME, &choose(&Asked { language: "en", ..asked() }), false, None).unwrap();
    let tags = tags(&page);
    assert_eq!(only(&tags, "title").text.trim(), "Training modalities");
    assert_eq!(only(&tags, "main").attribute("aria-label"), Some("Training modalities"));
    assert_eq!(only(&tags, "h1").text, "Training modalities");
}

#[test]
fn a_page_that_is_not_of_the_build_is_a_problem() {
    let choices = choose(&asked());
    let problem = site("<html lang=\"fr\">", &choices, false, None).unwrap_err();
    assert_eq!(problem.to_string(), "index.html: not as the build writes it");
    let problem = frame("<html lang=\"fr\">", &choices, false, None).unwrap_err();
    assert_eq!(problem.to_string(), "frame.html: not as the build writes it");
}

#[test]
fn what_can_be_hidden_is_a_view_or_a_part() {
    for name in surface::HIDEABLE {
        let is_part = surface::PARTS.iter().any(|part| part.name == name);
        assert!(is_part || name == "cards", "{name}");
    }
}
