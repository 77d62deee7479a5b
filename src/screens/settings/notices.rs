//! What one is told of and how, kept at the server. What the safety of the account depends on says that it stays on.

use crate::{
    contract::{ChangeNoticeSetting, NoticeSetting, NoticeWish, ReadNoticeSettings, Topic},
    domain::{ChannelRule, NoticeChannel, NoticeKind},
    i18n::settings,
    load::{Reading, Submission, use_read, use_submit},
    parts::{WriteFailure, loaded},
    prelude::*,
    ui::{SkeletonShape, Switch, ToastKind, Toasts, use_toasts},
};
use std::collections::VecDeque;

/// What changes a setting, and what it says now.
#[derive(Clone, Copy)]
struct Choosing {
    reading: Reading<Vec<NoticeSetting>>,
    change: Submission<ChangeNoticeSetting>,
    /// What was wished for while another wish is on its way: one body has both channels of a kind, so they go in turn.
    wishes: StoredValue<VecDeque<(NoticeKind, NoticeChannel, bool)>>,
    toasts: Toasts,
}

#[component]
pub(super) fn Notices() -> impl IntoView {
    let reading = use_read(|| ReadNoticeSettings {}, &[Topic::Notices]);
    let choosing = Choosing { reading, change: use_submit(), wishes: StoredValue::default(), toasts: use_toasts() };
    // Drawn once: a switch that was pressed keeps the focus while its setting changes.
    let is_here = memo(move || reading.value().is_some());
    let body = move || {
        if !is_here.get() {
            return loaded(reading, SkeletonShape::Cells, |_| ().into_any()).into_any();
        }
        let channels = [NoticeChannel::InApp, NoticeChannel::Text];
        channels.map(|channel| of_channel(channel, choosing)).into_iter().collect::<Vec<_>>().into_any()
    };
    view! {
        <WriteFailure error=choosing.change.error() />
        {dynamic(body)}
    }
}

/// What goes by one channel.
fn of_channel(channel: NoticeChannel, choosing: Choosing) -> AnyView {
    let title = match channel {
        NoticeChannel::InApp => settings::in_app(),
        NoticeChannel::Text => settings::text_messages(),
    };
    let row = |kind: NoticeKind| {
        let row = match kind.rule(channel) {
            ChannelRule::Never => return None,
            ChannelRule::Always => always(kind, channel),
            ChannelRule::Chosen { .. } => chosen(kind, channel, choosing),
        };
        Some(view! { <li>{row}</li> })
    };
    view! {
        <div class="settings-channel">
            <h3 class="cell-group-title">{title}</h3>
            <ul class="settings-list" role="list">
                {NoticeKind::ALL.into_iter().filter_map(row).collect::<Vec<_>>()}
            </ul>
        </div>
    }
    .into_any()
}

fn always(kind: NoticeKind, channel: NoticeChannel) -> AnyView {
    view! {
        <div class="settings-always">
            <p>{label_of(kind, channel)}</p>
            <p class="settings-always-detail">{settings::always()}</p>
        </div>
    }
    .into_any()
}

fn chosen(kind: NoticeKind, channel: NoticeChannel, choosing: Choosing) -> AnyView {
    let on = memo(move || choosing.goes(kind, channel));
    let on_change = Callback::new(move |wanted| choosing.choose(kind, channel, wanted));
    view! { <Switch label=label_of(kind, channel) detail=detail_of(kind) on on_change /> }.into_any()
}

impl Choosing {
    fn goes(self, kind: NoticeKind, channel: NoticeChannel) -> bool {
        let settings = self.reading.value().unwrap_or_default();
        let setting = settings.into_iter().find(|setting| setting.kind == kind);
        setting.is_some_and(|setting| match channel {
            NoticeChannel::InApp => setting.in_app,
            NoticeChannel::Text => setting.text,
        })
    }

    fn choose(self, kind: NoticeKind, channel: NoticeChannel, wanted: bool) {
        let is_busy = self.change.busy().get_untracked();
        self.wishes.update_value(|wishes| {
            if !is_busy {
                // What came after a wish that failed was said to have failed with it.
                wishes.clear();
            }
            wishes.push_back((kind, channel, wanted));
        });
        if !is_busy {
            self.serve();
        }
    }

    /// Serves the next wish; none when the screen has gone.
    fn serve(self) {
        let next = self.wishes.try_update_value(VecDeque::pop_front).flatten();
        let Some((kind, channel, wanted)) = next else { return };
        let now = |channel| untrack(|| self.goes(kind, channel));
        let body = match channel {
            NoticeChannel::InApp => NoticeWish { in_app: wanted, text: now(NoticeChannel::Text) },
            NoticeChannel::Text => NoticeWish { in_app: now(NoticeChannel::InApp), text: wanted },
        };
        self.change.make(ChangeNoticeSetting { kind, body }, move |changed| {
            self.reading.put(changed);
            self.toasts.say(ToastKind::Ok, settings::saved());
            self.serve();
        });
    }
}

fn label_of(kind: NoticeKind, channel: NoticeChannel) -> String {
    let kind = match kind {
        NoticeKind::LoginCode => settings::login_code(),
        NoticeKind::LoggedIn => settings::logged_in(),
        NoticeKind::CompanyAssociated | NoticeKind::Unknown => settings::company_associated(),
        NoticeKind::CompanyAdded => settings::company_added(),
        NoticeKind::AccountRegistered => settings::account_registered(),
        NoticeKind::CaseDecided => settings::case_decided(),
    };
    match channel {
        NoticeChannel::InApp => settings::kind_in_app(kind),
        NoticeChannel::Text => settings::kind_text(kind),
    }
}

fn detail_of(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::LoginCode => settings::login_code_detail(),
        NoticeKind::LoggedIn => settings::logged_in_detail(),
        NoticeKind::CompanyAssociated | NoticeKind::Unknown => settings::company_associated_detail(),
        NoticeKind::CompanyAdded => settings::company_added_detail(),
        NoticeKind::AccountRegistered => settings::account_registered_detail(),
        NoticeKind::CaseDecided => settings::case_decided_detail(),
    }
}
