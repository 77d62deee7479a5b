//! 设置: the region with what changes, notices with a real effect; and the search of 首页.

use super::ways::{self, LIN};
use qifu_e2e::{Agent, Face, Identity, Person, Stage};
use serde_json::Value;

/// The region is switched after one has seen what changes, and stays so on this device.
#[tokio::test]
async fn the_region_changes_after_it_was_shown_what_changes_and_stays() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/settings").await;
            visitor.heading("设置").await;
            visitor.click("浙江").await;
            visitor.see("切换到浙江？").await;
            assert_eq!(visitor.fact("系统名称").await, "粤商通 → 浙江政务服务网");
            assert_eq!(visitor.fact("咨询电话").await, "12345 → 400-888-4636");
            assert_eq!(visitor.fact("刷脸").await, "粤信签 → 这里不刷脸");
            assert_eq!(visitor.fact("企业认证").await, "本站说明各种办法 → 到浙江政务服务网");
            assert!(!visitor.sees("到大厅要带").await, "what stays the same is not said to change");
            visitor.see("不会变：您的登录状态、企业、账号和办过的事").await;
            visitor.checks_the_screen().await;
            visitor.click("留在广东").await;
            visitor.does_not_see("切换到浙江？").await;
            visitor.open("/").await;
            ways::is_alive(&visitor).await;
            visitor.see("粤商通 一站式·免证办").await;
            visitor.open("/settings").await;
            visitor.click("浙江").await;
            visitor.click("切换到浙江").await;
            visitor.see("已切换到浙江").await;
            visitor.checks_the_screen().await;
            visitor.open("/help").await;
            visitor.see("浙江：常见问题").await;
            visitor.see("400-888-4636").await;
            visitor.open("/login").await;
            visitor.see("在浙江政务服务网登录").await;
            visitor.checks_the_screen().await;
            visitor.click("切换地区").await;
            visitor.click("北京").await;
            assert_eq!(visitor.fact("系统名称").await, "浙江政务服务网 → 北京市中小企业公共服务平台");
            visitor.click("切换到北京").await;
            visitor.see("已切换到北京").await;
            has_no_way_in_here(&visitor).await;
            visitor.open("/settings").await;
            visitor.click("广东").await;
            visitor.click("切换到广东").await;
            visitor.see("已切换到广东").await;
            visitor.open("/login").await;
            visitor.sees_control("人脸识别登录").await;
        })
        .await;
}

/// Where one logs in at the region's portal, every way in says so, whichever link led there.
async fn has_no_way_in_here(visitor: &Person<'_>) {
    for address in ["/login/face", "/login/mobile", "/login/password", "/login/password/reset"] {
        visitor.open(address).await;
        visitor.see("在北京市中小企业公共服务平台登录").await;
        assert!(!visitor.sees("“”").await && !visitor.sees("获取验证码").await, "{address}");
    }
    visitor.checks_the_screen().await;
    visitor.open("/services/certification").await;
    visitor.see("在北京市中小企业公共服务平台登录").await;
    assert!(!visitor.sees("广东政务服务网").await);
    visitor.checks_the_screen().await;
    visitor.open("/").await;
    visitor.see("登录和注册在北京市中小企业公共服务平台进行").await;
    assert!(!visitor.sees("刷脸登录").await);
}

/// J01: Y-DOWN-07
#[tokio::test]
async fn the_version_stands_in_the_settings() {
    Stage::http()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/settings").await;
            let version = stage.world().server().get("/info")["version"].clone();
            visitor.see(&format!("版本 {}", version.as_str().expect("a version"))).await;
            visitor.checks_the_screen().await;
        })
        .await;
}

