#!/bin/bash
# SPDX-License-Identifier: MIT
# editor_path.sh PROGRAM COMMAND_LINE OUTPUT_FOLDER: mends the faults of the example's draft from the
# list of findings, adds a question in three languages and shows it on a condition, undoes and does
# it again, publishes through the ledger dialog and looks with the command line at what was stored.
# Waits for the states that the program writes to KOOSTE_UI_LOG.
set -u
if [ -z "${KOOSTE_ON_XVFB:-}" ]; then
    export KOOSTE_ON_XVFB=1
    exec xvfb-run -a -s "-screen 0 1280x800x24" "$0" "$@"
fi
program=$1
cli=$2
out=$3
work=$(mktemp -d)
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DOCUMENTS_DIR=$work KOOSTE_UI_LOG=$work/states
export LC_ALL=C.UTF-8 NO_AT_BRIDGE=1 GTK_USE_PORTAL=0
# GTK and fontconfig keep memory until the end: leaks are the other tests' business.
export ASAN_OPTIONS=detect_leaks=0
mkdir -p "$XDG_CONFIG_HOME/gtk-3.0" "$work/Documents" "$out"
printf '[Settings]\ngtk-font-name=Open Sans 9\ngtk-enable-animations=0\n' \
    >"$XDG_CONFIG_HOME/gtk-3.0/settings.ini"
: >"$KOOSTE_UI_LOG"
command -v openbox >/dev/null && { openbox >/dev/null 2>&1 & wm=$!; }
trap 'kill ${pid:-} ${wm:-} 2>/dev/null; rm -rf "$work"' EXIT

fail() { echo "FAILED: $1"; cat "$KOOSTE_UI_LOG"; import -window root "$out/failed.png"; exit 1; }
seen=0
# Waits until a line with this state comes after the last one waited for.
await() {
    for _ in $(seq 600); do
        line=$(tail -n +$((seen + 1)) "$KOOSTE_UI_LOG" | grep -n -x "$1" | head -1 | cut -d: -f1)
        if [ -n "$line" ]; then seen=$((seen + line)); return; fi
        kill -0 "$pid" 2>/dev/null || fail "the program ended while waiting for: $1"
        sleep 0.1
    done
    fail "waited in vain for: $1"
}
keys() { xdotool key --clearmodifiers --delay 40 "$@"; }
# Takes the picture once the window has stopped changing.
shot() {
    import -window root "$out/$1.png"
    for _ in $(seq 50); do
        import -window root "$work/again.png"
        [ "$(identify -format '%#' "$out/$1.png")" = "$(identify -format '%#' "$work/again.png")" ] &&
            return
        mv "$work/again.png" "$out/$1.png"
    done
}

"$cli" demo "$work/example.kooste" >/dev/null || fail "the example could not be made"

"$program" "$work/example.kooste" --screen surveys --lang en & pid=$!
await "workspace open"
xdotool search --sync --onlyvisible --name 'example.kooste' windowfocus --sync >/dev/null
shot editor-1-draft

# With the mouse into the list of questions; then F8 goes from fault to fault.
xdotool mousemove 540 330 click 1
await "draft shown"
keys F8
await "field shown"
xdotool type --delay 15 "I know what happens next."
await "draft saved"
keys F8
await "field shown"
xdotool type --delay 15 "The connection worked well."
await "draft saved"
shot editor-2-mended

keys alt+a
sleep 1
keys t
await "field shown"
# The cursor is in the English words of the new question; Swedish and Finnish stand before them.
xdotool type --delay 15 "What would you tell others?"
keys shift+Tab
xdotool type --delay 15 "Vad skulle du beratta?"
keys shift+Tab
xdotool type --delay 15 "Mita kertoisit muille?"
await "draft saved"
shot editor-3-question
# Shown only to those who answered something of the first question that can decide.
keys alt+i
keys Down
await "draft saved"
shot editor-4-branch
keys ctrl+z
await "draft saved"
keys ctrl+y
await "draft saved"

keys alt+s
sleep 1
keys p
await "ledger shown"
shot editor-5-ledger
keys alt+w
xdotool type --delay 15 "Maija"
keys ctrl+Return
await "version published"
await "version shown"
shot editor-6-published
keys ctrl+q
wait "$pid" || fail "the program ended with an error"

"$cli" survey show "$work/example.kooste" asiakaspalaute --json >"$work/after.json"
for words in "I know what happens next." "The connection worked well." "What would you tell others?" \
    "Vad skulle du beratta?" "Mita kertoisit muille?" '"version": 3' '"status": "published"'; do
    grep -q "$words" "$work/after.json" || fail "not stored: $words"
done
"$cli" survey diff "$work/example.kooste" asiakaspalaute 2 3 --json >"$work/diff.json"
grep -q '"decidedBy": "Maija"' "$work/diff.json" || fail "the ledger does not say who decided"
"$cli" check "$work/example.kooste" >/dev/null || fail "the workspace is damaged"
exit 0
