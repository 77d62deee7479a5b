//! 手机号码登录: mobile number and SMS code (`R-REG-08`).

use super::{
    code_button::CodeButton,
    opening::{Opening, beside_fields, show_at_fields, use_opening},
};
use crate::{
    contract::{CodeOrder, CodeSent, LogInByMobile, MobileLogin, SendLoginCode},
    domain::{OneTimeCode, Phone},
    form::{Field, FieldKind, Form, Problems},
    i18n::logins,
    load::{Submission, use_submit},
    parts::{Page, WriteFailure},
    prelude::*,
    route::Route,
    ui::{ActionBar, Button, ButtonKind, FormBody, FormField, LinkButton, Notice},
    words::login_problem,
};

/// The fields.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MobileField {
    Mobile,
    Code,
}

impl Field for MobileField {
    fn name(self) -> &'static str {
        match self {
            Self::Mobile => "mobile",
            Self::Code => "code",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Mobile => logins::mobile(),
            Self::Code => logins::code(),
        }
    }

    fn hint(self) -> Option<&'static str> {
        (self == Self::Code).then(logins::code_hint)
    }

    fn kind(self) -> FieldKind {
        match self {
            Self::Mobile => FieldKind::Phone,
            Self::Code => FieldKind::OneTimeCode,
        }
    }
}

/// What the screen does.
#[derive(Clone, Copy)]
struct Acts {
    form: Form<MobileField>,
    send: Submission<SendLoginCode>,
    log_in: Submission<LogInByMobile>,
    sent: RwSignal<Option<CodeSent>>,
    opening: StoredValue<Opening>,
}

impl Acts {
    fn mobile(self, problems: &mut Problems<MobileField>) -> Option<Phone> {
        let typed = Phone::parse(&self.form.draft().text(MobileField::Mobile));
        problems.keep(MobileField::Mobile, typed.map_err(|problem| login_problem(problem.code(), None)))
    }

    fn send(self) {
        let mut problems = Problems::new();
        let mobile = self.mobile(&mut problems);
        self.form.refuse(problems);
        if let Some(mobile) = mobile {
            self.send.make(SendLoginCode { body: CodeOrder { mobile } }, move |sent| {
                self.sent.try_set(Some(sent));
            });
        }
    }

    fn log_in(self) {
        let mut problems = Problems::new();
        let mobile = self.mobile(&mut problems);
        let typed = OneTimeCode::parse(&self.form.draft().text(MobileField::Code));
        let code = problems.keep(MobileField::Code, typed.map_err(|problem| login_problem(problem.code(), None)));
        self.form.refuse(problems);
        if let (Some(mobile), Some(code)) = (mobile, code) {
            let opening = self.opening.get_value();
            self.log_in.make(LogInByMobile { body: MobileLogin { mobile, code } }, move |opened| {
                opening.arrive(opened, logins::logged_in_without_face().to_owned());
            });
        }
    }
}

/// 手机号码登录.
#[component]
pub fn MobileLoginScreen(
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let form = Form::new(&[MobileField::Mobile, MobileField::Code]);
    let others = Route::Login { next: next.clone() };
    let opening = StoredValue::new(use_opening(next));
    let acts = Acts { form, send: use_submit(), log_in: use_submit(), sent: RwSignal::new(None), opening };
    show_at_fields(form.state(), acts.log_in.error());
    view! {
        <Page title=logins::mobile_title() back=others.clone() form=form.state()>
            <Notice>{logins::mobile_note()}</Notice>
            <WriteFailure error=acts.send.error() />
            <WriteFailure error=beside_fields(acts.log_in.error()) />
            <FormBody on_submit=Callback::new(move |()| acts.log_in())>
                <FormField field=form.field(MobileField::Mobile) />
                <FormField field=form.field(MobileField::Code)>
                    <CodeButton
                        sent=acts.sent
                        busy=acts.send.busy()
                        on_press=Callback::new(move |()| acts.send())
                    />
                </FormField>
                <ActionBar>
                    <Button kind=ButtonKind::Primary busy=acts.log_in.busy()>
                        {logins::log_in()}
                    </Button>
                    <LinkButton href=others.href() kind=ButtonKind::Quiet>
                        {crate::i18n::face::back_to()}
                    </LinkButton>
                </ActionBar>
            </FormBody>
        </Page>
    }
}
