//! Now is what the server says.

use super::{
    each_transport::on_each_transport,
    people::{START, log_in, pass_seconds},
};
use qifu::{
    contract::sim::{DemoPart, ReadSim},
    domain::Moment,
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_clients_clock_follows_the_servers() {
    on_each_transport(async |server| {
        let api = server.tab();
        let device = Moment::from_millis(js_sys::Date::now() as i64);
        assert!((api.now().millis() - device.millis()).abs() < 1_000, "before the first reply: the device's");
        let told = api.call(ReadSim {}).await.expect("the simulator").now;
        assert!(START.seconds_until(told).abs() < 30, "{told}");
        assert!((api.now().millis() - told.millis()).abs() < 1_000);
        pass_seconds(&api, 86_400).await;
        api.call(ReadSim {}).await.expect("the simulator");
        assert!((86_400..86_430).contains(&START.seconds_until(api.now())), "{}", api.now());
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_is_stamped_is_stamped_by_the_servers_clock() {
    on_each_transport(async |server| {
        let api = server.tab();
        log_in(&api, DemoPart::SeveralCompanies).await;
        pass_seconds(&api, 60).await;
        let later = server.tab();
        let again = log_in(&later, DemoPart::SeveralCompanies).await;
        let first = again.session.last_login.expect("the login before");
        assert!((0..30).contains(&START.seconds_until(first)), "{first}");
        assert!(later.now().seconds_until(again.session.expires_at) > 0);
    })
    .await;
}
