#!/usr/bin/env bash
# Runs lupdate on copies of the catalogues, and fails when a sentence of the sources is new to one or unfinished in it:
# translations_complete.sh LUPDATE ROOT
set -euo pipefail
lupdate=$1
root=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

code=0
for catalogue in "$root"/resources/translations/*.ts; do
    [[ -f $catalogue ]] || { echo "There is no catalogue in resources/translations."; exit 1; }
    copy=$scratch/$(basename "$catalogue")
    cp "$catalogue" "$copy"
    options=(-silent -locations none)
    [[ $catalogue != *_en.ts ]] || options+=(-pluralonly) # the sources are in English; its plurals are not
    said=$("$lupdate" "${options[@]}" "$root/app" -ts "$copy" 2>&1) || { echo "$said"; exit 1; }
    if grep -q 'type="unfinished"' "$copy"; then
        echo "$(basename "$catalogue") lacks these; run lupdate app -ts resources/translations/*.ts, and translate them:"
        grep -B 3 'type="unfinished"' "$copy" | sed -n 's/.*<source>\(.*\)<\/source>.*/  \1/p'
        code=1
    fi
done
exit "$code"
