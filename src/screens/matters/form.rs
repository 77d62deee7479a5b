//! The form of a case: its materials and a remark, kept as a draft while it is filled in (`Y-FAQ-18`).

use super::keeping::{Keeping, use_keeping};
use crate::{
    contract::{Case, DiscardCase, Matter, ReadCase},
    domain::{CaseId, CaseState, MOST_MATERIALS, Material, REMARK_LIMIT, missing_materials},
    form::{Field, FieldKind, Form, Problems},
    i18n::matters,
    load::{Upload, UploadState, use_read, use_submit, use_upload},
    navigation::use_navigation,
    parts::{MaterialField, Page, WriteFailure, company_name, loaded},
    prelude::*,
    route::Route,
    ui::{
        ActionBar, Button, ButtonKind, ButtonRow, Dialog, FormBody, FormField, LinkButton, Notice, NoticeKind,
        RefusalState, SkeletonShape, ToastKind, use_toasts,
    },
    words,
};

/// The fields: a place for each material, and the remark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CaseField {
    Material(usize),
    Remark,
}

/// The names of the places.
static PLACES: [&str; MOST_MATERIALS] = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12"];

impl Field for CaseField {
    fn name(self) -> &'static str {
        match self {
            Self::Material(place) => PLACES[place],
            Self::Remark => "remark",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Material(_) => matters::materials(),
            Self::Remark => matters::remark(),
        }
    }

    fn hint(self) -> Option<&'static str> {
        (self == Self::Remark).then(matters::remark_hint)
    }

    fn kind(self) -> FieldKind {
        match self {
            Self::Material(_) => FieldKind::Choice,
            Self::Remark => FieldKind::LongText,
        }
    }
}

/// The form of a case. It is read once: what one fills in is not to be overwritten by a later read.
#[component]
pub fn CaseFormScreen(
    /// Which case.
    case: CaseId,
) -> impl IntoView {
    let back = Route::Case { case: case.clone() };
    let reading = use_read(move || ReadCase { case: case.clone() }, &[]);
    let title = memo(move || reading.value().map_or_else(|| matters::matter().to_owned(), |case| case.summary.name));
    let fields: Vec<_> = (0..MOST_MATERIALS).map(CaseField::Material).chain([CaseField::Remark]).collect();
    let form = Form::new(&fields);
    view! {
        <Page title back form=form.state()>
            {loaded(
                reading,
                SkeletonShape::Cards,
                move |case| {
                    if case.summary.is_own && case.summary.state.is_open() {
                        view! { <OpenCase case form /> }.into_any()
                    } else {
                        view! { <ClosedCase case=case.summary.id /> }.into_any()
                    }
                },
            )}
        </Page>
    }
}

/// What cannot be changed any more, or is another's.
#[component]
pub(super) fn ClosedCase(case: CaseId) -> impl IntoView {
    view! {
        <RefusalState title=matters::closed_title() detail=matters::closed_detail()>
            <LinkButton href=Route::Case { case }.href()>{matters::notice_open()}</LinkButton>
        </RefusalState>
    }
}

#[component]
fn OpenCase(case: Case, form: Form<CaseField>) -> impl IntoView {
    let keeping = use_keeping(&case, form.field(CaseField::Remark).value);
    let places: Vec<_> = case.matter.materials.iter().take(MOST_MATERIALS).map(|_| use_upload()).collect();
    let places = StoredValue::new(places);
    let (matter, id) = (StoredValue::new(case.matter.clone()), case.summary.id.clone());
    let submit = move |()| {
        let problems = places.with_value(|places| matter.with_value(|matter| problems(form, keeping, matter, places)));
        let is_complete = problems.is_empty();
        form.refuse(problems);
        if is_complete {
            keeping.save_then_go(Route::CaseCheck { case: id.clone() });
        }
    };
    let is_draft = case.summary.state.can_be_discarded();
    let shown = case.summary.id.clone();
    let going = Signal::derive(move || keeping.next.with(Option::is_some) && keeping.saving().busy().get());
    view! {
        <p>{matters::draft_of(company_name(case.company.as_ref()))}</p>
        <Returned case=case.clone() />
        <p class="quiet">{matters::form_intro()}</p>
        <Restored keeping />
        <FormBody on_submit=Callback::new(submit)>
            <Materials materials=case.matter.materials places keeping form />
            <FormField
                field=form.field(CaseField::Remark)
                optional=true
                on_leave=Callback::new(move |()| keeping.save())
            />
            <Kept keeping />
            <ActionBar>
                <Button kind=ButtonKind::Primary busy=going>
                    {matters::to_check()}
                </Button>
                {is_draft.then(|| view! { <Discard case=shown keeping /> })}
            </ActionBar>
        </FormBody>
    }
}

