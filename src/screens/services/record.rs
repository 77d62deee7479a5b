//! 企业登记信息: what the register says of the company acted for (`Y-FAQ-49`).

use crate::{
    contract::{CompanyRecord, ReadCompanyRecord, Topic},
    domain::CompanyKind,
    i18n::services,
    load::use_read,
    parts::{Page, company_name, loaded},
    prelude::*,
    route::Route,
    ui::{Button, ButtonRow, Card, Fact, Facts, IconName, SkeletonShape},
    words,
};

/// 企业登记信息.
#[component]
pub fn CompanyRecordScreen() -> impl IntoView {
    let reading = use_read(|| ReadCompanyRecord {}, &[Topic::Session]);
    view! {
        <Page title=services::record() back=Route::Services>
            {loaded(reading, SkeletonShape::Cards, |record| view! { <Record record /> }.into_any())}
        </Page>
    }
}

#[component]
fn Record(record: CompanyRecord) -> impl IntoView {
    let in_charge = match record.kind {
        CompanyKind::Enterprise => services::record_in_charge(),
        CompanyKind::SoleTrader => services::record_operator(),
    };
    let capital =
        record.capital_cents.map(|cents| view! { <Fact label=services::record_capital() value=words::yuan(cents) /> });
    let print = Callback::new(|()| window().print().unwrap_or_default());
    view! {
        <Card>
            <Facts>
                <Fact label=services::record_name() value=company_name(record.name.as_ref()) copyable=true />
                <Fact label=services::record_code() value=record.credit_code.grouped() copyable=true />
                <Fact label=services::record_kind() value=words::company_kind(record.kind) />
                <Fact label=in_charge value=record.in_charge />
                <Fact label=services::record_address() value=record.address />
                <Fact label=services::record_scope() value=record.scope />
                <Fact label=services::record_founded() value=record.founded_on />
                {capital}
                <Fact label=services::record_authority() value=record.authority />
            </Facts>
        </Card>
        <p class="quiet">{services::record_source()}</p>
        <ButtonRow>
            <Button icon=IconName::Printer on_press=print>
                {services::print()}
            </Button>
        </ButtonRow>
    }
}
