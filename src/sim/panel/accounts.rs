//! The 法人账号 of the demonstration, to log in with (`Y-ACCT-01`), and the newest picture captcha.

use crate::{
    contract::sim::{DemoAccount, ListCaptchas, ListDemoAccounts},
    domain::AccountChannel,
    i18n::{sim, words},
    load::use_read,
    prelude::*,
    sim::{live::use_live_read, shown::shown},
    ui::{Fact, Facts, Section},
};

/// Which accounts there are, with their passwords.
#[component]
pub fn AccountCards() -> impl IntoView {
    let accounts = use_read(|| ListDemoAccounts {}, &[]);
    let captchas = use_live_read(|| ListCaptchas {});
    let newest = Memo::new(move |_| captchas.value().and_then(|drawn| drawn.into_iter().next()));
    view! {
        <Section title=sim::accounts_title()>
            <p class="sim-quiet">{sim::accounts_detail()}</p>
            {move || newest.get().map(|drawn| view! { <p>{sim::captcha_answer(drawn.answer)}</p> })}
            {shown(accounts, |accounts| {
                let cards = accounts.into_iter().map(|account| view! { <AccountCard account /> });
                view! { <ul class="sim-persons" role="list">{cards.collect::<Vec<_>>()}</ul> }.into_any()
            })}
        </Section>
    }
}

#[component]
fn AccountCard(account: DemoAccount) -> impl IntoView {
    let channel = match account.channel {
        AccountChannel::Yueshangtong => words::channel_yueshangtong(),
        AccountChannel::GuangdongPortal => words::channel_portal(),
        AccountChannel::Yuexinqian => words::channel_yuexinqian(),
    };
    let password = match account.password {
        Some(password) => view! { <Fact label=sim::account_password() value=password copyable=true /> }.into_any(),
        None => view! { <Fact label=sim::account_password() value=sim::account_no_password() /> }.into_any(),
    };
    view! {
        <li class="sim-person">
            <h3 class="sim-person-name">
                {account.number.clone()} <span class="sim-quiet">{channel}</span>
            </h3>
            <Facts>
                <Fact label=sim::account_number() value=account.number copyable=true />
                {password}
                <Fact label=sim::account_company() value=account.company copyable=true />
                <Fact label=sim::account_applicant() value=account.applicant />
                <Fact label=sim::account_document() value=account.document copyable=true />
                <Fact label=sim::mobile() value=account.mobile copyable=true />
            </Facts>
        </li>
    }
}
