//! A face check on its way: opened here on a phone, scanned from a desktop, watched live until it is decided.

use crate::{
    contract::{FaceCheckStatus, FaceCheckTicket},
    domain::FaceState,
    host,
    i18n::face,
    parts::{use_profile, use_seconds_until},
    prelude::*,
    ui::{ActionBar, Button, ButtonKind, Card, Countdown, Fact, Facts, QrCode},
};

/// Waits for the check.
#[component]
pub(super) fn Waiting(
    /// The check.
    ticket: FaceCheckTicket,
    /// How far it is, as last heard.
    status: Signal<Option<FaceCheckStatus>>,
    /// The person breaks it off.
    on_cancel: Callback<()>,
) -> impl IntoView {
    let end = ticket.expires_at;
    let left = use_seconds_until(move || status.get().map_or(end, |status| status.expires_at));
    let progress = move || match status.get().map(|status| status.state) {
        Some(FaceState::Opened) => face::state_opened(),
        Some(FaceState::Passed | FaceState::Redeemed) => face::state_passed(),
        _ => face::state_waiting(),
    };
    let opening = if host::agent().is_handheld {
        view! { <OpenHere address=ticket.hand_over.clone() /> }.into_any()
    } else {
        view! { <Scan address=ticket.hand_over.clone() /> }.into_any()
    };
    // The consent has gone from under the reader: start over at the top.
    let heading = NodeRef::<html::H2>::new();
    effect(move || {
        if let Some(heading) = heading.get() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            heading.focus().unwrap_or_default();
        }
    });
    view! {
        <h2 class="face-check-title" tabindex="-1" node_ref=heading>
            {face::waiting_title()}
        </h2>
        {opening}
        <Card>
            <p class="face-check-progress" role="status">
                {dynamic(progress)}
            </p>
            <Facts>
                <Fact label=face::short_code() value=ticket.short_code.clone() />
                <Fact label=face::left()>
                    <Countdown seconds=left />
                </Fact>
            </Facts>
            <p class="quiet">{face::short_code_detail()}</p>
        </Card>
        <ActionBar>
            <Button kind=ButtonKind::Secondary on_press=on_cancel>
                {face::cancel()}
            </Button>
        </ActionBar>
    }
}

/// On a phone the partner opens in this very tab.
#[component]
fn OpenHere(address: String) -> impl IntoView {
    let profile = use_profile();
    let open = Callback::new(move |()| {
        host::leave_for(&address);
    });
    view! {
        <p class="quiet">{face::open_detail(profile.face_host, profile.face_partner, profile.brand.name)}</p>
        <Button kind=ButtonKind::Primary on_press=open>
            {face::open(profile.face_partner)}
        </Button>
    }
}

/// On a desktop the phone scans the partner's address; a link opens it here all the same.
#[component]
fn Scan(address: String) -> impl IntoView {
    let profile = use_profile();
    let full = host::full_address(&address);
    view! {
        <p class="quiet">{face::scan_detail(profile.face_host, profile.face_partner)}</p>
        <div class="face-check-code">
            <QrCode value=full alt=face::qr_alt(profile.face_host) />
        </div>
        <p>
            <a href=address target="_blank" rel="noopener">
                {face::here()}
            </a>
        </p>
    }
}
