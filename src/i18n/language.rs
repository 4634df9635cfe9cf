//! The languages that the page speaks.

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English; also for operators of a language that the page does not speak.
    #[default]
    English,
    /// Chinese in simplified characters; also for operators who read other Chinese.
    SimplifiedChinese,
}

impl Language {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::SimplifiedChinese];

    /// Its BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::SimplifiedChinese => "zh-CN",
        }
    }

    /// What it calls itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::SimplifiedChinese => "简体中文",
        }
    }

    /// The page's language for a BCP 47 tag, by its first part: "en-GB" is English, "zh-Hant-TW" Chinese.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let language = tag.split('-').next().unwrap_or_default();
        if language.eq_ignore_ascii_case("en") {
            Some(Self::English)
        } else if language.eq_ignore_ascii_case("zh") {
            Some(Self::SimplifiedChinese)
        } else {
            None
        }
    }

    /// The first of the operator's languages, the preferred one first, that the page speaks; English where it speaks none.
    pub fn choose<Tag: AsRef<str>>(preferred: impl IntoIterator<Item = Tag>) -> Self {
        preferred
            .into_iter()
            .find_map(|tag| Self::parse(tag.as_ref()))
            .unwrap_or_default()
    }
}
