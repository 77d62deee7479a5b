//! Many writes at the same time: whether the store of the server keeps them all.

use crate::{
    client::{Api, IdempotencyKey},
    contract::{FaceCheckOrder, ReadInfo, StartFaceCheck},
    domain::FacePurpose,
    i18n::sim,
    load::use_api,
    prelude::*,
    ui::{Button, Section},
};
use futures::future::join_all;
use std::collections::BTreeSet;

/// How many one press sends at the same time.
const WRITES: usize = 200;

/// Sends them, and says how many different answers came.
#[component]
pub fn BurstControl() -> impl IntoView {
    let api = StoredValue::new_local(use_api());
    let (is_busy, kept) = (RwSignal::new(false), RwSignal::new(None::<usize>));
    let fire = move |()| send(api.get_value(), is_busy, kept);
    view! {
        <Section title=sim::burst_title()>
            <p class="sim-quiet">{sim::burst_detail()}</p>
            <Button busy=is_busy on_press=fire>
                {sim::burst_send()}
            </Button>
            <p role="status">{move || kept.get().map(sim::burst_done)}</p>
        </Section>
    }
}

fn send(api: Api, is_busy: RwSignal<bool>, kept: RwSignal<Option<usize>>) {
    is_busy.set(true);
    kept.set(None);
    leptos::task::spawn_local(async move {
        let consent_version = api.call(ReadInfo {}).await.map_or(1, |info| info.face_consent_version);
        let order = FaceCheckOrder { purpose: FacePurpose::Login, consent_version, return_path: "/".to_owned() };
        let writes = (0..WRITES).map(|_| api.write(StartFaceCheck { body: order.clone() }, &IdempotencyKey::fresh()));
        let answers = join_all(writes).await;
        let different: BTreeSet<_> =
            answers.into_iter().filter_map(|answer| Some(answer.ok()?.id.as_str().to_owned())).collect();
        // The panel may be gone by now.
        kept.try_set(Some(different.len()));
        is_busy.try_set(false);
    });
}
