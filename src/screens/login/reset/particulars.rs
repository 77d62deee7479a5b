//! What has to go together: 登录账户, 单位名称, 证件类型, 证件号码 (`Y-FAQ-04`..`Y-FAQ-07`).

use super::{super::device::device, Stage};
use crate::{
    contract::{ResetOrder, StartPasswordReset},
    domain::{AccountNumber, AccountNumberProblem, CompanyName, DocumentKind, DocumentNumber, Moment},
    form::{Draft, Field, FieldKind, Form, Problems},
    i18n::logins,
    load::{use_api, use_submit},
    parts::{Page, WriteFailure},
    prelude::*,
    session::use_session,
    ui::{ActionBar, Button, ButtonKind, Choice, FormBody, FormField, Notice},
    words::{self, login_problem},
};

/// The fields.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ResetField {
    Account,
    Company,
    Kind,
    Document,
}

impl Field for ResetField {
    fn name(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Company => "company",
            Self::Kind => "document_kind",
            Self::Document => "document",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Account => logins::reset_account(),
            Self::Company => logins::reset_company(),
            Self::Kind => logins::reset_kind(),
            Self::Document => logins::reset_document(),
        }
    }

    fn hint(self) -> Option<&'static str> {
        match self {
            Self::Account => Some(logins::reset_account_hint()),
            Self::Document => Some(logins::reset_document_hint()),
            Self::Company | Self::Kind => None,
        }
    }

    fn kind(self) -> FieldKind {
        match self {
            Self::Account => FieldKind::Code,
            Self::Company => FieldKind::Text,
            Self::Kind => FieldKind::Choice,
            Self::Document => FieldKind::Document,
        }
    }

    fn autocomplete(self) -> &'static str {
        match self {
            Self::Account => "username",
            Self::Company => "organization",
            Self::Kind | Self::Document => "off",
        }
    }
}

/// What was typed, as a request.
fn parse(draft: Draft, now: Moment) -> Result<ResetOrder, Problems<ResetField>> {
    let mut problems = Problems::new();
    let words = |code: &'static str| login_problem(code, None);
    let account = AccountNumber::parse(&draft.text(ResetField::Account)).map_err(|problem| match problem {
        AccountNumberProblem::Empty => logins::reset_account_empty().to_owned(),
        AccountNumberProblem::Shape => words(problem.code()),
    });
    let account = problems.keep(ResetField::Account, account);
    let company = CompanyName::parse(&draft.text(ResetField::Company)).map_err(|problem| words(problem.code()));
    let company = problems.keep(ResetField::Company, company);
    let chosen = draft.text(ResetField::Kind);
    let kind = DocumentKind::ALL.into_iter().find(|kind| kind.as_str() == chosen);
    let kind = problems.keep(ResetField::Kind, kind.ok_or_else(|| words("document_kind.empty")));
    let typed = draft.text(ResetField::Document);
    let document = DocumentNumber::parse(kind.unwrap_or(DocumentKind::ALL[0]), &typed, now.date());
    let document = problems.keep(ResetField::Document, document.map_err(|problem| words(problem.code())));
    match (account, company, kind, document) {
        (Some(account), Some(company), Some(document_kind), Some(document)) => {
            Ok(ResetOrder { account, company, document_kind, document, device: device() })
        }
        _ => Err(problems),
    }
}

/// Asks for the particulars.
#[component]
pub(super) fn ParticularsForm(stage: RwSignal<Stage>) -> impl IntoView {
    let form = Form::new(&[ResetField::Account, ResetField::Company, ResetField::Kind, ResetField::Document]);
    let session = use_session();
    form.draft().fill(ResetField::Account, session.take_account());
    on_cleanup(move || session.pass_account(form.draft().text(ResetField::Account)));
    form.draft().fill(ResetField::Kind, DocumentKind::ALL[0].as_str());
    let (start, api) = (use_submit::<StartPasswordReset>(), StoredValue::new_local(use_api()));
    let submit = move |()| match parse(form.draft(), api.with_value(crate::client::Api::now)) {
        Err(problems) => form.refuse(problems),
        Ok(body) => {
            form.refuse(Problems::new());
            let account = body.account.to_string();
            start.make(StartPasswordReset { body }, move |ticket| {
                stage.try_set(Stage::NewPassword(ticket, account));
            });
        }
    };
    let kinds = DocumentKind::ALL.map(|kind| Choice::new(kind.as_str(), words::document_kind(kind))).to_vec();
    view! {
        <Page title=logins::reset_title() back=super::way_back() form=form.state()>
            <Notice>{logins::reset_note()}</Notice>
            <WriteFailure error=start.error() />
            <FormBody on_submit=Callback::new(submit)>
                <FormField field=form.field(ResetField::Account) />
                <FormField field=form.field(ResetField::Company) />
                <FormField field=form.field(ResetField::Kind) choices=kinds />
                <FormField field=form.field(ResetField::Document) />
                <ActionBar>
                    <Button kind=ButtonKind::Primary busy=start.busy()>
                        {logins::next()}
                    </Button>
                </ActionBar>
            </FormBody>
        </Page>
    }
}
