//! The Content-Security-Policy of an answer.

/// What every answer is under that says no policy of its own.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// What stands before the policy that a page has in its head.
const MARK: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// The policy that a page says itself: a page in which scripts are started by their addresses names a policy for
/// them, and a careful host sends each page its own.
pub fn of<'a>(content_type: &str, bytes: &'a [u8]) -> &'a str {
    match content_type.starts_with("text/html") {
        true => own(bytes).unwrap_or(STRICT),
        false => STRICT,
    }
}

fn own(page: &[u8]) -> Option<&str> {
    let page = str::from_utf8(page).ok()?;
    let (policy, _) = page.split_once(MARK)?.1.split_once('"')?;
    // Whatever else would be no header.
    policy.bytes().all(|byte| (b' '..=b'~').contains(&byte)).then_some(policy)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "text/html; charset=utf-8";

    fn page(policy: &str) -> String {
        format!("<!doctype html>\n<meta charset=\"utf-8\">\n{MARK}{policy}\">\n<title>é</title>")
    }

    #[test]
    fn a_page_is_sent_with_the_policy_that_it_says() {
        assert_eq!(of(HTML, page("default-src 'self'").as_bytes()), "default-src 'self'");
        let embed = include_bytes!("../../../public/embed.html");
        assert_eq!(of(HTML, embed), STRICT);
        // One starts a service worker, the other a script.
        let policy = STRICT.replace("trusted-types 'none'", "trusted-types moda-scope");
        assert_eq!(of(HTML, include_bytes!("../../../index.html")), policy);
        assert_eq!(of(HTML, include_bytes!("../../../public/frame.html")), policy);
    }

    #[test]
    fn whatever_says_none_is_under_the_strictest() {
        for bytes in
            [&b"<title>None</title>"[..], MARK.as_bytes(), b"\xff", page("a\nb").as_bytes()]
        {
            assert_eq!(of(HTML, bytes), STRICT, "{}", String::from_utf8_lossy(bytes));
        }
        assert_eq!(of("text/javascript", page("default-src *").as_bytes()), STRICT);
    }
}
