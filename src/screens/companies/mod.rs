//! The companies that the person may act for, and the accounts to act with.

mod account;
mod chooser;

pub use account::AccountScreen;
pub use chooser::CompaniesScreen;

use crate::{
    contract::{Acting, ChooseAccount},
    domain::AccountId,
    i18n::companies,
    load::{Submission, use_submit},
    navigation::{Navigation, use_navigation},
    parts::company_of,
    route::Route,
    session::{Session, use_session},
    ui::{ToastKind, Toasts, use_toasts},
};

/// Acts with another account from now on.
#[derive(Clone, Copy)]
struct Choosing {
    submission: Submission<ChooseAccount>,
    session: Session,
    navigation: Navigation,
    toasts: Toasts,
}

fn use_choosing() -> Choosing {
    Choosing { submission: use_submit(), session: use_session(), navigation: use_navigation(), toasts: use_toasts() }
}

impl Choosing {
    fn choose(self, account: AccountId, next: Route) {
        let body = Acting { account: Some(account) };
        self.submission.make(ChooseAccount { body }, move |view| {
            let chosen = view.acting.as_ref().map(company_of).unwrap_or_default();
            self.session.put(view);
            self.navigation.replace(next);
            self.toasts.say(ToastKind::Ok, companies::chosen(chosen));
        });
    }
}
