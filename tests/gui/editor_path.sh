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
. "$(dirname "$0")/window.sh"

"$cli" demo "$work/example.kooste" >/dev/null || fail "the example could not be made"

"$program" "$work/example.kooste" --screen surveys --lang en & pid=$!
await "workspace open"
focus 'example.kooste'
# The other screens have their pictures too, and none of them has taken the keys.
await "home shown"
keys ctrl+shift+n
await "new survey page 1"
keys Escape
sleep 1
shot editor-1-draft

# With the mouse into the list of questions; then F8 goes from fault to fault.
xdotool mousemove 540 330 click 1
await "draft shown"
keys F8
await "field shown"
xdotool type --delay 15 "I got my matter settled remotely."
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
focus 'example.kooste'
keys ctrl+q
awaitGoodEnd

"$cli" survey show "$work/example.kooste" asiakaspalaute --json >"$work/after.json"
for words in "I got my matter settled remotely." "The connection worked well." "What would you tell others?" \
    "Vad skulle du beratta?" "Mita kertoisit muille?" '"version": 3' '"status": "published"'; do
    grep -q "$words" "$work/after.json" || fail "not stored: $words"
done
"$cli" survey diff "$work/example.kooste" asiakaspalaute 2 3 --json >"$work/diff.json"
grep -q '"decidedBy": "Maija"' "$work/diff.json" || fail "the ledger does not say who decided"
"$cli" check "$work/example.kooste" >/dev/null || fail "the workspace is damaged"
noFailure
