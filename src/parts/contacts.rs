//! Where to ask: the numbers of the region, each a link that dials.

use crate::{
    config::{Channel, Contact, RegionProfile},
    i18n::contacts,
    prelude::*,
    route::Route,
    ui::{Card, Cell, CellGroup, Fact, Facts},
};

/// Where all of them stand, among the questions of help; never changes, since others link to it.
pub const CONTACTS: &str = "contacts";

/// More topics than this are a long list.
const MANY: usize = 3;

/// The numbers and other ways of a region, under what to ask there.
#[component]
pub fn Contacts(
    /// The region's profile.
    profile: &'static RegionProfile,
    /// Whether of a long list the first topic is enough.
    #[prop(optional)]
    brief: bool,
) -> impl IntoView {
    let mut topics: Vec<&'static str> = Vec::new();
    for topic in profile.contacts.iter().map(|contact| contact.topic) {
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    let is_cut = brief && topics.len() > MANY;
    if is_cut {
        topics.truncate(1);
    }
    let more = is_cut.then(|| {
        view! {
            <CellGroup>
                <Cell title=contacts::all() href=Route::Help { question: Some(CONTACTS.to_owned()) }.href() />
            </CellGroup>
        }
    });
    let cards = topics.into_iter().map(|topic| {
        let of_topic = profile.contacts.iter().filter(|contact| contact.topic == topic).collect();
        card(topic, numbers(of_topic))
    });
    let channels = profile.channels.iter().map(|channel| card(channel.topic, vec![other(channel)]));
    view! {
        <div class="contacts">{cards.chain(channels).collect::<Vec<_>>()}</div>
        {more}
    }
}

fn card(topic: &'static str, facts: Vec<AnyView>) -> AnyView {
    view! {
        <Card>
            <p class="contacts-topic">{topic}</p>
            <Facts>{facts}</Facts>
        </Card>
    }
    .into_any()
}

/// Numbers, those of one name in one row.
fn numbers(contacts: Vec<&'static Contact>) -> Vec<AnyView> {
    let mut names: Vec<&'static str> = contacts.iter().map(|contact| contact.name).collect();
    names.dedup();
    let row = |name: &'static str| {
        let of_name = contacts.iter().filter(|contact| contact.name == name);
        let links: Vec<_> = of_name.map(|contact| number(contact)).collect();
        view! { <Fact label=name>{links}</Fact> }.into_any()
    };
    names.into_iter().map(row).collect()
}

fn number(contact: &Contact) -> AnyView {
    view! {
        <a class="contacts-number" href=contact.dial() aria-label=contacts::dial(contact.phone)>
            {contact.phone}
        </a>
    }
    .into_any()
}

fn other(channel: &'static Channel) -> AnyView {
    if !channel.value.contains('@') {
        return view! { <Fact label=channel.name value=channel.value copyable=true /> }.into_any();
    }
    let mut address = String::from("mailto:");
    address.push_str(channel.value);
    view! {
        <Fact label=channel.name>
            <a class="contacts-number" href=address>
                {channel.value}
            </a>
        </Fact>
    }
    .into_any()
}
