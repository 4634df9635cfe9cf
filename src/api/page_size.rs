//! `limit`: how many users a response may hold.

/// How many users a response may hold: the choices of `Rows per page`, within the documented 1 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PageSize {
    /// 10, the service's own default.
    #[default]
    Ten,
    /// 20.
    Twenty,
    /// 50.
    Fifty,
    /// 100, the most that the service gives.
    Hundred,
}

impl PageSize {
    /// Every choice, smallest first.
    pub const ALL: [Self; 4] = [Self::Ten, Self::Twenty, Self::Fifty, Self::Hundred];

    /// The value of `limit`.
    #[must_use]
    pub const fn limit(self) -> u32 {
        match self {
            Self::Ten => 10,
            Self::Twenty => 20,
            Self::Fifty => 50,
            Self::Hundred => 100,
        }
    }

    /// The choice whose limit is written in `text`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let limit: u32 = text.parse().ok()?;
        Self::ALL.into_iter().find(|size| size.limit() == limit)
    }
}
