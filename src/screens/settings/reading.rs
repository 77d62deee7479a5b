//! How to read: 长辈版, the size of text, light or dark.

use crate::{
    i18n::settings,
    parts::{TextSize, Theme, use_look},
    prelude::*,
    ui::{Card, Choice, Segmented, Switch},
};

#[component]
pub(super) fn Reading() -> impl IntoView {
    let look = use_look();
    let sizes = [
        (TextSize::Standard, settings::text_standard()),
        (TextSize::Large, settings::text_large()),
        (TextSize::Largest, settings::text_largest()),
    ];
    let themes = [
        (Theme::Auto, settings::theme_auto()),
        (Theme::Light, settings::theme_light()),
        (Theme::Dark, settings::theme_dark()),
    ];
    let set_size = move |chosen: String| {
        if let Some((size, _)) = sizes.iter().find(|(size, _)| size.as_str() == chosen) {
            look.update(|look| look.text = *size);
        }
    };
    let set_theme = move |chosen: String| {
        if let Some((theme, _)) = themes.iter().find(|(theme, _)| theme.as_str() == chosen) {
            look.update(|look| look.theme = *theme);
        }
    };
    view! {
        <Switch
            label=settings::elder()
            detail=settings::elder_detail()
            on=Signal::derive(move || look.get().elder)
            on_change=Callback::new(move |elder| look.update(|look| look.elder = elder))
        />
        <Card>
            <div class="settings-choice">
                <p aria-hidden="true">{settings::text()}</p>
        <Segmented
            label=settings::text()
            choices=Signal::stored(sizes.map(|(size, words)| Choice::new(size.as_str(), words)).to_vec())
            value=Signal::derive(move || look.get().text.as_str().to_owned())
            on_change=Callback::new(set_size)
        />
            </div>
            <div class="settings-choice">
                <p aria-hidden="true">{settings::theme()}</p>
        <Segmented
            label=settings::theme()
            choices=Signal::stored(themes.map(|(theme, words)| Choice::new(theme.as_str(), words)).to_vec())
            value=Signal::derive(move || look.get().theme.as_str().to_owned())
            on_change=Callback::new(set_theme)
        />
            </div>
        </Card>
    }
}
