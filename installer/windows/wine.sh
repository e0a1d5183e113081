# SPDX-License-Identifier: MIT
# Read by the scripts that run the Windows programs: a Wine of their own in $wine_home, started once, so
# that each program does not start it again; ended by `wineserver -k` when the script ends.
export WINEPREFIX=$wine_home WINEDEBUG=${WINEDEBUG:--all} WINEDLLOVERRIDES="mscoree,mshtml=" LC_ALL=C.UTF-8
mkdir -p "$WINEPREFIX"
trap 'wineserver -k' EXIT
wineserver -p
wine cmd /c exit </dev/null
# Debian's Wine without its 32-bit part calls itself Windows 7, which the installer refuses.
wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f >/dev/null 2>&1 </dev/null
# Wine links the user's folders (Documents, Desktop…) to those of the home folder: here they are folders of its own.
for folder in "$WINEPREFIX"/drive_c/users/*/*; do
    [ ! -L "$folder" ] || { rm "$folder" && mkdir "$folder"; }
done
# \\localhost\C$, the share that every Windows computer has, for the tests of paths.
mkdir -p "$WINEPREFIX/dosdevices/unc/localhost"
ln -sfn ../../../drive_c "$WINEPREFIX/dosdevices/unc/localhost/c\$"
