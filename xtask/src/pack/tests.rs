//! Everything is packed from a build made by hand, and read back.

use super::{build::Build, npm, *};
use crate::{
    listing::listing,
    process::{command, npm_command},
};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use std::{
    io::Read,
    process::{Command, Output},
};
use tempfile::TempDir;
use zip::ZipArchive;

const BUILT_IN: &str = include_str!("../../../public/catalogue.json");

/// A build, by far shorter than a real one.
const FILES: [(&str, &str); 28] = [
    ("index.html", include_str!("../../../index.html")),
    ("frame.html", include_str!("../../../public/frame.html")),
    ("moda-scope.js", "customElements.define(\"moda-scope\", class extends HTMLElement {});\n"),
    ("moda-scope.classic.js", "((catalogue)=>{})(\n\"{}\"\n);\n"),
    ("catalogue.json", BUILT_IN),
    ("catalogue.schema.json", "{}"),
    ("scorm.js", "let scorm;\n"),
    ("cmi5.js", "let cmi5;\n"),
    ("workbook.js", "let workbook;\n"),
    ("modascope-1a2b3c.wasm", "wasm"),
    ("xlsx-5a6b7c.wasm", "wasm"),
    ("xlsx-8d9e0f.js", "export {};\n"),
    ("moda-scope-4d5e6f.css", ".widget {}\n"),
    ("moda-scope-frame.js", "let frame;\n"),
    ("page-7a8b9c.css", ".page {}\n"),
    ("package-7d8e9f.css", ".page {}\n"),
    ("modascope.cdx.json", "{}\n"),
    ("THIRD-PARTY.txt", "notices\n"),
    ("page-0a1b2c.js", "let page;\n"),
    ("offline-3d4e5f.js", "let offline;\n"),
    ("manifest.webmanifest", "{}"),
    ("icons/any.svg", "<svg/>"),
    ("icons/192.png", "png"),
    ("icons/512.png", "png"),
    ("icons/maskable.png", "png"),
    ("explainer-5f6a7b.js", "let explainer;\n"),
    ("explainer-8c9d0e.wasm", "wasm"),
    ("worker.js", "((site)=>{})(\n{}\n);\n"),
];

