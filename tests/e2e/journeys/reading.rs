//! How a person wants to read: 长辈版, larger text, dark. Kept on the device.

use super::ways::{self, LIN};
use qifu_e2e::{Agent, Person, Stage};

/// 长辈版 is on the first page, and stays.
#[tokio::test]
async fn the_elders_version_is_one_press_away_and_stays() {
    Stage::mock()
        .phone(Agent::Phone)
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/").await;
            let before = size_of_text(&visitor).await;
            visitor.click("长辈版").await;
            visitor.see("已切换到长辈版").await;
            assert!(size_of_text(&visitor).await > before, "the text has grown");
            visitor.checks_the_screen().await;
            visitor.reload().await;
            visitor.heading("企服通").await;
            visitor.sees_control("长辈版").await;
            assert_eq!(visitor.is_checked("长辈版").await, Some(true));
            assert!(size_of_text(&visitor).await >= 18.0);
            visitor.click("长辈版").await;
            visitor.see("已切换回标准版").await;
            assert!((size_of_text(&visitor).await - before).abs() < 0.1);
        })
        .await;
}

/// 设置 changes what is seen at once, and after a reload.
#[tokio::test]
async fn text_size_and_appearance_are_kept_on_the_device() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            lin.click_in("navigation", "我的").await;
            lin.click("设置").await;
            lin.heading("设置").await;
            let before = size_of_text(&lin).await;
            lin.choose("文字大小", "特大").await;
            lin.until("sees larger text", async || (size_of_text(&lin).await > before).then_some(())).await;
            lin.choose("外观", "深色").await;
            lin.until("sees it dark", async || (lightness(&lin).await < 200).then_some(())).await;
            lin.checks_the_screen().await;
            lin.reload().await;
            lin.heading("设置").await;
            assert!(size_of_text(&lin).await > before && lightness(&lin).await < 200, "kept");
            lin.choose("外观", "浅色").await;
            lin.until("sees it light", async || (lightness(&lin).await > 600).then_some(())).await;
        })
        .await;
}

async fn size_of_text(person: &Person<'_>) -> f64 {
    let size = person.script("return parseFloat(getComputedStyle(document.body).fontSize)", vec![]).await;
    size.as_f64().expect("a size in pixels")
}

/// The three parts of the page's colour together: 0 is black, 765 white.
async fn lightness(person: &Person<'_>) -> u32 {
    let color = person.script("return getComputedStyle(document.documentElement).backgroundColor", vec![]).await;
    let color = color.as_str().unwrap_or_default().to_owned();
    color.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok()).take(3).sum()
}
