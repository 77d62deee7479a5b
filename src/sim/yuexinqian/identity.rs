//! 输入身份信息: the form before the camera.

use super::{
    field::{IdentityField, kinds, parse, problem},
    persons::DemoPersons,
    visit::Visit,
};
use crate::{
    client::ApiError,
    contract::sim::{EnterIdentity, FaceOutcome},
    form::{Form, FormState, Problems},
    i18n::sim,
    prelude::*,
    sim::{frame::Heading, shown::Trouble},
    ui::{Button, ButtonKind, ButtonRow, ErrorSummary, FormBody, FormField},
};

/// The id of the heading that names the form.
const HEADING: &str = "sim-identity";

/// Enters who it is. Refuses to go on until the partner's server finds it valid.
#[component]
pub fn IdentityForm(
    /// The visit.
    visit: Visit,
    /// What was typed; outlives this stage.
    form: Form<IdentityField>,
) -> impl IntoView {
    let entering = use_submit_identity(visit, form);
    view! {
        <section class="sim-form" aria-labelledby=HEADING>
            <ErrorSummary form=form.state() />
            <Heading words=sim::identity_title() id=HEADING />
            <DemoPersons form />
            <Trouble error=entering.error />
            <FormBody on_submit=entering.submit>
                <fieldset class="sim-group">
                    <legend>{sim::identity_group()}</legend>
                    <FormField field=form.field(IdentityField::Name) />
                    <FormField field=form.field(IdentityField::Kind) choices=kinds() />
                    <FormField field=form.field(IdentityField::Document) />
                    <FormField field=form.field(IdentityField::Mobile) />
                </fieldset>
                <ButtonRow>
                    <Button kind=ButtonKind::Primary busy=entering.busy>
                        {sim::start()}
                    </Button>
                    <Button on_press=move |()| visit.decide(FaceOutcome::Cancelled)>{sim::cancel()}</Button>
                </ButtonRow>
            </FormBody>
        </section>
    }
}

/// The sending of the form.
#[derive(Clone, Copy)]
struct Entering {
    submit: Callback<()>,
    busy: Signal<bool>,
    error: Signal<Option<ApiError>>,
}

fn use_submit_identity(visit: Visit, form: Form<IdentityField>) -> Entering {
    let entering = crate::load::use_submit::<EnterIdentity>();
    let submit = Callback::new(move |()| match parse(&form.draft()) {
        Err(problems) => form.refuse(problems),
        Ok(body) => {
            form.refuse(Problems::new());
            entering.make(EnterIdentity { face_check: visit.id(), body }, move |check| visit.take(check));
        }
    });
    let error = entering.error();
    visit.reopen_when_refused(error);
    Effect::new(move || {
        if let Some(ApiError::Refused(refused)) = error.get() {
            refuse(form.state(), &refused.fields);
        }
    });
    Entering { submit, busy: entering.busy(), error }
}

/// Shows what the partner's server found, at its fields.
fn refuse(form: FormState, fields: &[crate::contract::FieldProblem]) {
    let words = |found: &crate::contract::FieldProblem| (found.field.clone(), problem(&found.code).to_owned());
    form.refuse_named(fields.iter().map(words).collect());
}
