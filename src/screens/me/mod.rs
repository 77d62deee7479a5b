//! 我的: the person, their account, and the way out.

use crate::{
    contract::{AccountSummary, PersonView},
    i18n::{me, words as nouns},
    navigation::use_navigation,
    parts::{Page, company_of},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{
        Button, ButtonKind, ButtonRow, Card, Cell, CellButton, CellGroup, Dialog, Fact, Facts, IconName, ToastKind,
        use_toasts,
    },
    words,
};

/// 我的.
#[component]
pub fn MeScreen() -> impl IntoView {
    let session = use_session();
    let person = memo(move || session.person());
    let acting = memo(move || session.acting());
    let is_leaving = RwSignal::new(false);
    view! {
        <Page title=me::title()>
            {dynamic(move || person.get().map(|person| view! { <Person person /> }))}
            <CellGroup>
                <Cell title=me::switch_company() icon=IconName::Repeat2 href=Route::Companies { next: None }.href() />
                {dynamic(move || acting.get().map(|account| view! { <AccountCell account /> }))}
                <Cell title=me::settings() icon=IconName::Settings href=Route::Settings.href() />
                <Cell title=me::help() icon=IconName::Info href=Route::Help { question: None }.href() />
                <CellButton
                    title=me::log_out()
                    icon=IconName::LogOut
                    on_press=Callback::new(move |()| is_leaving.set(true))
                />
            </CellGroup>
            <LogOutDialog open=is_leaving />
        </Page>
    }
}

#[component]
fn Person(person: PersonView) -> impl IntoView {
    let tail: String = person.document.chars().rev().take(4).collect::<Vec<_>>().into_iter().rev().collect();
    let spoken = nouns::document_ending(words::document_kind(person.document_kind), tail);
    view! {
        <Card>
            <p class="person-name">{person.name}</p>
            <Facts>
                <Fact label=words::document_kind(person.document_kind)>
                    <span aria-hidden="true">{person.document}</span>
                    <span class="visually-hidden">{spoken}</span>
                </Fact>
                <Fact label=me::mobile() value=person.mobile />
            </Facts>
        </Card>
    }
}

#[component]
fn AccountCell(account: AccountSummary) -> impl IntoView {
    let detail = company_of(&account);
    view! {
        <Cell title=me::account_info() detail icon=IconName::BadgeCheck href=Route::Account { account: account.id }.href() />
    }
}

/// Asks before leaving, and says what goes.
#[component]
fn LogOutDialog(open: RwSignal<bool>) -> impl IntoView {
    let (session, navigation, toasts) = (use_session(), use_navigation(), use_toasts());
    let leave = Callback::new(move |()| {
        open.set(false);
        navigation.replace(Route::Home);
        session.log_out();
        toasts.say(ToastKind::Ok, me::logged_out());
    });
    let stay = Callback::new(move |()| open.set(false));
    let actions = move || {
        view! {
            <ButtonRow>
                <Button kind=ButtonKind::Danger on_press=leave>
                    {me::log_out()}
                </Button>
                <Button on_press=stay>{crate::i18n::session::stay()}</Button>
            </ButtonRow>
        }
        .into_any()
    };
    view! {
        <Dialog open title=me::log_out_title() on_close=stay actions>
            <p>{me::log_out_detail()}</p>
        </Dialog>
    }
}
