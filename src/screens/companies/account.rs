//! 账号信息: an account, its trust level and who created it (`Y-ENT-07`).

use super::use_choosing;
use crate::{
    contract::{AccountSummary, ReadAccount, Topic},
    domain::{AccountId, TrustLevel},
    i18n::{account, matters},
    load::use_read,
    parts::{Page, TrustTag, WriteFailure, company_name, loaded},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{ActionBar, Button, ButtonKind, Card, Fact, Facts, LinkButton, Notice, NoticeKind, SkeletonShape},
    words,
};

/// 账号信息.
#[component]
pub fn AccountScreen(
    /// Which account.
    account: AccountId,
) -> impl IntoView {
    let asked = account.clone();
    let reading = use_read(move || ReadAccount { account: asked.clone() }, &[Topic::Companies]);
    view! {
        <Page title=account::title() back=Route::Me>
            {loaded(reading, SkeletonShape::Cards, |account| view! { <Account account /> }.into_any())}
        </Page>
    }
}

#[component]
fn Account(account: AccountSummary) -> impl IntoView {
    let id = account.id.clone();
    let certify = (account.trust == TrustLevel::Uncertified).then(|| view! { <Uncertified /> });
    view! {
        <Card>
            <Facts>
                <Fact label=account::number() value=account.number.clone() copyable=true />
                <Fact label=account::channel() value=words::account_channel(account.channel) />
                <Fact label=account::trust()>
                    <TrustTag level=account.trust />
                </Fact>
                <Fact label=account::company() value=company_name(account.company_name.as_ref()) />
                <Fact label=account::kind() value=words::company_kind(account.company_kind) />
                <Fact label=account::credit_code() value=account.credit_code.grouped() copyable=true />
                <Fact label=account::role() value=words::role(account.role) />
                <Fact label=account::applicant() value=account.applicant.clone() />
                <Fact label=account::created() value=words::minute(account.created_at) />
            </Facts>
        </Card>
        {certify}
        <Choose account=id />
    }
}

/// What is closed to the account, and who can open it (`Y-CERT-02`).
#[component]
fn Uncertified() -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Warn title=account::uncertified_title()>
            <p>{account::uncertified_detail()}</p>
            <LinkButton href=Route::Certification { next: None }.href()>{matters::certify()}</LinkButton>
        </Notice>
    }
}

/// Acts with it, unless one does already.
#[component]
fn Choose(account: AccountId) -> impl IntoView {
    let (choosing, session) = (use_choosing(), use_session());
    let shown = account.clone();
    let is_current = memo(move || session.acting().is_some_and(|acting| acting.id == shown));
    let on_press = Callback::new(move |()| choosing.choose(account.clone(), Route::Home));
    let choice = move || {
        if is_current.get() {
            view! { <Notice kind=NoticeKind::Ok>{account::current()}</Notice> }.into_any()
        } else {
            view! {
                <ActionBar>
                    <Button kind=ButtonKind::Primary busy=choosing.submission.busy() on_press>
                        {account::choose()}
                    </Button>
                </ActionBar>
            }
            .into_any()
        }
    };
    view! {
        <WriteFailure error=choosing.submission.error() />
        {dynamic(choice)}
    }
}
