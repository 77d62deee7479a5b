//! 核验身份: why business with a company asks for the face, the check, and on to where the person wanted to be
//! (`R-REG-17`, `Y-ACCT-11`).

use crate::{
    client::IdempotencyKey,
    contract::{FaceCheckProof, FaceProof, Refusal, SessionVerified, VerifySession},
    domain::{FaceCheckId, FacePurpose, LoginWay},
    i18n::{common, logins},
    load::{Submission, use_submit},
    navigation::use_navigation,
    parts::{
        Page, WriteFailure,
        face_check::{FaceCheckFlow, forget_face_check},
    },
    prelude::*,
    route::Route,
    session::use_session,
    ui::{Button, ButtonKind, ButtonRow, LinkButton, Notice, RefusalState, ToastKind, use_toasts},
    words::explain,
};

/// What was tried last, to be tried again.
type Tried = StoredValue<Option<(FaceCheckId, FaceCheckProof)>>;

/// 核验身份.
#[component]
pub fn VerifyScreen(
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    // The partner adds its code to the address; this tab has the secret and needs none.
    use_navigation().rewrite(&Route::Verify { next: next.clone() });
    let session = use_session();
    // Also where the reply was lost and the feed told of it: a check that was used up is no way into the next session.
    on_cleanup(move || {
        if !untrack(|| session.waits_for_face()) {
            forget_face_check();
        }
    });
    let way = untrack(|| session.view().map(|view| view.way));
    let why = if way == Some(LoginWay::Password) { logins::verify_why_account() } else { logins::verify_why_mobile() };
    let attempts = RwSignal::new(0_u32);
    let on_again = Callback::new(move |()| {
        forget_face_check();
        attempts.update(|count| *count += 1);
    });
    let attempt = move || {
        attempts.track();
        view! { <Attempt next=next.clone() on_again /> }
    };
    view! {
        <Page title=logins::verify_title() back=Route::Home>
            <Notice>{why}</Notice>
            {dynamic(attempt)}
        </Page>
    }
}

/// One face check, up to its acceptance or refusal.
#[component]
fn Attempt(next: Option<Box<Route>>, on_again: Callback<()>) -> impl IntoView {
    let (verify, tried) = (use_submit::<VerifySession>(), Tried::new(None));
    let (session, navigation, toasts) = (use_session(), use_navigation(), use_toasts());
    let there = Route::Verify { next };
    let (return_to, take) = (there.clone(), session.taker());
    let arrive = move |verified: SessionVerified| {
        forget_face_check();
        let words = match verified.newly_associated {
            0 => logins::verified().to_owned(),
            count => logins::verified_with(count),
        };
        if take(verified.session) {
            navigation.replace(there.beyond());
            toasts.say(ToastKind::Ok, words);
        }
    };
    let arrive = StoredValue::new(arrive);
    let on_passed = Callback::new(move |(face_check, proof): (FaceCheckId, FaceCheckProof)| {
        let (FaceCheckProof::Secret(secret) | FaceCheckProof::ReturnCode(secret)) = &proof;
        let key = IdempotencyKey::of_secret(secret);
        tried.set_value(Some((face_check.clone(), proof.clone())));
        let arrive = arrive.get_value();
        verify.make_under(key, VerifySession { body: FaceProof { face_check, proof } }, arrive);
    });
    let refused = memo(move || verify.error().get().filter(|error| is_for_good(error.refusal())));
    let is_used_elsewhere = Signal::derive(move || {
        verify.error().get().and_then(|error| error.refusal()) == Some(Refusal::FaceCheckRedeemed)
    });
    dynamic(move || match refused.get() {
        Some(error) => view! { <Refused error on_again /> }.into_any(),
        None => view! {
            <Trouble verify tried on_passed />
            <FaceCheckFlow
                purpose=FacePurpose::Identity
                return_to=return_to.clone()
                alternatives=Route::ServiceHall
                on_passed
                is_used_elsewhere
            />
        }
        .into_any(),
    })
}

/// Whether trying with the same face again is of no use.
fn is_for_good(refusal: Option<Refusal>) -> bool {
    matches!(refusal, Some(Refusal::FaceOfOther | Refusal::HandlerUnknown | Refusal::FaceCheckNotYours))
}

/// Whose face it is not, and what to do.
#[component]
fn Refused(error: crate::client::ApiError, on_again: Callback<()>) -> impl IntoView {
    let words = explain(&error);
    view! {
        <div role="alert">
            <RefusalState title=words.title detail=words.detail>
                <ButtonRow>
                    <Button kind=ButtonKind::Primary on_press=on_again>
                        {logins::verify_again()}
                    </Button>
                    <LinkButton href=Route::Home.href()>{crate::i18n::app::to_home()}</LinkButton>
                </ButtonRow>
            </RefusalState>
        </div>
    }
}

/// Why it could not be told, and the way to try again.
#[component]
fn Trouble(
    verify: Submission<VerifySession>,
    tried: Tried,
    on_passed: Callback<(FaceCheckId, FaceCheckProof)>,
) -> impl IntoView {
    let error = verify.error();
    let on_press = Callback::new(move |()| {
        if let Some(tried) = tried.get_value() {
            on_passed.run(tried);
        }
    });
    let can_retry = memo(move || error.get().is_some_and(|error| error.refusal() != Some(Refusal::FaceCheckRedeemed)));
    view! {
        <WriteFailure error />
        {dynamic(move || can_retry.get().then(|| view! { <Button on_press>{common::retry()}</Button> }))}
    }
}
