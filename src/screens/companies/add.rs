//! 添加企业, by its name and its code together (`Y-FAQ-11`).

use super::{
    check_failed::CheckFailed,
    field::{CodeField, CompanyField, Doubted, read_code, read_name},
    use_arrival_of_account,
};
use crate::{
    client::ApiError,
    contract::{AddCompany, CompanyPair, Refusal},
    domain::Repair,
    form::{Form, Problems},
    i18n::find,
    load::use_submit,
    parts::{Page, WriteFailure, keep_draft},
    prelude::*,
    route::Route,
    ui::{ActionBar, Button, ButtonKind, FormBody, FormField, Notice, NoticeKind},
    words,
};

const FIELDS: [CompanyField; 2] = [CompanyField::Name, CompanyField::Code];

/// 添加企业.
#[component]
pub fn AddCompanyScreen(
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let form = Form::new(&FIELDS);
    let kept = keep_draft("add-company", form.draft());
    let (submission, arrival) = (use_submit::<AddCompany>(), use_arrival_of_account());
    let back = Route::Companies { next: next.clone() };
    let next = StoredValue::new(next);
    let doubted = Doubted::of(form.field(CompanyField::Code));
    let repairs = RwSignal::new(Vec::<Repair>::new());
    let submit = move |()| {
        submission.forget_error();
        let insists = untrack(|| doubted.stands());
        let (mut found, mut problems) = (Vec::new(), Problems::new());
        let name = problems.keep(CompanyField::Name, read_name(&form.draft(), &mut found));
        let code = problems.keep(CompanyField::Code, read_code(&form.draft(), CompanyField::Code, &mut found));
        let pair = name.zip(code);
        if let Some((_, (_, doubts))) = pair.as_ref().filter(|(_, (_, doubts))| !doubts.is_empty() && !insists) {
            doubted.set();
            return form.refuse(Problems::at(CompanyField::Code, words::doubts(doubts)));
        }
        form.refuse(problems);
        let Some((name, (credit_code, _))) = pair else { return };
        repairs.update(|repairs| note(repairs, &found));
        let next = next.get_value();
        submission.make(AddCompany { body: CompanyPair { name, credit_code } }, move |added| {
            kept.forget();
            arrival.take(added, next);
        });
    };
    view! {
        <Page title=find::add_title() back=back form=form.state()>
            <p>{find::add_intro()}</p>
            <Outcome error=submission.error() repairs />
            <FormBody on_submit=Callback::new(submit)>
                <FormField field=form.field(CompanyField::Name) />
                <CodeField form field=CompanyField::Code />
                <ActionBar>
                    <Button kind=ButtonKind::Primary busy=submission.busy()>
                        {doubted.label(find::add_submit())}
                    </Button>
                </ActionBar>
            </FormBody>
        </Page>
    }
}

/// What was put right stays put right: a second try of the same words repairs nothing anew.
fn note(repairs: &mut Vec<Repair>, found: &[Repair]) {
    for repair in found {
        if !repairs.contains(repair) {
            repairs.push(*repair);
        }
    }
}

/// A mismatch with its causes (`Y-FAQ-24`), told apart from a fault of the service (`Y-FAQ-29`).
#[component]
fn Outcome(error: Signal<Option<ApiError>>, repairs: RwSignal<Vec<Repair>>) -> impl IntoView {
    dynamic(move || match error.get() {
        None => ().into_any(),
        Some(failed) if failed.refusal() == Some(Refusal::CheckFailed) => {
            view! { <CheckFailed detail=find::failed_pair().to_owned() repairs=repairs.get_untracked() /> }.into_any()
        }
        Some(failed) => {
            let fault = failed.is_passing().then(|| {
                view! {
                    <Notice kind=NoticeKind::Warn title=find::fault_title()>
                        {find::fault_detail()}
                    </Notice>
                }
            });
            view! {
                <WriteFailure error />
                {fault}
            }
            .into_any()
        }
    })
}
