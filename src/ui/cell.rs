//! Rows of a list: a thing, what is known of it, and where it leads.

use super::{Icon, IconName, element::unique_id};
use crate::{i18n, prelude::*};

/// A list of cells on one raised surface, with an optional heading.
#[component]
pub fn CellGroup(
    /// The heading; empty for none.
    #[prop(optional, into)]
    title: Signal<String>,
    /// [`Cell`]s and [`CellButton`]s.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="cell-group">
            <h2 class="cell-group-title">{title}</h2>
            <ul class="cell-group-list" role="list">
                {children()}
            </ul>
        </div>
    }
}

/// A cell: a link when it has an address, plain text otherwise.
#[component]
pub fn Cell(
    /// What it is.
    #[prop(into)]
    title: Signal<String>,
    /// What is known of it, in a quieter line; empty for none.
    #[prop(optional, into)]
    detail: Signal<String>,
    /// An icon before it.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Where it leads.
    #[prop(optional, into)]
    href: Option<String>,
    /// A value, a tag or a countdown at its end.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let leads = href.is_some();
    let parts = Parts::new();
    let body = cell_body(&parts, icon, title, detail, children);
    let row = match href {
        Some(href) => view! {
            <a class="cell" href=href aria-labelledby=parts.title aria-describedby=parts.described_by>
                {body}
                <Icon name=IconName::ChevronRight />
            </a>
        }
        .into_any(),
        None => view! { <div class="cell">{body}</div> }.into_any(),
    };
    view! {
        <li class="cell-item" data-leads=leads.then_some("")>
            {row}
        </li>
    }
}

/// A cell that does something; with `selected`, one that can be the chosen one of its group.
#[component]
pub fn CellButton(
    /// What it is.
    #[prop(into)]
    title: Signal<String>,
    /// What is known of it, in a quieter line; empty for none.
    #[prop(optional, into)]
    detail: Signal<String>,
    /// An icon before it.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Whether it is the chosen one.
    #[prop(optional, into)]
    selected: Option<Signal<bool>>,
    /// What a press does.
    #[prop(into)]
    on_press: Callback<()>,
    /// A value, a tag or a countdown at its end.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let trailing: Option<Children> = match (children, selected) {
        (None, Some(selected)) => Some(Box::new(move || view! { <SelectedMark selected /> }.into_any())),
        (Some(children), Some(selected)) => Some(Box::new(move || {
            view! {
                {children()}
                <SelectedMark selected />
            }
            .into_any()
        })),
        (children, None) => children,
    };
    let pressed = move || selected.map(|selected| if selected.get() { "true" } else { "false" });
    let parts = Parts::new();
    let body = cell_body(&parts, icon, title, detail, trailing);
    view! {
        <li class="cell-item">
            <button
                class="cell"
                type="button"
                aria-pressed=pressed
                aria-labelledby=parts.title
                aria-describedby=parts.described_by
                on:click=move |_| on_press.run(())
            >
                {body}
                {selected.is_none().then(|| view! { <Icon name=IconName::ChevronRight /> })}
            </button>
        </li>
    }
}

/// The mark of the chosen cell: a tick and a word.
#[component]
fn SelectedMark(selected: Signal<bool>) -> impl IntoView {
    let mark = || {
        view! {
            <Icon name=IconName::Check />
            {i18n::ui::checked()}
        }
    };
    view! { <span class="cell-mark">{move || selected.get().then(mark)}</span> }
}

/// The ids of what a cell says: its title is its name, the rest describes it.
struct Parts {
    title: String,
    detail: String,
    trailing: String,
    described_by: String,
}

impl Parts {
    fn new() -> Self {
        let (title, detail, trailing) = (unique_id("cell"), unique_id("cell"), unique_id("cell"));
        let described_by = [detail.as_str(), trailing.as_str()].join(" ");
        Self { title, detail, trailing, described_by }
    }
}

fn cell_body(
    parts: &Parts,
    icon: Option<IconName>,
    title: Signal<String>,
    detail: Signal<String>,
    trailing: Option<Children>,
) -> AnyView {
    view! {
        {icon.map(|name| view! { <Icon name /> })}
        <span class="cell-main">
            <span class="cell-text">
                <span class="cell-title" id=parts.title.clone()>
                    {title}
                </span>
                <span class="cell-detail" id=parts.detail.clone()>
                    {detail}
                </span>
            </span>
            {trailing.map(|trailing| {
                view! {
                    <span class="cell-trailing" id=parts.trailing.clone()>
                        {trailing()}
                    </span>
                }
            })}
        </span>
    }
    .into_any()
}
