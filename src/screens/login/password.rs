//! 法人账号登录页: 法人账号 and 登录密码 (`Y-ACCT-05`..`Y-ACCT-07`, `Y-ACCT-10`).

use super::{
    device::device,
    opening::{Opening, beside_fields, show_at_fields, use_opening},
    password_field::PasswordField,
    proof::{Proof, ProofFields},
};
use crate::{
    contract::{LogInByPassword, PasswordLogin, Refusal},
    domain::{AccountNumber, Password},
    form::{Form, Problems},
    i18n::logins,
    load::{Submission, use_submit},
    parts::{Page, WriteFailure, use_profile},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{ActionBar, Button, ButtonKind, ButtonRow, FormBody, FormField, LinkButton},
    words::login_problem,
};

/// What the screen does.
#[derive(Clone, Copy)]
struct Acts {
    form: Form<PasswordField>,
    log_in: Submission<LogInByPassword>,
    proof: Proof,
    opening: StoredValue<Opening>,
}

impl Acts {
    fn log_in(self) {
        self.log_in.forget_error();
        let (draft, mut problems) = (self.form.draft(), Problems::new());
        let account = AccountNumber::parse(&draft.text(PasswordField::Account));
        let account = account.map_err(|problem| login_problem(problem.code(), None));
        let account = problems.keep(PasswordField::Account, account);
        let password = Password::parse(&draft.text(PasswordField::Password));
        let password = password.map_err(|problem| login_problem(problem.code(), None));
        let password = problems.keep(PasswordField::Password, password);
        let proof = self.proof.parse(&mut problems);
        self.form.refuse(problems);
        if let (Some(account), Some(password), Some(proof)) = (account, password, proof) {
            let (opening, body) =
                (self.opening.get_value(), PasswordLogin { account, password, device: device(), proof });
            self.log_in.make(LogInByPassword { body }, move |opened| {
                opening.arrive(opened, logins::logged_in_without_face().to_owned());
            });
        }
    }

    /// A refusal says when the next try needs a proof, and uses a picture up.
    fn follow_refusals(self) {
        let error = self.log_in.error();
        effect(move || {
            let Some(error) = error.get() else { return };
            let crate::client::ApiError::Refused(problem) = error else { return self.proof.renew(false, false) };
            let asks = problem.code == Refusal::CaptchaRequired || problem.parameters.contains_key("captcha");
            // A code is taken only where it was right and the password was not.
            self.proof.renew(asks, problem.code == Refusal::LoginRefused);
        });
    }
}

/// 法人账号登录页.
#[component]
pub fn PasswordLoginScreen(
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let (form, session) = (Form::new(&PasswordField::ALL), use_session());
    form.draft().fill(PasswordField::Account, session.take_account());
    // 找回密码 asks for the same number, and leads back here.
    on_cleanup(move || session.pass_account(form.draft().text(PasswordField::Account)));
    let (others, face) = (Route::Login { next: next.clone() }, Route::FaceLogin { next: next.clone() });
    let reset = Route::PasswordReset { next: next.clone() };
    let opening = StoredValue::new(use_opening(next));
    let acts = Acts { form, log_in: use_submit(), proof: Proof::new(form), opening };
    show_at_fields(form.state(), acts.log_in.error());
    acts.follow_refusals();
    view! {
        <Page title=logins::password_title() back=others form=form.state()>
            <p class="quiet">{logins::password_note(use_profile().account_register)}</p>
            <WriteFailure error=beside_fields(acts.log_in.error()) />
            <FormBody on_submit=Callback::new(move |()| acts.log_in())>
                <FormField field=form.field(PasswordField::Account) />
                <FormField field=form.field(PasswordField::Password) />
                <ProofFields proof=acts.proof />
                <ActionBar>
                    <Button kind=ButtonKind::Primary busy=acts.log_in.busy()>
                        {logins::log_in()}
                    </Button>
                </ActionBar>
            </FormBody>
            <ButtonRow>
                <LinkButton href=reset.href()>{logins::find_password()}</LinkButton>
                <LinkButton href=face.href()>{logins::use_face()}</LinkButton>
            </ButtonRow>
        </Page>
    }
}
