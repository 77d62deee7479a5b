//! That no machine tries passwords: a picture to be read, or a code by SMS for those who cannot.

use super::{code_button::CodeButton, opening::beside_fields, password_field::PasswordField};
use crate::{
    contract::{AccountCodeOrder, Captcha, CodeSent, DrawCaptcha, LoginProof, SendAccountCode},
    domain::{AccountNumber, OneTimeCode},
    form::{Form, Problems},
    i18n::logins,
    load::{Submission, use_submit},
    parts::WriteFailure,
    prelude::*,
    ui::{Button, ButtonKind, FormField, IconName, Skeleton},
    words::login_problem,
};

/// The proof that the next try needs, if it needs one.
#[derive(Clone, Copy)]
pub(super) struct Proof {
    form: Form<PasswordField>,
    is_asked: RwSignal<bool>,
    is_by_code: RwSignal<bool>,
    picture: RwSignal<Option<Captcha>>,
    draw: Submission<DrawCaptcha>,
    send: Submission<SendAccountCode>,
    sent: RwSignal<Option<CodeSent>>,
}

impl Proof {
    pub(super) fn new(form: Form<PasswordField>) -> Self {
        Self {
            form,
            is_asked: RwSignal::new(false),
            is_by_code: RwSignal::new(false),
            picture: RwSignal::new(None),
            draw: use_submit(),
            send: use_submit(),
            sent: RwSignal::new(None),
        }
    }

    /// After a try that failed: `asks` says that the next one needs a proof, `took_code` that the code cannot be used
    /// again. A picture was used up in any case.
    pub(super) fn renew(self, asks: bool, took_code: bool) {
        if asks {
            self.is_asked.set(true);
        }
        match (self.is_asked.get_untracked(), self.is_by_code.get_untracked()) {
            (true, true) if took_code => self.form.draft().repair(PasswordField::Code, "", logins::code_again()),
            (true, false) => self.draw(),
            _ => {}
        }
    }

    /// What was read or received; the outer nothing where something is wrong with it.
    pub(super) fn parse(self, problems: &mut Problems<PasswordField>) -> Option<Option<LoginProof>> {
        if !self.is_asked.get_untracked() {
            return Some(None);
        }
        if self.is_by_code.get_untracked() {
            let code = OneTimeCode::parse(&self.form.draft().text(PasswordField::Code));
            let code = code.map_err(|problem| login_problem(problem.code(), None));
            return Some(Some(LoginProof::Code(problems.keep(PasswordField::Code, code)?)));
        }
        let answer = self.form.draft().text(PasswordField::Captcha);
        let Some(picture) = self.picture.get_untracked().filter(|_| !answer.trim().is_empty()) else {
            problems.add(PasswordField::Captcha, login_problem("captcha.empty", None));
            return None;
        };
        Some(Some(LoginProof::Captcha { id: picture.id, answer }))
    }

    fn draw(self) {
        self.form.draft().fill(PasswordField::Captcha, "");
        self.draw.make(DrawCaptcha {}, move |picture| {
            self.picture.try_set(Some(picture));
        });
    }

    fn send(self) {
        let account = AccountNumber::parse(&self.form.draft().text(PasswordField::Account));
        match account {
            Ok(account) => {
                self.form.refuse(Problems::new());
                self.send.make(SendAccountCode { body: AccountCodeOrder { account } }, move |sent| {
                    self.sent.try_set(Some(sent));
                });
            }
            Err(_) => self.form.refuse(Problems::at(PasswordField::Account, logins::account_first())),
        }
    }

    fn turn_to_code(self, is_by_code: bool) {
        self.is_by_code.set(is_by_code);
        // What was wrong with the other field is of no concern any more.
        self.form.refuse(Problems::new());
        if !is_by_code {
            self.draw();
        }
    }
}

/// The proof's field, while one is asked for.
#[component]
pub(super) fn ProofFields(proof: Proof) -> impl IntoView {
    let shown = memo(move || (proof.is_asked.get(), proof.is_by_code.get()));
    dynamic(move || match shown.get() {
        (false, _) => ().into_any(),
        (true, false) => view! { <PictureField proof /> }.into_any(),
        (true, true) => view! { <CodeField proof /> }.into_any(),
    })
}

#[component]
fn PictureField(proof: Proof) -> impl IntoView {
    let picture = move || {
        match proof.picture.get() {
        Some(picture) => {
            view! { <img class="captcha-picture" src=picture.image alt=logins::captcha_alt() width="160" height="56" /> }.into_any()
        }
        None => view! { <Skeleton /> }.into_any(),
    }
    };
    view! {
        <WriteFailure error=proof.draw.error() />
        <div class="captcha">
            <FormField field=proof.form.field(PasswordField::Captcha)>{dynamic(picture)}</FormField>
            <div class="captcha-ways">
                <Button
                    kind=ButtonKind::Quiet
                    icon=IconName::RefreshCw
                    busy=proof.draw.busy()
                    on_press=Callback::new(move |()| proof.draw())
                >
                    {logins::captcha_again()}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=Callback::new(move |()| proof.turn_to_code(true))>
                    {logins::use_code()}
                </Button>
            </div>
        </div>
    }
}

#[component]
fn CodeField(proof: Proof) -> impl IntoView {
    view! {
        <WriteFailure error=beside_fields(proof.send.error()) />
        <div class="captcha">
            <FormField field=proof.form.field(PasswordField::Code)>
                <CodeButton
                    sent=proof.sent
                    busy=proof.send.busy()
                    on_press=Callback::new(move |()| proof.send())
                />
            </FormField>
            <div class="captcha-ways">
                <Button kind=ButtonKind::Quiet on_press=Callback::new(move |()| proof.turn_to_code(false))>
                    {logins::use_captcha()}
                </Button>
            </div>
        </div>
    }
}
