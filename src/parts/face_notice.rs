//! Says to whoever logged in without a face that business with a company asks for it (`R-REG-17`).

use crate::{
    i18n::logins,
    navigation::use_navigation,
    prelude::*,
    route::Route,
    session::use_session,
    ui::{Notice, NoticeKind},
};

/// The notice, and the way to the check and back here; nothing once the face was checked.
#[component]
pub fn FaceNotice() -> impl IntoView {
    let (session, here) = (use_session(), use_navigation().route().get_untracked());
    let to = Route::Verify { next: Some(Box::new(here)) }.href();
    let waits = memo(move || session.waits_for_face());
    let notice = move || {
        let to = to.clone();
        view! {
            <Notice kind=NoticeKind::Warn>
                {logins::face_notice()} " " <a href=to>{logins::face_notice_link()}</a>
            </Notice>
        }
    };
    dynamic(move || waits.get().then(&notice))
}
