//! A company was added: its account, what happened, and what comes next. Has an address of its own, and reopens.

use super::{ChooseButton, use_choosing};
use crate::{
    contract::{AccountSummary, ReadAccount, Topic},
    domain::{AccountId, TrustLevel},
    i18n::{account, find},
    load::use_read,
    parts::{Page, TrustTag, WriteFailure, company_name, loaded},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{ActionBar, ButtonKind, Card, Fact, Facts, LinkButton, Notice, NoticeKind, Section, SkeletonShape},
    words,
};

/// 已添加企业.
#[component]
pub fn CompanyAddedScreen(
    /// The account that came of it.
    account: AccountId,
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let reading = use_read(move || ReadAccount { account: account.clone() }, &[Topic::Companies]);
    let back = Route::Companies { next: next.clone() };
    let next = StoredValue::new(next);
    let draw = move |account| view! { <Added account next=next.get_value() /> }.into_any();
    view! { <Page title=find::done_title() back=back>{loaded(reading, SkeletonShape::Cards, draw)}</Page> }
}

#[component]
fn Added(account: AccountSummary, next: Option<Box<Route>>) -> impl IntoView {
    let choosing = use_choosing();
    let id = account.id.clone();
    let mobile = use_session().person().and_then(|person| person.mobile).unwrap_or_default();
    let others = Route::AddCompany { next: next.clone() }.href();
    let trust = match account.trust {
        TrustLevel::Certified => find::done_certified(),
        TrustLevel::Uncertified => find::done_uncertified(),
    };
    view! {
        <Notice kind=NoticeKind::Ok title=find::done_banner()>
            {find::done_text(mobile)}
        </Notice>
        <Card>
            <Facts>
                <Fact label=account::company() value=company_name(account.company_name.as_ref()) />
                <Fact label=account::credit_code() value=account.credit_code.grouped() copyable=true />
                <Fact label=account::number() value=account.number.clone() copyable=true />
                <Fact label=account::trust()>
                    <TrustTag level=account.trust />
                </Fact>
                <Fact label=account::applicant() value=account.applicant.clone() />
                <Fact label=account::created() value=words::minute(account.created_at) />
            </Facts>
        </Card>
        <Section title=find::done_next()>
            <ul class="effects">
                <li>{find::done_choose()}</li>
                <li>{trust}</li>
            </ul>
        </Section>
        <WriteFailure error=choosing.submission.error() />
        <ActionBar>
            <ChooseButton
                account=id
                choosing
                next=next.map_or(Route::Home, |next| *next)
                kind=ButtonKind::Primary
            />
            <LinkButton href=others>{find::done_again()}</LinkButton>
        </ActionBar>
    }
}
