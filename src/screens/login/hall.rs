//! 政务服务大厅: for whoever does not want to, or cannot, show their face here.

use crate::{
    i18n::logins,
    parts::{Page, use_profile},
    prelude::*,
    route::Route,
    ui::{Card, Fact, Facts, Icon, IconName, Section},
};

/// What to bring, and where to ask.
#[component]
pub fn ServiceHallScreen() -> impl IntoView {
    let profile = use_profile();
    let thing = |words: &&'static str| {
        view! {
            <li class="hall-thing">
                <Icon name=IconName::FileText />
                <span>{*words}</span>
            </li>
        }
    };
    // The others answer for certificates.
    let contacts = profile.contacts.iter().take(1).map(|contact| {
        let address = contact.dial();
        view! {
            <Fact label=contact.name>
                <a href=address>{contact.phone}</a>
            </Fact>
        }
    });
    view! {
        <Page title=logins::hall_title() back=Route::Login { next: None }>
            <p>{logins::hall_intro()}</p>
            <Section title=logins::hall_bring()>
                <Card>
                    <ul class="hall-things" role="list">
                        {profile.hall_bring.iter().map(thing).collect::<Vec<_>>()}
                    </ul>
                </Card>
            </Section>
            <Section title=logins::hall_where()>
                <Card>
                    <p>{logins::hall_where_detail()}</p>
                    <Facts>{contacts.collect::<Vec<_>>()}</Facts>
                </Card>
            </Section>
        </Page>
    }
}
