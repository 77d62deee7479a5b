//! 账号信息 of a company: all its 法人账号, as far as the person may see them (`Y-FAQ-17`, `Y-FAQ-19`, `Y-FAQ-20`).

use crate::{
    contract::{CompanyAccount, CompanyAccounts, EndAccount, ListCompanyAccounts, Topic},
    domain::CompanyId,
    i18n::{account as labels, companies},
    load::{Reading, use_read, use_submit},
    parts::{Page, WriteFailure, company_name, loaded},
    prelude::*,
    route::Route,
    ui::{
        Button, ButtonKind, ButtonRow, Card, Dialog, Fact, Facts, LinkButton, SkeletonShape, Tag, ToastKind, use_toasts,
    },
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
    let chosen = RwSignal::new(None);
    let draw = move |list: CompanyAccounts| {
        let one = |account| view! { <Account account chosen /> };
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
    view! {
        <Page title=companies::accounts() back=back>
            {loaded(reading, SkeletonShape::Cards, draw)} <EndDialog chosen reading />
        </Page>
    }
}

#[component]
fn Account(account: CompanyAccount, chosen: RwSignal<Option<CompanyAccount>>) -> impl IntoView {
    let ended = account.clone();
    let end = account.can_be_ended.then(|| {
        let on_press = Callback::new(move |()| chosen.set(Some(ended.clone())));
        view! { <Button kind=ButtonKind::Quiet on_press>{companies::end()}</Button> }
    });
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
            {end}
        </Card>
    }
}

/// Ends an account of somebody else, after a second thought (`G-56`). Stands outside of the list, which others change.
#[component]
fn EndDialog(chosen: RwSignal<Option<CompanyAccount>>, reading: Reading<CompanyAccounts>) -> impl IntoView {
    let (ending, toasts) = (use_submit::<EndAccount>(), use_toasts());
    let stay = Callback::new(move |()| {
        chosen.set(None);
        // It concerned this account, not the one that is asked about next.
        ending.forget_error();
    });
    let end = Callback::new(move |()| {
        let Some(account) = chosen.get_untracked() else { return };
        ending.make(EndAccount { account: account.id }, move |left| {
            toasts.say(ToastKind::Ok, companies::ended());
            // The list first: where the focus goes back to depends on what is left.
            reading.put(left);
            chosen.try_set(None);
        });
    });
    let actions = move || {
        view! {
            <ButtonRow>
                <Button kind=ButtonKind::Danger busy=ending.busy() on_press=end>
                    {companies::end_confirm()}
                </Button>
                <Button on_press=stay>{companies::end_keep()}</Button>
            </ButtonRow>
        }
        .into_any()
    };
    let title = Signal::derive(move || {
        companies::end_title(chosen.with(|chosen| chosen.as_ref().map(|one| one.applicant.clone())).unwrap_or_default())
    });
    view! {
        <Dialog open=Signal::derive(move || chosen.with(Option::is_some)) title on_close=stay actions>
            <p>{companies::end_detail()}</p>
            <WriteFailure error=ending.error() />
        </Dialog>
    }
}
