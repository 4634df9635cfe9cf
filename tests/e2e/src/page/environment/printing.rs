//! The page on paper.

use crate::page::Page;

impl Page {
    /// Has the page printed as far as it is concerned: it hears that printing begins, and is styled for paper.
    pub async fn begin_printing(&self) {
        const SCRIPT: &str = "
            dispatchEvent(new Event('beforeprint'));
            const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]);
            window.forPaper = rules.filter(rule => rule.media?.mediaText === 'print');
            window.forPaper.forEach(rule => rule.media.mediaText = 'all');";
        self.run::<()>(SCRIPT, vec![]).await;
    }

    /// Has the printing end.
    pub async fn end_printing(&self) {
        const SCRIPT: &str = "
            window.forPaper.forEach(rule => rule.media.mediaText = 'print');
            dispatchEvent(new Event('afterprint'));";
        self.run::<()>(SCRIPT, vec![]).await;
    }
}
