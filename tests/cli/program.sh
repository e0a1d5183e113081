#!/bin/sh
# SPDX-License-Identifier: MIT
# What only the real program can show: a full disk, Ctrl+C, two programs at one workspace.
# Usage: program.sh KOOSTE-CLI
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
export LC_ALL=C.UTF-8 LANGUAGE=en KOOSTE_NOW=2026-01-12T09:00:00
faults=0

# expect WANTED GOT WHAT
expect() {
    if [ "$1" != "$2" ]; then
        echo "FAULT: $3: wanted $1, got $2"
        [ -s err ] && cat err
        faults=$((faults + 1))
    fi
}
leftovers() { find . -name "$1*" | wc -l | tr -d ' '; }

"$program" new w.kooste --name Testiala >out 2>err
expect 0 $? "a new workspace"

"$program" info w.kooste >/dev/full 2>err
expect 6 $? "standard output on a full disk"

# No file may grow past 100 KiB: as good as a full disk.
(trap '' XFSZ; ulimit -f 200; exec "$program" demo full.kooste --responses 20000) >out 2>err
expect 6 $? "a demo on a full disk"
grep -q full.kooste err
expect 0 $? "the message names the file"
expect 0 "$(leftovers full)" "files left by it"

# answers ROWS: an export of so many responses.
answers() {
    awk -v rows="$1" 'BEGIN {
        print "id;Vastausaika;Yksikkö;Suositteletko (0-10)?;Palaute"
        for (i = 1; i <= rows; i++)
            printf "%d;%d.9.2025 10:00;Kotka;%d;Kiitos numero %d\n", i, i % 28 + 1, i % 11, i
    }'
}
answers 20000 >small.csv
answers 1000000 >big.csv
"$program" info w.kooste --json >before 2>err
cp w.kooste copy.kooste
(trap '' XFSZ; ulimit -f 500; exec "$program" import copy.kooste small.csv --new-survey S) >out 2>err
expect 6 $? "an import on a full disk"
"$program" check copy.kooste >out 2>err
expect 0 $? "the workspace after it"

# Ctrl+C in the middle, and another program that wants to write meanwhile.
"$program" import w.kooste big.csv --new-survey S >out 2>err &
running=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do
    sleep 0.2
    [ -s w.kooste-wal ] && break
done
printf 'koodi;nimi\nK1;Yksi\n' >units.csv
"$program" units import w.kooste units.csv >out2 2>err2
locked=$?
kill -INT $running
wait $running
expect 5 $? "an import that is interrupted"
expect 4 $locked "a second program that writes"
grep -q w.kooste err2
expect 0 $? "its message names the workspace"
"$program" info w.kooste --json >after 2>err
cmp -s before after
expect 0 $? "the workspace as it was"
expect 1 "$(leftovers w.kooste)" "files of the workspace"

"$program" demo stopped.kooste --responses 3000000 >out 2>err &
running=$!
sleep 1
kill -INT $running
wait $running
expect 5 $? "a demo that is interrupted"
expect 0 "$(leftovers stopped)" "files left by it"

[ $faults -eq 0 ] && echo "all as wanted"
exit $faults
