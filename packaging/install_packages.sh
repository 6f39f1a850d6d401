#!/usr/bin/env bash
# Installs what is missing of packages.txt, and nothing else: install_packages.sh GROUP...
# Quiet when nothing is missing. Ends with 1 and one sentence when it cannot.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(dirname "$here")/build
log=$folder/packages.log
groups=$*
allThere=$folder/.packages-${groups// /-} # newer than the system's own list: nothing to look at

die() {
    echo "$*" >&2
    exit 1
}

# The rows of the groups asked, as "name" or "name|other|...".
wanted() {
    local group rest
    while read -r group rest; do
        [[ -z $group || $group == '#'* || " $groups " != *" $group "* ]] || echo "${rest// /}"
    done < "$here/packages.txt"
}

isInstalled() { [[ $installed == *$'\n'"$1"$'\n'* ]]; }

isKnown() {
    local policy
    policy=$(LC_ALL=C apt-cache policy "$1" 2> /dev/null)
    [[ $policy == *'  Candidate: '[^\(]* ]]
}

# Sorts the rows: names to install into `missing`, rows of which the sources know no name into `unknown`.
sortRows() {
    local row name
    missing=() unknown=()
    installed=$'\n'$(dpkg-query -W -f='${binary:Package} ${db:Status-Status}\n' |
        sed -n 's/^\([^ :]*\)\(:[^ ]*\)\{0,1\} installed$/\1/p')$'\n'
    for row in $(wanted); do
        isInstalled "${row%%|*}" && continue
        for name in ${row//|/ }; do
            isKnown "$name" || continue
            isInstalled "$name" || [[ " ${missing[*]} " == *" $name "* ]] || missing+=("$name")
            continue 2
        done
        for name in ${row//|/ }; do # the lists of packages may be gone; what is installed is
            isInstalled "$name" && continue 2
        done
        unknown+=("${row//|/ or }")
    done
}

apt() {
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" >> "$log" 2>&1 < /dev/null
}

command -v apt-get > /dev/null ||
    die "This system has no apt-get: install what packaging/packages.txt lists with its own tool, then build as CONTRIBUTING.md says."

mkdir -p "$folder"
if [[ $allThere -nt /var/lib/dpkg/status && $allThere -nt $here/packages.txt ]]; then exit 0; fi
sortRows
if ((${#missing[@]} + ${#unknown[@]} == 0)); then
    touch "$allThere"
    exit 0
fi

asRoot=()
if [[ $(id -u) -ne 0 ]]; then
    command -v sudo > /dev/null ||
        die "Packages are missing (${missing[*]} ${unknown[*]}) and there is no sudo: as root, run $here/install_packages.sh $groups"
    asRoot=(sudo)
    [[ -t 0 ]] || asRoot=(sudo -n)
fi
: > "$log"
if ((${#unknown[@]} > 0)); then # lists that were never fetched, or are too old
    apt update || true
    sortRows
fi
if ((${#unknown[@]} > 0)); then
    ! grep -q -E 'Failed to fetch|^E: ' "$log" ||
        die "The lists of packages could not be fetched: look at the network and at $log, then run this again."
    die "This system's sources do not know ${unknown[*]}: enable those that do (on Ubuntu: universe), then run this again."
fi
if ((${#missing[@]} > 0)); then
    echo "Installing ${#missing[@]} missing packages${asRoot[0]:+ with sudo}: ${missing[*]}"
    apt install --no-install-recommends "${missing[@]}" ||
        { apt update && apt install --no-install-recommends "${missing[@]}"; } || # the lists named files that are gone
        die "The packages could not be installed: the end of $log says why; when it is mended, run this again."
fi
touch "$allThere"
