//! How a face check can end other than well, and the ways back into one that goes on.

use super::ways::{self, CONSENT, LIN};
use qifu_e2e::{Agent, Face, Stage};

/// J02: Y-LOGIN-11
#[tokio::test]
async fn a_face_that_is_not_recognised_or_another_persons_logs_nobody_in() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::asks_for_a_face_check(&lin).await;
            for (face, title, advice) in [
                (Face::NotRecognised, "没能识别", "请到光线充足的地方"),
                (Face::OtherPerson, "不是本人", "没有通过。请由本人重新刷脸"),
                (Face::Cancelled, "刷脸已取消", "这次刷脸没有完成。可以重新刷脸"),
            ] {
                stage.world().decides(face, &LIN);
                lin.see(title).await;
                lin.see(advice).await;
                lin.sees_control("请登录").await;
                lin.sees_control("改用其他办法").await;
                lin.checks_the_screen().await;
                lin.click("重新刷脸").await;
                lin.check(CONSENT).await;
                lin.click("同意并开始刷脸").await;
                lin.see("请完成刷脸验证").await;
            }
            stage.world().decides(Face::Passed, &LIN);
            ways::is_inside(&lin, &LIN).await;
        })
        .await;
}

/// J02: Y-LOGIN-11
#[tokio::test]
async fn the_person_breaks_off_here_and_the_partner_hears_of_it() {
    Stage::mock()
        .play(async |stage| {
            let desk = stage.person("the desk").await;
            ways::asks_for_a_face_check(&desk).await;
            let phone = stage.person("the phone").await;
            ways::scans(&phone, &desk.fact("核对码").await).await;
            desk.click("取消刷脸").await;
            desk.see("刷脸已取消").await;
            desk.reload().await;
            desk.see("刷脸已取消").await;
            // Whoever was told and went elsewhere starts afresh.
            desk.click_in("banner", "请登录").await;
            desk.heading("登录").await;
            desk.click("人脸识别登录").await;
            desk.sees_control("同意并开始刷脸").await;
            phone.heading("已取消").await;
            phone.click("返回粤商通").await;
            phone.see("刷脸").await;
            phone.sees_control("请登录").await;
        })
        .await;
}

/// J02: Y-LOGIN-11
#[tokio::test]
async fn a_face_check_that_nobody_does_expires() {
    Stage::mock()
        .play(async |stage| {
            let desk = stage.person("the desk").await;
            ways::asks_for_a_face_check(&desk).await;
            let player = stage.person("the player").await;
            ways::moves_the_clock(&player, 301).await;
            desk.see("刷脸已超时").await;
            desk.see("5 分钟内没有完成").await;
            desk.click("重新刷脸").await;
            desk.sees_control("同意并开始刷脸").await;
        })
        .await;
}

/// J02: Y-LOGIN-05
#[tokio::test]
async fn without_consent_nothing_starts_and_the_summary_takes_the_focus() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/login/face").await;
            lin.click("同意并开始刷脸").await;
            lin.see("还没有勾选同意").await;
            lin.focus_is_on("div", "错误： 有内容需要修改").await;
            lin.title("错误：人脸识别登录 - 企服通").await;
            lin.checks_the_screen().await;
            assert!(stage.world().last_face_check().is_null(), "no face check without consent");
            lin.click("还没有勾选同意。如果同意刷脸，请先勾选；不同意也可以选择下方的其他办法").await;
            lin.focus_is_on("input", CONSENT).await;
            lin.check(CONSENT).await;
            lin.does_not_see("还没有勾选同意").await;
            lin.title("人脸识别登录 - 企服通").await;
            lin.focus_is_on("input", CONSENT).await;
            lin.click("不同意，改用其他办法").await;
            lin.heading("登录").await;
            lin.see("政务服务大厅").await;
        })
        .await;
}

/// J02: Y-LOGIN-12
#[tokio::test]
async fn a_reload_while_waiting_goes_on_with_the_same_check() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::asks_for_a_face_check(&lin).await;
            let code = lin.fact("核对码").await;
            lin.reload().await;
            lin.see("请完成刷脸验证").await;
            assert_eq!(lin.fact("核对码").await, code, "the same check");
            stage.world().decides(Face::Passed, &LIN);
            ways::is_inside(&lin, &LIN).await;
        })
        .await;
}

/// J02: Y-LOGIN-12, C-USE-05
#[tokio::test]
async fn a_return_in_another_webview_asks_whether_it_is_the_person() {
    Stage::http()
        .phone(Agent::WechatIos)
        .play(async |stage| {
            let first = stage.person("the first webview").await;
            ways::asks_for_a_face_check(&first).await;
            first.open("about:blank").await;
            let return_to = stage.world().decides(Face::Passed, &LIN);
            let second = stage.person("the second webview").await;
            second.open(&return_to).await;
            second.see("确认登录").await;
            second.see("“粤信签”已核实 林** 本人").await;
            second.does_not_see(LIN.name).await;
            second.checks_the_screen().await;
            assert!(!second.address().await.contains("code="), "the code has left the address");
            second.reload().await;
            second.click("是我本人，继续登录").await;
            ways::is_inside(&second, &LIN).await;
        })
        .await;
}

/// J02: Y-LOGIN-11
#[tokio::test]
async fn who_is_not_the_person_leaves_the_other_webview_without_logging_in() {
    Stage::http()
        .phone(Agent::WechatAndroid)
        .play(async |stage| {
            let first = stage.person("the first webview").await;
            ways::asks_for_a_face_check(&first).await;
            first.open("about:blank").await;
            let return_to = stage.world().decides(Face::Passed, &LIN);
            let second = stage.person("the second webview").await;
            second.open(&return_to).await;
            second.click("不是我，取消").await;
            second.heading("企服通").await;
            second.sees_control("请登录").await;
        })
        .await;
}

/// J02: Y-LOGIN-12
#[tokio::test]
async fn a_check_that_was_redeemed_elsewhere_says_so() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let desk = stage.person("the desk").await;
            ways::asks_for_a_face_check(&desk).await;
            desk.open("about:blank").await;
            let return_to = stage.world().decides(Face::Passed, &LIN);
            let other = stage.person("the other screen").await;
            other.open(&return_to).await;
            other.click("是我本人，继续登录").await;
            ways::is_inside(&other, &LIN).await;
            desk.open("/login/face").await;
            desk.see("登录已经完成").await;
            desk.see("不是您本人登录的，请拨打 12345").await;
            desk.sees_control("重新刷脸").await;
            desk.checks_the_screen().await;
        })
        .await;
}

/// The way back with nothing behind it.
#[tokio::test]
async fn a_link_back_that_fits_nothing_says_so_and_offers_to_start_over() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            for path in ["/login/face/return", "/login/face/return?face_check=f-404&code=100%2525"] {
                visitor.open(path).await;
                visitor
                    .until("has an answer", async || {
                        let words = visitor.text().await;
                        (words.contains("找不到这次刷脸") || words.contains("没有找到")).then_some(())
                    })
                    .await;
                visitor.checks_the_screen().await;
            }
        })
        .await;
}
