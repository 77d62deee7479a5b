//! Files: pictures of them, progress, what is refused before it is sent, names that mean harm.

use super::*;
use crate::journeys::ways::LIN;
use qifu_e2e::{Agent, picture};
use thirtyfour::Key;

const LICENCE: &str = "营业执照副本";
const SITE: &str = "装货场所照片";

/// J13: Y-FAQ-18
#[tokio::test]
async fn a_file_is_refused_with_its_reason_before_it_is_sent() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            let file = Sample::of("页面.html", b"<h1>");
            lin.picks(LICENCE, &file).await;
            lin.see("这里只收 JPG、PNG、PDF").await;
            let file = Sample::document("很大.pdf", 5 * 1024 * 1024 + 1);
            lin.picks(LICENCE, &file).await;
            lin.see("超过了 5 MB").await;
            let file = Sample::document("大照片.pdf", 10);
            lin.picks(SITE, &file).await;
            lin.see("这里只收 JPG、PNG。").await;
            let file = Sample::of("空.pdf", b"");
            lin.picks(LICENCE, &file).await;
            lin.see("这个文件是空的").await;
            lin.checks_the_screen().await;
            let file = Sample::of("改名的.pdf", b"a text under another name");
            lin.picks(LICENCE, &file).await;
            lin.see("文件的内容和它的格式对不上").await;
            lin.checks_the_screen().await;
            let file = Sample::document("刚好.pdf", 5 * 1024 * 1024);
            lin.picks(LICENCE, &file).await;
            lin.sees_control("移除 刚好.pdf").await;
            lin.see("5.0 MB").await;
            lin.does_not_see("这个文件是空的").await;
        })
        .await;
}

/// J13: Y-FAQ-18, under the strict policy.
#[tokio::test]
async fn a_picture_shows_until_the_page_is_loaded_again_and_its_name_and_size_stay() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            let file = Sample::of("装货台.png", &picture());
            lin.picks(SITE, &file).await;
            lin.sees_control("移除 装货台.png").await;
            lin.patient(20).until("sees the picture", async || (lin.drawn_pictures().await == 1).then_some(())).await;
            let file = Sample::of("坏的.png", b"\x89PNG\r\n\x1a\n and no more of a picture");
            lin.picks(SITE, &file).await;
            lin.sees_control("移除 坏的.png").await;
            lin.see("草稿已保存").await;
            assert_eq!(lin.drawn_pictures().await, 1, "what is no picture has an icon");
            lin.checks_the_screen().await;
            lin.reload().await;
            lin.sees_control("移除 装货台.png").await;
            assert_eq!(lin.drawn_pictures().await, 0);
            lin.click("移除 坏的.png").await;
            lin.does_not_see("坏的.png").await;
            lin.see("草稿已保存").await;
            lin.reload().await;
            lin.sees_control("移除 装货台.png").await;
            assert!(!lin.sees("坏的.png").await, "what was taken away stays away");
        })
        .await;
}

/// Several at once go one after the other, as many as there is room for.
#[tokio::test]
async fn several_photos_are_picked_at_once() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            let photos = ["一.png", "二.png", "三.png", "四.png"].map(|name| Sample::of(name, &picture()));
            lin.picks_all(SITE, &photos.each_ref()).await;
            lin.see("这项材料最多 3 个，多选的没有添加").await;
            for name in ["一.png", "二.png", "三.png"] {
                lin.sees_control(&format!("移除 {name}")).await;
            }
            assert!(!lin.sees("四.png").await);
            lin.see("草稿已保存").await;
            lin.checks_the_screen().await;
        })
        .await;
}

/// Hostile text shows as text.
#[tokio::test]
async fn a_name_that_means_harm_is_shown_as_text_and_put_right() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let token = sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            let name = "<img src=x onerror=document.title='harmed'>\u{202e}fdp.pdf";
            let file = Sample::document(name, 100);
            lin.picks(LICENCE, &file).await;
            let shown = "<img src=x onerror=document.title='harmed'>fdp.pdf";
            lin.sees_control(&format!("移除 {shown}")).await;
            lin.see(shown).await;
            lin.fill("备注 （选填）", "<script>document.title='harmed'</script>").await;
            gives(&lin, "经办人授权委托书", "委托书.pdf").await;
            lin.click("下一步：核对").await;
            lin.heading("核对并提交").await;
            lin.see(shown).await;
            lin.see("<script>document.title='harmed'</script>").await;
            lin.title("核对并提交 - 企服通").await;
            lin.click("提交办理").await;
            lin.heading("已提交").await;
            let cases = stage.world().asks_as(&token, "/cases");
            let case = case_of(stage, &token, cases[0]["id"].as_str().expect("a case"));
            assert_eq!(case["files"][0]["name"], shown);
            let department = stage.person("the department").await;
            department.open("/sim/department").await;
            department.see(shown).await;
            department.title("业务部门（模拟）").await;
        })
        .await;
}

