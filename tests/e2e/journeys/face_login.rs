//! Logging in by face.

use super::ways::{LIN, LINS, acts_for, logs_in};
use qifu_e2e::Stage;

/// J02: Y-LOGIN-05, Y-LOGIN-12
#[tokio::test]
async fn a_face_login_over_http() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person("林秋实").await;
            logs_in(stage, &lin, &LIN).await;
            acts_for(&lin, LINS[1]).await;
            lin.checks_the_screen().await;
        })
        .await;
}
