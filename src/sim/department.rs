//! 业务部门: reviews what companies submit, outside of the product (`Y-FAQ-48`).

use super::{
    frame::{Frame, Heading, Place},
    live::use_live_read,
    shown::{Trouble, shown},
};
use crate::{
    contract::sim_reviews::{DecideCase, ListReviews, Review, ReviewDecision},
    domain::{CaseState, REASON_LIMIT},
    form::{Field, FieldKind, Form, Problems},
    i18n::sim,
    load::use_submit,
    prelude::*,
    ui::{
        Button, ButtonKind, ButtonRow, EmptyState, Fact, Facts, FormBody, FormField, IconName, Tag, TagKind, ToastKind,
        use_toasts,
    },
};

/// 收件审核: what waits longest first.
#[component]
pub fn DepartmentScreen() -> impl IntoView {
    let reviews = use_live_read(|| ListReviews {});
    view! {
        <Frame place=Place::Department>
            <Heading words=sim::reviews_title() />
            <p>{sim::reviews_detail()}</p>
            {shown(reviews, |reviews| view! { <Reviews reviews /> }.into_any())}
        </Frame>
    }
}

#[component]
fn Reviews(reviews: Vec<Review>) -> impl IntoView {
    if reviews.is_empty() {
        return view! {
            <EmptyState title=sim::reviews_none() detail=sim::reviews_none_detail() icon=IconName::FileText />
        }
        .into_any();
    }
    let one = |review| view! { <ReviewCard review /> };
    view! { <ul class="sim-entries" role="list">{reviews.into_iter().map(one).collect::<Vec<_>>()}</ul> }.into_any()
}

#[component]
fn ReviewCard(review: Review) -> impl IntoView {
    let (kind, label) = match review.state {
        CaseState::Completed => (TagKind::Ok, sim::review_completed()),
        CaseState::Returned => (TagKind::Warn, sim::review_returned()),
        _ => (TagKind::Info, sim::review_waiting()),
    };
    let decides = review.state.can_be_decided().then(|| view! { <Decide review=review.clone() /> });
    view! {
        <li class="sim-entry">
            <h2 class="sim-entry-name">
                <span>{review.matter.clone()}</span>
                <Tag kind label />
            </h2>
            <Particulars review />
            {decides}
        </li>
    }
}

#[component]
fn Particulars(review: Review) -> impl IntoView {
    let materials = materials(&review);
    view! {
        <Facts>
            <Fact label=sim::review_reference() value=review.reference />
            <Fact label=sim::review_department() value=review.department />
            <Fact label=sim::review_company() value=review.company />
            <Fact label=sim::review_agent() value=review.agent />
            <Fact label=sim::review_submitted() value=review.submitted_at.stamp() />
            <Fact label=sim::review_due() value=review.due_at.stamp() />
            <Fact label=sim::review_materials()>
                <ul role="list">
                    {materials.into_iter().map(|line| view! { <li>{line}</li> }).collect::<Vec<_>>()}
                </ul>
            </Fact>
            <Fact label=sim::review_remark() value=review.remark />
        </Facts>
    }
}

/// A line for each file, and for each material without one.
fn materials(review: &Review) -> Vec<String> {
    let mut lines = Vec::new();
    for material in &review.materials {
        let own: Vec<_> = review.files.iter().filter(|file| file.material == material.code).collect();
        if own.is_empty() {
            lines.push(sim::review_not_given(&material.name));
        }
        lines.extend(own.iter().map(|file| sim::review_file(&material.name, &file.name, file.size.div_ceil(1024))));
    }
    lines
}

/// The one field: why it is returned.
#[derive(Clone, Copy, PartialEq, Eq)]
struct ReasonField;

impl Field for ReasonField {
    fn name(self) -> &'static str {
        "reason"
    }

    fn label(self) -> &'static str {
        sim::review_reason()
    }

    fn hint(self) -> Option<&'static str> {
        Some(sim::review_reason_hint())
    }

    fn kind(self) -> FieldKind {
        FieldKind::LongText
    }
}

/// 办结 or 退回.
#[component]
fn Decide(review: Review) -> impl IntoView {
    let (form, decide, toasts) = (Form::new(&[ReasonField]), use_submit::<DecideCase>(), use_toasts());
    let case = StoredValue::new(review.id);
    let make = move |body| {
        decide.make(DecideCase { case: case.get_value(), body }, move |_| {
            toasts.say(ToastKind::Ok, sim::review_decided());
        });
    };
    let give_back = move |()| {
        let reason = form.draft().text(ReasonField).trim().to_owned();
        if (1..=REASON_LIMIT).contains(&reason.chars().count()) {
            form.refuse(Problems::new());
            make(ReviewDecision::Return(reason));
        } else {
            form.refuse(Problems::at(ReasonField, sim::review_reason_empty()));
        }
    };
    let complete = Callback::new(move |()| make(ReviewDecision::Complete));
    view! {
        <Trouble error=decide.error() />
        <FormBody on_submit=Callback::new(give_back)>
            <FormField field=form.field(ReasonField) />
            <ButtonRow>
                <Button kind=ButtonKind::Primary busy=decide.busy() on_press=complete>
                    {sim::review_complete()}
                </Button>
                <Button kind=ButtonKind::Danger busy=decide.busy()>
                    {sim::review_return()}
                </Button>
            </ButtonRow>
        </FormBody>
    }
}
