//! 密码重置页: the account's particulars, then a code and the new password (`Y-FAQ-02`..`Y-FAQ-07`, `Y-FAQ-14`).

mod new_password;
mod particulars;
mod rules;

use crate::{
    contract::ResetTicket,
    i18n::logins,
    parts::Page,
    prelude::*,
    route::Route,
    ui::{Button, ButtonKind, DoneState, LinkButton, RefusalState},
};
use new_password::NewPasswordForm;
use particulars::ParticularsForm;

/// How far a reset is.
#[derive(Clone, PartialEq)]
enum Stage {
    /// The particulars are asked for.
    Particulars,
    /// They were right; with the account's number.
    NewPassword(ResetTicket, String),
    /// It took too long.
    Gone,
    /// Done.
    Done,
}

/// The login page that one came from, and goes back to.
#[derive(Clone)]
struct WayBack(Route);

fn way_back() -> Route {
    expect_context::<WayBack>().0
}

/// 密码重置页.
#[component]
pub fn PasswordResetScreen(
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    provide_context(WayBack(Route::PasswordLogin { next }));
    let stage = RwSignal::new(Stage::Particulars);
    let body = move || match stage.get() {
        Stage::Particulars => view! { <ParticularsForm stage /> }.into_any(),
        Stage::NewPassword(ticket, account) => view! { <NewPasswordForm stage ticket account /> }.into_any(),
        Stage::Gone => view! { <Gone stage /> }.into_any(),
        Stage::Done => view! { <Done /> }.into_any(),
    };
    view! { {dynamic(body)} }
}

#[component]
fn Gone(stage: RwSignal<Stage>) -> impl IntoView {
    view! {
        <Page title=logins::reset_title() back=way_back()>
            <div role="alert">
                <RefusalState title=logins::reset_gone_title() detail=logins::reset_gone_detail()>
                    <Button
                        kind=ButtonKind::Primary
                        on_press=Callback::new(move |()| stage.set(Stage::Particulars))
                    >
                        {logins::reset_again()}
                    </Button>
                </RefusalState>
            </div>
        </Page>
    }
}

#[component]
fn Done() -> impl IntoView {
    view! {
        <Page title=logins::reset_title() back=way_back()>
            <div role="status">
                <DoneState title=logins::reset_done_title() detail=logins::reset_done_detail()>
                    <LinkButton href=way_back().href() kind=ButtonKind::Primary>
                        {logins::to_log_in()}
                    </LinkButton>
                </DoneState>
            </div>
        </Page>
    }
}
