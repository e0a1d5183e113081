#!/bin/bash
# SPDX-License-Identifier: MIT
# package.sh DEB: looks into the Debian package without installing it (no root, no network): its files and what it
# depends on, lintian (no error, no warning), the menu entry, the description, the file type, the icons, the manual.
set -u
deb=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
fail() { echo "FAILED: $1"; failed=1; }
id=fi.kooste.Kooste
dpkg-deb -x "$deb" "$work/root" || exit 1
cd "$work/root/usr" || exit 1

for file in bin/kooste bin/kooste-cli share/applications/$id.desktop share/metainfo/$id.metainfo.xml \
    share/mime/packages/$id.xml share/icons/hicolor/scalable/apps/$id.svg share/kooste/licences/licences.txt \
    share/kooste/locale/fi/LC_MESSAGES/kooste.mo share/kooste/locale/sv/LC_MESSAGES/kooste.mo \
    share/kooste/docs/user-guide.{fi,sv,en}.html share/kooste/docs/{importing,questionnaires}.{fi,sv,en}.html \
    share/man/man1/kooste.1.gz share/man/man1/kooste-cli.1.gz \
    share/doc/kooste/changelog.gz share/doc/kooste/copyright; do
    [ -s "$file" ] || fail "$file is not in the package"
done
for weight in Regular Semibold Bold; do
    [ -L share/kooste/fonts/OpenSans-$weight.ttf ] || fail "OpenSans-$weight.ttf is no link to Debian's font"
done
for size in 16 22 24 32 48 64 128 256 512; do
    icon=share/icons/hicolor/${size}x$size/apps/$id.png
    [ "$(identify -format '%wx%h' "$icon" 2>/dev/null)" = "${size}x$size" ] || fail "no icon of $size x $size"
done
stray=$(find . -mindepth 2 -maxdepth 3 | grep -vE '^\./bin/kooste(-cli)?$|^\./share/(applications|doc|icons|kooste|man|metainfo|mime)(/|$)')
[ -z "$stray" ] || fail "not expected in the package: $stray"

depends=$(dpkg-deb -f "$deb" Depends)
for package in libwxgtk3.2-1 libpango-1.0-0 libsqlite3-0 libc6 fonts-open-sans librsvg2-common; do
    grep -q "\\b$package\\b" <<<"$depends" || fail "the package does not depend on $package: $depends"
done
for part in 'Kooste authors' sqlitecpp json CLI11; do
    grep -qi "$part" share/doc/kooste/copyright || fail "the copyright says nothing of $part"
done
version=$(dpkg-deb -f "$deb" Version)
zcat share/doc/kooste/changelog.gz | grep -q "^kooste ($version) " || fail "the changelog is of another version"
grep -q "<release version=\"$version\" date=\"$(zcat share/doc/kooste/changelog.gz | sed -n 's/^ -- .*>  //p' |
    xargs -I{} date -u -d {} +%F)\"" share/metainfo/$id.metainfo.xml || fail "changelog and description differ in the release's date"

desktop-file-validate share/applications/$id.desktop || fail "the menu entry"
[ -z "$(desktop-file-validate share/applications/$id.desktop 2>&1)" ] || fail "remarks about the menu entry"
appstreamcli validate --no-net share/metainfo/$id.metainfo.xml || fail "the description for catalogues"
XDG_DATA_DIRS=share update-mime-database share/mime >"$work/mime" 2>&1 && [ ! -s "$work/mime" ] || fail "the file type: $(cat "$work/mime")"
grep -q ':\*.kooste$' share/mime/globs2 || fail "the file type does not know *.kooste"
type=$(sed -n 's/^MimeType=\(.*\);/\1/p' share/applications/$id.desktop)
grep -q ":$type:" share/mime/globs2 || fail "the menu entry opens $type, which is not the file type"
for page in kooste kooste-cli; do
    said=$(LC_ALL=C.UTF-8 man --warnings -l -Tutf8 share/man/man1/$page.1.gz 2>&1 >"$work/page")
    [ -z "$said" ] && sed 's/.\x08//g' "$work/page" | grep -q '^SYNOPSIS' || fail "the manual page of $page: $said"
done
lintian --fail-on error,warning --allow-root "$deb" || fail "lintian"
[ $failed = 0 ] && echo "$(basename "$deb"): in order"
exit $failed
