//! Texts for the native normalizer and for the browser's, which are to agree.

/// Each with its composed form.
pub const COMPOSED: &[(&str, &str)] = &[
    ("Jose\u{301}", "José"),
    ("A\u{30a}kesson", "Åkesson"),
    ("\u{212b}kesson", "Åkesson"),
    ("\u{1112}\u{1161}\u{11ab}", "\u{d55c}"),
    ("o\u{302}\u{323}", "\u{1ed9}"),
    ("王芳", "王芳"),
    ("", ""),
];