/// A text message that is off is not sent; one that must be sent says so.
#[tokio::test]
async fn notices_go_as_one_wishes_unless_safety_asks_for_them() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            let before = texts_of(stage, &LIN);
            opens_the_settings(&lin).await;
            lin.see("登录提醒消息").await;
            assert_eq!(lin.count("为了账号安全，这项通知不能关闭").await, 4);
            assert_eq!(lin.is_checked("登录提醒短信").await, Some(false));
            assert_eq!(lin.is_checked("企业关联短信").await, Some(true));
            lin.checks_the_screen().await;
            lin.click("登录提醒短信").await;
            lin.see("已保存").await;
            assert_eq!(lin.is_checked("登录提醒短信").await, Some(true));
            lin.reload().await;
            is_set(&lin, "登录提醒短信", true).await;
            stage.world().logs_in(&LIN);
            assert_eq!(texts_of(stage, &LIN), before + 1, "the login is told by text message");
            lin.click("登录提醒短信").await;
            is_set(&lin, "登录提醒短信", false).await;
            stage.world().logs_in(&LIN);
            assert_eq!(texts_of(stage, &LIN), before + 1, "and no more");
        })
        .await;
}

/// Two windows of one person are in step.
#[tokio::test]
async fn a_choice_in_one_window_shows_in_the_other() {
    Stage::http()
        .play(async |stage| {
            let (lin, other) = (stage.person(LIN.name).await, stage.person("her other window").await);
            ways::logs_in(stage, &lin, &LIN).await;
            ways::logs_in(stage, &other, &LIN).await;
            for window in [&lin, &other] {
                opens_the_settings(window).await;
                is_set(window, "企业关联短信", true).await;
            }
            lin.click("企业关联短信").await;
            is_set(&lin, "企业关联短信", false).await;
            is_set(&other, "企业关联短信", false).await;
        })
        .await;
}

async fn opens_the_settings(person: &Person<'_>) {
    person.click_in("navigation", "我的").await;
    person.click("设置").await;
    person.heading("设置").await;
}

async fn is_set(person: &Person<'_>, label: &str, on: bool) {
    let there = async || (person.is_checked(label).await == Some(on)).then_some(());
    person.until(&format!("sees “{label}” at {on}"), there).await;
}

fn texts_of(stage: &Stage, who: &Identity) -> usize {
    let texts = stage.world().server().get("/sim/text-messages");
    let to = |text: &&Value| text["to"].as_str().is_some_and(|to| to.replace(' ', "").ends_with(who.mobile));
    texts.as_array().into_iter().flatten().filter(to).count()
}

/// J01: R-REG-02, then the search: one field, results by group, words in the address.
#[tokio::test]
async fn the_search_of_the_home_page_finds_services_matters_and_help() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            lin.fill("搜索内容", "风险预警").await;
            lin.click("搜索").await;
            lin.heading("搜索").await;
            lin.sees_control("“粤商通”企业风险预警 操作指南").await;
            assert!(lin.address().await.starts_with("/search?words="));
            lin.checks_the_screen().await;
            lin.fill("搜索内容", "营业执照").await;
            lin.sees_control("企业登记信息").await;
            lin.see("服务").await;
            lin.see("帮助").await;
            lin.reload().await;
            assert_eq!(lin.value_of("搜索内容").await, "营业执照");
            lin.fill("搜索内容", "危货许可").await;
            lin.see("事项").await;
            lin.click("道路危险货物运输经营许可换证").await;
            lin.heading("道路危险货物运输经营许可换证").await;
            lin.back().await;
            lin.heading("搜索").await;
            lin.fill("搜索内容", "关闭短信").await;
            lin.click_in("main", "设置").await;
            lin.heading("设置").await;
            lin.back().await;
            lin.heading("搜索").await;
            assert_eq!(lin.value_of("搜索内容").await, "关闭短信");
            lin.fill("搜索内容", "154 0000 1000").await;
            lin.see("没有找到“154 0000 1000”").await;
            lin.is_at("/search").await;
            lin.checks_the_screen().await;
            lin.open("/search").await;
            lin.see("例如“忘记密码”").await;
            lin.checks_the_screen().await;
        })
        .await;
}

/// A visitor searches too, and a service leads there after the login.
#[tokio::test]
async fn a_visitor_finds_a_service_and_comes_to_it_after_the_login() {
    Stage::http()
        .phone(Agent::WechatAndroid)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/search?words=%E5%88%87%E6%8D%A2%E4%BC%81%E4%B8%9A").await;
            lin.click("切换企业").await;
            lin.heading("登录").await;
            ways::agrees_to_a_face_check(&lin).await;
            stage.world().decides(Face::Passed, &LIN);
            lin.heading("请选择办事企业").await;
        })
        .await;
}
