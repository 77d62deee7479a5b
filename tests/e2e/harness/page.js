// What a person perceives of a page: text that shows, controls by role and accessible name, the focus.
// Run in the page with the name of a task and its arguments.
const squeeze = (text) => (text ?? "").replace(/[\s\u200b]+/g, "");
const PRESSABLE =
  "a[href],button,summary,[role=button],[role=link],[role=switch],[role=tab],[role=menuitem],[role=radio],input[type=submit]";
const LANDMARKS = {
  banner: "header,[role=banner]", main: "main,[role=main]", navigation: "nav,[role=navigation]", dialog: "dialog[open],[role=dialog]",
};

// Under an open dialog nothing else can be reached.
const reach = () => [...document.querySelectorAll("dialog:modal")].pop() ?? document.body;

function shows(element) {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

// Kept for the ear: clipped to a pixel.
function isClipped(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.overflow !== "visible" && at.clientWidth <= 1 && at.clientHeight <= 1 && style.position === "absolute") return true;
  }
  return false;
}

function shownText(root) {
  const visible = new Map();
  const isVisible = (element) => {
    if (!visible.has(element)) visible.set(element, element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isClipped(element));
    return visible.get(element);
  };
  const parts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || ["SCRIPT", "STYLE", "NOSCRIPT", "OPTION"].includes(parent.tagName) || !node.data.trim() || !isVisible(parent)) continue;
    let own = parent;
    while (own !== root && getComputedStyle(own).display.startsWith("inline")) own = own.parentElement;
    if (block && own !== block) parts.push("\n");
    block = own;
    parts.push(node.data);
  }
  for (const image of root.querySelectorAll("img[alt]")) if (shows(image)) parts.push("\n", image.alt);
  return parts.join("");
}

const isMute = (node) => node.nodeType === 1 && (node.getAttribute("aria-hidden") === "true" || node.hidden || !node.checkVisibility());

function contentName(node) {
  if (node.nodeType === 3) return node.data;
  if (node.nodeType !== 1 || isMute(node)) return "";
  if (node.getAttribute("aria-label")) return node.getAttribute("aria-label");
  if (node.tagName === "IMG") return node.alt;
  return [...node.childNodes].map(contentName).join(" ");
}

function nameOf(element) {
  const references = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  const named = references.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  if (squeeze(named)) return named;
  if (element.getAttribute("aria-label")) return element.getAttribute("aria-label");
  if (element.labels?.length) return [...element.labels].map(contentName).join(" ");
  if (element.tagName === "FIELDSET") return element.querySelector("legend")?.textContent ?? "";
  if (element.tagName === "INPUT") return element.value;
  return [...element.childNodes].map(contentName).join(" ");
}

const is = (wanted) => (element) => squeeze(nameOf(element)) === squeeze(wanted);
const has = (wanted) => (element) => squeeze(nameOf(element)).includes(squeeze(wanted));

// A landmark by its role; else the smallest part of the page that shows these words and more.
function part(within) {
  if (!within) return reach();
  if (LANDMARKS[within]) {
    const all = [...document.querySelectorAll(LANDMARKS[within])].filter(shows);
    return all.filter((element) => within !== "banner" || !element.closest("main,section,article")).pop();
  }
  const parts = [...reach().querySelectorAll("section,li,tr,article,fieldset,[role=group],form,div")];
  return parts.filter((candidate) => shows(candidate) && squeeze(candidate.textContent).includes(squeeze(within)))
    .filter((candidate) => candidate.querySelector(PRESSABLE + ",input,select,textarea")).pop();
}

// What stands in the main part comes before what stands around it.
function first(elements) {
  return elements.find((element) => element.closest("main,dialog")) ?? elements[0] ?? null;
}

