// Runs before the first paint, in any engine: so a classic script in the oldest syntax.
// Gives a browser without storage one for the page, applies the kept look, chooses the first paint, and holds the panel
// for what the app cannot say.
(function () {
  "use strict";
  var root = document.documentElement;

  // One that refuses storage does so at the first touch.
  function store(name) {
    try {
      window[name].getItem(name);
    } catch (error) {
      var kept = {};
      Object.defineProperty(window, name, {
        value: {
          getItem: function (key) {
            return key in kept ? kept[key] : null;
          },
          setItem: function (key, value) {
            kept[key] = value;
          },
          removeItem: function (key) {
            delete kept[key];
          },
        },
      });
    }
    return window[name];
  }

  var ofTab = store("sessionStorage");
  try {
    var look = JSON.parse(store("localStorage").getItem("qifu.look")) || {};
    if (look.theme === "light" || look.theme === "dark") root.setAttribute("data-theme", look.theme);
    if (look.text === "large" || look.text === "largest") root.setAttribute("data-text", look.text);
    if (look.elder === true) root.setAttribute("data-elder", "");
  } catch (error) {
    // A damaged look is no look.
  }

  var atDoor = location.pathname === "/" && !ofTab.getItem("qifu.session");
  root.setAttribute("data-start", atDoor ? "welcome" : "shell");

  function show(state) {
    var panel = document.getElementById("trouble");
    if (!panel || panel.getAttribute("data-state") === "crashed") return;
    panel.setAttribute("data-state", state);
    panel.hidden = false;
    if (state !== "slow") panel.focus();
  }

  function supported() {
    // A module with a table of references: Chrome 96, iOS 15.
    var references = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0];
    return "noModule" in HTMLScriptElement.prototype && typeof BigInt === "function" &&
      typeof WebAssembly === "object" && WebAssembly.validate(new Uint8Array(references));
  }

  window.addEventListener("qifu:crashed", function () {
    show("crashed");
  });

  window.addEventListener("qifu:missing", function () {
    show("failed");
  });

  // boot.js tells how far it is; a script that did not arrive tells nothing, so its error is caught here.
  window.addEventListener("error", function (event) {
    if (event.target && event.target.id === "boot") show("failed");
  }, true);

  // The engine offers once to install the page, perhaps before the app is there: kept until somebody asks for it.
  window.addEventListener("beforeinstallprompt", function (event) {
    event.preventDefault();
    offer(event);
  });
  window.addEventListener("appinstalled", function () {
    offer(null);
  });

  function offer(event) {
    window.qifuInstall = event;
    window.dispatchEvent(new Event("qifu:installable"));
  }

  if (!supported()) {
    root.setAttribute("data-engine", "old");
    document.addEventListener("DOMContentLoaded", function () {
      show("unsupported");
    });
  }

  document.addEventListener("click", function (event) {
    var target = event.target;
    if (target && target.hasAttribute && target.hasAttribute("data-reload")) location.reload();
  });
})();
