//! The code that was sent, and the new password with its rule.

use super::{
    super::{
        code_button::CodeButton,
        opening::{beside_fields, show_at_fields},
    },
    Stage,
    rules::PasswordRules,
};
use crate::{
    client::ApiError,
    contract::{CodeSent, FinishPasswordReset, NewPassword, Refusal, ResetTicket, SendResetCode},
    domain::{OneTimeCode, Password},
    form::{Draft, Field, FieldKind, Form, Problems},
    i18n::logins,
    load::use_submit,
    parts::{Page, WriteFailure, use_profile},
    prelude::*,
    ui::{ActionBar, Button, ButtonKind, FormBody, FormField, Notice},
    words::login_problem,
};

/// The fields.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NewField {
    Code,
    Password,
}

impl Field for NewField {
    fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Password => "password",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Code => logins::code(),
            Self::Password => logins::new_password(),
        }
    }

    fn hint(self) -> Option<&'static str> {
        (self == Self::Code).then(logins::code_hint)
    }

    fn kind(self) -> FieldKind {
        match self {
            Self::Code => FieldKind::OneTimeCode,
            Self::Password => FieldKind::NewPassword,
        }
    }
}

/// What was typed, as a request's body.
fn parse(draft: Draft, account: &str) -> Result<NewPassword, Problems<NewField>> {
    let mut problems = Problems::new();
    let code = OneTimeCode::parse(&draft.text(NewField::Code));
    let code = problems.keep(NewField::Code, code.map_err(|problem| login_problem(problem.code(), None)));
    let password = Password::parse(&draft.text(NewField::Password)).ok();
    let kept = match password {
        None => Err(logins::new_password_empty()),
        Some(password) if use_profile().password_rule.is_met(&password, account) => Ok(password),
        Some(_) => Err(logins::password_rule()),
    };
    let password = problems.keep(NewField::Password, kept);
    code.zip(password).map(|(code, password)| NewPassword { code, password }).ok_or(problems)
}

/// Asks for code and password.
#[component]
pub(super) fn NewPasswordForm(stage: RwSignal<Stage>, ticket: ResetTicket, account: String) -> impl IntoView {
    let form = Form::new(&[NewField::Code, NewField::Password]);
    let (send, finish) = (use_submit::<SendResetCode>(), use_submit::<FinishPasswordReset>());
    let sent = RwSignal::new(None::<CodeSent>);
    let (id, rule) = (StoredValue::new(ticket.id), use_profile().password_rule);
    let number = StoredValue::new(account.clone());
    let on_send = Callback::new(move |()| {
        send.make(SendResetCode { reset: id.get_value() }, move |code| {
            sent.try_set(Some(code));
        });
    });
    let on_submit = Callback::new(move |()| match number.with_value(|number| parse(form.draft(), number)) {
        Err(problems) => form.refuse(problems),
        Ok(body) => {
            form.refuse(Problems::new());
            finish.make(FinishPasswordReset { reset: id.get_value(), body }, move |()| {
                stage.try_set(Stage::Done);
            });
        }
    });
    show_at_fields(form.state(), finish.error());
    let is_gone = move |error: Option<ApiError>| error.and_then(|error| error.refusal()) == Some(Refusal::NotFound);
    effect(move || {
        if is_gone(send.error().get()) || is_gone(finish.error().get()) {
            stage.set(Stage::Gone);
        }
    });
    view! {
        <Page title=logins::reset_title() back=super::way_back() form=form.state()>
            <Notice>{logins::reset_code_note(ticket.mobile)}</Notice>
            <WriteFailure error=send.error() />
            <WriteFailure error=beside_fields(finish.error()) />
            <FormBody on_submit>
                <FormField field=form.field(NewField::Code)>
                    <CodeButton sent busy=send.busy() on_press=on_send />
                </FormField>
                <FormField field=form.field(NewField::Password) />
                <PasswordRules rule password=form.field(NewField::Password).value account />
                <ActionBar>
                    <Button kind=ButtonKind::Primary busy=finish.busy()>
                        {logins::reset()}
                    </Button>
                </ActionBar>
            </FormBody>
        </Page>
    }
}
