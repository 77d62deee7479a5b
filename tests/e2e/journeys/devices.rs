//! The first journey on the devices and for the readers that are named for it.

use super::ways::{self, CONSENT, LIN, LINS};
use qifu_e2e::{Agent, Face, Person, Setting, Stage};
use thirtyfour::Key;

/// J02: Y-LOGIN-02..08, Y-LOGIN-12, Y-ENT-04..06
#[tokio::test]
async fn over_http_at_a_desk() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            walks(stage, &lin).await;
        })
        .await;
}

/// J02: Y-LOGIN-05..12, C-USE-03..05
#[tokio::test]
async fn in_wechat_on_android_the_partner_opens_in_the_same_tab() {
    in_the_same_tab(Stage::mock().phone(Agent::WechatAndroid)).await;
}

/// J02: Y-LOGIN-05..12, C-USE-03..05
#[tokio::test]
async fn in_wechat_on_ios_the_partner_opens_in_the_same_tab() {
    in_the_same_tab(Stage::mock().phone(Agent::WechatIos)).await;
}

async fn in_the_same_tab(setting: Setting) {
    setting
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::asks_for_a_face_check(&lin).await;
            lin.see("将离开本页，去微信“粤信签”小程序填写身份信息并刷脸").await;
            let code = lin.fact("核对码").await;
            lin.checks_the_screen().await;
            lin.click("打开“粤信签”").await;
            lin.heading("输入身份信息").await;
            assert_eq!(lin.fact("核对码").await, code);
            lin.checks_the_screen().await;
            ways::proves(&lin, &LIN).await;
            lin.click("返回粤商通").await;
            ways::is_inside(&lin, &LIN).await;
            lin.checks_the_screen().await;
            ways::acts_for(&lin, LINS[0]).await;
            lin.checks_the_screen().await;
        })
        .await;
}

/// J02: Y-LOGIN-02..05, Y-ENT-04..06
#[tokio::test]
async fn in_the_dark() {
    Stage::http()
        .phone(Agent::Phone)
        .dark()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/").await;
            let background = lin.script("return getComputedStyle(document.body).backgroundColor", vec![]).await;
            let parts = background.as_str().unwrap_or_default().split(|c: char| !c.is_ascii_digit());
            let light: u32 = parts.filter_map(|part| part.parse::<u32>().ok()).take(3).sum();
            assert!(light < 200, "{background} is not dark");
            walks(stage, &lin).await;
        })
        .await;
}

/// J02: Y-LOGIN-02..05, Y-ENT-04..06
#[tokio::test]
async fn in_the_elders_version() {
    Stage::http()
        .phone(Agent::Phone)
        .elder()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            walks(stage, &lin).await;
            let size = lin.style("切换企业", "font-size").await;
            let pixels: f64 = size.trim_end_matches("px").parse().expect("a size in pixels");
            assert!(pixels >= 18.0, "{size} is too small for 长辈版");
            let [.., width, height] = lin.place("切换企业", Some("main")).await;
            assert!(width >= 60.0 && height >= 60.0, "{width} x {height} is too small for 长辈版");
        })
        .await;
}

/// J02: Y-LOGIN-02..05, Y-ENT-04..06
#[tokio::test]
async fn with_text_of_twice_the_size_on_360_pixels() {
    with_large_text(360).await;
}

/// J02: Y-LOGIN-02..05, Y-ENT-04..06
#[tokio::test]
async fn with_text_of_twice_the_size_on_320_pixels() {
    with_large_text(320).await;
}

async fn with_large_text(width: u32) {
    Stage::http()
        .phone(Agent::Phone)
        .wide(width)
        .text(200)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/").await;
            let size = lin.script("return getComputedStyle(document.body).fontSize", vec![]).await;
            assert_eq!(size, "32px", "the page follows the browser's text size");
            walks(stage, &lin).await;
        })
        .await;
}

/// J02: Y-LOGIN-02..05, Y-ENT-04..06
#[tokio::test]
async fn without_motion_where_the_system_asks_for_none() {
    Stage::http()
        .phone(Agent::Phone)
        .still()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            walks(stage, &lin).await;
            let moving = "return document.getAnimations().filter((one) => one.playState === 'running').length";
            // What waits for its moment, as a skeleton does, counts as running until it has come.
            lin.until("rests", async || (lin.script(moving, vec![]).await == 0).then_some(())).await;
        })
        .await;
}

