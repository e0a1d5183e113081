#!/bin/bash
# SPDX-License-Identifier: MIT
# installed.sh SETUP LINUX_CLI OUTPUT_FOLDER: what a user does with the installer, under Wine: installs it
# silently, starts the program from the Start menu's link, walks the main path in the window (the example, an
# import, the trend, a briefing), installs again over it and uninstalls. The walk is done at 100 % and at
# 150 % scaling; pictures stay in OUTPUT_FOLDER/100 and /150.
set -u
if [ -z "${KOOSTE_ON_XVFB:-}" ]; then
    export KOOSTE_ON_XVFB=1
    exec xvfb-run -a -s "-screen 0 1920x1200x24" "$0" "$@"
fi
here=$(cd "$(dirname "$0")" && pwd)
setup=$(realpath "$1") cli=$(realpath "$2") out=$3
mkdir -p "$out" && out=$(realpath "$out")
wine_home=$(mktemp -d)
. "$here/../../installer/windows/wine.sh"
trap 'wineserver -k; wineserver -w; rm -rf "$wine_home"' EXIT
user=$WINEPREFIX/drive_c/users/$(whoami)
folder="$user/AppData/Local/Programs/Kooste"
link="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Kooste.lnk"
settings="$user/AppData/Roaming/Kooste/kooste.conf"
fail() { echo "FAILED: $1"; exit 1; }
registered() { wine reg query "$@" >/dev/null 2>&1; }
scaling() { wine reg add 'HKCU\Control Panel\Desktop' /v LogPixels /t REG_DWORD /d "$1" /f >/dev/null 2>&1; }

wine "$setup" /S || fail "the installer ended with $?"
for file in kooste.exe kooste-cli.exe uninstall.exe licences/licences.txt licences/third-party.txt \
    fonts/OpenSans-Regular.ttf locale/fi/LC_MESSAGES/kooste.mo locale/sv/LC_MESSAGES/wxstd-3.2.mo docs/user-guide.fi.html; do
    [ -s "$folder/$file" ] || fail "$file was not installed"
done
[ -s "$link" ] || fail "no link in the Start menu"
registered 'HKCU\Software\Classes\.kooste' || fail "the file type is not registered"
registered 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Kooste' || fail "not in the list of programs"
wine "$folder/kooste-cli.exe" demo 'C:\esimerkki.kooste' --responses 300 --lang fi >"$out/cli.txt" || fail "kooste-cli does not run"
grep -q 'yksikkö KH02 parani' "$out/cli.txt" || fail "kooste-cli does not speak Finnish"

export KOOSTE_WINDOWS_LINK=$link
for percent in 100 150; do
    scaling $((96 * percent / 100))
    rm -rf "$user/Documents" && mkdir "$user/Documents" # each walk makes its own example
    "$here/../gui/main_path.sh" "$here/start.sh" "$cli" "$out/$percent" || fail "the walk at $percent %"
done
[ -s "$settings" ] || fail "the settings were not kept"

cp "$settings" "$wine_home/before"
wine "$setup" /S || fail "installing over the same program ended with $?"
cmp -s "$settings" "$wine_home/before" || fail "installing anew changed the settings"
[ -s "$folder/kooste.exe" ] || fail "installing anew left no program"

wine "$folder/uninstall.exe" /S
for _ in $(seq 100); do [ -e "$folder" ] || break; sleep 0.2; done
[ ! -e "$folder" ] || fail "the uninstaller left $(find "$folder" | head -5)"
[ ! -e "$link" ] || fail "the uninstaller left the link"
registered 'HKCU\Software\Classes\.kooste' && fail "the uninstaller left the file type"
registered 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Kooste' && fail "the uninstaller left its entry"
[ -s "$WINEPREFIX/drive_c/esimerkki.kooste" ] || fail "the uninstaller took a workspace"
[ -s "$settings" ] || fail "the uninstaller took the settings unasked"
echo "installed, walked at 100 % and 150 %, installed over, uninstalled"
