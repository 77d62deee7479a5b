//! WeChat's JSSDK with our server's signatures.

use crate::{
    contract::{PageToSign, SignPage},
    host::{Jssdk, Sign, Signature},
    load::use_api,
    prelude::*,
};

#[derive(Clone, Copy)]
struct JssdkContext(StoredValue<Jssdk, LocalStorage>);

/// Makes the JSSDK known to everything below; it is loaded when somebody wants it.
pub fn provide_jssdk(script: Option<String>) {
    let api = use_api();
    let sign: Sign = Box::new(move |address| {
        let api = api.clone();
        Box::pin(async move {
            let given = api.call(SignPage { body: PageToSign { address } }).await.ok()?;
            let (app_id, timestamp, nonce, signature) = (given.app_id, given.timestamp, given.nonce, given.signature);
            Some(Signature { app_id, timestamp, nonce, signature })
        })
    });
    provide_context(JssdkContext(StoredValue::new_local(Jssdk::new(script, sign))));
}

/// The JSSDK of the app.
pub fn use_jssdk() -> Jssdk {
    expect_context::<JssdkContext>().0.get_value()
}
