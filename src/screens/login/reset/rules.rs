//! What a new password has to be like, ticked off while it is typed.

use crate::{
    domain::{PasswordPoint, PasswordRule},
    i18n::logins,
    prelude::*,
    ui::{Icon, IconName},
};

/// The points of the rule.
#[component]
pub(super) fn PasswordRules(
    /// The region's rule.
    rule: PasswordRule,
    /// What is typed.
    password: RwSignal<String>,
    /// The account that it is for.
    account: String,
) -> impl IntoView {
    let points = memo(move || password.with(|typed| rule.points(typed, &account)).to_vec());
    let lines = move || {
        let line = |(point, is_met): (PasswordPoint, bool)| view! { <Line words=words(point, &rule) is_met /> };
        points.get().into_iter().map(line).collect::<Vec<_>>()
    };
    view! {
        <ul class="password-rules" role="list">
            {dynamic(lines)}
        </ul>
    }
}

#[component]
fn Line(words: String, is_met: bool) -> impl IntoView {
    let mark = if is_met {
        view! { <Icon name=IconName::CircleCheck /> }.into_any()
    } else {
        view! { <span class="password-rule-open" aria-hidden="true"></span> }.into_any()
    };
    let state = if is_met { logins::rule_met() } else { logins::rule_not_met() };
    view! {
        <li class="password-rule" data-met=is_met.then_some("")>
            {mark}
            <span>{words}</span>
            <span class="visually-hidden">{state}</span>
        </li>
    }
}

fn words(point: PasswordPoint, rule: &PasswordRule) -> String {
    match point {
        PasswordPoint::Length => logins::rule_length(rule.shortest, rule.longest),
        PasswordPoint::Classes => logins::rule_classes(rule.classes),
        PasswordPoint::WithoutAccount => logins::rule_account().to_owned(),
    }
}
