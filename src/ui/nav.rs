//! The few places of the app: a bar of four on a phone, a rail on a desktop.

use super::{Icon, IconName};
use crate::{i18n, prelude::*};

/// A place of the app.
#[derive(Clone)]
pub struct NavItem {
    /// Its word.
    pub label: String,
    /// Its icon.
    pub icon: IconName,
    /// Its address.
    pub href: String,
    /// Whether one is there now.
    pub current: Signal<bool>,
    /// How many things wait there.
    pub badge: Signal<u32>,
    /// Its parts, which the rail shows while one is there.
    pub sections: Vec<NavSection>,
}

/// A part of a place.
#[derive(Clone)]
pub struct NavSection {
    /// Its word.
    pub label: String,
    /// Its address.
    pub href: String,
    /// Whether one is there now.
    pub current: Signal<bool>,
}

/// The bar or rail.
#[component]
pub(super) fn Nav(items: Vec<NavItem>) -> impl IntoView {
    let place = |item| view! { <NavPlace item /> };
    view! {
        <nav class="nav" aria-label=i18n::ui::nav()>
            <ul class="nav-list" role="list">
                {items.into_iter().map(place).collect::<Vec<_>>()}
            </ul>
        </nav>
    }
}

#[component]
fn NavPlace(item: NavItem) -> impl IntoView {
    let part = |section: NavSection| {
        let current = section.current;
        view! {
            <li>
                <a class="nav-section" href=section.href aria-current=move || current.get().then_some("page")>
                    {section.label}
                </a>
            </li>
        }
    };
    let sections = (!item.sections.is_empty()).then(|| {
        view! {
            <ul class="nav-sections" role="list">
                {item.sections.into_iter().map(part).collect::<Vec<_>>()}
            </ul>
        }
    });
    let current = item.current;
    view! {
        <li class="nav-item">
            <a class="nav-place" href=item.href aria-current=move || current.get().then_some("page")>
                <span class="nav-icon">
                    <Icon name=item.icon />
                    <Badge count=item.badge />
                </span>
                <span class="nav-label">{item.label}</span>
                <span class="visually-hidden">{dynamic(move || unread(item.badge.get()))}</span>
            </a>
            {sections}
        </li>
    }
}

/// How many things wait, for the eye; nothing when none does.
#[component]
fn Badge(count: Signal<u32>) -> impl IntoView {
    let mark = move || {
        let count = count.get();
        let shown = if count > 99 { String::from("99+") } else { count.to_string() };
        (count > 0).then(|| view! { <span class="nav-badge">{shown}</span> })
    };
    view! { <span aria-hidden="true">{dynamic(mark)}</span> }
}

/// How many things wait, for the ear.
fn unread(count: u32) -> String {
    if count > 0 { i18n::ui::unread(count) } else { String::new() }
}
