#!/bin/sh
# SPDX-License-Identifier: MIT
# start.sh ARGUMENT…: the program of the Start menu's link $KOOSTE_WINDOWS_LINK, until it ends. (Wine's `start /wait`
# does not wait for what a link starts.)
wine start /unix "$KOOSTE_WINDOWS_LINK" "$@" || exit
running() { pgrep -f 'Programs.Kooste.kooste\.exe' >/dev/null; }
for _ in $(seq 100); do running && break; sleep 0.1; done
while running; do sleep 0.2; done
