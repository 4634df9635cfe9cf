//! In which encoding a text file is, where its bytes do not say it.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::model::text_file::TextFile;
use crate::text::encoding::{Encoding, TextEncoding};
use crate::ui::fields::field_note::FieldNote;

/// A choice of the encoding, with lines of the file that it makes a difference to. There is none where the encoding is certain.
#[component]
pub fn EncodingField(
    /// ID of the field.
    id: &'static str,
    /// ID of the lines under it.
    note_id: &'static str,
    /// The file; `None` as well where its encoding is certain.
    #[prop(into)]
    file: Signal<Option<TextFile>>,
    /// Gets the encoding that was chosen.
    on_choose: Callback<TextEncoding>,
) -> impl IntoView {
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .file;
    let is_there = Memo::new(move |_| file.with(Option::is_some));
    let encoding = Memo::new(move |_| file.with(|file| Some(file.as_ref()?.encoding)));
    let is_garbled = move || {
        file.with(|file| {
            file.as_ref()
                .is_some_and(|file| file.state == Encoding::Garbled)
        })
    };
    let note = move || {
        file.with(|file| {
            let lines = file.as_ref().map(TextFile::samples).unwrap_or_default();
            (messages.guessed)(&lines)
        })
    };
    let option = move |offered: TextEncoding| {
        let selected = move || encoding.get() == Some(offered);
        view! { <option value=offered.label() selected=selected>{(messages.encoding_name)(offered)}</option> }
    };
    let choose = move |event| {
        if let Some(encoding) = TextEncoding::parse(&event_target_value(&event)) {
            on_choose.run(encoding);
        }
    };
    view! {
        <Show when=move || is_there.get()>
            <div class="field">
                <label for=id>{messages.encoding}</label>
                <select id=id aria-describedby=note_id on:change=choose>
                    {TextEncoding::ALL.map(option).collect_view()}
                </select>
                <FieldNote
                    id=note_id
                    text=Signal::derive(move || if is_garbled() { messages.garbled.to_owned() } else { note() })
                    is_error=Signal::derive(is_garbled)
                />
            </div>
        </Show>
    }
}
