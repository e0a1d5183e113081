#!/bin/bash
# SPDX-License-Identifier: MIT
# crash_path.sh PROGRAM COMMAND_LINE OUTPUT_FOLDER: the program breaks in the middle of its work. A fresh one says
# so, shows where the log is, and goes on where the user was; the workspace is whole.
set -u
if [ -z "${KOOSTE_ON_XVFB:-}" ]; then
    export KOOSTE_ON_XVFB=1
    exec xvfb-run -a -s "-screen 0 1280x800x24" "$0" "$@"
fi
. "$(dirname "$0")/window.sh"
if [ -n "${KOOSTE_WINDOWS_LINK:-}" ]; then
    log=$WINEPREFIX/drive_c/users/$(whoami)/AppData/Roaming/Kooste/kooste-failures.log
    told='Windows reports 0xC0000005'
    breakProgram() { wine "$KOOSTE_WINDOWS_BREAK" kooste.exe || fail "the program could not be broken"; }
else
    log=$XDG_CONFIG_HOME/kooste/kooste-failures.log
    told='Linux reports SIGABRT'
    breakProgram() {
        before=$pid
        kill -ABRT "$before"
        for _ in $(seq 100); do
            pid=$(pgrep -n -f -- "^$program .*--after-crash SIGABRT") && [ "$pid" != "$before" ] && return
            sleep 0.1
        done
        fail "no program came after the one that broke"
    }
fi
rm -f "$log"

"$cli" demo "$work/Täällä on.kooste" >/dev/null || fail "the example could not be made"
"$program" "$(ownPath "$work/Täällä on.kooste")" --screen trends --lang fi & pid=$!
await "workspace open"
await "trends shown"
keys ctrl+6
await "screen reports"
breakProgram
await "failure told"
focus '^Kooste$'
shot crash-1
grep -q -E "^[-0-9T:]+ Kooste [0-9.]+ $told\s*$" "$log" || fail "the log says: $(cat "$log")"
grep -q Täällä "$log" && fail "the log names the workspace"
if [ -z "${KOOSTE_WINDOWS_LINK:-}" ]; then
    keys alt+a
    [ "$(awaitOpened)" = "$(dirname "$log")" ] || fail "the log's folder was not opened"
    focus '^Kooste$'
fi
keys alt+k
await "screen reports"
await "workspace open"
shot crash-2
# Breaks again, and this time the user has had enough.
breakProgram
await "failure told"
focus '^Kooste$'
keys alt+s
awaitEnd
[ "$(wc -l <"$log")" = 2 ] || fail "the log says: $(cat "$log")"
"$cli" check "$work/Täällä on.kooste" >/dev/null || fail "the workspace is not whole"
echo "broke twice, told twice, went on once"
