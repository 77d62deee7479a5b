//! 微信, the host of mini programs and the receiver of shared things (`Y-LOGIN-06`): its page 发现.

use super::{
    SimRoute,
    frame::{Frame, Heading, Place},
    live::use_live_read,
    shown::shown,
};
use crate::{
    contract::sim::{ListFaceChecks, PartnerFaceCheck},
    form::{Field, FieldKind, Form, Problems},
    i18n::sim,
    load::Reading,
    prelude::*,
    ui::{Button, ButtonKind, Cell, CellGroup, EmptyState, ErrorSummary, FormBody, FormField, IconName, Section},
};

/// 微信.
#[component]
pub fn WeChatScreen() -> impl IntoView {
    let checks = use_live_read(|| ListFaceChecks {});
    let form = Form::new(&[ScanField]);
    let mini_program = SimRoute::Yuexinqian { face_check: None }.href();
    view! {
        <Frame place=Place::WeChat>
            <ErrorSummary form=form.state() />
            <Heading words=sim::scan_title() />
            <Scan form checks />
            <Section title=sim::scan_waiting()>{shown(checks, |checks| view! { <Waiting checks /> }.into_any())}</Section>
            <Section title=sim::programs()>
                <CellGroup>
                    <Cell
                        title=sim::yuexinqian()
                        detail=sim::program_detail()
                        icon=IconName::ShieldCheck
                        href=mini_program
                    />
                </CellGroup>
            </Section>
            <Section title=sim::shared()>
                <EmptyState title=sim::shared_none() detail=sim::shared_none_detail() icon=IconName::MessageSquare />
            </Section>
        </Frame>
    }
}

/// The one field: what was scanned.
#[derive(Clone, Copy, PartialEq, Eq)]
struct ScanField;

impl Field for ScanField {
    fn name(self) -> &'static str {
        "scanned"
    }

    fn label(self) -> &'static str {
        sim::scan_field()
    }

    fn hint(self) -> Option<&'static str> {
        Some(sim::scan_hint())
    }

    fn kind(self) -> FieldKind {
        FieldKind::Text
    }
}

/// Scanning by hand.
#[component]
fn Scan(form: Form<ScanField>, checks: Reading<Vec<PartnerFaceCheck>>) -> impl IntoView {
    let open = move |()| {
        let text = form.draft().text(ScanField);
        let text = text.trim();
        let found = SimRoute::parse_scanned(text).or_else(|| by_short_code(&checks.value().unwrap_or_default(), text));
        match found {
            Some(route) => {
                form.refuse(Problems::new());
                // A mini program is another webview: the page is loaded anew.
                window().location().assign(&route.href()).unwrap_or_default();
            }
            None if text.is_empty() => form.refuse(Problems::at(ScanField, sim::scan_empty())),
            None => form.refuse(Problems::at(ScanField, sim::scan_unknown())),
        }
    };
    view! {
        <FormBody on_submit=Callback::new(open)>
            <FormField field=form.field(ScanField)>
                <Button kind=ButtonKind::Primary icon=IconName::QrCode>
                    {sim::scan_open()}
                </Button>
            </FormField>
        </FormBody>
    }
}

fn by_short_code(checks: &[PartnerFaceCheck], code: &str) -> Option<SimRoute> {
    let check = checks.iter().find(|check| check.short_code == code)?;
    Some(SimRoute::Yuexinqian { face_check: Some(check.id.clone()) })
}

/// The face checks that wait to be scanned, newest first.
#[component]
fn Waiting(checks: Vec<PartnerFaceCheck>) -> impl IntoView {
    if checks.is_empty() {
        return view! {
            <EmptyState title=sim::scan_none() detail=sim::scan_none_detail() icon=IconName::ScanFace />
        }
        .into_any();
    }
    let line = |check: PartnerFaceCheck| {
        let end = check.expires_at.stamp().split_off(11);
        let href = SimRoute::Yuexinqian { face_check: Some(check.id) }.href();
        view! {
            <Cell
                title=sim::scan_line(check.short_code)
                detail=sim::scan_line_detail(end)
                icon=IconName::ScanFace
                href=href
            />
        }
    };
    view! { <CellGroup>{checks.into_iter().map(line).collect::<Vec<_>>()}</CellGroup> }.into_any()
}
