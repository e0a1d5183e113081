#!/bin/bash
# SPDX-License-Identifier: MIT
# installed.sh SETUP LINUX_CLI BREAK_PROGRAM OUTPUT_FOLDER: what a user does with the installer, under Wine: installs it
# silently, starts the program from the Start menu's link, walks the main path in the window (the example, an
# import, the trend, a briefing), installs again over it and uninstalls. The walk is done at 100 % and at
# 150 % scaling; pictures stay in OUTPUT_FOLDER/100 and /150. The program breaks and starts anew. Then what an administrator does: the same for
# everybody, without the walk; and that a plain user, silently, is refused it.
set -u
if [ -z "${KOOSTE_ON_XVFB:-}" ]; then
    export KOOSTE_ON_XVFB=1
    exec xvfb-run -a -s "-screen 0 1920x1200x24" "$0" "$@"
fi
here=$(cd "$(dirname "$0")" && pwd)
setup=$(realpath "$1") cli=$(realpath "$2") out=$4
export KOOSTE_WINDOWS_BREAK=$(realpath "$3")
mkdir -p "$out" && out=$(realpath "$out")
wine_home=$(mktemp -d)
. "$here/../../installer/windows/wine.sh"
trap 'wineserver -k; wineserver -w; rm -rf "$wine_home"' EXIT
user=$WINEPREFIX/drive_c/users/$(whoami)
folder="$user/AppData/Local/Programs/Kooste"
link="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Kooste.lnk"
settings="$user/AppData/Roaming/Kooste/kooste.conf"
fail() { echo "FAILED: $1"; exit 1; }
trap 'fail "the time was up after $done_with"' TERM
done_with=nothing
did() { done_with=$1 && echo "$1 ($SECONDS s)"; }
registered() { wine reg query "$@" >/dev/null 2>&1; }
uninstall_key='Software\Microsoft\Windows\CurrentVersion\Uninstall\Kooste'
gone() { # FOLDER: the uninstaller, which goes on as a copy of itself, has ended
    for _ in $(seq 100); do [ -e "$1" ] || break; sleep 0.2; done
    [ ! -e "$1" ] || fail "the uninstaller left $(find "$1" | head -5)"
    sleep 1 # the link and the registry come after the folder
}
nothing_in() { # HKCU or HKLM
    for key in 'Software\Kooste' 'Software\Classes\.kooste' 'Software\Classes\Kooste.Workspace' "$uninstall_key"; do
        registered "$1\\$key" && fail "$1\\$key is there $2"
    done
}
small_installer() { # OUT [OPTION]: version 0.0.0, of a few small files, among them one that no other version has
    local nsis=/usr/share/nsis/Contrib/Graphics stage=$wine_home/stage
    mkdir -p "$stage/licences" "$stage/fonts" "$stage/gone"
    for file in licences/licences.txt gone/extra.txt fonts/font kooste.exe; do echo old >"$stage/$file"; done
    printf 'Delete "$INSTDIR\\%s"\n' 'licences\licences.txt' 'gone\extra.txt' 'fonts\font' kooste.exe >"$wine_home/remove.nsh"
    printf 'RMDir "$INSTDIR\\%s"\n' licences gone fonts >>"$wine_home/remove.nsh"
    makensis -V1 -INPUTCHARSET UTF8 "${@:2}" -DVERSION=0.0.0 -DSTAGE="$stage" -DREMOVE="$wine_home/remove.nsh" \
        -DICON=$nsis/Icons/modern-install.ico -DSIDE=$nsis/Wizard/win.bmp -DOUT="$1" "$here/../../installer/windows/kooste.nsi" ||
        fail "$1 was not made"
}
version_is() { wine reg query "HKCU\\$uninstall_key" /v DisplayVersion 2>/dev/null | grep -q "REG_SZ *$1" || fail "the version is not $1"; }
scaling() { wine reg add 'HKCU\Control Panel\Desktop' /v LogPixels /t REG_DWORD /d "$1" /f >/dev/null 2>&1; }

