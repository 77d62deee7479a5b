//! One question: its answer, where to go from here, and whom to ask when it did not help.

use super::{
    answer::{Answer, Close, Way},
    answers::answer,
};
use crate::{
    config::{Region, RegionProfile},
    host::full_address,
    i18n::{contacts, help, help_guides, help_index, install},
    parts::{CONTACTS, Contacts, HelpGroup, HelpQuestion, Page, help_question, use_profile, use_region},
    prelude::*,
    route::Route,
    ui::{Button, ButtonKind, Card, Cell, CellGroup, EmptyState, IconName, LinkButton, Prose, QrCode, Section},
};

#[component]
pub(super) fn QuestionScreen(id: String) -> impl IntoView {
    if id == CONTACTS {
        return view! {
            <Page title=contacts::title() back=Route::Help { question: None }>
                <Contacts profile=use_profile() />
                <p class="quiet">{contacts::offline()}</p>
            </Page>
        }
        .into_any();
    }
    match help_question(&id).zip(answer(&id)) {
        Some((question, answer)) => view! { <Answered question answer /> }.into_any(),
        None => view! {
            <Page title=help_index::title() back=Route::Help { question: None }>
                <EmptyState title=help::unknown_title() detail=help::unknown_detail() icon=IconName::Search>
                    <LinkButton href=Route::Help { question: None }.href()>{help::to_help()}</LinkButton>
                </EmptyState>
            </Page>
        }
        .into_any(),
    }
}

#[component]
fn Answered(question: &'static HelpQuestion, answer: Answer) -> impl IntoView {
    let profile = region_of(question).profile();
    let is_question = question.group != HelpGroup::Guides;
    let ways = answer.ways.into_iter().map(|way| way_cell(way, profile)).collect::<Vec<_>>();
    let close = answer.close;
    let print = Callback::new(|()| window().print().unwrap_or_default());
    view! {
        <Page title=(question.title)() back=Route::Help { question: None }>
            {(close == Close::Download).then(download)}
            <Card>
                <Prose text=answer.text />
            </Card>
            {(!is_question).then(|| view! { <p class="quiet">{help::guide_note()}</p> })}
            <CellGroup title=help::ways()>{ways}</CellGroup>
            {(close == Close::Contacts)
                .then(|| {
                    view! {
                        <Section title=help::more()>
                            <Contacts profile brief=true />
                        </Section>
                    }
                })}
            <Button kind=ButtonKind::Quiet icon=IconName::Printer on_press=print>
                {help_guides::print()}
            </Button>
            {(close == Close::Thanks).then(thanks)}
        </Page>
    }
}

/// Whose numbers and pages an answer names: its region's, or those of the one in force.
fn region_of(question: &HelpQuestion) -> Region {
    match question.group {
        HelpGroup::Questions(region) => region,
        HelpGroup::Guides => use_region().get_untracked(),
    }
}

fn way_cell(way: Way, profile: &'static RegionProfile) -> AnyView {
    let outside = match way {
        Way::Screen(title, route) => return view! { <Cell title href=route.href() /> }.into_any(),
        Way::Outside(place) => profile.pages.get(place).map(|page| (page.name, page.address)),
        Way::CertificationGuide(place) => profile.certification.get(place).map(|way| (way.name, way.guide)),
    };
    outside.map(|(title, href)| view! { <Cell title icon=IconName::ExternalLink href /> }).into_any()
}

fn thanks() -> AnyView {
    view! { <p class="help-thanks">{help::thanks()}</p> }.into_any()
}

/// The code by which a phone gets the product (`C-USE-01`).
fn download() -> AnyView {
    view! {
        <Card>
            <figure class="install-code">
                <figcaption>{help::qr_caption()}</figcaption>
                <QrCode value=full_address(&Route::Home.href()) alt=install::qr_alt() />
            </figure>
        </Card>
    }
    .into_any()
}