fn build() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("icons")).unwrap();
    for (name, text) in FILES {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

#[track_caller]
fn problem(options: Options) -> String {
    choose(&options).err().unwrap().to_string()
}

/// A catalogue of one's own, in a file.
fn own(folder: &Path, text: &str) -> Options {
    let file = folder.join("own.json");
    fs::write(&file, text).unwrap();
    Options { catalogue: Some(file), complete_when: "compared".to_owned(), ..Options::default() }
}

fn output(command: &mut Command) -> (bool, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = [stdout, stderr].concat();
    (status.success(), String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn everything_is_written_with_the_chosen_catalogue() {
    let (dist, out) = (build(), tempfile::tempdir().unwrap());
    let catalogue = BUILT_IN.replace("\"modalites-de-formation\"", "\"ours\"");
    let options = Options {
        lang: "en".to_owned(),
        looks: vec!["accent=#123456".to_owned()],
        ..own(out.path(), &catalogue)
    };
    let choices = choose(&options).unwrap();
    let build = Build::find(dist.path()).unwrap();
    // A second time, over what is there.
    for _ in 0..2 {
        let written = write(&build, &choices, true, out.path()).unwrap();
        let names: Vec<_> = written.iter().map(|(name, _)| &**name).collect();
        let tarball = format!("modascope-{}.tgz", env!("CARGO_PKG_VERSION"));
        assert_eq!(
            names,
            [
                "site",
                "modascope.html",
                "moda-scope.classic.js",
                "modascope-scorm12.zip",
                "modascope-scorm2004.zip",
                "modascope-cmi5.zip",
                &tarball
            ]
        );
    }
    let read = |name: &str| fs::read_to_string(out.path().join(name)).unwrap();
    assert!(read("modascope.html").contains(r#"\"id\":\"ours\""#));
    assert_eq!(read("moda-scope.classic.js"), read("site/moda-scope.classic.js"));
    assert!(read("site/catalogue.json").contains(r#""id":"ours""#));
    assert_eq!(read("site/looks.css"), ":root, moda-scope { --moda-scope-accent: #123456; }\n");
    let page = read("site/index.html");
    assert!(page.contains("<html lang=\"en\">") && page.contains("href=\"looks.css\""), "{page}");
    assert!(page.contains("Individual, Small group</span>") && !page.contains("<div lang=\"fr\">"));
    let frame = read("site/frame.html");
    assert!(
        frame.contains("<html lang=\"en\">") && frame.contains("href=\"looks.css\""),
        "{frame}"
    );
    assert!(frame.contains("Individual, Small group</span>") && frame.contains("frame.js"));
    assert_eq!(read("site/modascope-1a2b3c.wasm"), "wasm");
    let worker = read("site/worker.js");
    // What the worker keeps is what lies beside it: another page than that of the build, and the chosen looks.
    assert_eq!(worker.matches("sha256-").count(), 15, "{worker}");
    assert!(
        worker.contains("\"looks.css\":\"sha256-") && worker.contains("\"catalogue.json\":\"\"")
    );
    let integrity = BASE64_STANDARD.encode(Sha256::digest(&page));
    assert!(worker.contains(&format!("\"index.html\":\"sha256-{integrity}\"")), "{worker}");
}

#[test]
fn every_package_has_the_inventory_and_the_notices() {
    let (dist, out) = (build(), tempfile::tempdir().unwrap());
    let choices = choose(&own(dist.path(), BUILT_IN)).unwrap();
    let build = Build::find(dist.path()).unwrap();
    write(&build, &choices, false, out.path()).unwrap();
    let npm = out.path().join("npm");
    fs::create_dir(&npm).unwrap();
    npm::stage(&build, &choices, &npm).unwrap();
    let package = fs::read_to_string(npm.join("package.json")).unwrap();
    for (name, text) in [("modascope.cdx.json", "{}\n"), ("THIRD-PARTY.txt", "notices\n")] {
        for folder in ["site", "npm"] {
            assert_eq!(fs::read_to_string(out.path().join(folder).join(name)).unwrap(), text);
        }
        assert!(package.contains(&format!("\"{name}\"")), "{package}");
        for form in ["scorm12", "scorm2004", "cmi5"] {
            let zip = fs::File::open(out.path().join(format!("modascope-{form}.zip"))).unwrap();
            let mut found = String::new();
            let mut zip = ZipArchive::new(zip).unwrap();
            zip.by_name(name).unwrap().read_to_string(&mut found).unwrap();
            assert_eq!(found, text, "{form}");
        }
    }
}

#[test]
fn the_same_build_is_packed_into_the_same_bytes() {
    let dist = build();
    let choices = choose(&own(dist.path(), BUILT_IN)).unwrap();
    let packed = || {
        let out = tempfile::tempdir().unwrap();
        write(&Build::find(dist.path()).unwrap(), &choices, false, out.path()).unwrap();
        let files = listing(out.path()).unwrap().into_iter();
        files.map(|(name, path)| (name, fs::read(path).unwrap())).collect::<Vec<_>>()
    };
    let (first, second) = (packed(), packed());
    let names: Vec<_> = first.iter().map(|(name, _)| &**name).collect();
    for name in ["modascope-cmi5.zip", "modascope.html", "site/index.html"] {
        assert!(names.contains(&name), "{names:?}");
    }
    assert!(names.iter().any(|name| name.ends_with(".tgz")), "{names:?}");
    for (first, second) in first.iter().zip(&second) {
        assert!(first == second, "{} differs", first.0);
    }
    assert_eq!(first.len(), second.len());
}

#[test]
fn a_folder_of_somebody_elses_stays() {
    let (dist, out) = (build(), tempfile::tempdir().unwrap());
    fs::create_dir(out.path().join("site")).unwrap();
    let choices = choose(&own(out.path(), BUILT_IN)).unwrap();
    let build = Build::find(dist.path()).unwrap();
    let error = write(&build, &choices, false, out.path()).unwrap_err().to_string();
    assert!(error.ends_with("site is there already and is no site of ours"), "{error}");
}

#[test]
fn what_the_build_lacks_is_named() {
    let dist = build();
    let missing = |folder: &Path| Build::find(folder).err().unwrap().to_string();
    let hashed = dist.path().join("modascope-1a2b3c.wasm");
    fs::copy(&hashed, dist.path().join("modascope-9f9f9f.wasm")).unwrap();
    assert_eq!(missing(dist.path()), "dist/ has more than one modascope-<hash>.wasm");
    fs::remove_file(&hashed).unwrap();
    fs::remove_file(dist.path().join("modascope-9f9f9f.wasm")).unwrap();
    assert_eq!(missing(dist.path()), "dist/ has no modascope-<hash>.wasm");
    fs::remove_file(dist.path().join("scorm.js")).unwrap();
    assert_eq!(missing(dist.path()), "dist/ has no scorm.js");
    assert_eq!(missing(&dist.path().join("none")), "dist/ has no index.html");
}

#[test]
fn what_cannot_be_packed_is_said_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = own(folder.path(), &BUILT_IN.replace("\"version\": 1,", ""));
    let said = problem(wrong);
    assert!(
        said.ends_with(
            "own.json cannot be packed as it was asked for\n\
         catalogue: 1 problem in the file\n  version: required, but missing (line 1, column 1)"
        ),
        "{said}"
    );
    let hidden = Options { hide: "table".to_owned(), ..own(folder.path(), BUILT_IN) };
    assert!(problem(hidden).contains("complete-when: “compared” takes the table"));
    let id = Options { id: "Équipe 2".to_owned(), ..own(folder.path(), BUILT_IN) };
    assert!(problem(id).contains("id: “Équipe 2” is not an id: lowercase letters"));
    let look = Options { looks: vec!["accent".to_owned()], ..own(folder.path(), BUILT_IN) };
    assert_eq!(problem(look), "--look accent: not of the form NAME=VALUE");
    let missing = Options { catalogue: Some("none.json".into()), ..Options::default() };
    assert_eq!(problem(missing), "none.json cannot be read");
}

/// Says what the schemas of ADL say of a manifest.
fn judged(form: &str, manifest: &Path) -> (bool, String) {
    output(command("node").arg("tests/manifests.mjs").arg(form).arg(manifest))
}

#[test]
fn the_manifests_are_of_the_published_forms() {
    let (dist, out) = (build(), tempfile::tempdir().unwrap());
    let choices = choose(&own(out.path(), BUILT_IN)).unwrap();
    write(&Build::find(dist.path()).unwrap(), &choices, false, out.path()).unwrap();
    for form in ["scorm12", "scorm2004"] {
        let package = fs::File::open(out.path().join(format!("modascope-{form}.zip"))).unwrap();
        let mut text = String::new();
        let mut package = ZipArchive::new(package).unwrap();
        package.by_name("imsmanifest.xml").unwrap().read_to_string(&mut text).unwrap();
        let manifest = out.path().join("imsmanifest.xml");
        fs::write(&manifest, &text).unwrap();
        assert_eq!(judged(form, &manifest), (true, String::new()), "{form}");

        // The schemas see what is wrong.
        for (right, wrong) in [("\"sco\"", "\"page\""), ("<resources>", "<resource>")] {
            fs::write(&manifest, text.replace(right, wrong)).unwrap();
            let (valid, said) = judged(form, &manifest);
            assert!(!valid && said.contains("imsmanifest.xml"), "{form}: {said}");
        }
    }
}

#[test]
fn typescript_knows_the_element_and_what_it_says() {
    let (dist, project) = (build(), tempfile::tempdir().unwrap());
    let package = project.path().join("node_modules/modascope");
    fs::create_dir_all(&package).unwrap();
    let choices = choose(&own(dist.path(), BUILT_IN)).unwrap();
    npm::stage(&Build::find(dist.path()).unwrap(), &choices, &package).unwrap();
    let check = |usage: &str, resolution: [&str; 2]| {
        fs::write(project.path().join("usage.ts"), usage).unwrap();
        let [module, resolution] = resolution;
        let mut tsc = npm_command("tsc");
        tsc.args(["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom"]);
        tsc.args(["--module", module, "--moduleResolution", resolution, "usage.ts"]);
        output(tsc.current_dir(project.path()))
    };
    let usage = r#"
        import "modascope";
        import "modascope/moda-scope.js";
        import type { ModaScope, ModaScopeSession } from "modascope";
        const element: ModaScope = document.querySelector("moda-scope")!;
        const session: ModaScopeSession | null = element.session;
        element.session = '{"version":1}';
        element.catalogue = { version: 1 };
        element.addEventListener("moda-scope-change", ({ detail }) => detail.shortlist.join());
        document.addEventListener("moda-scope-open", ({ detail: { id } }) => id.length);
        document.createElement("moda-scope").addEventListener("moda-scope-error", (event) => event.detail.issues[0]?.place);
        session?.need?.price?.importance;
    "#;
    for resolution in [["esnext", "bundler"], ["nodenext", "nodenext"]] {
        assert_eq!(check(usage, resolution), (true, String::new()), "{resolution:?}");
    }
    let wrong = r#"
        import "modascope";
        document.querySelector("moda-scope")!.session = 1;
        addEventListener("moda-scope-change", ({ detail }) => detail.picked);
    "#;
    let (right, said) = check(wrong, ["esnext", "bundler"]);
    assert!(!right && said.contains("usage.ts(3,") && said.contains("usage.ts(4,"), "{said}");
}