# An older version first, with a file that the newer one has not.
older=$wine_home/older.exe
small_installer "$older" -DPRETEND_WINDOWS
wine "$older" /S || fail "the older version's installer ended with $?"
[ -s "$folder/gone/extra.txt" ] || fail "the older version was not installed"
version_is 0.0.0
mkdir -p "$(dirname "$settings")"
printf '[older]\r\nword=sävel' >"$settings" && cp "$settings" "$wine_home/before"
wine "$setup" /S || fail "the installer ended with $?"
[ ! -e "$folder/gone" ] || fail "the older version's file stayed"
version_is "$(basename "$setup" | sed 's/^kooste-\(.*\)-setup.exe$/\1/')"
cmp -s "$settings" "$wine_home/before" || fail "the newer version changed the settings"
rm "$settings"
wine reg query 'HKCU\Software\Kooste' /v InstallerLanguage >/dev/null 2>&1 || fail "the uninstaller would ask for the language"
for file in kooste.exe kooste-cli.exe uninstall.exe licences/licences.txt licences/third-party.txt \
    fonts/OpenSans-Regular.ttf locale/fi/LC_MESSAGES/kooste.mo locale/sv/LC_MESSAGES/wxstd-3.2.mo \
    docs/{user-guide,importing,questionnaires}.{fi,sv,en}.html; do
    [ -s "$folder/$file" ] || fail "$file was not installed"
done
[ -s "$link" ] || fail "no link in the Start menu"
registered 'HKCU\Software\Classes\.kooste' || fail "the file type is not registered"
registered "HKCU\\$uninstall_key" || fail "not in the list of programs"
wine "$folder/kooste-cli.exe" demo 'C:\esimerkki.kooste' --responses 300 --lang fi >"$out/cli.txt" || fail "kooste-cli does not run"
grep -q 'yksikkö KH02 parani' "$out/cli.txt" || fail "kooste-cli does not speak Finnish"
did "installed over an older version"

export KOOSTE_WINDOWS_LINK=$link
for percent in 100 150; do
    scaling $((96 * percent / 100))
    rm -rf "$user/Documents" && mkdir "$user/Documents" # each walk makes its own example
    "$here/../gui/main_path.sh" "$here/start.sh" "$cli" "$out/$percent" || fail "the walk at $percent %"
    did "walked at $percent %"
done
[ -s "$settings" ] || fail "the settings were not kept"
"$here/../gui/crash_path.sh" "$here/start.sh" "$cli" "$out/crash" || fail "what comes after a crash"
"$here/../gui/fault_path.sh" "$here/start.sh" "$cli" "$out/crash" || fail "what comes after a fault"
did "broke and started anew"

cp "$settings" "$wine_home/before"
wine "$setup" /S || fail "installing over the same program ended with $?"
cmp -s "$settings" "$wine_home/before" || fail "installing anew changed the settings"
[ -s "$folder/kooste.exe" ] || fail "installing anew left no program"

wine "$folder/uninstall.exe" /S
gone "$folder"
[ ! -e "$link" ] || fail "the uninstaller left the link"
nothing_in HKCU "after uninstalling"
[ -s "$WINEPREFIX/drive_c/esimerkki.kooste" ] || fail "the uninstaller took a workspace"
[ -s "$settings" ] || fail "the uninstaller took the settings unasked"
did "installed over, uninstalled"

everybody="$WINEPREFIX/drive_c/Program Files/Kooste"
common_link="$WINEPREFIX/drive_c/ProgramData/Microsoft/Windows/Start Menu/Programs/Kooste.lnk"
installed_for_everybody() {
    [ -s "$everybody/kooste.exe" ] && [ -s "$common_link" ] || fail "not installed for everybody"
    registered 'HKLM\Software\Classes\.kooste' || fail "the file type is not registered for everybody"
    wine reg query "HKLM\\$uninstall_key" /v UninstallString 2>/dev/null | grep -q '"C:.Program Files.Kooste.uninstall.exe" /AllUsers' ||
        fail "everybody's is not in the list of programs"
    [ ! -e "$folder" ] && [ ! -e "$link" ] || fail "installed for the user besides"
    nothing_in HKCU "although installed for everybody"
}
# Without programs, and for its first start no administrator: under Wine every user is one.
plain=$wine_home/plain.exe
small_installer "$plain" -DPRETEND_USER

