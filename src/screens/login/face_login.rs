//! 人脸识别登录: consent, face check, session.

use super::{Entrance, EntranceFailure, use_entrance};
use crate::{
    contract::FaceCheckProof,
    domain::{FaceCheckId, FacePurpose},
    i18n::face,
    parts::{Page, face_check::FaceCheckFlow},
    prelude::*,
    route::Route,
};

/// 人脸识别登录 (`Y-LOGIN-05`).
#[component]
pub fn FaceLoginScreen(
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let alternatives = Route::Login { next: next.clone() };
    let return_to = Route::FaceReturn { face_check: None, code: None, next: next.clone() };
    let entrance = StoredValue::new(use_entrance(next));
    let is_used_elsewhere = entrance.with_value(Entrance::is_used_elsewhere);
    let on_passed = Callback::new(move |(id, proof): (FaceCheckId, FaceCheckProof)| {
        entrance.with_value(|entrance| entrance.enter(id, proof))
    });
    view! {
        <Page title=face::title() back=alternatives.clone()>
            <EntranceFailure entrance />
            <FaceCheckFlow purpose=FacePurpose::Login return_to alternatives on_passed is_used_elsewhere />
        </Page>
    }
}
