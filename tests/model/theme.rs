use non_migration_users::model::theme::Theme;

#[test]
fn a_theme_is_read_as_it_is_stored() {
    for theme in Theme::ALL {
        assert_eq!(Theme::parse(theme.name()), theme);
    }
}

#[test]
fn what_is_no_theme_is_the_system_s() {
    for name in ["", "Dark", "blue", " light"] {
        assert_eq!(Theme::parse(name), Theme::System, "{name:?}");
    }
}
