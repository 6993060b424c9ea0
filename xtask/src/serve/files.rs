//! Which file an address means.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// What there is at an address.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A file to send.
    File(PathBuf),
    /// A folder asked for without its slash, and its address with it: relative links need it.
    Folder(String),
    /// Nothing, or nothing to be shown.
    Nothing,
}

/// Looks up the path of a URL in the folder `dist`, which has to be canonical.
pub fn find(dist: &Path, url: &str) -> Found {
    let address = url.split(['?', '#']).next().unwrap_or_default();
    match lookup(dist, address) {
        None => Found::Nothing,
        Some(path) if path.is_file() => Found::File(path),
        Some(path) if address.ends_with('/') => match path.join("index.html") {
            index if index.is_file() => Found::File(index),
            _ => Found::Nothing,
        },
        // One slash in front, whatever came: `//name/` would be the address of another site.
        Some(_) => Found::Folder(format!("/{}/", address.trim_matches('/'))),
    }
}

fn lookup(dist: &Path, address: &str) -> Option<PathBuf> {
    let decoded = percent_decode_str(address).decode_utf8().ok()?;
    let mut path = dist.to_path_buf();
    for part in decoded.strip_prefix('/')?.split('/') {
        // A dot in front means `..`, or a folder that Trunk is still filling.
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        path.push(part);
    }
    // A link may lead out of the folder.
    path.canonicalize().ok().filter(|path| path.starts_with(dist))
}

/// The media type of a file, by the end of its name.
pub fn content_type(path: &Path) -> String {
    let guess = mime_guess::from_path(path).first_or_octet_stream();
    let is_text = guess.type_() == mime_guess::mime::TEXT || guess.subtype() == "json";
    let charset = if is_text { "; charset=utf-8" } else { "" };
    format!("{}{charset}", guess.essence_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A site in a temporary folder, with a secret beside it.
    struct Site {
        _folder: tempfile::TempDir,
        dist: PathBuf,
    }

    fn site() -> Site {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path().canonicalize().unwrap();
        let dist = top.join("dist");
        fs::create_dir_all(dist.join("demo")).unwrap();
        fs::create_dir_all(dist.join(".stage")).unwrap();
        fs::write(top.join("secret"), "").unwrap();
        for name in ["index.html", "demo/index.html", "été.css", ".stage/index.html"] {
            fs::write(dist.join(name), "").unwrap();
        }
        Site { _folder: folder, dist }
    }

    #[test]
    fn finds_files_and_the_index_of_folders() {
        let Site { _folder, dist } = site();
        for (url, file) in [
            ("/", "index.html"),
            ("/index.html?lang=fr", "index.html"),
            ("/demo/", "demo/index.html"),
            ("/%C3%A9t%C3%A9.css", "été.css"),
        ] {
            assert_eq!(find(&dist, url), Found::File(dist.join(file)), "{url}");
        }
        assert_eq!(find(&dist, "/demo"), Found::Folder("/demo/".into()));
        assert_eq!(find(&dist, "//demo"), Found::Folder("/demo/".into()));
    }

    #[test]
    fn never_leaves_the_folder() {
        let Site { _folder, dist } = site();
        for url in [
            "/../secret",
            "/%2e%2e/secret",
            "/demo/../../secret",
            "/demo/%2E%2E%2F..%2fsecret",
            "/..%5csecret",
            "secret",
            "http://127.0.0.1/secret",
            "/C:/secret",
            "/index.html%00",
            "/%ff",
            "/.stage/index.html",
            "/nothing",
        ] {
            assert_eq!(find(&dist, url), Found::Nothing, "{url}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn does_not_follow_a_link_out() {
        let Site { _folder, dist } = site();
        std::os::unix::fs::symlink(dist.join("../secret"), dist.join("link")).unwrap();
        assert_eq!(find(&dist, "/link"), Found::Nothing);
    }

    #[test]
    fn types_are_those_that_browsers_insist_on() {
        for (name, wanted) in [
            ("index.html", "text/html; charset=utf-8"),
            ("moda-scope.js", "text/javascript; charset=utf-8"),
            ("page.css", "text/css; charset=utf-8"),
            ("modascope_bg.wasm", "application/wasm"),
            ("catalogue.json", "application/json; charset=utf-8"),
            ("favicon.svg", "image/svg+xml"),
            ("site.webmanifest", "application/manifest+json"),
            ("unknown", "application/octet-stream"),
        ] {
            assert_eq!(content_type(Path::new(name)), wanted, "{name}");
        }
    }
}
