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
    let described_by = unique_id("cell");
    let named = match href {
        Some(href) => view! {
            <a class="cell-press" href=href aria-describedby=described_by.clone()>
                {title}
            </a>
        }
        .into_any(),
        None => title.into_any(),
    };
    view! {
        <li class="cell-item">
            <div class="cell" data-pressable=leads.then_some("")>
                {cell_body(icon, named, detail, described_by, children)}
                {leads.then(|| view! { <Icon name=IconName::ChevronRight /> })}
            </div>
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
    let described_by = unique_id("cell");
    let named = view! {
        <button
            class="cell-press"
            type="button"
            aria-pressed=pressed
            aria-describedby=described_by.clone()
            on:click=move |_| on_press.run(())
        >
            {title}
        </button>
    };
    view! {
        <li class="cell-item">
            <div class="cell" data-pressable="" data-pressed=pressed>
                {cell_body(icon, named.into_any(), detail, described_by, trailing)}
                {selected.is_none().then(|| view! { <Icon name=IconName::ChevronRight /> })}
            </div>
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

/// What a cell says. Only the title is pressed, so that it is called by its title alone; its target is the whole row.
fn cell_body(
    icon: Option<IconName>,
    title: AnyView,
    detail: Signal<String>,
    described_by: String,
    trailing: Option<Children>,
) -> AnyView {
    view! {
        {icon.map(|name| view! { <Icon name /> })}
        <span class="cell-main">
            <span class="cell-text">
                <span class="cell-title">{title}</span>
                <span class="cell-detail" id=described_by>
                    {detail}
                </span>
            </span>
            {trailing.map(|trailing| view! { <span class="cell-trailing">{trailing()}</span> })}
        </span>
    }
    .into_any()
}
