//! The file field in each of its states.

use super::stage::{Stage, description_of, settle};
use qifu::{prelude::*, ui::*};
use wasm_bindgen_test::wasm_bindgen_test;

async fn stage(state: RwSignal<FileState>, heard: RwSignal<String>) -> Stage {
    let hear = move |event| {
        heard.set(match event {
            FileEvent::Picked(file) => file.name(),
            FileEvent::Retry => "retry".to_owned(),
            FileEvent::Remove => "remove".to_owned(),
        });
    };
    Stage::show(move || view! { <FileField label="营业执照" hint="不超过 10 MB" state on_event=hear /> }).await
}

#[wasm_bindgen_test]
async fn an_empty_file_field_is_a_native_one_with_its_label_and_hint() {
    let stage = stage(RwSignal::new(FileState::Empty), RwSignal::new(String::new())).await;
    let input = stage.find("input[type=file]", "营业执照");
    assert_eq!(description_of(&input), "不超过 10 MB");
}

#[wasm_bindgen_test]
async fn progress_moves_without_making_the_row_anew() {
    let state = RwSignal::new(FileState::Sending("a.jpg".into(), 10));
    let stage = stage(state, RwSignal::new(String::new())).await;
    let bar = stage.find("progress", "a.jpg");
    state.set(FileState::Sending("a.jpg".into(), 60));
    settle().await;
    assert_eq!(stage.find("progress", "a.jpg"), bar);
    let value = js_sys::Reflect::get(&bar, &"value".into()).unwrap();
    assert_eq!(value.as_f64(), Some(60.0));
}

#[wasm_bindgen_test]
async fn a_failed_file_says_what_happened_and_can_be_sent_again_or_taken_away() {
    let heard = RwSignal::new(String::new());
    let state = RwSignal::new(FileState::Failed("a.jpg".into(), "网络断开了".into()));
    let stage = stage(state, heard).await;
    assert!(stage.one("[role=status]").text_content().unwrap().contains("网络断开了"));
    stage.press("button", "重新上传").await;
    assert_eq!(heard.get_untracked(), "retry");
    stage.press("button", "移除 a.jpg").await;
    assert_eq!(heard.get_untracked(), "remove");
    state.set(FileState::Sent("a.jpg".into()));
    settle().await;
    assert!(stage.one("[role=status]").text_content().unwrap().contains("已上传"));
}
