//! All that is wrong with a form, above the `h1`: takes focus, and leads to each field.

use super::{
    Icon, IconName,
    element::{focus, focus_id, unique_id},
};
use crate::{
    form::{FormState, Problem},
    i18n,
    prelude::*,
};

/// The summary of a form's problems; nothing while there are none.
#[component]
pub fn ErrorSummary(
    /// The form.
    form: FormState,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let heading = unique_id("errors");
    let labelled_by = heading.clone();
    let standing = memo(move || form.problems.get().into_iter().filter(|one| stands(form, one)).collect::<Vec<_>>());
    let none = move || standing.with(Vec::is_empty);
    effect(move || mark_title(!none()));
    // What was mended since takes no focus.
    effect(move || {
        form.problems.track();
        if let Some(summary) = node.get().filter(|_| !untrack(none)) {
            focus(summary.into());
        }
    });
    on_cleanup(|| mark_title(false));
    let items = move || {
        let item = |problem| view! { <SummaryItem form problem /> };
        standing.get().into_iter().map(item).collect::<Vec<_>>()
    };
    view! {
        <div class="error-summary" node_ref=node tabindex="-1" role="alert" aria-labelledby=labelled_by hidden=none>
            <h2 class="error-summary-title" id=heading>
                <Icon name=IconName::CircleAlert />
                {i18n::ui::error_prefix()}
                {i18n::ui::error_title()}
            </h2>
            <ul class="error-summary-list" role="list">
                {dynamic(items)}
            </ul>
        </div>
    }
}

/// Whether its field still has it: one that mends itself, say by a file that arrived, has it no more.
fn stands(form: FormState, problem: &Problem) -> bool {
    let field = problem.field.and_then(|name| form.draft.named(name));
    field.is_none_or(|field| field.problem.with(|message| *message == problem.message))
}

/// A problem; when a field has it, a link that puts the focus there and leaves the address alone.
#[component]
fn SummaryItem(form: FormState, problem: Problem) -> impl IntoView {
    let field = problem.field.and_then(|name| form.draft.named(name));
    match field {
        Some(field) => {
            let mut href = String::from("#");
            href.push_str(&field.id());
            let jump = move |event: ev::MouseEvent| {
                event.prevent_default();
                focus_id(&field.id());
            };
            view! {
                <li>
                    <a href=href on:click=jump>
                        {problem.message}
                    </a>
                </li>
            }
            .into_any()
        }
        None => view! { <li>{problem.message}</li> }.into_any(),
    }
}

/// Puts the word in front of the document's title, which a screen reader reads first.
fn mark_title(wrong: bool) {
    let document = document();
    let title = document.title();
    let bare = title.strip_prefix(i18n::ui::error_prefix()).unwrap_or(&title);
    let mut wanted = String::from(if wrong { i18n::ui::error_prefix() } else { "" });
    wanted.push_str(bare);
    if wanted != title {
        document.set_title(&wanted);
    }
}
