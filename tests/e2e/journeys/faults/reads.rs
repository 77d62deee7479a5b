//! Faults of what screens read: the failure in words, a way on, and then the screen.

use super::{comes_to, goes_on, is_kept_once, sits_at, table, token_of, with_each};
use crate::journeys::{
    matters,
    ways::{self, LIN, LINS},
};
use qifu_e2e::{Face, Stage};
use serde_json::json;

/// A screen that reads.
#[derive(Clone, Copy)]
struct Screen {
    endpoint: &'static str,
    path: &'static str,
    /// What is seen when the read has come.
    shows: &'static str,
}

const CHOOSER: Screen = Screen { endpoint: "ListCompanies", path: "/companies", shows: LINS[0] };
const MESSAGES: Screen = Screen { endpoint: "ListNotices", path: "/messages", shows: "您的账号登录了一次" };
const ME: Screen = Screen { endpoint: "ReadSession", path: "/me", shows: "手机号码" };

/// What waits at home says that it is not whole, and is read again by a press.
#[tokio::test]
async fn what_waits_at_home_says_that_it_is_not_whole() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let told = [json!({ "status": 500 }), json!("garbage")];
            for (endpoint, fault) in
                ["ListNotices", "ListCases"].into_iter().flat_map(|one| told.iter().map(move |it| (one, it)))
            {
                stage.world().heals();
                stage.world().breaks(endpoint, fault, None);
                matters::sits_at(stage, &lin, &LIN, "certified", "/").await;
                lin.patient(20).see("待办没有读全").await;
                lin.checks_the_screen().await;
                stage.world().heals();
                lin.click("待办没有读全，按这里重试").await;
                lin.does_not_see("待办没有读全").await;
                lin.see("条未读消息").await;
            }
        })
        .await;
}

/// J02, when a read fails.
#[tokio::test]
async fn the_chooser_tells_of_every_fault_and_goes_on() {
    tells_of_faults(CHOOSER, None).await;
}

/// J02, when a read fails.
#[tokio::test]
async fn the_messages_tell_of_every_fault_and_go_on() {
    tells_of_faults(MESSAGES, None).await;
}

/// J02, when a read fails.
#[tokio::test]
async fn the_session_tells_of_every_fault_and_goes_on() {
    tells_of_faults(ME, Some("暂时没能确认登录状态")).await;
}

async fn tells_of_faults(screen: Screen, title: Option<&str>) {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            with_each(stage, &lin, screen.endpoint, &table::told(), async |trouble| {
                trouble.strike(stage, screen.endpoint);
                sits_at(stage, &lin, screen.path).await;
                lin.patient(20).see(title.unwrap_or(trouble.words)).await;
                assert!(!lin.sees(screen.shows).await);
                stage.world().heals();
                goes_on(&lin, screen.path, screen.shows).await;
            })
            .await;
        })
        .await;
}

/// J02, when a read fails.
#[tokio::test]
async fn what_passes_by_itself_needs_no_words() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for screen in [CHOOSER, MESSAGES, ME] {
                with_each(stage, &lin, screen.endpoint, &table::passing(), async |trouble| {
                    trouble.strike(stage, screen.endpoint);
                    sits_at(stage, &lin, screen.path).await;
                    lin.patient(20).see(screen.shows).await;
                })
                .await;
            }
        })
        .await;
}

/// J02, when a read fails.
#[tokio::test]
async fn a_session_that_ends_with_a_read_leads_back_to_the_screen() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for screen in [CHOOSER, MESSAGES, ME] {
                with_each(stage, &lin, screen.endpoint, &[table::expired_session()], async |trouble| {
                    trouble.strike(stage, screen.endpoint);
                    sits_at(stage, &lin, screen.path).await;
                    lin.see(trouble.words).await;
                    ways::agrees_to_a_face_check(&lin).await;
                    stage.world().decides(Face::Passed, &LIN);
                    lin.see(screen.shows).await;
                    lin.is_at(screen.path).await;
                })
                .await;
            }
        })
        .await;
}

/// J02, when a read fails.
#[tokio::test]
async fn the_account_and_the_record_tell_of_every_fault_and_go_on() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told(), table::passing()].concat();
            with_each(stage, &lin, "ReadAccount, ReadCompanyRecord", &troubles, async |trouble| {
                sits_at(stage, &lin, "/companies").await;
                ways::chooses(&lin, LINS[0]).await;
                ways::is_acting_for(&lin, LINS[0]).await;
                for (endpoint, cell, shows) in
                    [("ReadAccount", "账号信息", "账号可信等级"), ("ReadCompanyRecord", "企业登记信息", "经营范围")]
                {
                    trouble.strike(stage, endpoint);
                    lin.click(cell).await;
                    lin.heading(cell).await;
                    if !trouble.words.is_empty() {
                        lin.patient(20).see(trouble.words).await;
                        stage.world().heals();
                        goes_on(&lin, &lin.address().await, shows).await;
                    }
                    lin.patient(20).see(shows).await;
                    lin.open("/").await;
                    lin.heading("首页").await;
                }
            })
            .await;
        })
        .await;
}

/// J02, when a read fails.
#[tokio::test]
async fn the_consent_tells_of_every_fault_and_goes_on() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            let troubles = [table::told(), table::passing()].concat();
            with_each(stage, &visitor, "ReadInfo", &troubles, async |trouble| {
                trouble.strike(stage, "ReadInfo");
                comes_to(&visitor, "/login/face").await;
                if !trouble.words.is_empty() {
                    visitor.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    goes_on(&visitor, "/login/face", "同意并开始刷脸").await;
                }
                visitor.patient(20).sees_control("同意并开始刷脸").await;
            })
            .await;
        })
        .await;
}

/// J02, when a read fails.
#[tokio::test]
async fn whoever_waits_for_the_partner_gets_over_every_fault() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told(), table::passing()].concat();
            for endpoint in ["ReadFaceCheck", "ListChanges"] {
                with_each(stage, &lin, endpoint, &troubles, async |trouble| {
                    comes_to(&lin, "/login").await;
                    ways::agrees_to_a_face_check(&lin).await;
                    trouble.strike(stage, endpoint);
                    // What is told wakes the one who waits, who then meets the fault.
                    stage.world().opens(&stage.world().last_face_check());
                    let struck = async || table::has_struck(stage, endpoint).then_some(());
                    lin.patient(20).until("has met the fault", struck).await;
                    stage.world().decides(Face::Passed, &LIN);
                    stage.world().heals();
                    lin.patient(25).heading("首页").await;
                    is_kept_once(stage, &token_of(&lin).await);
                })
                .await;
            }
        })
        .await;
}

/// J02, when a read fails.
#[tokio::test]
async fn without_a_network_every_screen_says_so_until_it_is_back() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, "/").await;
            lin.see("请选择办事企业").await;
            stage.world().breaks("ListChanges", &json!("offline"), None);
            lin.reload().await;
            lin.patient(20).see("网络已断开").await;
            lin.checks_the_screen().await;
            stage.world().heals();
            lin.patient(15).does_not_see("网络已断开").await;
            lin.see("请选择办事企业").await;
        })
        .await;
}
