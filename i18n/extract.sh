#!/bin/sh
# SPDX-License-Identifier: MIT
# Collects every tr(…) and trn(…, …) of src/ into a template.   extract.sh <source root> <out.pot>
set -eu
cd "$1"
find src -name '*.cpp' -o -name '*.h' | LC_ALL=C sort > "$2.files"
xgettext --files-from="$2.files" --language=C++ --from-code=UTF-8 --output="$2.raw" \
  --keyword --keyword=tr:1 --keyword=trn:1,2 --flag=tr:1:no-c-format --flag=trn:1:no-c-format \
  --add-location=file --add-comments=TRANSLATORS --sort-by-file \
  --package-name=Kooste --copyright-holder="The Kooste authors" --foreign-user
# No date: the same sentences give the same file.
sed -e '/^"POT-Creation-Date:/d' -e 's/charset=CHARSET/charset=UTF-8/' \
    -e '1,/^$/{/^#/d}' "$2.raw" > "$2"
rm -f "$2.files" "$2.raw"
