//! 短信: the inbox of every mobile number (`Y-FAQ-47`).

use super::{
    frame::{Frame, Heading, Place},
    live::use_live_read,
    shown::shown,
};
use crate::{
    contract::sim::{ListTextMessages, TextMessage},
    form::{Field, FieldKind, Form},
    i18n::sim,
    prelude::*,
    ui::{Choice, EmptyState, FormField, IconName},
};

/// 短信, newest first.
#[component]
pub fn TextMessagesScreen() -> impl IntoView {
    let messages = use_live_read(|| ListTextMessages {});
    let form = Form::new(&[NumberField]);
    form.draft().fill(NumberField, ALL_NUMBERS);
    let numbers = Memo::new(move |_| numbers(&messages.value().unwrap_or_default()));
    let field = form.field(NumberField);
    view! {
        <Frame place=Place::TextMessages>
            <Heading words=sim::sms_title() />
            <FormField field choices=numbers />
            {shown(messages, move |messages| view! { <Inbox messages number=field.value /> }.into_any())}
        </Frame>
    }
}

/// What the field holds when no number is chosen.
const ALL_NUMBERS: &str = "all";

/// The one field: whose inbox.
#[derive(Clone, Copy, PartialEq, Eq)]
struct NumberField;

impl Field for NumberField {
    fn name(self) -> &'static str {
        "number"
    }

    fn label(self) -> &'static str {
        sim::sms_number()
    }

    fn kind(self) -> FieldKind {
        FieldKind::Choice
    }
}

/// The numbers that ever got a message.
fn numbers(messages: &[TextMessage]) -> Vec<Choice> {
    let mut choices = vec![Choice::new(ALL_NUMBERS, sim::sms_all())];
    for message in messages {
        if !choices.iter().any(|choice| choice.value == message.to) {
            choices.push(Choice::new(message.to.clone(), message.to.clone()));
        }
    }
    choices
}

/// The messages to a number, or to all.
#[component]
fn Inbox(messages: Vec<TextMessage>, number: RwSignal<String>) -> impl IntoView {
    let messages = StoredValue::new(messages);
    let chosen = Memo::new(move |_| {
        let number = number.get();
        let is_meant = |message: &TextMessage| number.is_empty() || number == ALL_NUMBERS || message.to == number;
        messages.with_value(|all| all.iter().filter(|message| is_meant(message)).cloned().collect::<Vec<_>>())
    });
    let list = move || {
        let bubbles = chosen.get().into_iter().map(|message| view! { <Bubble message /> });
        view! { <ul class="sim-bubbles" role="list">{bubbles.collect::<Vec<_>>()}</ul> }
    };
    let none = || {
        view! { <EmptyState title=sim::sms_none() detail=sim::sms_none_detail() icon=IconName::MessageSquare /> }
    };
    view! {
        <p class="sim-quiet" role="status">
            {move || sim::sms_count(chosen.with(Vec::len))}
        </p>
        {move || if chosen.with(Vec::is_empty) { none().into_any() } else { list().into_any() }}
    }
}

#[component]
fn Bubble(message: TextMessage) -> impl IntoView {
    let machine = message.at.to_string();
    view! {
        <li class="sim-bubble">
            <p class="sim-bubble-head">
                <span>{sim::sms_to(message.to)}</span>
                <time datetime=machine>{message.at.stamp()}</time>
            </p>
            <p class="sim-bubble-text">{message.text}</p>
        </li>
    }
}
