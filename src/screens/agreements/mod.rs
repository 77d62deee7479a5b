//! 用户协议 and 隐私政策: what the product really does, to be read by anyone, logged in or not. Agreeing to a face check
//! is no part of either.

use crate::{
    i18n::agreements,
    parts::{Page, use_product, use_profile},
    prelude::*,
    route::Route,
    ui::{Button, ButtonKind, Card, IconName, Notice, Prose},
};

/// 用户协议.
#[component]
pub fn UserAgreementScreen() -> impl IntoView {
    agreement(agreements::user(), agreements::user_text(use_product(), phone()))
}

/// 隐私政策.
#[component]
pub fn PrivacyPolicyScreen() -> impl IntoView {
    let processor = use_profile().face_processor;
    agreement(agreements::privacy(), agreements::privacy_text(use_product(), processor, phone()))
}

fn phone() -> &'static str {
    use_profile().contacts.first().map(|contact| contact.phone).unwrap_or_default()
}

fn agreement(title: &'static str, text: String) -> AnyView {
    let print = Callback::new(|()| window().print().unwrap_or_default());
    view! {
        <Page title back=Route::Settings>
            <p class="quiet">{agreements::edition()}</p>
            <Notice>{agreements::face_apart()}</Notice>
            <Card>
                <Prose text />
            </Card>
            <Button kind=ButtonKind::Quiet icon=IconName::Printer on_press=print>
                {agreements::print()}
            </Button>
        </Page>
    }
    .into_any()
}
