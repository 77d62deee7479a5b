//! What happens when a company is chosen, shown before it happens (`Y-FIND-05`, `Y-FIND-06`, `Y-FAQ-50`).

use super::use_arrival_of_account;
use crate::{
    contract::{ChooseCompany, FoundCompany, Standing},
    i18n::find,
    load::use_submit,
    parts::{WriteFailure, company_name},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{Button, ButtonKind, ButtonRow, Dialog},
};

/// Asks before an account is registered, and says what that does and does not do.
#[component]
pub(super) fn ConfirmDialog(
    /// The company that was chosen; open while there is one.
    chosen: RwSignal<Option<FoundCompany>>,
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let (submission, arrival) = (use_submit::<ChooseCompany>(), use_arrival_of_account());
    let next = StoredValue::new(next);
    let close = Callback::new(move |()| {
        chosen.set(None);
        // It concerned this company, not the one that is asked about next.
        submission.forget_error();
    });
    let confirm = Callback::new(move |()| {
        let Some(company) = chosen.get_untracked() else { return };
        let next = next.get_value();
        submission.make(ChooseCompany { company: company.id }, move |added| {
            chosen.try_set(None);
            arrival.take(added, next);
        });
    });
    let actions = move || {
        view! {
            <ButtonRow>
                <Button kind=ButtonKind::Primary busy=submission.busy() on_press=confirm>
                    {find::confirm()}
                </Button>
                <Button on_press=close>{find::cancel()}</Button>
            </ButtonRow>
        }
        .into_any()
    };
    view! {
        <Dialog
            open=Signal::derive(move || chosen.with(Option::is_some))
            title=find::confirm_title()
            on_close=close
            actions
        >
            {dynamic(move || chosen.get().map(|company| view! { <Effects company /> }))}
            <WriteFailure error=submission.error() />
        </Dialog>
    }
}

/// The company, and what will happen.
#[component]
fn Effects(company: FoundCompany) -> impl IntoView {
    let mobile = use_session().person().and_then(|person| person.mobile).unwrap_or_default();
    let code = company.credit_code.as_ref().map(|code| code.grouped());
    let is_in_charge = company.standing == Standing::InCharge;
    let trust = if is_in_charge { find::effect_certified() } else { find::effect_uncertified() };
    let told = (!is_in_charge).then(|| {
        view! {
            <li>{find::effect_told()}</li>
            <li>{find::effect_nothing_more()}</li>
        }
    });
    view! {
        <div>
            <p class="company-name">{company_name(company.name.as_ref())}</p>
            <p class="company-code">{code}</p>
        </div>
        <p>{find::confirm_intro()}</p>
        <ul class="effects">
            <li>{find::effect_account()}</li>
            <li>{trust}</li>
            <li>{find::effect_text(mobile)}</li>
            {told}
        </ul>
    }
}
