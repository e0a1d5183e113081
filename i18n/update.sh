#!/bin/sh
# SPDX-License-Identifier: MIT
# Brings kooste.pot and the translations up to the sources.   update.sh <source root>
set -eu
root=$1
sh "$root/i18n/extract.sh" "$root" "$root/i18n/kooste.pot"
for language in fi sv; do
  msgmerge --quiet --update --backup=none --no-fuzzy-matching --add-location=file \
    "$root/i18n/$language.po" "$root/i18n/kooste.pot"
  msgattrib --no-obsolete -o "$root/i18n/$language.po" "$root/i18n/$language.po"
  printf '%s: ' "$language"
  msgfmt --statistics -o /dev/null "$root/i18n/$language.po"
done
