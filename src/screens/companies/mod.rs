//! The companies that the person may act for: choosing one, finding and adding others, and their accounts.

mod account;
mod add;
mod added;
mod by_hand;
mod check_failed;
mod chooser;
mod company_accounts;
mod company_home;
mod confirm;
mod field;
mod found;
mod mine;
mod results;
mod search_form;
mod too_often;

pub use account::AccountScreen;
pub use add::AddCompanyScreen;
pub use added::CompanyAddedScreen;
pub use by_hand::AddByHandScreen;
pub use chooser::CompaniesScreen;
pub use company_accounts::CompanyAccountsScreen;
pub use company_home::CompanyHomeScreen;
pub use mine::MyCompaniesScreen;
pub use results::FindCompaniesScreen;

use crate::{
    contract::{AccountAdded, Acting, ChooseAccount},
    domain::AccountId,
    i18n::{companies, find},
    load::{Submission, use_submit},
    navigation::{Navigation, use_navigation},
    parts::company_of,
    prelude::*,
    route::Route,
    session::{Session, use_session},
    ui::{Button, ButtonKind, ToastKind, Toasts, use_toasts},
};

/// Acts with another account from now on.
#[derive(Clone, Copy)]
struct Choosing {
    submission: Submission<ChooseAccount>,
    /// The one that is on its way.
    chosen: RwSignal<Option<AccountId>>,
    session: Session,
    navigation: Navigation,
    toasts: Toasts,
}

fn use_choosing() -> Choosing {
    Choosing {
        submission: use_submit(),
        chosen: RwSignal::new(None),
        session: use_session(),
        navigation: use_navigation(),
        toasts: use_toasts(),
    }
}

impl Choosing {
    fn choose(self, account: AccountId, next: Route) {
        if self.submission.busy().get_untracked() {
            return;
        }
        // Nothing to change: on with it.
        if untrack(|| self.session.acting()).is_some_and(|acting| acting.id == account) {
            return self.navigation.replace(next);
        }
        self.chosen.set(Some(account.clone()));
        let is_first = untrack(|| self.session.acting().is_none());
        let (body, take) = (Acting { account: Some(account) }, self.session.taker());
        self.submission.make(ChooseAccount { body }, move |view| {
            let chosen = view.acting.as_ref().map(company_of).unwrap_or_default();
            if take(view) {
                self.navigation.replace(next);
                let words = if is_first { companies::chosen_first(chosen) } else { companies::chosen(chosen) };
                self.toasts.say(ToastKind::Ok, words);
            }
        });
    }
}

/// 选择办事: logs into an account and goes on (`Y-FIND-08`).
#[component]
fn ChooseButton(account: AccountId, choosing: Choosing, next: Route, kind: ButtonKind) -> impl IntoView {
    let id = account.clone();
    let is_on_its_way = move || choosing.submission.busy().get() && choosing.chosen.with(|it| it.as_ref() == Some(&id));
    let on_press = Callback::new(move |()| choosing.choose(account.clone(), next.clone()));
    view! {
        <Button kind busy=memo(is_on_its_way) on_press>
            {companies::choose()}
        </Button>
    }
}

/// What comes of an added company: its screen, or the list with words that it was there before.
#[derive(Clone, Copy)]
struct Arrival {
    navigation: Navigation,
    toasts: Toasts,
}

fn use_arrival_of_account() -> Arrival {
    Arrival { navigation: use_navigation(), toasts: use_toasts() }
}

impl Arrival {
    fn take(self, added: AccountAdded, next: Option<Box<Route>>) {
        if added.is_new {
            self.navigation.go(Route::CompanyAdded { account: added.account.id, next });
        } else {
            self.navigation.go(Route::Companies { next });
            self.toasts.say(ToastKind::Info, find::already());
        }
    }
}
