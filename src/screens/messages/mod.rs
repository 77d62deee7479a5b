//! 消息: what happened that concerns the person.

use crate::{
    contract::{ListNotices, MarkNoticeRead, Notice, NoticeSubject, Topic},
    domain::CaseId,
    i18n::{matters, messages},
    load::{use_read, use_submit},
    parts::{Page, loaded, use_is_wide, use_profile},
    prelude::*,
    route::Route,
    ui::{Card, CellButton, CellGroup, Dialog, EmptyState, IconName, LinkButton, SkeletonShape, Tag, TagKind},
    words,
};

/// 消息.
#[component]
pub fn MessagesScreen() -> impl IntoView {
    let reading = use_read(|| ListNotices {}, &[Topic::Notices]);
    let opened = RwSignal::new(None::<Notice>);
    let is_wide = use_is_wide();
    let list = move || {
        let draw = move |notices: Vec<Notice>| {
            if notices.is_empty() {
                return view! {
                    <EmptyState title=messages::empty_title() detail=messages::empty_detail() icon=IconName::MessageSquare />
                }
                .into_any();
            }
            let is_beside = is_wide.get();
            let line = move |notice| view! { <NoticeLine notice opened is_beside /> };
            view! { <CellGroup>{notices.into_iter().map(line).collect::<Vec<_>>()}</CellGroup> }.into_any()
        };
        loaded(reading, SkeletonShape::Cells, draw)
    };
    // Beside the list where there is room, else above it.
    let detail = move || match is_wide.get() {
        true => view! { <NoticeBeside opened /> }.into_any(),
        false => view! { <NoticeDialog opened /> }.into_any(),
    };
    view! {
        <Page title=messages::title()>
            <div class="list-and-detail">
                <div>{list()}</div>
                {dynamic(detail)}
            </div>
        </Page>
    }
}

/// A notice in the list; where it opens beside it, with the one that is opened marked.
#[component]
fn NoticeLine(notice: Notice, opened: RwSignal<Option<Notice>>, is_beside: bool) -> impl IntoView {
    // Of its own, so that none waits for another's.
    let mark = use_submit::<MarkNoticeRead>();
    let title = title_of(&notice.subject);
    let icon = match &notice.subject {
        NoticeSubject::CompanyAssociated { .. } | NoticeSubject::CompanyAdded { .. } => IconName::Building2,
        NoticeSubject::AccountRegistered { .. } | NoticeSubject::AccountEnded { .. } => IconName::UsersRound,
        NoticeSubject::LoggedIn | NoticeSubject::LoggedInByMobile => IconName::ShieldCheck,
        NoticeSubject::CaseCompleted { .. } => IconName::CircleCheck,
        NoticeSubject::CaseReturned { .. } => IconName::TriangleAlert,
    };
    let detail = words::line_time(notice.at);
    let is_read = notice.is_read;
    let id = notice.id.clone();
    let on_press = Callback::new(move |()| {
        if !is_read {
            mark.make(MarkNoticeRead { notice: notice.id.clone() }, |_| {});
        }
        opened.set(Some(notice.clone()));
    });
    let tag = move || (!is_read).then(|| view! { <Tag kind=TagKind::Neutral label=messages::unread() /> });
    if is_beside {
        let selected =
            Signal::derive(move || opened.with(|opened| opened.as_ref().is_some_and(|opened| opened.id == id)));
        view! { <CellButton title detail icon selected on_press>{tag()}</CellButton> }.into_any()
    } else {
        view! { <CellButton title detail icon on_press>{tag()}</CellButton> }.into_any()
    }
}

/// A notice in full, above the list.
#[component]
fn NoticeDialog(opened: RwSignal<Option<Notice>>) -> impl IntoView {
    let title = Signal::derive(move || opened.get().map(|notice| title_of(&notice.subject)).unwrap_or_default());
    let open = Signal::derive(move || opened.with(Option::is_some));
    let on_close = Callback::new(move |()| opened.set(None));
    view! {
        <Dialog open title on_close>
            {dynamic(move || opened.get().map(|notice| body_of(notice.subject)))}
        </Dialog>
    }
}

/// A notice in full, beside the list.
#[component]
fn NoticeBeside(opened: RwSignal<Option<Notice>>) -> impl IntoView {
    let body = move || match opened.get() {
        Some(notice) => {
            let (title, time) = (title_of(&notice.subject), words::minute(notice.at));
            view! {
                <Card>
                    <h2 class="detail-title">{title}</h2>
                    <p class="quiet">{time}</p>
                    {body_of(notice.subject)}
                </Card>
            }
            .into_any()
        }
        None => view! { <p class="quiet">{messages::none_chosen()}</p> }.into_any(),
    };
    view! {
        <section class="detail" aria-live="polite" aria-label=messages::detail()>
            {dynamic(body)}
        </section>
    }
}

fn title_of(subject: &NoticeSubject) -> String {
    match subject {
        NoticeSubject::CompanyAssociated { company, .. } => messages::associated(company),
        NoticeSubject::CompanyAdded { company, .. } => messages::added(company),
        NoticeSubject::AccountRegistered { company, .. } => messages::registered(company),
        NoticeSubject::AccountEnded { company, .. } => messages::ended(company),
        NoticeSubject::CaseCompleted { matter, .. } => matters::notice_completed(matter),
        NoticeSubject::CaseReturned { matter, .. } => matters::notice_returned(matter),
        NoticeSubject::LoggedIn | NoticeSubject::LoggedInByMobile => messages::logged_in().to_owned(),
    }
}

/// What a notice says, with the way on.
fn body_of(subject: NoticeSubject) -> AnyView {
    let phone = use_profile().contacts.first().map(|contact| contact.phone).unwrap_or_default();
    match subject {
        NoticeSubject::CompanyAssociated { account, .. } => view! {
            <p>{messages::associated_detail()}</p>
            <LinkButton href=Route::Account { account }.href()>{messages::open_account()}</LinkButton>
        }
        .into_any(),
        NoticeSubject::CompanyAdded { account, .. } => view! {
            <p>{messages::added_detail()}</p>
            <LinkButton href=Route::Account { account }.href()>{messages::open_account()}</LinkButton>
        }
        .into_any(),
        NoticeSubject::LoggedInByMobile => {
            view! { <p>{messages::logged_in_by_mobile_detail(phone)}</p> }.into_any()
        }
        NoticeSubject::AccountRegistered { company_id, applicant, .. } => view! {
            <p>{messages::registered_detail(applicant, phone)}</p>
            <LinkButton href=Route::CompanyAccounts { company: company_id }.href()>{messages::open_accounts()}</LinkButton>
        }
        .into_any(),
        NoticeSubject::AccountEnded { ended_by, .. } => view! {
            <p>{messages::ended_detail(ended_by)}</p>
            <LinkButton href=Route::Companies { next: None }.href()>{messages::open_companies()}</LinkButton>
        }
        .into_any(),
        NoticeSubject::CaseCompleted { company, case, .. } => {
            about_case(&[matters::notice_for(company), matters::notice_completed_detail().to_owned()], case)
        }
        NoticeSubject::CaseReturned { company, reason, case, .. } => {
            let why = matters::notice_reason(reason);
            about_case(&[matters::notice_for(company), why, matters::notice_returned_detail().to_owned()], case)
        }
        NoticeSubject::LoggedIn => view! { <p>{messages::logged_in_detail(phone)}</p> }.into_any(),
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