function hasRing(element) {
  return [undefined, "::before", "::after"].some((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const isThere = !pseudo || style.content !== "none";
    return isThere && ((style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none");
  });
}

// Some corner or the middle of it is on top (WCAG 2.4.11).
function isUncovered(element) {
  // What lets presses through, as a message does in its first moment, cannot be asked for by a point.
  if (getComputedStyle(element).pointerEvents === "none") return true;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const points = [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]];
  return points.some(([x, y]) => {
    const over = document.elementFromPoint(x, y);
    return over && (element.contains(over) || over.contains(element));
  });
}

const tasks = {
  text: () => shownText(document.body),
  sees: (words) => squeeze(shownText(reach())).includes(squeeze(words)),
  hears: (words) => [...document.querySelectorAll("[aria-live]:not([aria-live=off]),[role=status],[role=alert],[role=log]")]
    .some((region) => squeeze(region.textContent).includes(squeeze(words))),
  heading: () => [...reach().querySelectorAll("h1")].filter(shows).map((heading) => heading.innerText.trim()),
  pressable: (words, within, exactly) => {
    const root = part(within);
    if (!root) return null;
    const all = [...root.querySelectorAll(PRESSABLE)].filter((element) => shows(element) && !element.closest("[inert]"));
    return first(all.filter(exactly ? is(words) : has(words)));
  },
  names: () => [...reach().querySelectorAll(PRESSABLE)].filter(shows).map((element) => nameOf(element).replace(/\s+/g, " ").trim()),
  field: (label) => first([...reach().querySelectorAll("input,textarea,select,[role=textbox],[role=combobox]")]
    .filter((element) => shows(element) && is(label)(element))),
  // The native control is for the ear and the keyboard; what shows is its label.
  pictures: () => [...reach().querySelectorAll("canvas")].filter(shows).length,
  file: (label) => [...reach().querySelectorAll("input[type=file]")].find(has(label)) ?? null,
  // The box itself where it shows, else its words.
  box: (label, group) => {
    const groups = group ? [...reach().querySelectorAll("fieldset,[role=radiogroup],[role=group]")].filter(is(group)) : [reach()];
    const boxes = groups.flatMap((root) => [...root.querySelectorAll("input[type=checkbox],input[type=radio],[role=checkbox],[role=radio]")]);
    const box = boxes.find(is(label));
    if (!box) return null;
    return shows(box) ? box : ([...(box.labels ?? [])].find(shows) ?? null);
  },
  isChecked: (label) => {
    const box = [...reach().querySelectorAll("input[type=checkbox],input[type=radio],[role=switch],[role=checkbox],[role=radio]")].find(is(label));
    return box ? (box.checked ?? box.getAttribute("aria-checked") === "true") : null;
  },
  option: (label, words) => {
    const select = tasks.field(label);
    return select?.tagName === "SELECT" ? [...select.options].find((option) => squeeze(option.text) === squeeze(words)) ?? null : null;
  },
  focus: () => {
    const at = document.activeElement;
    if (!at || at === document.body) return { name: "", tag: "body", rings: false, shows: true };
    return { name: nameOf(at).replace(/\s+/g, " ").trim(), tag: at.tagName.toLowerCase(), rings: hasRing(at), shows: isUncovered(at) };
  },
  place: (words, within) => {
    const element = tasks.pressable(words, within, true);
    const { x, y, width, height } = element?.getBoundingClientRect() ?? {};
    return element ? { x, y, width, height } : null;
  },
  style: (words, property, within) => {
    const element = tasks.pressable(words, within, true);
    if (!element) return null;
    // The element that has the words themselves.
    const holder = [...element.querySelectorAll("*"), element].find((candidate) =>
      [...candidate.childNodes].some((node) => node.nodeType === 3 && squeeze(node.data) === squeeze(words)));
    return getComputedStyle(holder ?? element).getPropertyValue(property);
  },
  // What stands beside a name in a list of facts.
  fact: (label) => {
    const name = [...reach().querySelectorAll("dt")].find((term) => shows(term) && squeeze(term.textContent) === squeeze(label));
    return name ? shownText(name.nextElementSibling).replace(/\n/g, " ").trim() : null;
  },
  count: (words) => squeeze(shownText(reach())).split(squeeze(words)).length - 1,
  isStill: () => document.getAnimations().every((one) => one.playState !== "running" || one.effect?.getComputedTiming().endTime === Infinity),
  width: () => ({ needed: document.documentElement.scrollWidth, body: document.body.scrollWidth, there: innerWidth }),
  // What reaches over the right edge, for the message of a failure.
  wide: (limit) => [...document.body.querySelectorAll("*")].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 0 && right > limit + 1 && element.checkVisibility();
  }).slice(0, 8).map((element) => element.outerHTML.slice(0, 120)),
};
return tasks[arguments[0]](...Array.from(arguments).slice(1));
