//! The switches for the look, for this page only: what the person has set elsewhere is not touched.

use crate::{i18n, prelude::*, ui::*};

/// Theme, size of text, 长辈版.
#[component]
pub(super) fn LookPanel() -> impl IntoView {
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
    let elder = RwSignal::new(marked("data-elder").is_some());
    let turn = move |on: bool| {
        elder.set(on);
        mark("data-elder", on.then_some(""));
    };
    view! {
        <Card>
            <Setting label=i18n::gallery::theme() attribute="data-theme" choices=themes />
            <Setting label=i18n::gallery::text_size() attribute="data-text" choices=sizes />
        </Card>
        <Switch label=i18n::gallery::elder() detail=i18n::gallery::elder_detail() on=elder on_change=turn />
    }
}

/// An attribute of the page's root as a row of choices.
#[component]
fn Setting(label: &'static str, attribute: &'static str, choices: Vec<Choice>) -> impl IntoView {
    let value = RwSignal::new(marked(attribute).unwrap_or_default());
    let change = move |chosen: String| {
        mark(attribute, (!chosen.is_empty()).then_some(chosen.as_str()));
        value.set(chosen);
    };
    view! { <Segmented label choices value on_change=change /> }
}

fn marked(attribute: &str) -> Option<String> {
    document().document_element()?.get_attribute(attribute)
}

fn mark(attribute: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        match value {
            Some(value) => root.set_attribute(attribute, value).ok(),
            None => root.remove_attribute(attribute).ok(),
        };
    }
}
