//! 刷脸授权: what is kept of the consent to face checks, and how to withdraw it.

use crate::{
    contract::{FaceConsent, ReadFaceConsent, Topic, WithdrawFaceConsent},
    i18n::consents,
    load::{Reading, Submission, use_read, use_submit},
    parts::{WriteFailure, loaded},
    prelude::*,
    session::use_session,
    ui::{
        Button, ButtonKind, ButtonRow, Card, Dialog, Fact, Facts, Notice, NoticeKind, Section, SkeletonShape,
        ToastKind, use_toasts,
    },
    words,
};

/// The section of the settings; for those who are logged in.
#[component]
pub(super) fn FaceConsentSection() -> impl IntoView {
    let session = use_session();
    let is_inside = memo(move || session.person().is_some());
    let section = || {
        view! {
            <Section title=consents::title()>
                <Card>
                    <Kept />
                </Card>
            </Section>
        }
    };
    dynamic(move || is_inside.get().then(section))
}

#[component]
fn Kept() -> impl IntoView {
    let reading = use_read(|| ReadFaceConsent {}, &[Topic::Session]);
    let (withdraw, is_asking) = (use_submit::<WithdrawFaceConsent>(), RwSignal::new(false));
    view! {
        <WriteFailure error=withdraw.error() />
        {loaded(reading, SkeletonShape::Lines, move |consent| match consent.version {
            None => view! { <p class="quiet">{consents::none()}</p> }.into_any(),
            Some(_) => view! { <Given consent withdraw is_asking /> }.into_any(),
        })}
        <WithdrawDialog reading withdraw open=is_asking />
    }
}

/// When it was given, what is kept, and whether it is in force.
#[component]
fn Given(consent: FaceConsent, withdraw: Submission<WithdrawFaceConsent>, is_asking: RwSignal<bool>) -> impl IntoView {
    let state = if consent.withdrawn_at.is_some() { consents::withdrawn() } else { consents::in_force() };
    let at = |moment: Option<crate::domain::Moment>| moment.map(words::minute).unwrap_or_default();
    let end = match consent.withdrawn_at {
        Some(_) => view! { <Notice kind=NoticeKind::Ok>{consents::after()}</Notice> }.into_any(),
        None => view! {
            <ButtonRow>
                <Button busy=withdraw.busy() on_press=Callback::new(move |()| is_asking.set(true))>
                    {consents::withdraw()}
                </Button>
            </ButtonRow>
        }
        .into_any(),
    };
    let withdrawn = consent.withdrawn_at.map(words::minute);
    view! {
        <Facts>
            <Fact label=consents::state() value=state />
            <Fact label=consents::given() value=at(consent.given_at) />
            {withdrawn.map(|at| view! { <Fact label=consents::withdrawn_at() value=at /> })}
            <Fact label=consents::version() value=consent.version.unwrap_or_default().to_string() />
            <Fact label=consents::results() value=consents::results_count(consent.results) />
        </Facts>
        {end}
    }
}

/// Shows what a withdrawal does before it is made.
#[component]
fn WithdrawDialog(
    reading: Reading<FaceConsent>,
    withdraw: Submission<WithdrawFaceConsent>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let toasts = use_toasts();
    let keep = Callback::new(move |()| open.set(false));
    let go_on = Callback::new(move |()| {
        open.set(false);
        withdraw.make(WithdrawFaceConsent {}, move |consent| {
            reading.put(consent);
            toasts.say(ToastKind::Ok, consents::done());
        });
    });
    let actions = move || {
        view! {
            <ButtonRow>
                <Button kind=ButtonKind::Danger on_press=go_on>
                    {consents::withdraw()}
                </Button>
                <Button on_press=keep>{consents::keep()}</Button>
            </ButtonRow>
        }
        .into_any()
    };
    let deleted = move || consents::effect_deleted(reading.value().map_or(0, |consent| consent.results));
    view! {
        <Dialog open title=consents::withdraw_title() on_close=keep actions>
            <ul class="effects">
                <li>{dynamic(deleted)}</li>
                <li>{consents::effect_kept()}</li>
                <li>{consents::effect_login()}</li>
            </ul>
        </Dialog>
    }
}
