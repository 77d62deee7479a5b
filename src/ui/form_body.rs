//! The form element: submits by Enter and by its button, and never leaves the page.

use crate::prelude::*;

/// The body of a form; its fields check themselves at submit, not the browser.
#[component]
pub fn FormBody(
    /// What submitting does.
    #[prop(into)]
    on_submit: Callback<()>,
    /// Fields and the submit button.
    children: Children,
) -> impl IntoView {
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class="form-body" novalidate on:submit=submit>
            {children()}
        </form>
    }
}
