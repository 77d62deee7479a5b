//! Files: within the limits that the server states.

use super::{
    each_transport::on_each_transport,
    people::{log_in, refusal},
};
use qifu::{
    client::{Api, ApiError, IdempotencyKey},
    contract::{ReadFile, ReadFileBytes, ReadInfo, Refusal, StoredFile, UploadFile, sim::DemoPart},
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

async fn upload(api: &Api, size: usize, media_type: &str) -> (Result<StoredFile, ApiError>, Vec<u8>) {
    let steps = Rc::new(RefCell::new(Vec::new()));
    let seen = steps.clone();
    let mut bytes = if media_type == "image/png" { b"\x89PNG\r\n\x1a\n".to_vec() } else { b"%PDF-".to_vec() };
    bytes.resize(size, 0x51);
    let request = UploadFile { content: (bytes, media_type.to_owned()) };
    let progress = Rc::new(move |percent| seen.borrow_mut().push(percent));
    let outcome = api.upload(request, media_type, &IdempotencyKey::fresh(), progress).await;
    (outcome, steps.take())
}

#[wasm_bindgen_test]
async fn a_file_is_stored_and_its_progress_told() {
    on_each_transport(async |server| {
        let api = server.tab();
        log_in(&api, DemoPart::NoCompany).await;
        let (stored, steps) = upload(&api, 700_000, "image/png").await;
        let stored = stored.expect("a file");
        assert_eq!((stored.size, stored.media_type.as_str()), (700_000, "image/png"));
        assert_eq!(api.call(ReadFile { file: stored.id.clone() }).await, Ok(stored));
        assert_eq!(steps.last(), Some(&100));
        assert!(steps.is_sorted(), "{steps:?}");
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_bytes_come_back_as_they_were_and_to_nobody_else() {
    on_each_transport(async |server| {
        let (owner, stranger) = (server.tab(), server.tab());
        log_in(&owner, DemoPart::NoCompany).await;
        log_in(&stranger, DemoPart::SeveralCompanies).await;
        let stored = upload(&owner, 300_000, "image/png").await.0.expect("a file");
        let bytes = owner.download(ReadFileBytes { file: stored.id.clone() }, "image/png").await.expect("its bytes");
        assert_eq!(bytes.len(), 300_000);
        assert!(bytes.starts_with(b"\x89PNG") && bytes.ends_with(&[0x51; 100]));
        let refused = stranger.download(ReadFileBytes { file: stored.id }, "image/png").await;
        assert_eq!(refusal(refused), Refusal::NotFound);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_file_too_large_or_of_another_type_is_refused_with_the_limit() {
    on_each_transport(async |server| {
        let api = server.tab();
        log_in(&api, DemoPart::NoCompany).await;
        let limits = api.call(ReadInfo {}).await.expect("the server's word").files;
        let largest = usize::try_from(limits.largest).expect("a size");
        for size in [largest + 1, largest + 2_000_000] {
            let Err(ApiError::Refused(problem)) = upload(&api, size, "image/png").await.0 else { panic!("a refusal") };
            assert_eq!((problem.code, problem.status), (Refusal::FileTooLarge, 413));
            assert_eq!(problem.parameters.get("limit"), Some(&limits.largest.to_string()));
        }
        assert!(upload(&api, largest, "image/png").await.0.is_ok(), "the limit itself is allowed");
        let Err(ApiError::Refused(problem)) = upload(&api, 10, "text/html").await.0 else { panic!("a refusal") };
        assert_eq!((problem.code, problem.status), (Refusal::FileTypeRefused, 415));
        assert!(problem.parameters.get("types").is_some_and(|types| types.contains("image/jpeg")));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_file_is_its_owners_only() {
    on_each_transport(async |server| {
        let (owner, stranger) = (server.tab(), server.tab());
        assert_eq!(refusal(upload(&owner, 10, "image/png").await.0), Refusal::Unauthenticated);
        log_in(&owner, DemoPart::NoCompany).await;
        log_in(&stranger, DemoPart::SeveralCompanies).await;
        let stored = upload(&owner, 10, "application/pdf").await.0.expect("a file");
        assert_eq!(refusal(stranger.call(ReadFile { file: stored.id }).await), Refusal::NotFound);
    })
    .await;
}
