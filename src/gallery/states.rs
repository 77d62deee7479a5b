//! What there is when there is nothing, not yet or not for you; and the QR code and the skyline.

use crate::{i18n, prelude::*, ui::*};

/// Skeletons, empty, failure, refusal, done.
#[component]
pub(super) fn States() -> impl IntoView {
    view! {
        <Section title=i18n::gallery::states()>
            <Skeleton />
            <Skeleton shape=SkeletonShape::Cells />
            <Skeleton shape=SkeletonShape::Cards count=1 />
            <EmptyState title=i18n::gallery::empty_title() detail=i18n::gallery::empty_detail()>
                <Button on_press=|()| ()>{i18n::gallery::invite()}</Button>
            </EmptyState>
            <FailureState detail=i18n::gallery::failure_detail() on_retry=|()| () />
            <RefusalState title=i18n::gallery::refusal_title() detail=i18n::gallery::refusal_detail()>
                <LinkButton href="/gallery">{i18n::gallery::refusal_link()}</LinkButton>
            </RefusalState>
            <DoneState title=i18n::gallery::done_title() detail=i18n::gallery::done_detail()>
                <LinkButton href="/gallery">{i18n::gallery::refusal_link()}</LinkButton>
            </DoneState>
        </Section>
        <Section title=i18n::gallery::welcome()>
            <Skyline />
            <QrCode value="https://example.invalid/gallery" alt=i18n::gallery::qr_alt() />
        </Section>
    }
}
