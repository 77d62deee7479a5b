//! How cases and what is handed in with them are shown.

use super::{FileButton, FileDialog};
use crate::{
    domain::{CaseState, GivenFile, Material},
    i18n::matters,
    prelude::*,
    ui::{Icon, IconName, Tag, TagKind},
    words,
};

/// The state of a case as a tag.
#[component]
pub fn CaseTag(
    /// The state.
    state: CaseState,
) -> impl IntoView {
    let kind = match state {
        CaseState::Draft => TagKind::Neutral,
        CaseState::UnderReview => TagKind::Info,
        CaseState::Completed => TagKind::Ok,
        CaseState::Returned => TagKind::Warn,
    };
    view! { <Tag kind label=words::case_state(state) /> }
}

/// What a material has to show, and what kinds of file it may consist of.
pub fn material_hint(material: &Material) -> String {
    let kinds = words::file_kinds(&material.types);
    let limit = material.largest / (1024 * 1024);
    let limits = match material.most {
        0 | 1 => matters::kinds(kinds, limit),
        most => matters::kinds_many(kinds, limit, most),
    };
    if material.about.is_empty() { limits } else { matters::hint_with(&material.about, limits) }
}

/// The files of a material, by name and size; each can be looked at.
#[component]
pub fn GivenFiles(
    /// The files; none is said in a word.
    files: Vec<GivenFile>,
) -> impl IntoView {
    if files.is_empty() {
        return view! { <span class="quiet">{matters::check_none()}</span> }.into_any();
    }
    let shown = RwSignal::new(None::<GivenFile>);
    let line = move |file: GivenFile| {
        let icon = if file.media_type.starts_with("image/") { IconName::Image } else { IconName::FileText };
        view! {
            <li class="given-file">
                <Icon name=icon />
                <FileButton label=matters::file_of(&file.name, words::file_size(file.size)) file shown />
            </li>
        }
    };
    view! {
        <ul class="given-files" role="list">
            {files.into_iter().map(line).collect::<Vec<_>>()}
        </ul>
        <FileDialog shown />
    }
    .into_any()
}