/// Progress, stopping, and trying again.
#[tokio::test]
async fn a_file_on_its_way_shows_how_far_it_is_and_can_be_stopped() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            stage.world().breaks("UploadFile", &json!({ "latency": 60_000 }), Some(1));
            let file = Sample::document("慢.pdf", 100_000);
            lin.picks(LICENCE, &file).await;
            lin.see("正在上传 慢.pdf").await;
            lin.checks_the_screen().await;
            lin.click("下一步：核对").await;
            lin.see("还有材料正在上传").await;
            lin.click("移除 慢.pdf").await;
            lin.does_not_see("慢.pdf").await;
            stage.world().breaks("UploadFile", &json!({ "status": 500 }), None);
            let file = Sample::document("断.pdf", 100);
            lin.picks(LICENCE, &file).await;
            lin.patient(20).see("断.pdf 上传失败").await;
            lin.checks_the_screen().await;
            lin.click("下一步：核对").await;
            lin.sees_control(&format!("“{LICENCE}”有文件没有上传成功，请重新上传或移除")).await;
            stage.world().heals();
            lin.click("重新上传").await;
            lin.sees_control("移除 断.pdf").await;
            lin.see("草稿已保存").await;
        })
        .await;
}

/// What a phone's camera makes is larger than the server takes: it is made smaller instead of refused.
#[tokio::test]
async fn a_photo_that_is_too_large_is_made_smaller() {
    /// A picture of noise, which no format makes small: some 12 MB as PNG.
    const PICKS: &str = "const field = [...document.querySelectorAll('input[type=file]')]
            .find((field) => field.labels[0].textContent.includes(arguments[0]));
        const canvas = document.createElement('canvas'); canvas.width = 2400; canvas.height = 1800;
        const pen = canvas.getContext('2d'); const image = pen.createImageData(2400, 1800);
        let x = 1; for (let i = 0; i < image.data.length; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
            image.data[i] = i % 4 === 3 ? 255 : x & 255; }
        pen.putImageData(image, 0, 0);
        canvas.toBlob((blob) => { const picked = new DataTransfer();
            picked.items.add(new File([blob], '装货台.png', { type: 'image/png' }));
            window.pickedSize = blob.size; field.files = picked.files;
            field.dispatchEvent(new Event('change', { bubbles: true })); });";
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            lin.script(PICKS, vec![json!(SITE)]).await;
            lin.patient(40).sees_control("移除 装货台.jpg").await;
            let size = lin.script("return window.pickedSize", vec![]).await;
            assert!(size.as_u64().is_some_and(|size| size > 5 * 1024 * 1024), "{size}");
            lin.until("sees the picture", async || (lin.drawn_pictures().await == 1).then_some(())).await;
            lin.does_not_see("超过了").await;
            lin.checks_the_screen().await;
        })
        .await;
}

/// J13: Y-FAQ-18. What was handed in can be looked at, also after a reload, by a fault's way on, on the check page too.
#[tokio::test]
async fn what_was_handed_in_can_be_looked_at() {
    Stage::http()
        .refusals()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            gives_all(&lin).await;
            // The second one is picked while the first is on its way.
            lin.picks(SITE, &Sample::of("装货台.png", &picture())).await;
            lin.picks(SITE, &Sample::of("坏的.png", b"\x89PNG\r\n\x1a\n and no more of a picture")).await;
            for name in ["装货台.png", "坏的.png"] {
                lin.sees_control(&format!("查看 {name}")).await;
            }
            lin.see("草稿已保存").await;
            lin.reload().await;
            lin.click("查看 坏的.png").await;
            lin.see("这张图片显示不出来").await;
            lin.key(Key::Escape).await;
            for (fault, words) in [(json!({ "status": 500 }), "系统出了点问题"), (json!("garbage"), "系统的回应不完整")]
            {
                stage.world().breaks("ReadFileBytes", &fault, None);
                lin.click("查看 装货台.png").await;
                lin.patient(20).see(words).await;
                stage.world().heals();
                lin.click("重试").await;
                sees_the_picture(&lin).await;
                lin.key(Key::Escape).await;
                lin.does_not_see("关闭").await;
            }
            lin.click("下一步：核对").await;
            lin.heading("核对并提交").await;
            lin.click_with("查看 装货台.png").await;
            sees_the_picture(&lin).await;
            lin.checks_the_screen().await;
            lin.key(Key::Escape).await;
            lin.does_not_see("关闭").await;
            lin.click_with("查看 执照.pdf").await;
            lin.sees_control("保存文件").await;
            let saved = "const link = document.querySelector('dialog[open] a[download]');
                return link.href.startsWith('blob:') && link.download.endsWith('.pdf');";
            assert_eq!(lin.script(saved, vec![]).await, json!(true));
            lin.checks_the_screen().await;
        })
        .await;
}

async fn sees_the_picture(person: &Person<'_>) {
    let size = "const canvas = document.querySelector('dialog[open] canvas:not([hidden])');
        return canvas && [canvas.width, canvas.height];";
    let drawn = async || (person.script(size, vec![]).await == json!([1, 1])).then_some(());
    person.until("sees the picture", drawn).await;
}
