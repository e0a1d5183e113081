#!/bin/bash
# SPDX-License-Identifier: MIT
# fault_path.sh PROGRAM COMMAND_LINE OUTPUT_FOLDER: exceptions that nobody expected, in the window, in a job and in a
# thread. The user is told, the log says what was thrown and where and nothing of its text, and the program ends well.
set -u
if [ -z "${KOOSTE_ON_XVFB:-}" ]; then
    export KOOSTE_ON_XVFB=1
    exec xvfb-run -a -s "-screen 0 1280x800x24" "$0" "$@"
fi
. "$(dirname "$0")/window.sh"
log=$XDG_CONFIG_HOME/kooste/kooste-failures.log
[ -z "${KOOSTE_WINDOWS_LINK:-}" ] || log=$WINEPREFIX/drive_c/users/$(whoami)/AppData/Roaming/Kooste/kooste-failures.log
rm -f "$log"
# By its file, which a process keeps while it becomes its successor: its command line is the broken one's and then, for
# a moment, none.
programRuns() {
    for file in /proc/[0-9]*/exe; do [ "$file" -ef "$program" ] && return; done
    return 1
}
run() { # until its successor has ended too
    "$program" --lang fi
    while programRuns; do sleep 0.1; done
}
start() { # WHERE
    KOOSTE_FAULT=$1 run & pid=$!
    await "failed unexpectedly"
}
logged() { # LAST LINE
    tail -1 "$log" | tr -d '\r' | grep -q -E "^[-0-9T:]+ Kooste [0-9.]+ (Linux|Windows) $1\$" || fail "the log says: $(cat "$log")"
}
boxOf() { # NAME OF ITS PICTURE
    focus '^Kooste$'
    shot "fault-$1"
}

start window
await "failure told"
logged 'home std::out_of_range'
boxOf window
keys Return # closes the program
await ended

start job
logged 'home "Counting" std::out_of_range'
sleep 1
shot fault-job
keys Escape
sleep 1
focus '^Kooste$'
keys ctrl+q
await ended

start thread
await "failure told"
logged 'home std::out_of_range'
boxOf thread
keys alt+s
awaitEnd
grep -q "client" "$log" && fail "the log tells what was thrown: $(cat "$log")"
echo "failed three times, told three times"
