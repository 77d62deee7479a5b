//! What a search takes, tells and refuses: pages, how often, doubtful codes, what is no company's.

use super::ways::{self, HUANG, LIN, SEARCH, STRANGE};
use qifu_e2e::{Agent, Identity, Person, Stage};

/// J05: Y-FIND-04, and the list keeps its place.
#[tokio::test]
async fn what_was_found_is_turned_page_by_page_and_keeps_its_place() {
    Stage::mock()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            in_the_same_tab(&lin, &LIN).await;
            lin.click("请选择办事企业").await;
            ways::looks_for(&lin, "有限公司").await;
            lin.see("显示前 50 家，第 1 页，共 5 页").await;
            lin.see("相符的企业超过 50 家，只显示前 50 家").await;
            assert!(!lin.can_press("上一页").await);
            lin.checks_the_screen().await;
            let first = lin.address().await;
            lin.click("下一页").await;
            lin.see("第 2 页").await;
            assert!(lin.address().await.ends_with("&page=2"), "the page stands in the address");
            let top = async || (lin.script("return scrollY", vec![]).await == 0).then_some(());
            lin.until("is at the top", top).await;
            lin.back().await;
            lin.see("第 1 页").await;
            lin.is_at(&first).await;
            let down = async || (lin.script("return scrollY > 300", vec![]).await == true).then_some(());
            lin.until("is where 下一页 was pressed", down).await;
            lin.open("/companies/find?words=%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8&page=9").await;
            lin.see("没有这一页").await;
            lin.checks_the_screen().await;
            lin.click("回到第一页").await;
            lin.see("第 1 页").await;
        })
        .await;
}

/// Logs in where the partner opens in the same tab.
async fn in_the_same_tab(person: &Person<'_>, who: &Identity) {
    ways::asks_for_a_face_check(person).await;
    person.click("打开“粤信签”").await;
    ways::proves(person, who).await;
    person.click("返回粤商通").await;
    ways::is_inside(person, who).await;
}

/// The register cannot be read out by asking on and on.
#[tokio::test]
async fn who_asks_too_often_is_told_when_to_go_on() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            let token = ways::sits_at(stage, &huang, &HUANG, "/companies").await;
            for page in 1..=20 {
                stage.world().asks_as(&token, &format!("/register/companies?words=%E7%A6%BE%E6%9C%9D&page={page}"));
            }
            ways::looks_for(&huang, STRANGE).await;
            huang.see("查得太快了，请歇一会儿").await;
            huang.see("每人每分钟最多查找或核验 20 次").await;
            huang.see("还要等").await;
            assert_eq!(huang.value_of(SEARCH).await, STRANGE);
            huang.checks_the_screen().await;
            stage.world().passes(61);
            huang.patient(20).click("继续查找").await;
            huang.see("找到 1 家").await;
        })
        .await;
}

/// A number of a person's that stands in an address all the same does not stay there.
#[tokio::test]
async fn somebodys_number_is_taken_out_of_the_address() {
    Stage::http()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, &format!("/companies/find?words={}", HUANG.document)).await;
            huang.see("查找您要办事的企业").await;
            huang.is_at("/companies/find").await;
            huang.checks_the_screen().await;
            let visitor = stage.person("a visitor").await;
            visitor.open(&format!("/companies/find?words={}", HUANG.mobile)).await;
            visitor.heading("登录").await;
            assert!(!visitor.address().await.contains(HUANG.mobile));
        })
        .await;
}

/// A doubtful code warns, and is searched for when one insists. Y-FIND-03
#[tokio::test]
async fn a_code_whose_check_is_wrong_warns_and_can_be_searched_for() {
    Stage::http()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, "/companies").await;
            ways::looks_for(&huang, "9144 0300 pdy0 0002 84").await;
            huang.see("第 18 位是校验位，按规则应为“3”，现在是“4”").await;
            huang.see("小写字母改成了大写").await;
            assert_eq!(huang.value_of(SEARCH).await, "91440300PDY0000284");
            huang.checks_the_screen().await;
            huang.click("仍然提交").await;
            huang.see("核验不成功").await;
            huang.see("没有与“91440300PDY0000284”相符的企业").await;
            assert!(!huang.sees("请按“仍然提交”").await, "that was done");
            huang.checks_the_screen().await;
            huang.fill(SEARCH, "12345").await;
            huang.click("查找企业").await;
            huang.see("现在是 5 位").await;
            assert!(!huang.sees("已自动整理").await, "that was about other words");
        })
        .await;
}

/// Whatever is typed shows as text.
#[tokio::test]
async fn hostile_words_are_words() {
    Stage::http()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, "/companies").await;
            let long = "运".repeat(101);
            for (typed, seen) in [
                ("<img src=x onerror=window.hit=1>", "没有与“<imgsrc=xonerror=window.hit=1>”相符的企业"),
                ("\u{202e}司公限有", "没有与“司公限有”相符的企业"),
                ("🏭🏭厂家", "没有与“🏭🏭厂家”相符的企业"),
                (&long, "企业名称最多 100 个字"),
            ] {
                ways::pastes(&huang, SEARCH, typed).await;
                huang.click("查找企业").await;
                huang.see(seen).await;
                huang.no_horizontal_scroll().await;
            }
            assert_eq!(
                huang.script("return window.hit ?? document.querySelectorAll('main img').length", vec![]).await,
                0
            );
        })
        .await;
}
