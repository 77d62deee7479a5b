//! 我的: the person, their account, and the way out.

use crate::{
    contract::{AccountSummary, DocumentView, PersonView},
    domain::tail,
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
    let waits_for_face = memo(move || session.waits_for_face());
    let is_leaving = RwSignal::new(false);
    view! {
        <Page title=me::title()>
            {dynamic(move || person.get().map(|person| view! { <Person person /> }))}
            <CellGroup>
                {dynamic(move || waits_for_face.get().then(|| view! { <VerifyCell /> }))}
                <Cell title=me::switch_company() icon=IconName::Repeat2 href=Route::Companies { next: None }.href() />
                <Cell
                    title=me::companies()
                    detail=me::companies_detail()
                    icon=IconName::Building2
                    href=Route::MyCompanies.href()
                />
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
    let session = use_session();
    let waits_for_face = memo(move || session.waits_for_face());
    let face = move || if waits_for_face.get() { me::face_not_checked() } else { me::face_checked() };
    let document = person.document.map(|document| view! { <Document document /> });
    let mobile = person.mobile.map(|mobile| view! { <Fact label=me::mobile() value=mobile /> });
    view! {
        <Card>
            <p class="person-name">{person.name}</p>
            <Facts>
                {document} {mobile} <Fact label=me::face()>{dynamic(face)}</Fact>
            </Facts>
        </Card>
    }
}

#[component]
fn Document(document: DocumentView) -> impl IntoView {
    let kind = words::document_kind(document.kind);
    let spoken = nouns::document_ending(kind, tail(&document.number));
    view! {
        <Fact label=kind>
            <span aria-hidden="true">{document.number}</span>
            <span class="visually-hidden">{spoken}</span>
        </Fact>
    }
}

/// 刷脸核验身份, while business with a company waits for it (`R-REG-17`).
#[component]
fn VerifyCell() -> impl IntoView {
    let to = Route::Verify { next: Some(Box::new(Route::Me)) };
    view! { <Cell title=me::verify() detail=me::verify_detail() icon=IconName::ScanFace href=to.href() /> }
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