wine "$plain" /AllUsers /S
[ $? = 5 ] || fail "a plain user's silent installation for everybody did not end with 5"
[ ! -e "$everybody" ] || fail "a plain user installed for everybody"
nothing_in HKLM "after a plain user's try"
wine "$setup" /AllUsers /S || fail "the installer for everybody ended with $?"
installed_for_everybody
wine "$plain" /S
[ $? = 5 ] || fail "a plain user's silent installation over everybody's did not end with 5"
wine "$setup" /S || fail "installing over everybody's ended with $?"
installed_for_everybody
wine "$everybody/uninstall.exe" /S
gone "$everybody"
[ ! -e "$common_link" ] || fail "the uninstaller left everybody's link"
nothing_in HKLM "after uninstalling"
[ -s "$settings" ] || fail "everybody's uninstaller took a user's settings"
did "installed and uninstalled for everybody"

# What is refused: a program that runs, a folder where nothing can be written, a Windows that is too old.
mkdir -p "$folder" && cp "$wine_home/plain.exe" "$folder/kooste-cli.exe"
wine "$folder/kooste-cli.exe" /LANGUAGE=1033 &
held=$!
sleep 3
wine "$older" /S
[ $? = 3 ] || fail "installing over a program that runs did not end with 3"
kill "$held" && wait "$held" 2>/dev/null
wine taskkill /f /im kooste-cli.exe >/dev/null 2>&1
sleep 1
rm -r "$folder"
wine "$older" /S '/D=Z:\proc\Kooste'
[ $? = 7 ] || fail "a folder where nothing can be written did not end with 7"
mkdir -p "$WINEPREFIX/drive_c/half" && : >"$WINEPREFIX/drive_c/half/fonts"
wine "$older" /S '/D=C:\half'
[ $? = 7 ] || fail "a file that could not be written did not end with 7"
wine reg add 'HKCU\Software\Wine\AppDefaults\older.exe' /v Version /d win81 /f >/dev/null 2>&1
wine "$older" /S
[ $? = 6 ] || fail "an old Windows did not end with 6"
wine reg delete 'HKCU\Software\Wine\AppDefaults\older.exe' /f >/dev/null 2>&1
nothing_in HKCU "although it was refused"
# Another program's uninstaller in the folder is not ours to run.
mkdir -p "$WINEPREFIX/drive_c/other" && cp "$plain" "$WINEPREFIX/drive_c/other/uninstall.exe"
wine "$older" /S '/D=C:\other' || fail "installing beside another program's uninstaller ended with $?"
[ ! -e "$folder" ] || fail "another program's uninstaller was run"
wine "$WINEPREFIX/drive_c/other/uninstall.exe" /S
gone "$WINEPREFIX/drive_c/other/kooste.exe" # its folder may stay: so small a one is gone through before the first process ends
did "refused what it must"

# The folder of the command line, with a space (two words here, for Wine would put marks around one), and the settings on request.
wine "$setup" /S '/D=C:\Oma' kansio || fail "installing into a folder ended with $?"
[ -s "$WINEPREFIX/drive_c/Oma kansio/kooste.exe" ] || fail "the given folder was not heeded"
wine "$WINEPREFIX/drive_c/Oma kansio/uninstall.exe" /S /SETTINGS
gone "$WINEPREFIX/drive_c/Oma kansio"
gone "$user/AppData/Roaming/Kooste"
nothing_in HKCU "after uninstalling from the given folder"
did "installed into a given folder"
