//! The separate consent before a face check: unticked, naming processor, purpose, retention and rights.

use super::kept::keep_refusal;
use crate::{
    domain::FacePurpose,
    form::{Field, FieldKind, Form, Problems},
    i18n::face,
    navigation::use_navigation,
    parts::use_profile,
    prelude::*,
    route::Route,
    ui::{ActionBar, Button, ButtonKind, Card, CheckField, ErrorSummary, Fact, Facts, FormBody},
};

/// The one field of the consent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ConsentField {
    Agreed,
}

impl Field for ConsentField {
    fn name(self) -> &'static str {
        "agreed"
    }

    fn label(self) -> &'static str {
        face::agree()
    }

    fn kind(self) -> FieldKind {
        FieldKind::Consent
    }
}

/// Asks for the consent.
#[component]
pub(super) fn Consent(
    /// The face check is being created.
    busy: Signal<bool>,
    /// What for.
    purpose: FacePurpose,
    /// Where refusing leads: the other ways, of equal weight.
    alternatives: Route,
    /// The person agreed.
    on_agree: Callback<()>,
) -> impl IntoView {
    let form = Form::new(&[ConsentField::Agreed]);
    let navigation = use_navigation();
    let refuse = Callback::new(move |()| {
        keep_refusal();
        navigation.go(alternatives.clone());
    });
    let submit = move |()| {
        if form.draft().checked(ConsentField::Agreed) {
            form.refuse(Problems::new());
            on_agree.run(());
        } else {
            form.refuse(Problems::at(ConsentField::Agreed, face::agree_missing()));
        }
    };
    view! {
        <ErrorSummary form=form.state() />
        <FormBody on_submit=Callback::new(submit)>
            <h2 class="face-check-title">{face::consent_title()}</h2>
            <p class="quiet">{face::consent_intro()}</p>
            <Card>
                <ConsentFacts purpose />
            </Card>
            <CheckField field=form.field(ConsentField::Agreed) />
            <ActionBar>
                <Button kind=ButtonKind::Primary busy>
                    {face::start()}
                </Button>
                <Button on_press=refuse>{face::refuse()}</Button>
            </ActionBar>
        </FormBody>
    }
}

#[component]
fn ConsentFacts(purpose: FacePurpose) -> impl IntoView {
    let profile = use_profile();
    let phone = profile.contacts.first().map(|contact| contact.phone).unwrap_or_default();
    let (aim, influence) = match purpose {
        FacePurpose::Login => (face::purpose_text(), face::influence_text()),
        FacePurpose::Identity => (face::identity_purpose_text(), face::identity_influence_text()),
    };
    view! {
        <Facts>
            <Fact label=face::processor() value=profile.face_processor />
            <Fact label=face::purpose() value=aim />
            <Fact label=face::method() value=face::method_text(profile.face_host, profile.face_partner) />
            <Fact label=face::retention() value=face::retention_text() />
            <Fact label=face::rights() value=face::rights_text(phone) />
            <Fact label=face::influence() value=influence />
            <Fact label=face::documents() value=face::documents_text() />
        </Facts>
    }
}
