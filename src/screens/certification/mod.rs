//! 企业认证: who can certify an account, and how; what an agent may not do (`Y-FAQ-20..23`, `Y-FAQ-42..46`).
//!
//! Explains, and does nothing yet.

use crate::{
    contract::{AccountSummary, ListCompanies, Topic},
    domain::TrustLevel,
    i18n::{certification as texts, matters},
    load::use_read,
    parts::{Page, RegionPortal, TrustTag, company_name, use_profile},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{ButtonRow, Card, Fact, Facts, Icon, IconName, LinkButton, Notice, NoticeKind, Section},
};

/// 企业认证.
#[component]
pub fn CertificationScreen(
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let session = use_session();
    let acting = memo(move || session.acting());
    let back = next.as_deref().cloned().unwrap_or(Route::Services);
    // Another account is chosen there, and then it goes on to what was wanted.
    let choose = StoredValue::new(Route::Companies { next }.href());
    let status = move || acting.get().map(|account| view! { <Status account choose /> });
    view! {
        <Page title=texts::title() back=back>
            {dynamic(status)} <Section title=texts::why_title()>
                <Card>
                    <p>{texts::why()}</p>
                </Card>
            </Section> <Ways choose /> <Section title=texts::limit_title()>
                <Card>
                    <ul class="certification-limits">
                        <li>{texts::limit_face()}</li>
                        <li>{texts::limit_scope()}</li>
                        <li>{texts::limit_data()}</li>
                    </ul>
                </Card>
            </Section> <Section title=texts::offline_title()>
                <Card>
                    <p>{texts::offline()}</p>
                </Card>
            </Section>
        </Page>
    }
}

/// The account that one acts with, and what it may do.
#[component]
fn Status(account: AccountSummary, choose: StoredValue<String>) -> impl IntoView {
    let (kind, title, detail) = match account.trust {
        TrustLevel::Certified => (NoticeKind::Ok, "", texts::certified()),
        TrustLevel::Uncertified => (NoticeKind::Warn, texts::uncertified(), texts::uncertified_detail()),
    };
    let other =
        (account.trust == TrustLevel::Uncertified).then(|| view! { <OwnCertified account=account.clone() choose /> });
    view! {
        <Notice kind title>
            {detail}
        </Notice>
        {other}
        <Card>
            <Facts>
                <Fact label=matters::check_company() value=company_name(account.company_name.as_ref()) />
                <Fact label=texts::status() value=account.number.clone()>
                    <TrustTag level=account.trust />
                </Fact>
            </Facts>
        </Card>
    }
}

/// The certified account of the same company that the person has as well: then there is nothing to certify.
#[component]
fn OwnCertified(account: AccountSummary, choose: StoredValue<String>) -> impl IntoView {
    let reading = use_read(|| ListCompanies {}, &[Topic::Companies]);
    let own = memo(move || {
        let companies = reading.value()?;
        let company = companies.into_iter().find(|company| company.id == account.company)?;
        let certified = company.accounts.into_iter().find(|own| own.trust == TrustLevel::Certified)?;
        Some(certified.number)
    });
    dynamic(move || {
        own.get().map(|number| {
            view! {
                <Notice kind=NoticeKind::Ok title=texts::own_here(number)>
                    <ButtonRow>
                        <LinkButton href=choose.get_value() icon=IconName::Repeat2>
                            {texts::switch()}
                        </LinkButton>
                    </ButtonRow>
                </Notice>
            }
        })
    })
}

/// The region's ways to certify, 法人刷脸 beside the others (`Y-FAQ-21`); where it has none here, its portal.
#[component]
fn Ways(choose: StoredValue<String>) -> impl IntoView {
    let ways = use_profile().certification;
    if ways.is_empty() {
        return view! { <RegionPortal /> }.into_any();
    }
    let outside = ways.iter().map(|way| view! { <Way name=way.name detail=way.detail guide=way.guide /> });
    view! {
        <Section title=texts::who_title()>
            <Card>
                <p>{texts::who()}</p>
                <ul class="certification-ways" role="list">
                    <Way name=texts::face() detail=texts::face_detail() guide="" />
                    {outside.collect::<Vec<_>>()}
                </ul>
            </Card>
            <Card>
                <h3 class="certification-name">{texts::own_title()}</h3>
                <p>{texts::own()}</p>
                <ButtonRow>
                    <LinkButton href=choose.get_value() icon=IconName::Repeat2>
                        {texts::switch()}
                    </LinkButton>
                </ButtonRow>
            </Card>
        </Section>
    }
    .into_any()
}

/// A way, with its guide outside where there is one.
#[component]
fn Way(name: &'static str, detail: &'static str, guide: &'static str) -> impl IntoView {
    let text = move || {
        view! {
            {detail}
            {guide.is_empty().then(|| view! { <span class="certification-soon">{texts::soon()}</span> })}
        }
    };
    let link = (!guide.is_empty()).then(|| {
        view! {
            <a class="certification-guide" href=guide target="_blank" rel="noopener noreferrer" aria-label=texts::guide_of(name)>
                <Icon name=IconName::ExternalLink />
                {texts::outside()}
            </a>
        }
    });
    view! {
        <li class="certification-way">
            <h3 class="certification-name">{name}</h3>
            <p class="certification-detail">{text()}</p>
            {link}
        </li>
    }
}
