//! 政务服务大厅, a counter in the world outside: exchanges an old licence for one with a credit code (`Y-ENT-15`).

use super::{
    frame::{Frame, Heading, Place, Player},
    live::use_live_read,
    shown::{Trouble, shown},
};
use crate::{
    client::ApiError,
    contract::{
        Refusal,
        sim::{ExchangeLicence, ListOldLicences, OldLicence, RegisterLine},
    },
    form::{Field, FieldKind, Form, Problems},
    i18n::sim,
    load::use_submit,
    prelude::*,
    ui::{Button, ButtonKind, ErrorSummary, Fact, Facts, FormBody, FormField, Notice, NoticeKind},
};

/// The one field: the number on the old licence.
#[derive(Clone, Copy, PartialEq, Eq)]
struct NumberField;

impl Field for NumberField {
    fn name(self) -> &'static str {
        "registration_number"
    }

    fn label(self) -> &'static str {
        sim::hall_number()
    }

    fn kind(self) -> FieldKind {
        FieldKind::Code
    }
}

/// 政务服务大厅.
#[component]
pub fn ServiceHallScreen() -> impl IntoView {
    let form = Form::new(&[NumberField]);
    let exchanging = use_submit::<ExchangeLicence>();
    let done = RwSignal::new(None::<RegisterLine>);
    let submit = Callback::new(move |()| {
        let registration_number = form.draft().text(NumberField);
        if registration_number.trim().is_empty() {
            return form.refuse(Problems::at(NumberField, sim::hall_empty()));
        }
        form.refuse(Problems::new());
        done.set(None);
        exchanging.make(ExchangeLicence { body: OldLicence { registration_number } }, move |line| {
            done.try_set(Some(line));
        });
    });
    let error = exchanging.error();
    Effect::new(move || {
        if let Some(words) = error.get().as_ref().and_then(problem) {
            form.refuse(Problems::at(NumberField, words));
        }
    });
    let passing = Signal::derive(move || error.get().filter(|error| problem(error).is_none()));
    view! {
        <Frame place=Place::ServiceHall>
            <ErrorSummary form=form.state() />
            <Heading words=sim::hall_title() />
            <p>{sim::hall_detail()}</p>
            <Trouble error=passing />
            <FormBody on_submit=submit>
                <FormField field=form.field(NumberField)>
                    <Button kind=ButtonKind::Primary busy=exchanging.busy()>
                        {sim::hall_submit()}
                    </Button>
                </FormField>
            </FormBody>
            {move || done.get().map(|line| view! { <NewLicence line /> })}
            <OldLicences form />
        </Frame>
    }
}

/// What the counter says of the number; nothing when the fault is elsewhere.
fn problem(error: &ApiError) -> Option<&'static str> {
    let ApiError::Refused(refused) = error else { return None };
    Some(match refused.fields.first().map(|field| field.code.as_str()) {
        Some("registration_number.length") => sim::hall_length(),
        Some("registration_number.character") => sim::hall_character(),
        Some("registration_number.check") => sim::hall_check(),
        _ if refused.code == Refusal::NotFound => sim::hall_unknown(),
        _ => return None,
    })
}

/// The new licence.
#[component]
fn NewLicence(line: RegisterLine) -> impl IntoView {
    let name = line.name.map_or_else(|| sim::register_nameless().to_owned(), |name| name.to_string());
    let code = line.credit_code.map(|code| code.to_string()).unwrap_or_default();
    view! {
        <Notice kind=NoticeKind::Ok title=sim::hall_done()>
            {sim::hall_done_detail()}
        </Notice>
        <div class="sim-entry">
            <h2 class="sim-entry-name">{name}</h2>
            <Facts>
                <Fact label=sim::register_code() value=code copyable=true />
                <Fact label=sim::register_operator() value=line.in_charge />
            </Facts>
        </div>
    }
}

/// The old licences of the demonstration, to be filled in by a press.
#[component]
fn OldLicences(form: Form<NumberField>) -> impl IntoView {
    let licences = use_live_read(|| ListOldLicences {});
    let list = move |lines: Vec<RegisterLine>| {
        if lines.is_empty() {
            return view! { <p class="sim-quiet">{sim::hall_demo_none()}</p> }.into_any();
        }
        let one = move |line: RegisterLine| {
            let number = line.registration_number.unwrap_or_default();
            let name = line.name.map(|name| name.to_string()).unwrap_or_default();
            let shown = number.clone();
            view! {
                <button class="sim-choice" type="button" on:click=move |_| form.draft().fill(NumberField, number.clone())>
                    <span>{name}</span>
                    <span class="sim-number">{shown}</span>
                </button>
            }
        };
        view! { <div class="sim-choices">{lines.into_iter().map(one).collect::<Vec<_>>()}</div> }.into_any()
    };
    view! { <Player title=sim::hall_demo()>{shown(licences, list)}</Player> }
}