#[component]
fn Materials(
    materials: Vec<Material>,
    places: StoredValue<Vec<Upload>>,
    keeping: Keeping,
    form: Form<CaseField>,
) -> impl IntoView {
    let on_change = Callback::new(move |()| keeping.save());
    let uploads = places.get_value();
    let place = |(place, (material, upload)): (usize, (Material, Upload))| {
        let field = form.field(CaseField::Material(place));
        view! { <MaterialField material upload given=keeping.files field on_change /> }
    };
    materials.into_iter().zip(uploads).enumerate().map(place).collect::<Vec<_>>()
}

/// What stands in the way of the second look: each missing material by its name, files on their way, a long remark.
fn problems(form: Form<CaseField>, keeping: Keeping, matter: &Matter, uploads: &[Upload]) -> Problems<CaseField> {
    let mut problems = Problems::new();
    let missing = keeping.files.with_untracked(|files| {
        missing_materials(&matter.materials, files)
            .into_iter()
            .map(|material| material.code.clone())
            .collect::<Vec<_>>()
    });
    for (place, (material, upload)) in matter.materials.iter().zip(uploads).enumerate() {
        let message = match upload.state().get_untracked() {
            UploadState::Sending(_) => matters::upload_open().to_owned(),
            UploadState::Failed(_) => matters::upload_failed(&material.name),
            UploadState::Idle if missing.contains(&material.code) => matters::missing(&material.name),
            UploadState::Idle => continue,
        };
        problems.add(CaseField::Material(place), message);
    }
    let length = form.draft().text(CaseField::Remark).chars().count();
    if length > REMARK_LIMIT {
        problems.add(CaseField::Remark, matters::remark_long(length));
    }
    problems
}

/// Why it came back, where it did.
#[component]
fn Returned(case: Case) -> impl IntoView {
    let event = case.events.into_iter().next_back().filter(|event| event.state == CaseState::Returned);
    event.map(|event| {
        view! {
            <Notice kind=NoticeKind::Warn title=matters::returned_title()>
                <p>{matters::returned_detail(event.reason)}</p>
                <p>{matters::returned_next()}</p>
            </Notice>
        }
    })
}

#[component]
fn Restored(keeping: Keeping) -> impl IntoView {
    dynamic(move || keeping.is_restored.get().then(|| view! { <Notice>{matters::restored()}</Notice> }))
}

/// How much of it the server has; said quietly, since it says so often.
#[component]
fn Kept(keeping: Keeping) -> impl IntoView {
    let saving = keeping.saving();
    let line = move || match (saving.busy().get(), keeping.kept_at.get()) {
        (true, _) => matters::saving().to_owned(),
        (false, Some(at)) if saving.error().with(Option::is_none) => {
            matters::saved(words::stamp(at).get(11..).unwrap_or_default())
        }
        _ => String::new(),
    };
    let again = move || {
        saving.error().with(Option::is_some).then(|| {
            let on_press = Callback::new(move |()| keeping.save());
            view! {
                <p class="quiet">{matters::save_failed()}</p>
                <ButtonRow>
                    <Button on_press>{matters::save_again()}</Button>
                </ButtonRow>
            }
        })
    };
    view! {
        <p class="case-kept">{dynamic(line)}</p>
        <WriteFailure error=saving.error() />
        {dynamic(again)}
    }
}

/// Throws the draft away, after a second thought.
#[component]
fn Discard(case: CaseId, keeping: Keeping) -> impl IntoView {
    let (open, discard) = (RwSignal::new(false), use_submit::<DiscardCase>());
    let (navigation, toasts) = (use_navigation(), use_toasts());
    let stay = Callback::new(move |()| open.set(false));
    let throw = Callback::new(move |()| {
        discard.make(DiscardCase { case: case.clone() }, move |()| {
            if keeping.forget() {
                open.set(false);
                navigation.replace(Route::Cases { state: None });
            }
            toasts.say(ToastKind::Ok, matters::discarded());
        });
    });
    let actions = move || {
        view! {
            <ButtonRow>
                <Button kind=ButtonKind::Danger busy=discard.busy() on_press=throw>
                    {matters::discard()}
                </Button>
                <Button on_press=stay>{matters::keep()}</Button>
            </ButtonRow>
        }
        .into_any()
    };
    view! {
        <Button kind=ButtonKind::Quiet on_press=Callback::new(move |()| open.set(true))>
            {matters::discard()}
        </Button>
        <Dialog open title=matters::discard_title() on_close=stay actions>
            <p>{matters::discard_detail()}</p>
            <WriteFailure error=discard.error() />
        </Dialog>
    }
}
