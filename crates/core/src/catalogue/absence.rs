//! Why there is no catalogue file at all.

/// Why a catalogue file could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// The server answered with this HTTP status.
    Status(u16),
    /// The server did not answer in time.
    Late,
    /// There is no network.
    Offline,
    /// The server answered with a web page, such as a form to sign in.
    Page,
    /// The server redirects to an address that the page may not read, such as that of a form to sign in.
    Redirect,
    /// It is on another site, which answers but does not allow this page to read it (CORS).
    Cors,
    /// The Content-Security-Policy of the page does not allow the request.
    Policy,
    /// The page handed over what is no data.
    Lost,
    /// The browser did not say.
    Unknown,
}

impl Absence {
    /// Reads the `why` of `embed/request.js`: an HTTP status or a word; or `lost`.
    pub fn of(why: &str) -> Self {
        match why {
            "late" => Self::Late,
            "offline" => Self::Offline,
            "page" => Self::Page,
            "redirect" => Self::Redirect,
            "cors" => Self::Cors,
            "policy" => Self::Policy,
            "lost" => Self::Lost,
            _ => status(why).map_or(Self::Unknown, Self::Status),
        }
    }

    /// Whether it is a status by which a server says that it does not send the file, and not that it cannot now.
    pub fn is_about_the_file(self) -> bool {
        matches!(self, Self::Status(400..=499)) && !matches!(self, Self::Status(408 | 429))
    }
}

/// A number of three digits: `parse` weighs more.
fn status(digits: &str) -> Option<u16> {
    let [hundreds, tens, ones] = *digits.as_bytes() else { return None };
    let mut status = 0;
    for digit in [hundreds, tens, ones] {
        status = status * 10 + u16::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?);
    }
    Some(status)
}
