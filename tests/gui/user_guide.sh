#!/bin/bash
# SPDX-License-Identifier: MIT
# user_guide.sh PROGRAM COMMAND_LINE OUTPUT_FOLDER: F1 opens the guide of the window's language.
set -u
if [ -z "${KOOSTE_ON_XVFB:-}" ]; then
    export KOOSTE_ON_XVFB=1
    exec xvfb-run -a -s "-screen 0 1280x800x24" "$0" "$@"
fi
. "$(dirname "$0")/window.sh"

"$cli" demo "$work/example.kooste" --responses 300 >/dev/null || fail "the example could not be made"

for language in fi sv en; do
    : >"$opened"
    "$program" "$work/example.kooste" --lang $language & pid=$!
    await "home shown"
    focus 'example.kooste'
    keys F1
    page=$(awaitOpened)
    [ "$(basename "$page")" = user-guide.$language.html ] || fail "in $language F1 opened “$page”"
    grep -q "<html lang=\"$language\">" "$page" || fail "$page is not in $language"
    keys ctrl+q
    awaitGoodEnd
done
echo "F1 opens the guide in every language"
