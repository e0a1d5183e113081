#!/bin/sh
# SPDX-License-Identifier: MIT
# What `cmake --install` puts into a folder works from there: the program, its languages, its fonts.
# Usage: install.sh BUILD-FOLDER
set -u
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --install "$1" --prefix "$folder/usr" >"$folder/log" 2>&1 || {
    cat "$folder/log"
    exit 1
}
cd "$folder" || exit 1
program=$folder/usr/bin/kooste-cli
"$program" demo d.kooste --responses 300 --seed 1 --until 2025-12 --lang fi >out 2>err || {
    cat err
    exit 1
}
grep -q 'hyvinvointialue' out || {
    echo "The Finnish catalogue is not found:"
    cat out
    exit 1
}
"$program" report d.kooste --unit KR --period 2025 --pdf one.pdf --lang fi >out 2>err || {
    cat err
    exit 1
}
[ "$(head -c 5 one.pdf)" = "%PDF-" ]
