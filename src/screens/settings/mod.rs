//! 设置: how to read, for which region, what one is told of, and what this is.

mod about;
mod face_consent;
mod notices;
mod reading;
mod region;

use crate::{i18n::settings, parts::Page, prelude::*, route::Route, session::use_session, ui::Section};

/// 设置.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let session = use_session();
    let is_inside = memo(move || session.person().is_some());
    let of_person = move || is_inside.get().then(|| view! { <OfPerson /> });
    view! {
        <Page title=settings::title() back=Route::Me>
            <Section title=settings::reading()>
                <reading::Reading />
            </Section>
            <Section title=settings::region()>
                <region::RegionChoice />
            </Section>
            {dynamic(of_person)}
            <Section title=settings::about()>
                <about::About />
            </Section>
        </Page>
    }
}

/// What is kept at the server for the person, hence only there for one who is logged in.
#[component]
fn OfPerson() -> impl IntoView {
    view! {
        <Section title=settings::notices()>
            <notices::Notices />
        </Section>
        <face_consent::FaceConsentSection />
    }
}
