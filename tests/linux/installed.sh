#!/bin/bash
# SPDX-License-Identifier: MIT
# installed.sh DEB OUTPUT_FOLDER [DEBIAN]: what a user does with the Debian package, in a fresh Debian 12: installs it
# with apt, makes the example and a briefing in Finnish on the command line, starts the window, removes it.
# Needs root and Debian's mirror (exit code 77 where they or the right to mount are not there). DEBIAN is a folder with a bare Debian (debootstrap --variant=minbase), made
# when it is missing and not changed; without it one is made and thrown away. Pictures stay in OUTPUT_FOLDER.
set -u
if [ -z "${KOOSTE_ON_XVFB:-}" ]; then
    export KOOSTE_ON_XVFB=1
    exec xvfb-run -a -s "-screen 0 1280x800x24" "$0" "$@"
fi
deb=$(realpath "$1") out=$2
mkdir -p "$out" && out=$(realpath "$out")
work=$(mktemp -d)
bare=${3:-$work/bare} root=$work/debian
window= manager=
cleanUp() {
    [ -z "$window$manager" ] || kill $window $manager 2>/dev/null
    umount "$root/dev" "$root/proc" 2>/dev/null
    mountpoint -q "$root/dev" || rm -rf --one-file-system "$work"
}
trap cleanUp EXIT
fail() { echo "FAILED: $1"; exit 1; }
noPlace() { echo "No place to try it: $1"; exit 77; } # says nothing of the package
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
user=(chroot --userspec=1000:1000 "$root" /usr/bin/env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 HOME=/home/user
    DISPLAY="$DISPLAY" XAUTHORITY=/home/user/.Xauthority KOOSTE_UI_LOG=/home/user/states NO_AT_BRIDGE=1)

[ -x "$bare/usr/bin/apt-get" ] || timeout 200 debootstrap --variant=minbase bookworm "$bare" >"$out/debootstrap.log" 2>&1 || noPlace "debootstrap, see $out/debootstrap.log"
cp -a --reflink=auto "$bare" "$root"
cp /etc/resolv.conf "$root/etc/" 2>/dev/null
mkdir -p "$root/home/user" && cp "$XAUTHORITY" "$root/home/user/.Xauthority" && chown -R 1000:1000 "$root/home/user"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod +x "$root/usr/sbin/policy-rc.d" # no services
# Bare images leave out manual pages; the user's Debian has them.
rm -f "$root/etc/dpkg/dpkg.cfg.d/docker"
mount -t proc proc "$root/proc" && mount --bind /dev "$root/dev" || noPlace "mounting"

cp "$deb" "$root/home/user/kooste.deb"
inside apt-get update -q >"$out/apt.log" 2>&1 || noPlace "apt-get update, see $out/apt.log"
inside apt-get install -s -q /home/user/kooste.deb >>"$out/apt.log" 2>&1 || fail "what it depends on, see $out/apt.log"
inside apt-get install -y -q -d /home/user/kooste.deb >>"$out/apt.log" 2>&1 || noPlace "downloading, see $out/apt.log"
inside apt-get install -y -q /home/user/kooste.deb >>"$out/apt.log" 2>&1 || fail "apt-get install, see $out/apt.log"
for program in kooste kooste-cli; do
    missing=$(inside ldd /usr/bin/$program | grep 'not found') && fail "$program lacks $missing"
    [ -s "$root/usr/share/man/man1/$program.1.gz" ] || fail "no manual page of $program"
done
inside test -s /usr/share/kooste/fonts/OpenSans-Regular.ttf || fail "the font's link leads nowhere"
inside dpkg -L kooste | sort >"$work/files"

"${user[@]}" kooste-cli demo /home/user/esimerkki.kooste --seed 1 --until 2025-12 --lang fi >"$out/cli.txt" 2>&1 || fail "demo, see $out/cli.txt"
grep -q 'yksikkö KH02 parani' "$out/cli.txt" || fail "kooste-cli does not speak Finnish, see $out/cli.txt"
"${user[@]}" kooste-cli report /home/user/esimerkki.kooste --unit KH02 --period 2025-autumn --lang fi \
    --pdf /home/user/kooste.pdf --xlsx /home/user/kooste.xlsx >"$out/cli.txt" 2>&1 || fail "report, see $out/cli.txt"
pdftotext "$root/home/user/kooste.pdf" - | grep -q 'Suositteluindeksi' || fail "the PDF is not in Finnish"
pdffonts "$root/home/user/kooste.pdf" | grep -q OpenSans || fail "the PDF is not in the program's font"
unzip -p "$root/home/user/kooste.xlsx" xl/sharedStrings.xml | grep -q 'Suositteluindeksi' || fail "the workbook is not in Finnish"

command -v openbox >/dev/null && { openbox >/dev/null 2>&1 & manager=$!; }
"${user[@]}" kooste /home/user/esimerkki.kooste --screen home --lang fi >"$out/window.log" 2>&1 &
window=$!
for _ in $(seq 300); do
    grep -q '^home shown' "$root/home/user/states" 2>/dev/null && break
    kill -0 "$window" 2>/dev/null || fail "the window ended, see $out/window.log"
    sleep 0.1
done
grep -q '^home shown' "$root/home/user/states" || fail "the home screen did not come"
sleep 2
import -window root "$out/home.png"
[ "$(identify -format '%k' "$out/home.png")" -gt 200 ] || fail "the window is empty, see $out/home.png"
kill "$window" && wait "$window" 2>/dev/null
window=

inside apt-get remove -y -q kooste >>"$out/apt.log" 2>&1 || fail "apt-get remove, see $out/apt.log"
left=$(grep -E 'kooste|Kooste' "$work/files" | while read -r file; do [ ! -e "$root$file" ] || echo "$file"; done)
left="$left$(cd "$root" && find . -xdev \( -path ./home -o -path ./proc -o -path ./dev -o -path ./var/log \) -prune -o -iname '*kooste*' -print)"
left="$left$(grep -rlisE '(fi|vnd)\.kooste' "$root/usr/share/applications" "$root/usr/share/mime" "$root/usr/share/icons" "$root/etc")"
[ -z "$left" ] || fail "removing left $left"
inside dpkg -s kooste >/dev/null 2>&1 && fail "dpkg still knows the package"
[ -s "$root/home/user/esimerkki.kooste" ] || fail "removing took a workspace"
echo "installed into Debian $(cat "$root/etc/debian_version"), used in Finnish, removed; pictures in $out"
