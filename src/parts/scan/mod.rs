//! Scanning a business licence instead of typing its code: WeChat's scanner, else the camera, else a photo, else words
//! that say to type.

mod flow;
mod viewfinder;

use crate::{
    domain::CreditCode,
    i18n::scan as texts,
    prelude::*,
    ui::{Button, ButtonKind, IconName},
};
use flow::Scanning;

/// A button beside a credit code's field that fills it from the licence's QR code.
#[component]
pub fn ScanCreditCode(
    /// The code that was read; right by its check characters.
    #[prop(into)]
    on_code: Callback<CreditCode>,
) -> impl IntoView {
    let scanning = Scanning::new(on_code);
    view! {
        <div class="scan">
            <Button
                kind=ButtonKind::Secondary
                icon=IconName::ScanLine
                busy=scanning.busy()
                on_press=Callback::new(move |()| scanning.start())
            >
                {texts::scan()}
            </Button>
            <p class="scan-words" role="status">
                {scanning.words()}
            </p>
            {viewfinder::viewfinder(scanning)}
        </div>
    }
}
