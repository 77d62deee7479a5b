//! The switches for the look.

use crate::{i18n, prelude::*, ui::*};

/// Theme, size of text, 长辈版.
#[component]
pub(super) fn LookPanel() -> impl IntoView {
    let look = use_look();
    let themes = vec![
        Choice::new("", i18n::gallery::theme_system()),
        Choice::new("light", i18n::gallery::light()),
        Choice::new("dark", i18n::gallery::dark()),
    ];
    let sizes = vec![
        Choice::new("", i18n::gallery::normal()),
        Choice::new("large", i18n::gallery::text_large()),
        Choice::new("largest", i18n::gallery::text_largest()),
    ];
    view! {
        <Card>
            <Segmented
                label=i18n::gallery::theme()
                choices=themes
                value=move || look.theme().get().as_str()
                on_change=move |kept: String| look.set_theme(Theme::parse(&kept))
            />
            <Segmented
                label=i18n::gallery::text_size()
                choices=sizes
                value=move || look.text().get().as_str()
                on_change=move |kept: String| look.set_text(TextSize::parse(&kept))
            />
        </Card>
        <Switch
            label=i18n::gallery::elder()
            detail=i18n::gallery::elder_detail()
            on=look.elder()
            on_change=move |elder| look.set_elder(elder)
        />
    }
}
