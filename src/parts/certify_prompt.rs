//! The prompt at a matter that is closed to an account that is 未认证 (`Y-CERT-02`).

use crate::{
    i18n::matters,
    prelude::*,
    route::Route,
    ui::{Button, ButtonKind, ButtonRow, Dialog, LinkButton},
};

/// Says that the account is not certified, and leads to 企业认证 or back.
#[component]
pub fn CertifyPrompt(
    /// Whether it is open; closed by the person.
    open: RwSignal<bool>,
    /// What the matter is called.
    #[prop(into)]
    matter: Signal<String>,
    /// Where the matter is, to come back to.
    #[prop(into)]
    place: Signal<Route>,
) -> impl IntoView {
    let back = Callback::new(move |()| open.set(false));
    let certify = move || {
        let there = Route::Certification { next: Some(Box::new(place.get())) };
        view! {
            <LinkButton href=there.href() kind=ButtonKind::Primary>
                {matters::certify()}
            </LinkButton>
        }
    };
    let actions = move || {
        view! {
            <ButtonRow>
                {dynamic(certify)}
                <Button on_press=back>{matters::prompt_back()}</Button>
            </ButtonRow>
        }
        .into_any()
    };
    view! {
        <Dialog open title=matters::prompt_title() on_close=back actions>
            <p>{move || matters::prompt_detail(matter.get())}</p>
            <p class="quiet">{matters::prompt_others()}</p>
        </Dialog>
    }
}
