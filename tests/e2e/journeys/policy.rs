//! The strict policy on every screen of both builds, and the build that has no mock.

use super::ways::{self, LIN, LINS};
use qifu_e2e::{Face, Setting, Stage, World};

/// Every address of the product.
const ADDRESSES: [&str; 21] = [
    "/",
    "/login",
    "/login/face",
    "/login/face/return",
    "/companies",
    "/services",
    "/services?words=x",
    "/services/matters/loader-filing",
    "/services/cases",
    "/services/certification",
    "/services/company-record",
    "/messages",
    "/me",
    "/settings",
    "/help",
    "/help/check-failed",
    "/search",
    "/install",
    "/agreements/user",
    "/agreements/privacy",
    "/nowhere",
];

/// Any breach that the console tells of fails a journey.
#[tokio::test]
async fn no_screen_of_the_build_with_the_mock_breaks_the_policy() {
    shows_every_screen(Stage::http()).await;
}

/// The same of the other build.
#[tokio::test]
async fn no_screen_of_the_build_without_the_mock_breaks_the_policy() {
    shows_every_screen(Stage::plain()).await;
}

async fn shows_every_screen(setting: Setting) {
    setting
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/").await;
            // The policy is in force: what it forbids does not happen.
            let evil =
                "const style = document.createElement('style'); style.textContent = 'h1 { color: rgb(1, 2, 3) }';
                document.head.append(style); const color = getComputedStyle(document.querySelector('h1')).color;
                style.remove(); return color;";
            lin.heading("企服通").await;
            assert_ne!(lin.script(evil, vec![]).await, "rgb(1, 2, 3)", "an inline style took effect");
            stage.expects_breaches(1).await;
            for path in ADDRESSES {
                lin.open(path).await;
                lin.until("has a heading", async || lin.ask("heading", serde_json::json!([])).await?.get(0).cloned())
                    .await;
            }
            ways::logs_in(stage, &lin, &LIN).await;
            for path in ADDRESSES {
                lin.open(path).await;
                lin.until("has a heading", async || lin.ask("heading", serde_json::json!([])).await?.get(0).cloned())
                    .await;
            }
        })
        .await;
}

/// J02: Y-LOGIN-02..05, Y-LOGIN-12, Y-ENT-04..08
#[tokio::test]
async fn the_build_without_the_mock_works_with_an_api() {
    Stage::plain()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::asks_for_a_face_check(&lin).await;
            stage.world().decides(Face::Passed, &LIN);
            ways::is_inside(&lin, &LIN).await;
            ways::acts_for(&lin, LINS[0]).await;
            lin.click("账号信息").await;
            assert_eq!(lin.fact("账号可信等级").await, "已认证");
        })
        .await;
}

/// Outside parties are outside.
#[tokio::test]
async fn the_build_without_the_mock_has_no_simulator() {
    Stage::plain()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            for path in ["/sim", "/sim/yuexinqian", "/sim/wechat", "/gallery"] {
                visitor.open(path).await;
                visitor.heading("没有这个页面").await;
            }
        })
        .await;
}

/// 演示数据 says the server, whichever the build.
#[tokio::test]
async fn every_screen_says_that_the_data_are_invented() {
    Stage::plain()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let world: World<'_> = stage.world();
            assert_eq!(world.server().get("/info")["demonstration"], true);
            for path in ADDRESSES {
                lin.open(path).await;
                lin.see("演示数据").await;
            }
        })
        .await;
}
