//! A company that a search found, with what matched marked in its name (`Y-FIND-05`).

use crate::{
    contract::{FoundCompany, Standing},
    domain::{CompanyName, Role, Wanted},
    i18n::{companies, find},
    parts::company_name,
    prelude::*,
    route::Route,
    ui::{Button, LinkButton, Tag, TagKind},
    words,
};

/// One match.
#[component]
pub(super) fn Match(
    /// The company.
    company: FoundCompany,
    /// What was looked for.
    wanted: Wanted,
    /// Takes the company that is chosen.
    chosen: RwSignal<Option<FoundCompany>>,
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let name = match (&company.name, &wanted) {
        (Some(name), Wanted::Name(part)) => marked(name, part),
        (name, _) => company_name(name.as_ref()).into_any(),
    };
    let code = company.credit_code.as_ref().map(|code| {
        let is_wanted = wanted == Wanted::Code(code.clone());
        let shown = code.grouped();
        if is_wanted { view! { <mark class="found-mark">{shown}</mark> }.into_any() } else { shown.into_any() }
    });
    let role = words::role(Role::in_charge_of(company.kind));
    view! {
        <li class="company found">
            <h2 class="company-name">{name}</h2>
            <p class="company-code">{words::company_kind(company.kind)} " " {code}</p>
            <p class="company-code">
                {find::people(role, company.in_charge.clone())} " · " {find::authority(company.authority.clone())}
            </p>
            {way_on(company, role, chosen, next)}
        </li>
    }
}

/// 选择该企业, or why not.
fn way_on(
    company: FoundCompany,
    role: &str,
    chosen: RwSignal<Option<FoundCompany>>,
    next: Option<Box<Route>>,
) -> AnyView {
    let tag = match company.standing {
        Standing::Added => Some((TagKind::Ok, find::added().to_owned())),
        Standing::InCharge => Some((TagKind::Neutral, find::in_charge_tag(role))),
        Standing::Other | Standing::OldLicence => None,
    };
    let tag = tag.map(|(kind, label)| view! { <p class="company-tags"><Tag kind label /></p> });
    let standing = company.standing;
    let company = StoredValue::new(company);
    let press = match standing {
        Standing::Added => {
            let list = Route::Companies { next }.href();
            view! { <LinkButton href=list>{companies::to_list()}</LinkButton> }.into_any()
        }
        Standing::OldLicence => view! { <p class="quiet">{find::old_licence()}</p> }.into_any(),
        Standing::InCharge | Standing::Other => {
            let on_press = Callback::new(move |()| chosen.set(Some(company.get_value())));
            view! { <Button on_press>{find::choose()}</Button> }.into_any()
        }
    };
    view! {
        {tag}
        {press}
    }
    .into_any()
}

/// A name with the part that was looked for marked.
fn marked(name: &CompanyName, part: &CompanyName) -> AnyView {
    let text = name.as_str();
    match name.place_of(part) {
        Some(place) => {
            let (before, rest) = text.split_at(place.start);
            let (found, after) = rest.split_at(place.len());
            view! {
                {before.to_owned()}
                <mark class="found-mark">{found.to_owned()}</mark>
                {after.to_owned()}
            }
            .into_any()
        }
        None => text.to_owned().into_any(),
    }
}
