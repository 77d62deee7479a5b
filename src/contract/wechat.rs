//! What only the server can do for WeChat's JSSDK: it knows the official account's ticket.

use super::Access;
use crate::endpoints;
use serde::{Deserialize, Serialize};

/// Asks to vouch for a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PageToSign {
    /// The page's whole address, without its fragment; of this deployment, in a body because an address may still hold a
    /// code that is used once. The server takes it as it stands here: it neither escapes nor unescapes anything.
    pub address: String,
}

/// What `wx.config` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PageSignature {
    /// The official account's `appId`.
    pub app_id: String,
    /// Seconds since 1970.
    pub timestamp: i64,
    /// `nonceStr`: different each time.
    pub nonce: String,
    /// `sha1(jsapi_ticket=…&noncestr=…&timestamp=…&url=…)`, in hexadecimal.
    pub signature: String,
}

endpoints! {
    /// Vouches to WeChat for a page of this deployment, which may then use WeChat's abilities; not found where the deployment has no official account.
    SignPage = Post "/wechat/signature", Access::Visitor; body PageToSign => PageSignature, refuses [NotFound, Invalid];
}
