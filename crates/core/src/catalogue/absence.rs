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
    /// It is on another host than the page: that one may have to allow it (CORS), which browsers do not say.
    Foreign,
    /// The page handed over what is no data.
    Lost,
    /// The browser did not say.
    Unknown,
}

impl Absence {
    /// Reads what `embed/fetched.js` says: a status, `late`, `offline` or `foreign`; or `lost`.
    pub fn of(why: &str) -> Self {
        match why {
            "late" => Self::Late,
            "offline" => Self::Offline,
            "foreign" => Self::Foreign,
            "lost" => Self::Lost,
            _ => status(why).map_or(Self::Unknown, Self::Status),
        }
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
