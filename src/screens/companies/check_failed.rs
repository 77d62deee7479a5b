//! 核验不成功, with its causes, what was put right already, and the answer to the question (`Y-FAQ-24`..`Y-FAQ-28`).

use crate::{
    domain::Repair,
    i18n::find,
    prelude::*,
    route::Route,
    ui::{ButtonKind, IconName, LinkButton, Notice, NoticeKind},
    words,
};

/// The guide's question about it.
const QUESTION: &str = "check-failed";

/// Why nothing came of a name or a code.
#[component]
pub(super) fn CheckFailed(
    /// What did not match what.
    detail: String,
    /// What was put right before it was checked.
    repairs: Vec<Repair>,
    /// Whether it was a code alone, which has no brackets.
    #[prop(optional)]
    is_code: bool,
) -> impl IntoView {
    let repaired = match repairs.is_empty() {
        true => find::failed_nothing_repaired().to_owned(),
        false => find::failed_repaired(words::spoken_repairs(&repairs)),
    };
    let question = Route::Help { question: Some(QUESTION.to_owned()) };
    view! {
        <Notice kind=NoticeKind::Danger title=find::failed_title()>
            <div class="company-told">
                <p>{detail}</p>
                <p>{find::failed_causes()}</p>
                <ul class="effects">
                    <li>{find::cause_exact()}</li>
                    <li>{find::cause_spaces()}</li>
                    {(!is_code).then(|| view! { <li>{find::cause_brackets()}</li> })}
                    <li>{find::cause_paste()}</li>
                </ul>
                <p>{repaired}</p>
                <LinkButton href=question.href() kind=ButtonKind::Quiet icon=IconName::Info>
                    {find::failed_help()}
                </LinkButton>
            </div>
        </Notice>
    }
}
