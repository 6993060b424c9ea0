//! The scripts of the stand-alone page: its own, and what makes it one that opens without a network.

use std::path::Path;

use anyhow::Result;

use super::bundle;

/// What is loaded with the page, and what it loads once it is there.
const SCRIPTS: [(&str, &str); 2] =
    [("src/page/page.js", "page.js"), ("src/page/offline.js", "offline.js")];

/// Makes both.
pub fn bundle_all(staging: &Path) -> Result<()> {
    let options =
        ["--format=esm", "--external:./offline.js", "--loader:.css=text"].map(str::to_owned);
    SCRIPTS.iter().try_for_each(|(source, output)| bundle(source, &staging.join(output), &options))
}
