//! Buttons and what they open.

use crate::{i18n, prelude::*, ui::*};

/// Buttons in every kind and state, the dialog, the toasts.
#[component]
pub(super) fn Actions() -> impl IntoView {
    let busy = RwSignal::new(true);
    let toggle = move |()| busy.update(|busy| *busy = !*busy);
    view! {
        <Section title=i18n::gallery::actions()>
            <ButtonRow>
                <Button kind=ButtonKind::Primary on_press=|()| ()>{i18n::gallery::invite()}</Button>
                <Button icon=IconName::Plus on_press=|()| ()>{i18n::gallery::more()}</Button>
                <Button kind=ButtonKind::Danger icon=IconName::Trash2 on_press=|()| ()>{i18n::gallery::danger()}</Button>
                <Button kind=ButtonKind::Quiet on_press=toggle>{i18n::gallery::busy_toggle()}</Button>
            </ButtonRow>
            <ButtonRow>
                <Button kind=ButtonKind::Primary busy on_press=|()| ()>{i18n::gallery::busy()}</Button>
                <Button busy on_press=|()| ()>{i18n::gallery::busy()}</Button>
                <LinkButton href="/gallery">{i18n::gallery::more()}</LinkButton>
            </ButtonRow>
            <ButtonRow>
                <Button kind=ButtonKind::Primary blocked=i18n::gallery::disabled_why() on_press=|()| ()>
                    {i18n::gallery::disabled()}
                </Button>
            </ButtonRow>
            <DialogSample />
            <ToastSample />
        </Section>
    }
}

#[component]
fn DialogSample() -> impl IntoView {
    let open = RwSignal::new(false);
    let close = move |()| open.set(false);
    let actions = move || {
        view! {
            <Button kind=ButtonKind::Danger on_press=close>{i18n::gallery::danger()}</Button>
            <Button on_press=close>{i18n::gallery::later()}</Button>
        }
    };
    view! {
        <Button icon=IconName::ExternalLink on_press=move |()| open.set(true)>{i18n::gallery::dialog_open()}</Button>
        <Dialog open title=i18n::gallery::dialog_title() on_close=close actions>
            <p>{i18n::gallery::dialog_text()}</p>
        </Dialog>
    }
}

#[component]
fn ToastSample() -> impl IntoView {
    let toasts = use_toasts();
    view! {
        <ButtonRow>
            <Button on_press=move |()| toasts.say(ToastKind::Ok, i18n::gallery::saved())>{i18n::gallery::saved()}</Button>
            <Button on_press=move |()| toasts.say(ToastKind::Info, i18n::gallery::save_info())>
                {i18n::gallery::sms_code()}
            </Button>
            <Button on_press=move |()| toasts.say(ToastKind::Failure, i18n::gallery::save_failed())>
                {i18n::gallery::save_failed()}
            </Button>
        </ButtonRow>
    }
}
