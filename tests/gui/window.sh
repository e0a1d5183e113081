# SPDX-License-Identifier: MIT
# Read by the *_path.sh scripts, with their arguments: settings of their own, a window manager, and
# what they wait with and take pictures with.
program=$1
cli=$2
out=$3
work=$(mktemp -d)
# The Windows program keeps its documents in Wine's folders and is told paths in its own way.
homes=("$work")
ownPath() { echo "$1"; }
if [ -n "${KOOSTE_WINDOWS_LINK:-}" ]; then
    homes+=("$WINEPREFIX/drive_c/users/$(whoami)/Documents")
    ownPath() { winepath -w "$1"; }
fi
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DOCUMENTS_DIR=$work
states=$work/states # one line for each state that the program reaches
export KOOSTE_UI_LOG=$(ownPath "$states")
export LC_ALL=C.UTF-8 NO_AT_BRIDGE=1 GTK_USE_PORTAL=0
# GTK and fontconfig keep memory until the end: leaks are the other tests' business.
export ASAN_OPTIONS=detect_leaks=0
mkdir -p "$XDG_CONFIG_HOME/gtk-3.0" "$work/Documents" "$out"
rm -f "$out/failed.png" # of an earlier run
printf '[Settings]\ngtk-font-name=Open Sans 9\ngtk-enable-animations=0\n' \
    >"$XDG_CONFIG_HOME/gtk-3.0/settings.ini"
: >"$states"
command -v openbox >/dev/null && { openbox >/dev/null 2>&1 & wm=$!; }
trap 'kill ${pid:-} ${wm:-} 2>/dev/null; rm -rf "$work"' EXIT

fail() {
    echo "FAILED: $1"
    cat "$states"
    ps -eo pid,ppid,stat,etimes,args | grep '[b]in/kooste\|[.]exe\|[w]ineserver' | cut -c1-150
    timeout 20 import -window root "$out/failed.png"
    exit 1
}
trap 'fail "the time was up"' TERM
seen=0
# Waits until a line with this state comes after the last one waited for.
await() {
    for _ in $(seq 600); do
        line=$(tail -n +$((seen + 1)) "$states" | grep -n -x "$1" | head -1 | cut -d: -f1)
        if [ -n "$line" ]; then seen=$((seen + line)); return; fi
        kill -0 "$pid" 2>/dev/null || fail "the program ended while waiting for: $1"
        sleep 0.1
    done
    fail "waited in vain for: $1"
}
# Gives the keyboard to the window of this title (an expression). Neither xdotool's own waiting nor a window that never
# comes may last for ever.
focus() {
    for _ in $(seq 300); do
        window=$(xdotool search --onlyvisible --name "$1" | tail -1)
        [ -n "$window" ] && timeout 20 xdotool windowfocus --sync "$window" && return
        sleep 0.1
    done
    fail "no window took the keyboard: $1"
}
# The program ends within a minute.
awaitEnd() {
    for _ in $(seq 600); do
        kill -0 "$pid" 2>/dev/null || return
        sleep 0.1
    done
    fail "the program stayed"
}
awaitGoodEnd() {
    awaitEnd
    wait "$pid" || fail "the program ended with $?"
}
# What opens files and folders on this desktop only writes down here what it was asked for.
opened=$work/opened
mkdir "$work/system"
printf '#!/bin/sh\necho "$1" >>"%s"\n' "$opened" >"$work/system/xdg-open"
chmod +x "$work/system/xdg-open"
export PATH=$work/system:$PATH
awaitOpened() {
    for _ in $(seq 100); do [ -s "$opened" ] && break; sleep 0.1; done
    cat "$opened"
}
# The program met nothing unexpected on the way, the toolkit's own assertions included.
noFailure() {
    ! grep -q -x "failed unexpectedly" "$states" || fail "$(find "$work" -name kooste-failures.log -exec cat {} +)"
}
# While the window manager hands the keyboard from one window to the next it holds it itself, and a key is nobody's.
keys() {
    for _ in $(seq 100); do
        case $(xdotool getwindowfocus getwindowname 2>/dev/null) in
            '' | Openbox) sleep 0.05 ;;
            *) break ;;
        esac
    done
    xdotool key --clearmodifiers --delay 40 "$@"
}
# Takes the picture once the window has stopped changing.
shot() {
    import -window root "$out/$1.png"
    for _ in $(seq 50); do
        sleep 0.2 # Windows draws when nothing else is to do
        import -window root "$work/again.png"
        [ "$(identify -format '%#' "$out/$1.png")" = "$(identify -format '%#' "$work/again.png")" ] &&
            return
        mv "$work/again.png" "$out/$1.png"
    done
}