/// Every screen of the first journey, each checked.
async fn walks(stage: &Stage, person: &Person<'_>) {
    person.open("/").await;
    person.heading("企服通").await;
    person.checks_the_screen().await;
    person.click("请登录").await;
    person.heading("登录").await;
    person.checks_the_screen().await;
    person.click("人脸识别登录").await;
    person.check(CONSENT).await;
    person.checks_the_screen().await;
    person.click("同意并开始刷脸").await;
    person.see("请完成刷脸验证").await;
    person.checks_the_screen().await;
    stage.world().decides(Face::Passed, &LIN);
    ways::is_inside(person, &LIN).await;
    person.checks_the_screen().await;
    person.click("请选择办事企业").await;
    for company in LINS {
        person.see(company).await;
    }
    person.checks_the_screen().await;
    ways::chooses(person, LINS[1]).await;
    ways::is_acting_for(person, LINS[1]).await;
    person.checks_the_screen().await;
    for (place, cell, heading) in [("办事", "企业登记信息", "企业登记信息"), ("我的", "设置", "设置")]
    {
        person.click_in("navigation", place).await;
        person.heading(place).await;
        person.checks_the_screen().await;
        person.click(cell).await;
        person.heading(heading).await;
        person.checks_the_screen().await;
        person.click("返回").await;
        person.heading(place).await;
    }
    person.click_with_in("navigation", "消息").await;
    person.see("已自动关联").await;
    person.checks_the_screen().await;
    person.click_in("navigation", "首页").await;
    person.heading("首页").await;
}

/// J02: Y-LOGIN-02..12, Y-ENT-04..06: over HTTP, at the desk and at the partner.
#[tokio::test]
async fn by_keyboard_only() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/").await;
            // Alive, not the first paint, whose links load the page anew.
            lin.see("演示数据").await;
            lin.tab_to("请登录").await;
            lin.key(Key::Enter).await;
            lin.focus_is_on("h1", "登录").await;
            lin.tab_to("人脸识别登录").await;
            lin.key(Key::Enter).await;
            lin.focus_is_on("h1", "人脸识别登录").await;
            lin.tab_to(CONSENT).await;
            lin.key(Key::Space).await;
            assert_eq!(lin.is_checked(CONSENT).await, Some(true));
            lin.tab_to("同意并开始刷脸").await;
            lin.key(Key::Enter).await;
            lin.see("请完成刷脸验证").await;
            lin.tab_to("取消刷脸").await;
            let code = lin.fact("核对码").await;
            proves_by_keyboard(&stage.person("the phone").await, &code).await;
            lin.focus_is_on("h1", "首页").await;
            lin.tab_to("请选择办事企业").await;
            lin.key(Key::Enter).await;
            lin.focus_is_on("h1", "请选择办事企业").await;
            lin.see(LINS[2]).await;
            lin.tab_to("选择办事").await;
            lin.key(Key::Space).await;
            lin.focus_is_on("h1", "首页").await;
            lin.see("当前办事企业").await;
            logs_out_by_keyboard(&lin).await;
        })
        .await;
}

/// From the scanned code to the end at the partner, by keys alone.
async fn proves_by_keyboard(phone: &Person<'_>, code: &str) {
    phone.open("/sim/wechat").await;
    phone.heading("扫一扫").await;
    phone.tab_to(&format!("核对码 {code}")).await;
    phone.key(Key::Enter).await;
    phone.heading("输入身份信息").await;
    assert_eq!(phone.fact("核对码").await, code, "both screens show the same code");
    for (field, text) in [("姓名", LIN.name), ("证件号码", LIN.document), ("手机号码", LIN.mobile)] {
        phone.tab_to(field).await;
        phone.types(text).await;
    }
    assert_eq!(phone.value_of("证件类型").await, "resident_identity_card");
    phone.tab_to("开始人脸识别").await;
    phone.key(Key::Enter).await;
    phone.heading("人脸识别").await;
    phone.tab_to("是本人，验证通过").await;
    phone.key(Key::Enter).await;
    phone.heading("完成人脸识别验证").await;
}

/// The dialog holds the focus, Esc closes it, and the focus goes back to where it was.
async fn logs_out_by_keyboard(person: &Person<'_>) {
    person.tab_to("我的").await;
    person.key(Key::Enter).await;
    person.focus_is_on("h1", "我的").await;
    person.tab_to("退出登录").await;
    person.key(Key::Enter).await;
    person.focus_is_on("h2", "退出登录？").await;
    person.key(Key::Escape).await;
    person.focus_is_on("button", "退出登录").await;
    person.key(Key::Enter).await;
    person.focus_is_on("h2", "退出登录？").await;
    person.tab_to("继续使用").await;
    person.tab_to("关闭").await;
    person.tab_to("退出登录").await;
    person.key(Key::Enter).await;
    person.see("已退出登录").await;
}
