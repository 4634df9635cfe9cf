//! The browser engines that the tests run in.

/// A browser engine. `$ENGINE` chooses: `chromium`, which is the default, `firefox` or `webkit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Debian's `chromium`, headless.
    Chromium,
    /// Debian's `firefox-esr`, headless.
    Firefox,
    /// `MiniBrowser` of Debian's `webkit2gtk-driver`, on a screen that `Xvfb` makes up.
    WebKit,
}

impl Engine {
    /// The one that `$ENGINE` names.
    pub fn chosen() -> Self {
        match std::env::var("ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("ENGINE is chromium, firefox or webkit, not {other}"),
        }
    }

    /// Whether its driver tells what the page logs and sends. Where it does not, a script in the page does: see
    /// [`recorder`](crate::recorder).
    pub fn tells_what_happens(self) -> bool {
        match self {
            Self::Chromium => true,
            Self::Firefox | Self::WebKit => false,
        }
    }
}
