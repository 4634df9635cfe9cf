//! Icons, of Lucide (<https://lucide.dev>), whose licence is in `.cargo/licenses.hbs`.

use leptos::prelude::*;

/// An icon, by Lucide's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    /// To sort upwards.
    ArrowUp,
    /// To sort downwards.
    ArrowDown,
    /// Done.
    Check,
    /// What opens below.
    ChevronDown,
    /// The page before.
    ChevronLeft,
    /// The page after.
    ChevronRight,
    /// The first page.
    ChevronsLeft,
    /// The last page.
    ChevronsRight,
    /// Can be sorted.
    ChevronsUpDown,
    /// Help.
    CircleHelp,
    /// To compare.
    Columns2,
    /// To copy.
    Copy,
    /// To export.
    Download,
    /// More actions.
    Ellipsis,
    /// To check a list.
    ListChecks,
    /// To load again.
    RefreshCw,
    /// To filter.
    Search,
    /// To close.
    X,
}

impl IconName {
    /// Lucide's shapes as one path on a grid of 24 by 24.
    const fn path(self) -> &'static str {
        match self {
            Self::ArrowUp => "m5 12 7-7 7 7M12 19V5",
            Self::ArrowDown => "M12 5v14M19 12l-7 7-7-7",
            Self::Check => "M20 6 9 17l-5-5",
            Self::ChevronDown => "m6 9 6 6 6-6",
            Self::ChevronLeft => "m15 18-6-6 6-6",
            Self::ChevronRight => "m9 18 6-6-6-6",
            Self::ChevronsLeft => "m11 17-5-5 5-5M18 17l-5-5 5-5",
            Self::ChevronsRight => "m6 17 5-5-5-5M13 17l5-5-5-5",
            Self::ChevronsUpDown => "m7 15 5 5 5-5M7 9l5-5 5 5",
            Self::CircleHelp => {
                "M2 12a10 10 0 0 1 20 0 10 10 0 0 1-20 0M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01"
            }
            Self::Columns2 => {
                "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2M12 3v18"
            }
            Self::Copy => {
                "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2\
                 M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2"
            }
            Self::Download => "M12 15V3M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5",
            Self::Ellipsis => {
                "M11 12a1 1 0 0 1 2 0 1 1 0 0 1-2 0M18 12a1 1 0 0 1 2 0 1 1 0 0 1-2 0M4 12a1 1 0 0 1 2 0 1 1 0 0 1-2 0"
            }
            Self::ListChecks => "M13 5h8M13 12h8M13 19h8M3 17l2 2 4-4M3 7l2 2 4-4",
            Self::RefreshCw => {
                "M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5"
            }
            Self::Search => "m21 21-4.34-4.34M3 11a8 8 0 0 1 16 0 8 8 0 0 1-16 0",
            Self::X => "M18 6 6 18M6 6l12 12",
        }
    }
}

/// An icon in the colour of the text around it, as decoration: what it stands for has to be said beside it or by the name
/// of the control.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=name.path()></path>
        </svg>
    }
}
