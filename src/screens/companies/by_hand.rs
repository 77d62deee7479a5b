//! 手动添加: an operator adds a business by its code alone (`Y-ENT-10`..`Y-ENT-15`).

use super::{
    field::{CodeField, CompanyField, Doubted, read_code},
    use_arrival_of_account,
};
use crate::{
    client::ApiError,
    contract::{AddOwnCompany, OwnCode, Refusal},
    domain::{RegistrationNumber, repair_code},
    form::{Form, Problems},
    i18n::find,
    load::use_submit,
    parts::{Page, WriteFailure, keep_draft},
    prelude::*,
    route::Route,
    ui::{ActionBar, Button, ButtonKind, FormBody, LinkButton, Notice, NoticeKind},
    words,
};

/// 手动添加.
#[component]
pub fn AddByHandScreen(
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let form = Form::new(&[CompanyField::OwnCode]);
    let kept = keep_draft("add-by-hand", form.draft());
    let (submission, arrival) = (use_submit::<AddOwnCompany>(), use_arrival_of_account());
    let back = Route::Companies { next: next.clone() };
    let next = StoredValue::new(next);
    let (doubted, has_old_licence) = (Doubted::of(form.field(CompanyField::OwnCode)), RwSignal::new(false));
    let submit = move |()| {
        let draft = form.draft();
        submission.forget_error();
        let insists = untrack(|| doubted.stands());
        let is_old = RegistrationNumber::parse(&draft.text(CompanyField::OwnCode)).is_ok();
        has_old_licence.set(is_old);
        if is_old {
            return form.refuse(Problems::at(CompanyField::OwnCode, find::old_field()));
        }
        let mut problems = Problems::new();
        let code = read_code(&draft, CompanyField::OwnCode, &mut Vec::new());
        let code = problems.keep(CompanyField::OwnCode, code);
        if let Some((_, doubts)) = code.as_ref().filter(|(_, doubts)| !doubts.is_empty() && !insists) {
            doubted.set();
            return form.refuse(Problems::at(CompanyField::OwnCode, words::doubts(doubts)));
        }
        form.refuse(problems);
        let Some((credit_code, _)) = code else { return };
        let next = next.get_value();
        submission.make(AddOwnCompany { body: OwnCode { credit_code } }, move |added| {
            kept.forget();
            arrival.take(added, next);
        });
    };
    let without = Callback::new(move |()| has_old_licence.set(true));
    view! {
        <Page title=find::own_title() back=back form=form.state()>
            <p>{find::own_intro()}</p>
            {dynamic(move || has_old_licence.get().then(|| view! { <OldLicence /> }))}
            <Outcome error=submission.error() form next />
            <FormBody on_submit=Callback::new(submit)>
                <CodeField form field=CompanyField::OwnCode />
                <ActionBar>
                    <Button kind=ButtonKind::Primary busy=submission.busy()>
                        {doubted.label(find::own_submit())}
                    </Button>
                    <Button on_press=without>{find::own_without()}</Button>
                </ActionBar>
            </FormBody>
        </Page>
    }
}

/// What to do with an old licence (`Y-ENT-14`, `Y-ENT-15`).
#[component]
fn OldLicence() -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Danger title=find::old_title()>
            <div class="company-told">
                <p>{find::old_detail()}</p>
                <p>{find::old_next()}</p>
                <LinkButton href=Route::ServiceHall.href() kind=ButtonKind::Quiet>
                    {find::old_hall()}
                </LinkButton>
            </div>
        </Notice>
    }
}

/// Not yours, not known: each in words of its own, with the next step.
#[component]
fn Outcome(
    error: Signal<Option<ApiError>>,
    form: Form<CompanyField>,
    next: StoredValue<Option<Box<Route>>>,
) -> impl IntoView {
    dynamic(move || match error.get().and_then(|error| error.refusal()) {
        Some(Refusal::NotRegistered) => view! {
            <Notice kind=NoticeKind::Danger title=find::not_registered_title()>
                {find::not_registered_detail()}
            </Notice>
        }
        .into_any(),
        Some(Refusal::NotInCharge) => {
            let code = repair_code(&form.draft().text(CompanyField::OwnCode)).text;
            let search = Route::FindCompanies { words: Some(code), page: 1, next: next.get_value() }.href();
            view! {
                <Notice kind=NoticeKind::Danger title=find::not_in_charge_title()>
                    <div class="company-told">
                        <p>{find::not_in_charge_detail()}</p>
                        <LinkButton href=search kind=ButtonKind::Quiet>
                            {find::to_search()}
                        </LinkButton>
                    </div>
                </Notice>
            }
            .into_any()
        }
        _ => view! { <WriteFailure error /> }.into_any(),
    })
}
