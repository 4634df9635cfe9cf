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

    /// Whether its driver cannot do this. No test is left out for that: the harness does something
    /// [instead](Lack::instead). That the drivers lack just these is tested, by asking them.
    pub fn lacks(self, lack: Lack) -> bool {
        let lacks: &[Lack] = match self {
            Self::Chromium => &[],
            Self::Firefox => &[
                Lack::Logs,
                Lack::ScriptsFirst,
                Lack::Offline,
                Lack::ColourScheme,
                Lack::NarrowWindow,
                Lack::Memory,
            ],
            Self::WebKit => &[
                Lack::Logs,
                Lack::ScriptsFirst,
                Lack::Offline,
                Lack::ColourScheme,
                Lack::Languages,
                Lack::Clipboard,
                Lack::Memory,
            ],
        };
        lacks.contains(&lack)
    }
}

/// What tests want of a browser, and not every driver can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Telling what the page logs and sends.
    Logs,
    /// Running a script before the page's own.
    ScriptsFirst,
    /// Being without a network.
    Offline,
    /// Preferring light or dark while a page is open.
    ColourScheme,
    /// Preferring languages.
    Languages,
    /// Letting a script read the clipboard.
    Clipboard,
    /// Being as narrow as the narrowest screen.
    NarrowWindow,
    /// Telling how much memory a page holds.
    Memory,
}

impl Lack {
    /// Each of them.
    pub const ALL: [Self; 8] = [
        Self::Logs,
        Self::ScriptsFirst,
        Self::Offline,
        Self::ColourScheme,
        Self::Languages,
        Self::Clipboard,
        Self::NarrowWindow,
        Self::Memory,
    ];

    /// What the harness does in place of a driver that cannot.
    pub fn instead(self) -> &'static str {
        match self {
            Self::Logs => "a script in the page keeps what its console and `fetch` are given",
            Self::ScriptsFirst => "the site puts the script before the page's own",
            Self::Offline => "`fetch` fails in the page as it does without a network",
            Self::ColourScheme => {
                "Firefox: its preference is set; WebKit: the page's `color-scheme`, from which it takes every colour"
            }
            Self::Languages => "the site tells the page, in `navigator.languages`",
            Self::Clipboard => "it is pasted into a field by its keys",
            Self::NarrowWindow => "the page is given less room than the window has",
            Self::Memory => {
                "nothing: hours of refreshing are gone through without a look at the memory"
            }
        }
    }
}
