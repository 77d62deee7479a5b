//! Banners, and the bar for a network that is away.

use crate::{i18n, prelude::*, ui::*};

/// Notices of every kind.
#[component]
pub(super) fn Notices() -> impl IntoView {
    view! {
        <Section title=i18n::gallery::notices()>
            <OfflineBar offline=true />
            <Notice>{i18n::gallery::save_info()}</Notice>
            <Notice kind=NoticeKind::Warn title=i18n::gallery::state_unsigned()>{i18n::gallery::warn_words()}</Notice>
            <Notice kind=NoticeKind::Danger>{i18n::gallery::save_failed()}</Notice>
            <Notice kind=NoticeKind::Ok title=i18n::gallery::state_done()>{i18n::gallery::ok_words()}</Notice>
        </Section>
    }
}
