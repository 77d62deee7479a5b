//! A matter: what it is for, what it takes, and whether the account that one acts with may begin it (`Y-CERT-01`).

use crate::{
    contract::{AccountSummary, CaseStart, CaseSummary, ListCases, Matter, ReadMatter, StartCase, Topic},
    domain::{CaseState, Material, MatterId, is_matter_open},
    i18n::{home, logins, matters},
    load::{use_read, use_submit},
    navigation::use_navigation,
    parts::{CertifyPrompt, Page, WriteFailure, company_of, loaded, material_hint},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{
        ActionBar, Button, ButtonKind, Card, Cell, CellGroup, Fact, Facts, IconName, LinkButton, Notice, NoticeKind,
        SkeletonShape, Tag, TagKind,
    },
};

/// A matter.
#[component]
pub fn MatterScreen(
    /// Which matter.
    matter: MatterId,
) -> impl IntoView {
    let reading = use_read(move || ReadMatter { matter: matter.clone() }, &[]);
    let title = memo(move || reading.value().map_or_else(|| matters::matter().to_owned(), |matter| matter.name));
    view! {
        <Page title back=Route::Services>
            {loaded(reading, SkeletonShape::Cards, |matter| view! { <Described matter /> }.into_any())}
        </Page>
    }
}

#[component]
fn Described(matter: Matter) -> impl IntoView {
    let who = if matter.needs_certified { matters::who_certified() } else { matters::who_any() };
    let material = |material: &Material| view! { <Asked material=material.clone() /> };
    let materials = matter.materials.iter().map(material).collect::<Vec<_>>();
    let (about, department) = (matter.about.clone(), matter.department.clone());
    view! {
        <Card>
            <Facts>
                <Fact label=matters::about() value=about />
                <Fact label=matters::department() value=department />
                <Fact label=matters::days() value=matters::days_text(matter.days) />
                <Fact label=matters::who() value=who />
            </Facts>
        </Card>
        <CellGroup title=matters::materials()>{materials}</CellGroup>
        <Beginning matter />
    }
}

#[component]
fn Asked(material: Material) -> impl IntoView {
    let detail = material_hint(&material);
    let title = if material.required { material.name } else { matters::label_optional(material.name) };
    let mark = material.required.then(|| view! { <Tag kind=TagKind::Neutral label=matters::required() /> });
    view! {
        <Cell title detail icon=IconName::FileText>
            {mark}
        </Cell>
    }
}

/// The way on, for whoever is here: to log in, to choose a company (`Y-FIND-01`), to certify (`Y-CERT-02`), to begin.
#[component]
fn Beginning(matter: Matter) -> impl IntoView {
    let session = use_session();
    let standing = memo(move || (session.person().is_some(), session.acting(), session.waits_for_face()));
    let matter = StoredValue::new(matter);
    let here = move || Some(Box::new(Route::Matter { matter: matter.with_value(|matter| matter.id.clone()) }));
    let is_open = move |account: &AccountSummary| {
        matter.with_value(|matter| is_matter_open(matter.needs_certified, account.trust))
    };
    let way_on = move || match standing.get() {
        (is_person, None, _) => {
            let label = if is_person { matters::choose_company() } else { matters::login_first() };
            let to = Route::Companies { next: here() };
            view! { <First words=matters::choose_first() to label icon=IconName::Building2 /> }.into_any()
        }
        (_, Some(account), waits_for_face) if is_open(&account) => match waits_for_face {
            true => {
                let (label, to) = (logins::face_notice_link(), Route::Verify { next: here() });
                view! { <First words=logins::face_notice() to label icon=IconName::ScanFace /> }.into_any()
            }
            false => view! { <Begin matter account /> }.into_any(),
        },
        _ => view! { <Closed matter /> }.into_any(),
    };
    dynamic(way_on)
}

/// What comes before beginning, and leads back here.
#[component]
fn First(words: &'static str, to: Route, label: &'static str, icon: IconName) -> impl IntoView {
    view! {
        <p class="quiet">{words}</p>
        <ActionBar>
            <LinkButton href=to.href() kind=ButtonKind::Primary icon>
                {label}
            </LinkButton>
        </ActionBar>
    }
}

/// Begins it for the company acted for; beginning again leads to the draft that is there.
#[component]
fn Begin(matter: StoredValue<Matter>, account: AccountSummary) -> impl IntoView {
    let cases = use_read(|| ListCases {}, &[Topic::Cases]);
    let has_draft = memo(move || {
        let is_draft = |case: &CaseSummary| {
            let is_of_matter = matter.with_value(|matter| matter.id == case.matter);
            is_of_matter && case.is_own && case.state == CaseState::Draft
        };
        cases.value().is_some_and(|cases| cases.iter().any(is_draft))
    });
    let label = move || if has_draft.get() { matters::go_on() } else { matters::start() };
    let (start, navigation) = (use_submit::<StartCase>(), use_navigation());
    let on_press = Callback::new(move |()| {
        let body = CaseStart { matter: matter.with_value(|matter| matter.id.clone()) };
        start.make(StartCase { body }, move |case| navigation.go(Route::CaseForm { case: case.id }));
    });
    view! {
        <p class="quiet">{matters::for_company(company_of(&account))}</p>
        <p class="quiet" hidden=move || !has_draft.get()>
            {matters::has_draft()}
        </p>
        <WriteFailure error=start.error() />
        <ActionBar>
            <Button kind=ButtonKind::Primary busy=start.busy() on_press>
                {label}
            </Button>
        </ActionBar>
    }
}

/// Closed to the account: the prompt comes by itself; behind it the page can be read.
#[component]
fn Closed(matter: StoredValue<Matter>) -> impl IntoView {
    let open = RwSignal::new(true);
    let name = matter.with_value(|matter| matter.name.clone());
    let detail = matters::prompt_detail(&name);
    let here = Route::Matter { matter: matter.with_value(|matter| matter.id.clone()) };
    let others = Route::Companies { next: Some(Box::new(here.clone())) };
    let certify = Route::Certification { next: Some(Box::new(here.clone())) };
    view! {
        <Notice kind=NoticeKind::Warn title=matters::prompt_title()>
            {detail}
        </Notice>
        <ActionBar>
            <LinkButton href=certify.href() kind=ButtonKind::Primary icon=IconName::BadgeCheck>
                {matters::certify()}
            </LinkButton>
            <LinkButton href=others.href()>{home::switch_company()}</LinkButton>
        </ActionBar>
        <CertifyPrompt open matter=name place=Signal::stored(here) />
    }
}
