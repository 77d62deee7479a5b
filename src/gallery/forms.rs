//! Fields, choices, files, and a form that goes wrong.

use crate::{
    form::{Field, FieldKind, Form, Problems},
    i18n,
    prelude::*,
    ui::*,
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum SampleField {
    Name,
    Code,
    Phone,
    SmsCode,
    Password,
    Address,
    Kind,
    Choice,
    Agree,
}

impl SampleField {
    const ALL: [Self; 9] = [
        Self::Name,
        Self::Code,
        Self::Phone,
        Self::SmsCode,
        Self::Password,
        Self::Address,
        Self::Kind,
        Self::Choice,
        Self::Agree,
    ];
}

impl Field for SampleField {
    fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Code => "code",
            Self::Phone => "phone",
            Self::SmsCode => "sms_code",
            Self::Password => "password",
            Self::Address => "address",
            Self::Kind => "kind",
            Self::Choice => "choice",
            Self::Agree => "agree",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Name => i18n::gallery::name(),
            Self::Code => i18n::gallery::code(),
            Self::Phone => i18n::gallery::phone(),
            Self::SmsCode => i18n::gallery::sms_code(),
            Self::Password => i18n::gallery::password(),
            Self::Address => i18n::gallery::address(),
            Self::Kind | Self::Choice => i18n::gallery::kind(),
            Self::Agree => i18n::gallery::agree(),
        }
    }

    fn hint(self) -> Option<&'static str> {
        match self {
            Self::Code => Some(i18n::gallery::code_hint()),
            Self::Address => Some(i18n::gallery::address_hint()),
            _ => None,
        }
    }

    fn kind(self) -> FieldKind {
        match self {
            Self::Name => FieldKind::PersonName,
            Self::Code => FieldKind::Code,
            Self::Phone => FieldKind::Phone,
            Self::SmsCode => FieldKind::OneTimeCode,
            Self::Password => FieldKind::Password,
            Self::Address => FieldKind::LongText,
            Self::Kind | Self::Choice => FieldKind::Choice,
            Self::Agree => FieldKind::Consent,
        }
    }
}

fn kinds() -> Vec<Choice> {
    vec![
        Choice::new("company", i18n::gallery::kind_company()).with_hint(i18n::gallery::kind_company_hint()),
        Choice::new("individual", i18n::gallery::kind_individual()).with_hint(i18n::gallery::kind_individual_hint()),
        Choice::new("other", i18n::gallery::kind_other()),
    ]
}

/// A form in which everything can go wrong, and a file in every state.
#[component]
pub(super) fn Forms() -> impl IntoView {
    let form = Form::new(&SampleField::ALL);
    form.draft().repair(SampleField::Code, "91440300PDY00001X3", i18n::gallery::code_notice());
    let fail = move |()| {
        let mut problems = Problems::at(SampleField::Code, i18n::gallery::code_problem());
        problems.add(SampleField::Choice, i18n::gallery::kind_company_hint());
        problems.add(SampleField::Agree, i18n::gallery::agree());
        form.refuse(problems);
    };
    view! {
        <Section title=i18n::gallery::forms()>
            <ErrorSummary form=form.state() />
            <FormBody on_submit=fail>
                <FormField field=form.field(SampleField::Name) />
                <FormField field=form.field(SampleField::Code) />
                <FormField field=form.field(SampleField::Phone) />
                <FormField field=form.field(SampleField::SmsCode)>
                    <Button on_press=|()| ()>{i18n::gallery::send_code()}</Button>
                </FormField>
                <FormField field=form.field(SampleField::Password) />
                <FormField field=form.field(SampleField::Kind) choices=kinds() />
                <FormField field=form.field(SampleField::Address) optional=true />
                <ChoiceField field=form.field(SampleField::Choice) choices=kinds() />
                <CheckField field=form.field(SampleField::Agree) />
                <Files />
                <Button kind=ButtonKind::Primary>{i18n::gallery::fail()}</Button>
            </FormBody>
        </Section>
    }
}

#[component]
fn Files() -> impl IntoView {
    let name = || i18n::gallery::file_name().to_owned();
    let states = [
        FileState::Empty,
        FileState::Sending(name(), 42),
        FileState::Sent(name()),
        FileState::Failed(name(), i18n::gallery::file_error().to_owned()),
    ];
    let sample = |state: FileState| {
        let state = RwSignal::new(state);
        view! {
            <FileField
                label=i18n::gallery::file()
                hint=i18n::gallery::file_hint()
                offer=FileOffer { accept: "image/*,application/pdf".to_owned(), many: false }
                state
                on_event=move |event| state.set(next(event))
            />
        }
    };
    states.map(sample).into_iter().collect::<Vec<_>>()
}

fn next(event: FileEvent) -> FileState {
    match event {
        FileEvent::Picked(file) => FileState::Sent(file.name()),
        FileEvent::Retry => FileState::Sending(i18n::gallery::file_name().to_owned(), 7),
        FileEvent::Remove => FileState::Empty,
    }
}
