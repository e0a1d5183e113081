#!/bin/sh
# SPDX-License-Identifier: MIT
# lint.sh CLANG_FORMAT RUN_CLANG_TIDY: fails on the first badly formatted or suspect file.
set -eu
format=$1 tidy=$2
git ls-files -co --exclude-standard '*.h' '*.cpp' | xargs "$format" --dry-run --Werror
# clang cannot read g++'s precompiled headers: analyse with a copy of the commands without them. A
# configuration of its own gives the command of each file by itself, whatever the build joins.
commands=$(mktemp -d)
trap 'rm -rf "$commands"' EXIT
cmake --preset dev -B "$commands/build" >/dev/null
sed -E 's/ -Winvalid-pch//g; s/ -include [^ ]*cmake_pch\.hxx//g; s/ -fno-sanitize-recover=[a-z]*//g; s/ -Wno-maybe-uninitialized//g' \
    "$commands/build/compile_commands.json" > "$commands/compile_commands.json"
"$tidy" -quiet -p "$commands" "$(pwd)/src/.*\.cpp$" > "$commands/log" 2>&1 || {
    grep -E 'warning:|error:' "$commands/log" | sort -u
    exit 1
}
