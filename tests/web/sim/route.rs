//! Addresses of the outside world.

use qifu::{domain::FaceCheckId, sim::SimRoute};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn every_route_comes_back_from_its_address() {
    let odd = SimRoute::Yuexinqian { face_check: Some(FaceCheckId::new("f-1/2?3%25")) };
    let plain = SimRoute::Yuexinqian { face_check: None };
    let places = [
        SimRoute::Panel,
        SimRoute::WeChat,
        SimRoute::TextMessages,
        SimRoute::Register,
        SimRoute::ServiceHall,
        SimRoute::Department,
    ];
    for route in places.into_iter().chain([odd, plain]) {
        assert_eq!(SimRoute::parse(&route.href()), Some(route));
    }
}

#[wasm_bindgen_test]
fn an_address_of_the_product_is_none_of_the_outside_world() {
    for address in ["/", "/login", "/simulator", "/sim/nowhere", "/sim/sms/1"] {
        assert_eq!(SimRoute::parse(address), None, "{address}");
    }
    assert_eq!(SimRoute::parse("/sim/sms/?x=1#y"), Some(SimRoute::TextMessages));
}

#[wasm_bindgen_test]
fn a_scanned_code_leads_there_with_its_origin_and_without() {
    let route = SimRoute::Yuexinqian { face_check: Some(FaceCheckId::new("f-1")) };
    for scanned in ["/sim/yuexinqian/f-1", "https://qifu.example/sim/yuexinqian/f-1?from=qr"] {
        assert_eq!(SimRoute::parse_scanned(scanned), Some(route.clone()), "{scanned}");
    }
    for scanned in ["", "8834", "sim", "https://qifu.example", "https://qifu.example/login", "javascript:alert(1)"] {
        assert_eq!(SimRoute::parse_scanned(scanned), None, "{scanned}");
    }
}
