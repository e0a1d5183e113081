#!/bin/sh
# SPDX-License-Identifier: MIT
# start.sh ARGUMENT…: the program of the Start menu's link $KOOSTE_WINDOWS_LINK, until it ends. (Wine's `start /wait`
# does not wait for what a link starts.) Another Wine's program of the same name is nobody this waits for.
wine start /unix "$KOOSTE_WINDOWS_LINK" "$@" || exit
running() {
    for program in $(pgrep -f 'Programs.Kooste.kooste\.exe'); do
        tr '\0' '\n' <"/proc/$program/environ" 2>/dev/null | grep -q -x "WINEPREFIX=$WINEPREFIX" && return
    done
    return 1
}
for _ in $(seq 100); do running && break; sleep 0.1; done
while running; do sleep 0.2; done
