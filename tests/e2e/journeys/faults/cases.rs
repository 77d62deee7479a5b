//! Faults of the writes of 办事: told in words, done once, nothing that was filled in is lost.

use super::{goes_on, table, with_each};
use crate::journeys::{
    matters::{OPEN, REQUIRED, case_of, complete_draft, gives, sits_at},
    ways::{self, LIN},
};
use qifu_e2e::{Face, Sample, Stage};

/// J13: Y-FAQ-18, when beginning fails.
#[tokio::test]
async fn beginning_a_case_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "StartCase", &troubles, async |trouble| {
                let token = sits_at(stage, &lin, &LIN, "certified", "/services/matters/loader-filing").await;
                lin.sees_control("开始办理").await;
                trouble.strike(stage, "StartCase");
                lin.click("开始办理").await;
                if !trouble.words.is_empty() {
                    lin.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    // After a lost reply there is a draft, of which the feed may have told.
                    let goes_on =
                        async || (lin.has_pressed("开始办理").await || lin.has_pressed("继续填写").await).then_some(());
                    lin.until("goes on", goes_on).await;
                }
                lin.patient(20).see("材料不齐不能提交").await;
                assert_eq!(stage.world().asks_as(&token, "/cases").as_array().map(Vec::len), Some(1));
            })
            .await;
        })
        .await;
}

/// J13: Y-FAQ-18, when a file does not arrive.
#[tokio::test]
async fn a_file_that_does_not_arrive_is_sent_again_and_stored_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "UploadFile", &troubles, async |trouble| {
                let token = sits_at(stage, &lin, &LIN, "certified", "/").await;
                let id = complete_draft(stage, &token);
                lin.open(&format!("/services/cases/{id}/form")).await;
                lin.sees_control("删除草稿").await;
                trouble.strike(stage, "UploadFile");
                let file = Sample::of("照片.png", &qifu_e2e::picture());
                lin.picks("装货场所照片", &file).await;
                if !trouble.words.is_empty() {
                    lin.patient(20).see("照片.png 上传失败").await;
                    lin.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    lin.click("重新上传").await;
                }
                lin.patient(20).sees_control("移除 照片.png").await;
                lin.see("草稿已保存").await;
                let case = case_of(stage, &token, &id);
                assert_eq!(case["files"].as_array().map(Vec::len), Some(3), "{case}");
                assert_eq!(files_stored(stage), 3, "two of the draft, and one");
            })
            .await;
        })
        .await;
}

/// How many files the server keeps.
fn files_stored(stage: &Stage) -> usize {
    let data = stage.site.data().and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
    data.and_then(|data| data["files"].as_array().map(Vec::len)).unwrap_or_default()
}

/// J13: Y-FAQ-18, when a draft cannot be kept.
#[tokio::test]
async fn a_draft_that_cannot_be_kept_says_so_and_loses_nothing() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "SaveCase", &troubles, async |trouble| {
                let token = sits_at(stage, &lin, &LIN, "certified", "/").await;
                let id = complete_draft(stage, &token);
                lin.open(&format!("/services/cases/{id}/form")).await;
                lin.sees_control("删除草稿").await;
                trouble.strike(stage, "SaveCase");
                lin.fill("备注 （选填）", "请看附件").await;
                lin.click("下一步：核对").await;
                if !trouble.words.is_empty() {
                    lin.patient(20).see(trouble.words).await;
                    lin.see("草稿还没有存到服务器，内容保留在本页").await;
                    assert_eq!(lin.value_of("备注 （选填）").await, "请看附件");
                    stage.world().heals();
                    lin.click("下一步：核对").await;
                }
                lin.patient(20).heading("核对并提交").await;
                assert_eq!(lin.fact("备注").await, "请看附件");
                assert_eq!(case_of(stage, &token, &id)["remark"], "请看附件");
            })
            .await;
        })
        .await;
}

