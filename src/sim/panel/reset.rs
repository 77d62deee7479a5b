//! Back to the seed, after a look at what is lost.

use crate::{
    contract::sim::{Reset, ResetSim, SimState},
    i18n::sim,
    load::{Reading, use_submit},
    prelude::*,
    sim::shown::Trouble,
    ui::{Button, ButtonKind, Dialog, IconName, Section, ToastKind, use_toasts},
};

/// Throws away what people did.
#[component]
pub fn ResetControl(
    /// The simulator's state.
    state: Reading<SimState>,
) -> impl IntoView {
    let (resetting, toasts) = (use_submit::<ResetSim>(), use_toasts());
    let is_open = RwSignal::new(false);
    let close = Callback::new(move |()| is_open.set(false));
    let reset = Callback::new(move |()| {
        resetting.make(ResetSim { body: Reset::default() }, move |fresh| {
            is_open.try_set(false);
            toasts.say(ToastKind::Ok, sim::reset_done());
            state.put(fresh);
        });
    });
    let actions = move || {
        view! {
            <Button kind=ButtonKind::Danger busy=resetting.busy() on_press=reset>
                {sim::reset_confirm()}
            </Button>
            <Button on_press=close>{sim::reset_keep()}</Button>
        }
        .into_any()
    };
    view! {
        <Section title=sim::reset_title()>
            <p class="sim-quiet">{sim::reset_detail()}</p>
            <Button kind=ButtonKind::Danger icon=IconName::Trash2 on_press=move |()| is_open.set(true)>
                {sim::reset_open()}
            </Button>
            <Dialog open=is_open title=sim::reset_confirm_title() on_close=close actions>
                <p>{sim::reset_confirm_detail()}</p>
                <Trouble error=resetting.error() />
            </Dialog>
        </Section>
    }
}
