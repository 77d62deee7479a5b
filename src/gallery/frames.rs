//! What ends a screen, and the frame of the welcome, which takes the page for itself.

use super::GalleryHeader;
use crate::{i18n, prelude::*, ui::*};

/// The bar at a screen's end; from it the bare frame.
#[component]
pub(super) fn Frames(
    /// Whether the page is shown in the bare frame.
    is_bare: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Section title=i18n::gallery::frames()>
            <ActionBar>
                <Button kind=ButtonKind::Primary on_press=move |()| is_bare.set(true)>
                    {i18n::gallery::bare_frame()}
                </Button>
                <Button on_press=|()| ()>{i18n::gallery::later()}</Button>
            </ActionBar>
        </Section>
    }
}

/// The frame of the welcome.
#[component]
pub(super) fn Bare(
    /// Whether the page is shown in it.
    is_bare: RwSignal<bool>,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let header = view! { <GalleryHeader /> };
    view! {
        <BareFrame header=header.into_any() busy>
            <PageHeader title=i18n::gallery::bare_frame() />
            <ButtonRow>
                <Button kind=ButtonKind::Quiet on_press=move |()| busy.update(|busy| *busy = !*busy)>
                    {i18n::gallery::busy_toggle()}
                </Button>
                <Button on_press=move |()| is_bare.set(false)>{i18n::gallery::whole_frame()}</Button>
            </ButtonRow>
        </BareFrame>
    }
}
