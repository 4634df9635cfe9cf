//! Texts for the native folding and for the browser's, which are to agree.

/// They differ in case or encoding only.
pub const SAME: &[(&str, &str)] = &[
    ("Ann", "aNN"),
    ("Zoë", "Zoe\u{308}"),
    ("ZOË", "zoe\u{308}"),
    ("istanbul", "İSTANBUL"),
    ("istanbul", "I\u{307}STANBUL"),
    ("istanbul", "ISTANBUL"),
    ("ılgın", "ILGIN"),
    ("ilgin", "ılgın"),
    ("i\u{307}", "İ"),
    ("Straße", "STRASSE"),
    ("STRAẞE", "strasse"),
    ("straße", "STRAẞE"),
    ("ΟΔΟΣ", "οδος"),
    ("οδοσ", "οδος"),
    ("ŁUKASZ", "łukasz"),
    ("ЮРИЙ", "юрий"),
    ("Ａｎｎ", "ａＮＮ"),
    ("ann lee 7", "Ａｎｎ　Ｌｅｅ　７"),
    ("µ", "Μ"),
    ("\u{212a}", "k"),
];

/// They differ otherwise.
pub const DIFFERENT: &[(&str, &str)] = &[
    ("Zoe", "Zoë"),
    ("s", "ß"),
    ("j", "i"),
    ("ı\u{301}", "i"),
    ("isik", "ışık"),
    ("王", "玉"),
    (" a", "a"),
];
