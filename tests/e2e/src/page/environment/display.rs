//! The screen that the page is shown on.

use std::path::PathBuf;

use crate::page::Page;

/// As narrow as the page must fit, in CSS pixels.
pub const NARROW: u32 = 320;

/// A common desk, in CSS pixels.
pub const WIDE: u32 = 1280;

const HEIGHT: u32 = 900;

/// The colour scheme that the operator prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// As CSS calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Page {
    /// Shows the page on a screen of this width to an operator who prefers this scheme.
    pub async fn show_on(&self, width: u32, scheme: Scheme) {
        self.browser.resize(width, HEIGHT).await;
        self.browser.prefer(scheme).await;
    }

    /// Shows the page on a common desk.
    pub(crate) async fn show_at_a_desk(&self) {
        self.browser.resize(WIDE, HEIGHT).await;
    }

    /// Shows the page to an operator who has chosen the colours of all pages.
    pub async fn force_colours(&self) {
        self.browser.force_colours().await;
    }

    /// Shows the page on a screen of this width and height.
    pub async fn show_at(&self, width: u32, height: u32) {
        self.browser.resize(width, height).await;
    }

    /// The page is no wider than the screen.
    pub async fn assert_fits(&self) {
        // A scroll bar that has a place of its own takes that from the screen.
        const SCRIPT: &str = "
            const page = document.documentElement;
            return [page.scrollWidth, page.clientWidth, innerWidth];";
        let (page, room, screen): (u32, u32, u32) = self.run(SCRIPT, vec![]).await;
        assert!(
            page <= room,
            "the page is {page} px wide on a screen of {screen} px"
        );
    }

    /// Keeps a picture of the whole page as `name.png` in `$SCREENSHOTS`, where that is set.
    pub async fn screenshot(&self, name: &str) {
        let Some(folder) = std::env::var_os("SCREENSHOTS").map(PathBuf::from) else {
            return;
        };
        std::fs::create_dir_all(&folder).expect("the folder for pictures");
        let (width, height): (u32, u32) = self
            .run(
                "return [innerWidth, document.documentElement.scrollHeight]",
                vec![],
            )
            .await;
        self.browser.resize(width, height.max(HEIGHT)).await;
        let picture = self.browser.client().screenshot().await.expect("a picture");
        self.browser.resize(width, HEIGHT).await;
        std::fs::write(folder.join(format!("{name}.png")), picture)
            .expect("the picture is written");
    }
}
