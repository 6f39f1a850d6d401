#!/usr/bin/env bash
# One test of what the desktop reads: check_package.sh desktop_entry|metainfo|mime_type|deb BUILD_FOLDER
# Ends with 77 (skipped) and a sentence where the tool for it is not installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
subject=$1
build=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

need() {
    command -v "$1" > /dev/null || { echo "Skipped: $1 is not installed."; exit 77; }
}

checkDesktopEntry() {
    need desktop-file-validate
    desktop-file-validate "$here/desktop/fr.entente.Entente.desktop"
}

checkMetainfo() {
    need appstreamcli
    appstreamcli validate --no-net "$here/desktop/fr.entente.Entente.metainfo.xml"
}

# The type is known by its name and by its first bytes, and the database takes it without a word.
checkMimeType() {
    need update-mime-database
    local mime=$scratch/mime said
    mkdir -p "$mime/packages"
    cp "$here/desktop/fr.entente.Entente.mime.xml" "$mime/packages/"
    said=$(XDG_DATA_HOME=$scratch update-mime-database "$mime" 2>&1)
    [[ ! $said ]] || { echo "$said"; exit 1; }
    grep -q 'application/vnd.entente.workspace+sqlite3:\*.entente' "$mime/globs"
    grep -qa 'application/vnd.entente.workspace+sqlite3' "$mime/magic"
    grep -qa 'ENTE' "$mime/magic"
}

# The package is made, holds what it should, and names what it needs.
checkDeb() {
    need dpkg-shlibdeps
    (cd "$build" && cpack -G DEB -B "$scratch" > "$scratch/log" 2>&1) || { cat "$scratch/log"; exit 1; }
    local deb file
    deb=$(echo "$scratch"/entente_*.deb)
    dpkg-deb -c "$deb" > "$scratch/files"
    for file in bin/entente bin/entente-cli share/applications/fr.entente.Entente.desktop \
        share/metainfo/fr.entente.Entente.metainfo.xml share/mime/packages/fr.entente.Entente.xml \
        share/icons/hicolor/scalable/apps/fr.entente.Entente.svg share/doc/entente/copyright; do
        grep -q " ./usr/$file\$" "$scratch/files" || { echo "The package lacks /usr/$file"; exit 1; }
    done
    dpkg-deb -f "$deb" Depends > "$scratch/depends"
    for file in coinor-cbc libqt6widgets6 libgdal libspatialite; do
        grep -q "$file" "$scratch/depends" || { echo "The package does not depend on $file"; exit 1; }
    done
}

case $subject in
    desktop_entry) checkDesktopEntry ;;
    metainfo) checkMetainfo ;;
    mime_type) checkMimeType ;;
    deb) checkDeb ;;
    *) echo "No such subject: $subject" && exit 2 ;;
esac
