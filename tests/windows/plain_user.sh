#!/bin/sh
# SPDX-License-Identifier: MIT
# plain_user.sh FOLDER: the tests of read-only files and folders, from the test programs in FOLDER, under the Wine of a
# user who is not root: Wine's root may write everywhere, where these tests skip themselves.
set -eu
programs=$(realpath "$1")
home=$(mktemp -d)
mkdir "$home/wine"
trap 'rm -rf "$home"' EXIT
cp "$programs"/test_store.exe "$programs"/test_cli.exe "$home"
user=
if [ "$(id -u)" = 0 ]; then
    nobody=$(id -u nobody)
    chown -R "$nobody" "$home"
    user="setpriv --reuid=$nobody --regid=$(id -g nobody) --clear-groups"
fi
cd "$home"
$user env -i PATH="$PATH" HOME="$home" TMPDIR="$home" WINEPREFIX="$home/wine" WINEDEBUG=-all \
    WINEDLLOVERRIDES="mscoree,mshtml=" LC_ALL=C.UTF-8 sh -eu -c '
    trap "wineserver -k" EXIT
    wineserver -p
    for tests in store cli; do
        timeout 120 wine "test_$tests.exe" --gtest_filter="ReadOnly*" >"$tests.txt" || { cat "$tests.txt"; exit 1; }
    done'
cat "$home"/*.txt | grep -E '^\[ +(OK|SKIPPED)'
if grep -q SKIPPED "$home"/*.txt; then
    echo "FAILED: a test was skipped"
    exit 1
fi
