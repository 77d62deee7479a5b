//! What a person does with a page: press, fill in, tick, choose.

use super::Person;
use serde_json::{Value, json};
use thirtyfour::WebElement;

impl Person<'_> {
    /// Presses the control that is called this, word for word.
    pub async fn click(&self, name: &str) {
        self.press(&format!("presses “{name}”"), "pressable", json!([name, null, true])).await;
    }

    /// Presses the control that is called this, inside a landmark (`banner`, `main`, `navigation`, `dialog`) or in the
    /// smallest part of the page that has these words.
    pub async fn click_in(&self, part: &str, name: &str) {
        self.press(&format!("presses “{name}” in “{part}”"), "pressable", json!([name, part, true])).await;
    }

    /// Presses the control whose name has these words in it, for names with a part that nobody knows before.
    pub async fn click_with(&self, words: &str) {
        self.press(&format!("presses what is called “…{words}…”"), "pressable", json!([words, null, false])).await;
    }

    /// The same, in a part of the page.
    pub async fn click_with_in(&self, part: &str, words: &str) {
        let what = format!("presses what is called “…{words}…” in “{part}”");
        self.press(&what, "pressable", json!([words, part, false])).await;
    }

    /// Presses the control that is called this if it is there now; tells whether it was.
    pub async fn has_pressed(&self, name: &str) -> bool {
        let there = async || click(&self.find("pressable", json!([name, null, true])).await?).await;
        there().await.is_some()
    }

    /// Whether a control of this name is there to be pressed.
    pub async fn can_press(&self, name: &str) -> bool {
        self.find("pressable", json!([name, null, true])).await.is_some()
    }

    /// Waits until a control of this name is there.
    pub async fn sees_control(&self, name: &str) {
        let there = async || self.can_press(name).await.then_some(());
        self.until(&format!("sees the control “{name}”"), there).await;
    }

    /// Ticks the box of this label; one that is ticked stays so.
    pub async fn check(&self, label: &str) {
        if self.is_checked(label).await != Some(true) {
            self.press(&format!("ticks “{label}”"), "box", json!([label, null])).await;
        }
        let ticked = async || (self.is_checked(label).await == Some(true)).then_some(());
        self.until(&format!("has ticked “{label}”"), ticked).await;
    }

    /// Whether a box or switch is on; nothing when there is none.
    pub async fn is_checked(&self, label: &str) -> Option<bool> {
        self.ask("isChecked", json!([label])).await?.as_bool()
    }

    /// Types into the field of this label, in place of what is there.
    pub async fn fill(&self, label: &str, text: &str) {
        let typed = async || {
            let field = self.find("field", json!([label])).await?;
            field.clear().await.ok()?;
            field.send_keys(text).await.ok()?;
            (field.value().await.ok()?.as_deref() == Some(text)).then_some(())
        };
        self.until(&format!("fills in “{label}”"), typed).await;
    }

    /// What stands in the field of this label.
    pub async fn value_of(&self, label: &str) -> String {
        let read = async || self.find("field", json!([label])).await?.value().await.ok()?;
        self.until(&format!("reads the field “{label}”"), read).await
    }

    /// Chooses one of the field's choices: in a list, or among buttons of a group.
    pub async fn choose(&self, label: &str, choice: &str) {
        let chosen = async || {
            if let Some(option) = self.find("option", json!([label, choice])).await {
                return option.click().await.ok();
            }
            let button = self.find("box", json!([choice, label])).await?;
            click(&button).await
        };
        self.until(&format!("chooses “{choice}” of “{label}”"), chosen).await;
    }

    async fn press(&self, what: &str, task: &str, arguments: Value) {
        let pressed = async || click(&self.find(task, arguments.clone()).await?).await;
        self.until(what, pressed).await;
    }

    /// Where a control stands: left, top, width, height in CSS pixels.
    pub async fn place(&self, name: &str, part: Option<&str>) -> [f64; 4] {
        let placed = async || {
            let place = self.ask("place", json!([name, part])).await?;
            let side = |name: &str| place[name].as_f64();
            Some([side("x")?, side("y")?, side("width")?, side("height")?])
        };
        self.until(&format!("finds “{name}”"), placed).await
    }

    /// How the words of a control look.
    pub async fn style(&self, name: &str, property: &str) -> String {
        let styled = async || Some(self.ask("style", json!([name, property])).await?.as_str()?.to_owned());
        self.until(&format!("finds “{name}”"), styled).await
    }
}

/// Scrolls there as a person would, and presses. Nothing while it cannot be pressed (covered, moving, gone), and nothing
/// when something came under the finger in that very moment: whoever missed presses again.
async fn click(element: &WebElement) -> Option<()> {
    let this = vec![element.to_json().ok()?];
    let is_still = element.handle().execute(COMES_NEAR, this).await.ok()?;
    if is_still.json() != &Value::Bool(true) {
        return None;
    }
    element.click().await.ok()?;
    let has_missed = element.handle().execute(HAS_MISSED, vec![]).await.is_ok_and(|missed| missed.json() == true);
    (!has_missed).then_some(())
}

/// Scrolls to an element that is out of sight, and tells whether it keeps its place: what is carried along by a sheet
/// that comes in would be missed. Watches where the press arrives.
const COMES_NEAR: &str = "const [element] = arguments;
    const box = element.getBoundingClientRect();
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!element.contains(over)) element.scrollIntoView({ block: 'center' });
    const carries = ({ playState, effect }) => playState === 'running' && effect?.target?.contains(element)
        && effect.getComputedTiming().endTime !== Infinity;
    if (document.getAnimations().some(carries)) return false;
    window.qifuPress = new Promise((arrives) => addEventListener('click',
        ({ target }) => arrives(element.contains(target)), { capture: true, once: true }));
    return true;";

/// Whether the press came to something else, or to nothing in a second. A page that went away has taken it.
const HAS_MISSED: &str = "const late = new Promise((end) => setTimeout(() => end(false), 1000));
    return Promise.race([window.qifuPress ?? true, late]).then((here) => !here);";
