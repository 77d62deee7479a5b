//! 消息: what happened that concerns the person.

use crate::{
    contract::{ListNotices, MarkNoticeRead, Notice, NoticeSubject, Topic},
    domain::CaseId,
    i18n::{matters, messages},
    load::{use_read, use_submit},
    parts::{Page, loaded, use_profile},
    prelude::*,
    route::Route,
    ui::{CellButton, CellGroup, Dialog, EmptyState, IconName, LinkButton, SkeletonShape, Tag, TagKind},
    words,
};

/// 消息.
#[component]
pub fn MessagesScreen() -> impl IntoView {
    let reading = use_read(|| ListNotices {}, &[Topic::Notices]);
    let opened = RwSignal::new(None::<Notice>);
    let mark = use_submit::<MarkNoticeRead>();
    let open = Callback::new(move |notice: Notice| {
        if !notice.is_read {
            mark.make(MarkNoticeRead { notice: notice.id.clone() }, |_| {});
        }
        opened.set(Some(notice));
    });
    view! {
        <Page title=messages::title()>
            {loaded(
                reading,
                SkeletonShape::Cells,
                move |notices| {
                    if notices.is_empty() {
                        return view! {
                            <EmptyState
                                title=messages::empty_title()
                                detail=messages::empty_detail()
                                icon=IconName::MessageSquare
                            />
                        }
                        .into_any();
                    }
                    let line = move |notice| view! { <NoticeLine notice on_open=open /> };
                    view! { <CellGroup>{notices.into_iter().map(line).collect::<Vec<_>>()}</CellGroup> }.into_any()
                },
            )}
            <NoticeDialog opened />
        </Page>
    }
}

#[component]
fn NoticeLine(notice: Notice, on_open: Callback<Notice>) -> impl IntoView {
    let (title, icon) = match &notice.subject {
        NoticeSubject::CompanyAssociated { company, .. } => (messages::associated(company), IconName::Building2),
        NoticeSubject::CompanyAdded { company, .. } => (messages::added(company), IconName::Building2),
        NoticeSubject::AccountRegistered { company, .. } => (messages::registered(company), IconName::UsersRound),
        NoticeSubject::AccountEnded { company, .. } => (messages::ended(company), IconName::UsersRound),
        NoticeSubject::LoggedIn | NoticeSubject::LoggedInByMobile => {
            (messages::logged_in().to_owned(), IconName::ShieldCheck)
        }
        NoticeSubject::CaseCompleted { matter, .. } => (matters::notice_completed(matter), IconName::CircleCheck),
        NoticeSubject::CaseReturned { matter, .. } => (matters::notice_returned(matter), IconName::TriangleAlert),
    };
    let detail = words::line_time(notice.at);
    let is_read = notice.is_read;
    let on_press = Callback::new(move |()| on_open.run(notice.clone()));
    view! {
        <CellButton title detail icon on_press>
            {(!is_read).then(|| view! { <Tag kind=TagKind::Neutral label=messages::unread() /> })}
        </CellButton>
    }
}

/// A notice in full, with the way on.
#[component]
fn NoticeDialog(opened: RwSignal<Option<Notice>>) -> impl IntoView {
    let phone = use_profile().contacts.first().map(|contact| contact.phone).unwrap_or_default();
    let title = Signal::derive(move || match opened.get().map(|notice| notice.subject) {
        Some(NoticeSubject::CompanyAssociated { company, .. }) => messages::associated(company),
        Some(NoticeSubject::CompanyAdded { company, .. }) => messages::added(company),
        Some(NoticeSubject::AccountRegistered { company, .. }) => messages::registered(company),
        Some(NoticeSubject::AccountEnded { company, .. }) => messages::ended(company),
        Some(NoticeSubject::CaseCompleted { matter, .. }) => matters::notice_completed(matter),
        Some(NoticeSubject::CaseReturned { matter, .. }) => matters::notice_returned(matter),
        _ => messages::logged_in().to_owned(),
    });
    let body = move || {
        match opened.get().map(|notice| notice.subject) {
        Some(NoticeSubject::CompanyAssociated { account, .. }) => view! {
            <p>{messages::associated_detail()}</p>
            <LinkButton href=Route::Account { account }.href()>{messages::open_account()}</LinkButton>
        }
        .into_any(),
        Some(NoticeSubject::CompanyAdded { account, .. }) => view! {
            <p>{messages::added_detail()}</p>
            <LinkButton href=Route::Account { account }.href()>{messages::open_account()}</LinkButton>
        }
        .into_any(),
        Some(NoticeSubject::LoggedInByMobile) => {
            view! { <p>{messages::logged_in_by_mobile_detail(phone)}</p> }.into_any()
        }
        Some(NoticeSubject::AccountRegistered { company_id, applicant, .. }) => view! {
            <p>{messages::registered_detail(applicant, phone)}</p>
            <LinkButton href=Route::CompanyAccounts { company: company_id }.href()>{messages::open_accounts()}</LinkButton>
        }
        .into_any(),
        Some(NoticeSubject::AccountEnded { ended_by, .. }) => view! {
            <p>{messages::ended_detail(ended_by)}</p>
            <LinkButton href=Route::Companies { next: None }.href()>{messages::open_companies()}</LinkButton>
        }
        .into_any(),
        Some(NoticeSubject::CaseCompleted { company, case, .. }) => {
            about_case(&[matters::notice_for(company), matters::notice_completed_detail().to_owned()], case)
        }
        Some(NoticeSubject::CaseReturned { company, reason, case, .. }) => {
            let why = matters::notice_reason(reason);
            about_case(&[matters::notice_for(company), why, matters::notice_returned_detail().to_owned()], case)
        }
        _ => view! { <p>{messages::logged_in_detail(phone)}</p> }.into_any(),
    }
    };
    view! {
        <Dialog
            open=Signal::derive(move || opened.with(Option::is_some))
            title
            on_close=Callback::new(move |()| opened.set(None))
        >
            {dynamic(body)}
        </Dialog>
    }
}

/// What was decided of a case, and the way to it.
fn about_case(told: &[String], case: CaseId) -> AnyView {
    let line = |words: &String| view! { <p>{words.clone()}</p> };
    view! {
        {told.iter().map(line).collect::<Vec<_>>()}
        <LinkButton href=Route::Case { case }.href()>{matters::notice_open()}</LinkButton>
    }
    .into_any()
}
