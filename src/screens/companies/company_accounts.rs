//! 账号信息 of a company: all its 法人账号, as far as the person may see them (`Y-FAQ-17`, `Y-FAQ-19`, `Y-FAQ-20`).

use crate::{
    contract::{CompanyAccount, CompanyAccounts, ListCompanyAccounts, Topic},
    domain::CompanyId,
    i18n::{account as labels, companies},
    load::use_read,
    parts::{Page, company_name, loaded},
    prelude::*,
    route::Route,
    ui::{Card, Fact, Facts, LinkButton, SkeletonShape, Tag},
    words,
};

/// 账号信息.
#[component]
pub fn CompanyAccountsScreen(
    /// Which company.
    company: CompanyId,
) -> impl IntoView {
    let back = Route::CompanyHome { company: company.clone() };
    let reading = use_read(move || ListCompanyAccounts { company: company.clone() }, &[Topic::Companies]);
    let draw = |list: CompanyAccounts| {
        let one = |account| view! { <Account account /> };
        view! {
            <div>
                <p class="company-name">{company_name(list.name.as_ref())}</p>
                <p class="company-code">{list.credit_code.grouped()}</p>
            </div>
            <p class="quiet">{companies::accounts_intro()}</p>
            {list.accounts.into_iter().map(one).collect::<Vec<_>>()}
        }
        .into_any()
    };
    view! { <Page title=companies::accounts() back=back>{loaded(reading, SkeletonShape::Cards, draw)}</Page> }
}

#[component]
fn Account(account: CompanyAccount) -> impl IntoView {
    let way_on = account.is_mine.then(|| {
        let href = Route::Account { account: account.id }.href();
        view! { <LinkButton href>{companies::open_account()}</LinkButton> }
    });
    view! {
        <Card>
            <Facts>
                <Fact label=labels::number() value=account.number copyable=account.is_mine>
                    {account.is_mine.then(|| view! { <Tag label=companies::yours() /> })}
                </Fact>
                <Fact label=companies::account_status() value=words::account_status(account.trust) />
                <Fact label=companies::channel() value=words::account_channel(account.channel) />
                <Fact label=labels::applicant() value=account.applicant />
                <Fact label=labels::created() value=words::minute(account.created_at) />
            </Facts>
            {way_on}
        </Card>
    }
}
