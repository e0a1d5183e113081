#!/bin/bash
# SPDX-License-Identifier: MIT
# main_path.sh PROGRAM COMMAND_LINE OUTPUT_FOLDER: opens the example, looks at the trends, imports a
# new export of its regular survey with its questionnaire, sees what was masked and the trend change,
# and makes a briefing that tells the new number of responses. Waits for the states that the program writes to KOOSTE_UI_LOG, never for times.
set -u
if [ -z "${KOOSTE_ON_XVFB:-}" ]; then
    export KOOSTE_ON_XVFB=1
    exec xvfb-run -a -s "-screen 0 1280x800x24" "$0" "$@"
fi
. "$(dirname "$0")/window.sh"
trendSentence() { grep '^trends says ' "$states" | tail -1 | cut -c13-; }
# "n = 1,234" as a plain number: the first n of the sentence.
numberOf() { grep -o 'n = [0-9][0-9,. ]*' <<<"$1" | head -1 | tr -cd '0-9'; }

# An export of the example's regular survey: its own wordings and unit codes, all of this month.
responses=300
makeExport() {
    "$cli" demo "$work/example.kooste" >/dev/null || fail "the example could not be made"
    "$cli" survey show "$work/example.kooste" asiakaspalaute --json >"$work/survey.json"
    "$cli" survey export "$work/example.kooste" asiakaspalaute --out "$work/form.lss" >/dev/null 2>&1
    [ -s "$work/form.lss" ] || fail "the questionnaire could not be saved"
    wording() { # of the item with this code, in Finnish
        awk -v item="\"item\": \"$1\"" 'index($0, item) { found = 1 }
            found && /"fi":/ { sub(/^ *"fi": "/, ""); sub(/",?$/, ""); print; exit }' \
            "$work/survey.json"
    }
    unit=$("$cli" units list "$work/example.kooste" --json |
        awk '/"code":/ { gsub(/[",]/, "", $2); code = $2 } /"level": "unit"/ { print code; exit }')
    today=$(date +%Y-%m-%d)
    echo "id;Vastausaika;Yksikkö;$(wording nps);$(wording easy);$(wording well)"
    for i in $(seq "$responses"); do
        echo "$((900000 + i));$today 10:00;$unit;$((i % 4));Täysin eri mieltä;Soitto 050 555 1234"
    done
}
makeExport >"$work/answers.csv"

"$program" --lang en & pid=$!
await started
focus '^Kooste$'
shot 1-start
keys alt+x
await "workspace open"
await "home shown"
shot 2-home
keys ctrl+5
await "screen trends"
for _ in $(seq 300); do [ -n "$(trendSentence)" ] && break; sleep 0.1; done
before=$(trendSentence)
shot 3-trends
# The filters above have once taken the room of the chart, which then kept its least height.
share=$(grep '^trends chart takes ' "$states" | tail -1 | tr -cd '0-9')
[ "${share:-0}" -ge 20 ] || fail "the chart of the trends has only ${share:-0} % of the height"
keys ctrl+4
await "screen import"
keys ctrl+i
focus 'Import responses'
xdotool type --delay 15 "$(ownPath "$work/answers.csv")"
keys Return
await "import 1 ready"
focus 'example.kooste'
# The questionnaire may come after the answers: they are read again with it.
keys ctrl+i
focus 'Import responses'
xdotool type --delay 15 "$(ownPath "$work/form.lss")"
keys Return
await "import 1 ready"
focus 'example.kooste'
shot 4-import-file
keys alt+x
await "import 2 ready"
shot 5-import-places
keys alt+m
await "import 3 shown"
imported=$seen
shot 6-import-result
keys ctrl+5
await "screen trends"
for _ in $(seq 300); do [ "$(trendSentence)" != "$before" ] && break; sleep 0.1; done
after=$(trendSentence)
shot 7-trends-after
echo "before: $before"
echo "after: $after"
[ "$after" != "$before" ] || fail "the trend did not change"
[ "$(numberOf "$after")" -ge "$responses" ] || fail "the trend's n does not have the new responses"
[ "$(numberOf "$after")" != "$(numberOf "$before")" ] || fail "the trend's n did not change"
keys ctrl+6
await "screen reports"
# The preview may be ready before its screen is in front.
for _ in $(seq 300); do
    tail -n +$((imported + 1)) "$states" | grep -q -x "reports preview" && break
    sleep 0.1
done
shot 8-reports
keys alt+t
await "reports made"
shot 9-made
pdf=$(find "${homes[@]}" -name '*.pdf' | head -1)
xlsx=$(find "${homes[@]}" -name '*.xlsx' | head -1)
[ -s "$pdf" ] || fail "no briefing was written"
[ -s "$xlsx" ] || fail "no workbook was written"
keys ctrl+q
await ended
awaitGoodEnd

# The briefing is of the newest season: its n, counted apart, stands in both files.
opened=$(find "${homes[@]}" -name '*.kooste' ! -name example.kooste | head -1)
"$cli" imports "$opened" --json | grep -q 'form\.lss' || fail "the questionnaire was not used"
"$cli" imports "$opened" --json | grep -q '"phone": 300' || fail "not every number was masked"
root=$("$cli" units list "$opened" --json | awk -F'"' '/"code":/ { print $4; exit }')
n=$("$cli" indicators "$opened" --survey asiakaspalaute --unit "$root" --by period --period season \
    --json | awk '/"base":/ { gsub(/[^0-9]/, ""); last = $0 } END { print last }')
[ "${n:-0}" -ge "$responses" ] || fail "the season has no responses"
if command -v pdftotext >/dev/null; then
    pdftotext "$pdf" - | tr -d ',.  ' | grep -q "n=$n" || fail "the briefing does not tell n = $n"
fi
if command -v unzip >/dev/null; then
    unzip -p "$xlsx" 'xl/worksheets/*.xml' | grep -q "<v>$n</v>" ||
        fail "the workbook does not tell n = $n"
fi
noFailure
