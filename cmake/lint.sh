#!/bin/sh
# SPDX-License-Identifier: MIT
# lint.sh BUILD_DIR CLANG_FORMAT RUN_CLANG_TIDY: fails on the first badly formatted or suspect file.
set -eu
build=$1 format=$2 tidy=$3
git ls-files -co --exclude-standard '*.h' '*.cpp' | xargs "$format" --dry-run --Werror
# clang cannot read g++'s precompiled headers: analyse with a copy of the commands without them.
commands=$(mktemp -d)
trap 'rm -rf "$commands"' EXIT
sed -E 's/ -Winvalid-pch//g; s/ -include [^ ]*cmake_pch\.hxx//g; s/ -fno-sanitize-recover=[a-z]*//g; s/ -Wno-maybe-uninitialized//g' \
    "$build/compile_commands.json" > "$commands/compile_commands.json"
"$tidy" -quiet -p "$commands" "$(pwd)/src/.*\.cpp$" > "$commands/log" 2>&1 || {
    grep -E 'warning:|error:' "$commands/log" | sort -u
    exit 1
}
