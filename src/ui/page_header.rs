//! The head of a screen: the way back, what it is about, and which company it is for.

use super::{ErrorSummary, Icon, IconName};
use crate::{form::FormState, i18n, prelude::*};

/// Back, then the error summary of the screen's form, then the one `h1`, which takes focus on navigation.
#[component]
pub fn PageHeader(
    /// What the screen is about.
    #[prop(into)]
    title: Signal<String>,
    /// Where back leads.
    #[prop(optional, into)]
    back: Option<String>,
    /// What back does, where it is a step of a flow and not an address.
    #[prop(optional, into)]
    on_back: Option<Callback<()>>,
    /// The form of the screen, whose problems stand above the title.
    #[prop(optional)]
    form: Option<FormState>,
    /// What stands at the end of the row, say the current company.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = || {
        view! {
            <Icon name=IconName::ChevronLeft />
            {i18n::common::back()}
        }
    };
    let way_back = match (on_back, back) {
        (Some(on_back), _) => view! {
            <button class="page-header-back" type="button" on:click=move |_| on_back.run(())>
                {words()}
            </button>
        }
        .into_any(),
        (None, Some(href)) => view! { <a class="page-header-back" href=href>{words()}</a> }.into_any(),
        (None, None) => ().into_any(),
    };
    view! {
        <header class="page-header">
            <div class="page-header-row">
                {way_back}
                {children.map(|children| view! { <div class="page-header-trailing">{children()}</div> })}
            </div>
            {form.map(|form| view! { <ErrorSummary form /> })}
            <h1 class="page-header-title" tabindex="-1">{title}</h1>
        </header>
    }
}