/// J13: Y-FAQ-48, when the submission fails.
#[tokio::test]
async fn submitting_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "SubmitCase", &troubles, async |trouble| {
                let token = sits_at(stage, &lin, &LIN, "certified", "/").await;
                let id = complete_draft(stage, &token);
                lin.open(&format!("/services/cases/{id}/check")).await;
                lin.sees_control("提交办理").await;
                trouble.strike(stage, "SubmitCase");
                lin.click("提交办理").await;
                if !trouble.words.is_empty() {
                    lin.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    // With a lost reply the feed says that it was submitted.
                    let on = async || {
                        let pressed = lin.has_pressed("提交办理").await || lin.has_pressed("查看办理详情").await;
                        pressed.then_some(())
                    };
                    lin.until("goes on", on).await;
                }
                lin.patient(20).heading("已提交").await;
                let case = case_of(stage, &token, &id);
                assert_eq!(case["summary"]["state"], "under_review");
                assert_eq!(case["events"].as_array().map(Vec::len), Some(2), "submitted once: {case}");
            })
            .await;
        })
        .await;
}

/// J13, when a draft cannot be thrown away.
#[tokio::test]
async fn throwing_a_draft_away_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "DiscardCase", &troubles, async |trouble| {
                let token = sits_at(stage, &lin, &LIN, "certified", "/").await;
                let id = complete_draft(stage, &token);
                lin.open(&format!("/services/cases/{id}/form")).await;
                lin.click("删除草稿").await;
                trouble.strike(stage, "DiscardCase");
                lin.click_in("dialog", "删除草稿").await;
                if !trouble.words.is_empty() {
                    lin.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    lin.click_in("dialog", "删除草稿").await;
                }
                lin.patient(20).heading("办事记录").await;
                assert_eq!(stage.world().asks_as(&token, "/cases"), serde_json::json!([]));
            })
            .await;
        })
        .await;
}

/// J13, when the session ends with an act: one comes back to it, with everything.
#[tokio::test]
async fn a_session_that_ends_with_a_file_or_a_submission_leads_back_to_it() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            with_each(stage, &lin, "UploadFile", &[table::expired_session()], async |trouble| {
                sits_at(stage, &lin, &LIN, "certified", "/services/matters/loader-filing").await;
                lin.click("开始办理").await;
                gives(&lin, REQUIRED[0], "执照.pdf").await;
                lin.fill("备注 （选填）", "会话要过期了").await;
                trouble.strike(stage, "UploadFile");
                lin.picks(REQUIRED[1], &Sample::document("委托书.pdf", 100)).await;
                lin.see(trouble.words).await;
                comes_back(stage, &lin).await;
                lin.heading(OPEN).await;
                lin.sees_control("移除 执照.pdf").await;
                assert_eq!(lin.value_of("备注 （选填）").await, "会话要过期了");
            })
            .await;
            with_each(stage, &lin, "SubmitCase", &[table::expired_session()], async |trouble| {
                let token = sits_at(stage, &lin, &LIN, "certified", "/").await;
                let id = complete_draft(stage, &token);
                lin.open(&format!("/services/cases/{id}/check")).await;
                lin.sees_control("提交办理").await;
                trouble.strike(stage, "SubmitCase");
                lin.click("提交办理").await;
                lin.see(trouble.words).await;
                comes_back(stage, &lin).await;
                lin.click("提交办理").await;
                lin.heading("已提交").await;
            })
            .await;
        })
        .await;
}

async fn comes_back(stage: &Stage, lin: &qifu_e2e::Person<'_>) {
    ways::agrees_to_a_face_check(lin).await;
    stage.world().decides(Face::Passed, &LIN);
}

/// J13, when a read of 办事 fails.
#[tokio::test]
async fn every_read_tells_of_every_fault_and_goes_on() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for (endpoint, path, shows) in [
                ("ListMatters", "/services", OPEN),
                ("ReadMatter", "/services/matters/loader-filing", REQUIRED[0]),
                ("ListCases", "/services/cases", "还没有办事记录"),
            ] {
                with_each(stage, &lin, endpoint, &table::told(), async |trouble| {
                    trouble.strike(stage, endpoint);
                    sits_at(stage, &lin, &LIN, "certified", path).await;
                    lin.patient(20).see(trouble.words).await;
                    assert!(!lin.sees(shows).await);
                    stage.world().heals();
                    goes_on(&lin, path, shows).await;
                })
                .await;
            }
        })
        .await;
}
