//! The `Api` as a context.

use crate::{client::Api, prelude::*};

#[derive(Clone, Copy)]
struct ApiContext(StoredValue<Api, LocalStorage>);

/// Makes the API known to everything below.
pub fn provide_api(api: Api) {
    provide_context(ApiContext(StoredValue::new_local(api)));
}

/// The API.
pub fn use_api() -> Api {
    expect_context::<ApiContext>().0.get_value()
}
