#!/bin/sh
# Draws the PNG files of `public/` anew from `public/favicon.svg`: after a change of the mark, run this and commit them.
# Needs Debian's chromium and fonts-noto-cjk, which the tests need too.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mark=$(sed 's/<rect[^>]*>//' public/favicon.svg)

# draw NAME SIZE BACKGROUND MARK_SIZE [WORDS]
draw() {
  cat > "$work/page.html" <<PAGE
<!doctype html><meta charset="utf-8">
<style>
  html, body { margin: 0; height: 100%; background: $3; color: #fff; font: 600 72px "Noto Sans CJK SC"; }
  body { display: flex; flex-direction: column; align-items: center; justify-content: center; overflow: hidden; }
  svg { width: $4px; height: $4px; }
  p { margin: 24px 0 0; font: 400 30px "Noto Sans CJK SC"; }
</style>
<body>${5-$mark}</body>
PAGE
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
    --default-background-color=00000000 --window-size="$2,$2" --screenshot="$PWD/public/$1" "file://$work/page.html" \
    2> "$work/log" || { cat "$work/log" >&2; exit 1; }
  rm -rf "$work/profile"
}

blue='#1456c4'
draw icon-192.png 192 transparent 192 "$(cat public/favicon.svg)"
draw icon-512.png 512 transparent 512 "$(cat public/favicon.svg)"
# Everything that counts stands in the inner four fifths, which every mask leaves.
draw icon-maskable-512.png 512 "$blue" 410
draw apple-touch-icon.png 180 "$blue" 164
draw share-card.png 600 "$blue" 300 "$mark<div>企服通</div><p>办企业的事，在这里一次办好</p>"
