// Loads the app: reads the names of its two files from its own element, so that the page needs no inline script.
const { js, wasm } = document.getElementById("boot").dataset;
const panel = document.getElementById("trouble");
const SLOW = 10_000;

// An engine that early.js found too old gets its panel from there.
if (document.documentElement.dataset.engine !== "old") start();

async function start() {
  // What is worse stands there already.
  const slow = setTimeout(() => panel.hidden && show("slow"), SLOW);
  // Not before something is drawn: the settings and the code behind the welcome come after this module.
  addEventListener("qifu:drawn", () => {
    clearTimeout(slow);
    if (panel.dataset.state === "slow") panel.hidden = true;
  }, { once: true });
  try {
    const app = await import(js);
    await app.default({ module_or_path: wasm });
  } catch (error) {
    console.error(error);
    show("failed");
  }
}

function show(state) {
  if (panel.dataset.state === "crashed") return;
  panel.dataset.state = state;
  panel.hidden = false;
  if (state !== "slow") panel.focus();
}
