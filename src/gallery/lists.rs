//! Cells, facts, tags, steps, countdowns.

use crate::{i18n, prelude::*, ui::*};

/// Everything that shows what is known.
#[component]
pub(super) fn Lists() -> impl IntoView {
    view! {
        <Section title=i18n::gallery::lists()>
            <Cells />
            <Companies />
        </Section>
        <Section title=i18n::gallery::facts()>
            <Card>
                <Facts>
                    <Fact label=i18n::gallery::code() value=i18n::gallery::company_code() copyable=true />
                    <Fact label=i18n::gallery::label_date() value=i18n::gallery::value_date() />
                    <Fact label=i18n::gallery::label_amount() value=i18n::gallery::value_amount() />
                    <Fact label=i18n::gallery::label_state()>
                        <Tag kind=TagKind::Ok label=i18n::gallery::state_done() />
                    </Fact>
                </Facts>
            </Card>
            <Tags />
            <Progress />
        </Section>
    }
}

#[component]
fn Cells() -> impl IntoView {
    view! {
        <CellGroup title=i18n::gallery::overview()>
            <Cell icon=IconName::FileText title=i18n::gallery::warn_words() detail=i18n::gallery::company() href="/gallery">
                <Countdown seconds=3_905 />
            </Cell>
            <Cell icon=IconName::UsersRound title=i18n::gallery::people() href="/gallery">
                <Tag kind=TagKind::Warn label=i18n::gallery::state_waiting() />
            </Cell>
            <Cell title=i18n::gallery::label_date()>{i18n::gallery::value_date()}</Cell>
            <CellButton icon=IconName::LogOut title=i18n::gallery::later() on_press=|()| () />
        </CellGroup>
    }
}

#[component]
fn Companies() -> impl IntoView {
    let first = RwSignal::new(true);
    view! {
        <CellGroup title=i18n::gallery::company()>
            <CellButton
                icon=IconName::Building2
                title=i18n::gallery::company()
                detail=i18n::gallery::company_detail()
                selected=first
                on_press=move |()| first.set(true)
            />
            <CellButton
                icon=IconName::Store
                title=i18n::gallery::company_other()
                detail=i18n::gallery::company_other_detail()
                selected=move || !first.get()
                on_press=move |()| first.set(false)
            />
        </CellGroup>
    }
}

#[component]
fn Tags() -> impl IntoView {
    view! {
        <ButtonRow>
            <Tag label=i18n::gallery::state_unsigned() />
            <Tag kind=TagKind::Ok label=i18n::gallery::state_done() />
            <Tag kind=TagKind::Warn label=i18n::gallery::state_waiting() />
            <Tag kind=TagKind::Danger label=i18n::gallery::state_overdue() />
            <Tag kind=TagKind::Info label=i18n::gallery::state_progress() />
            <DemoMark />
        </ButtonRow>
    }
}

#[component]
fn Progress() -> impl IntoView {
    let labels = || {
        let labels = [i18n::gallery::step_fill(), i18n::gallery::step_verify(), i18n::gallery::step_confirm()];
        labels.map(str::to_owned).to_vec()
    };
    view! {
        <Card>
            <Steps labels=labels() current=0 />
            <Steps labels=labels() current=1 />
            <Steps labels=labels() current=3 />
        </Card>
        <p>{i18n::gallery::countdown()} " " <Countdown seconds=42 /></p>
        <p>{i18n::gallery::countdown()} " " <Countdown seconds=180_000 /></p>
    }
}
