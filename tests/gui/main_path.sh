#!/bin/bash
# SPDX-License-Identifier: MIT
# main_path.sh PROGRAM OUTPUT_FOLDER: opens the example, looks at the trends, imports a file, makes
# a briefing. Waits for the states that the program writes to KOOSTE_UI_LOG, never for times.
set -u
if [ -z "${KOOSTE_ON_XVFB:-}" ]; then
    export KOOSTE_ON_XVFB=1
    exec xvfb-run -a -s "-screen 0 1280x800x24" "$0" "$@"
fi
program=$1
out=$2
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
shot() { sleep 0.5; import -window root "$out/$1.png"; }

cat >"$work/answers.csv" <<'CSV'
Submitted;Unit;How likely are you to recommend us?;What could be better?
2026-01-05 10:00;New ward;9;Thank you
2026-01-05 11:00;New ward;10;
2026-01-06 09:30;New ward;3;Waiting was long
2026-01-06 12:00;New ward;8;
2026-01-07 08:15;New ward;9;
2026-01-07 09:45;New ward;7;
CSV

"$program" --lang en & pid=$!
await started
xdotool search --sync --onlyvisible --name '^Kooste$' windowfocus --sync >/dev/null
shot 1-start
keys alt+x
await "workspace open"
await "home shown"
shot 2-home
keys ctrl+5
await "screen trends"
shot 3-trends
keys ctrl+4
await "screen import"
keys ctrl+i
xdotool search --sync --onlyvisible --name 'Import responses' windowfocus --sync >/dev/null
xdotool type --delay 15 "$work/answers.csv"
keys Return
await "import 1 ready"
shot 4-import-file
keys alt+x
await "import 2 ready"
shot 5-import-places
keys alt+m
await "import 3 shown"
shot 6-import-result
keys ctrl+5
await "screen trends"
shot 7-trends-after
keys ctrl+6
await "screen reports"
shot 8-reports
keys alt+t
await "reports made"
shot 9-made
find "$work" -name '*.pdf' | grep -q . || fail "no briefing was written"
keys ctrl+q
wait "$pid" || fail "the program ended with an error"
