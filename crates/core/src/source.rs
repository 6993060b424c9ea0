//! Where a text comes from.

use crate::{inert::is_unseen, text::Text};

/// A source of one catalogue, by its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceId(pub(crate) u32);

/// Where a text comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// What the file calls it.
    pub slug: Box<str>,
    /// Author, publisher or site.
    pub name: Text,
    /// Where it can be read.
    pub url: Option<Url>,
}

/// An address that is safe to link to: `http`, `https` or `mailto`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url(Box<str>);

impl Url {
    /// Takes an address of one of the three schemes, without spaces, control or invisible characters.
    ///
    /// `None` for everything else, relative addresses included: they would mean something else in every page.
    pub fn new(address: &str) -> Option<Self> {
        let (scheme, rest) = address.split_once(':')?;
        let rest = match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => rest.strip_prefix("//")?,
            "mailto" => rest,
            _ => return None,
        };
        let starts_well = rest.starts_with(|first: char| first.is_alphanumeric() || first == '[');
        let hides = |c: char| is_unseen(c) || matches!(c, '\\' | '<' | '>' | '"');
        (starts_well && !rest.contains(hides)).then(|| Self(address.into()))
    }

    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Url;
    use rstest::rstest;

    #[rstest]
    #[case::https("https://example.org/a?b=c#d", true)]
    #[case::http("http://example.org", true)]
    #[case::upper_case("HTTPS://example.org", true)]
    #[case::mail("mailto:formation@example.org", true)]
    #[case::script("javascript:alert(1)", false)]
    #[case::script_in_capitals("JaVaScRiPt:alert(1)", false)]
    #[case::script_with_a_tab("java\tscript:alert(1)", false)]
    #[case::leading_space(" https://example.org", false)]
    #[case::data("data:text/html,<script>", false)]
    #[case::relative("page.html", false)]
    #[case::any_scheme("//example.org", false)]
    #[case::no_host("https://", false)]
    #[case::one_slash("https:/example.org", false)]
    #[case::new_line("https://example.org/\nb", false)]
    #[case::right_to_left_override("https://example.org/\u{202e}gpj.exe", false)]
    #[case::empty("", false)]
    fn only_addresses_that_are_safe_to_link_to(#[case] address: &str, #[case] taken: bool) {
        assert_eq!(Url::new(address).is_some(), taken, "{address:?}");
    }
}
