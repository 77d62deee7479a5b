//! 设置: how to read, and what this is.

mod face_consent;

use crate::{
    config::Region,
    i18n::{settings, share},
    parts::{Page, RegionContext, ShareLink, TextSize, Theme, use_look, use_product, use_profile},
    prelude::*,
    route::Route,
    ui::{Card, Choice, Fact, Facts, Section, Segmented, Switch},
};

/// 设置.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    view! {
        <Page title=settings::title() back=Route::Me>
            <Section title=settings::reading()>
                <Reading />
            </Section>
            <face_consent::FaceConsentSection />
            <Section title=settings::about()>
                <Card>
                    <About />
                </Card>
                <ShareLink route=Route::Home title=use_product() detail=share::site_detail() />
            </Section>
        </Page>
    }
}

#[component]
fn Reading() -> impl IntoView {
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

#[component]
fn About() -> impl IntoView {
    let region = match expect_context::<RegionContext>().region {
        Region::Guangdong => settings::guangdong(),
    };
    let contacts = use_profile().contacts.iter();
    let contacts =
        contacts.map(|contact| view! { <Fact label=contact.name value=contact.phone /> }).collect::<Vec<_>>();
    view! {
        <Facts>
            <Fact label=settings::region() value=region />
            <Fact label=settings::version() value=env!("CARGO_PKG_VERSION") />
            {contacts}
        </Facts>
    }
}
