//! 获取验证码: sends a code, then says how long until the next one.

use crate::{contract::CodeSent, domain::Moment, i18n::logins, parts::use_seconds_until, prelude::*, ui::Button};

/// The button beside the field of a code.
#[component]
pub(super) fn CodeButton(
    /// The newest code that was sent.
    sent: RwSignal<Option<CodeSent>>,
    /// One is being sent.
    busy: Signal<bool>,
    /// Sends one.
    on_press: Callback<()>,
) -> impl IntoView {
    let left = use_seconds_until(move || sent.get().map_or(Moment::default(), |sent| sent.resend_at));
    let words = move || if sent.get().is_some() { logins::get_code_again() } else { logins::get_code() };
    let wait = Signal::derive(move || match left.get() {
        0 => String::new(),
        seconds => logins::code_wait(seconds),
    });
    let said = move || if sent.get().is_some() { logins::code_sent() } else { "" };
    view! {
        <Button busy blocked=wait on_press>
            {dynamic(words)}
        </Button>
        <span class="visually-hidden" role="status">
            {dynamic(said)}
        </span>
    }
}
