#!/usr/bin/env bash
# Shows what a bare machine shows: makes a fresh Debian root, puts the committed checkout in it, and runs the commands
# of README there. Needs root, debootstrap, and the sources of packages that this system uses itself.
#
#   packaging/fresh_root.sh FOLDER [run] [check] [deb]       all three where none is named
#
#   run    ./run --headless, twice
#   check  ./check
#   deb    cpack, then the package installed in a second fresh root (FOLDER-deb), its window opened under Xvfb
# FOLDER must not exist; it stays afterwards. SUITE names another release than bookworm.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
suite=${SUITE:-bookworm}
inside=/srv/entente

die() {
    echo "$*" >&2
    exit 1
}
say() { printf '\n== %s (%s)\n' "$*" "$(date +%H:%M:%S)"; }

# Where this system takes its packages of the suite from: "deb URI release component" a line.
sources() {
    # shellcheck disable=SC2016 # the names are apt's
    apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        grep -E " $suite(-security|-updates)? " | sort -u
}

makeRoot() {
    local folder=$1 mirror
    mirror=$(sources | awk -v suite="$suite" '$3 == suite { print $2; exit }')
    [[ $mirror ]] || die "This system has no source of $suite: run apt-get update, or name its release in SUITE."
    debootstrap --variant=minbase --include=git,ca-certificates "$suite" "$folder" "$mirror" > "$folder.log" 2>&1 ||
        { tail -n 5 "$folder.log" >&2; die "The fresh root could not be made: $folder.log says why."; }
    sources > "$folder/etc/apt/sources.list"
    apt-config dump | grep -E '^Acquire::(Check|https?::Proxy)' > "$folder/etc/apt/apt.conf.d/90host" || true
    cp -L /etc/resolv.conf /etc/hosts "$folder/etc/"
}

# Runs a script in a root, with mounts and processes that end with it. The data beside the checkout is seen read-only.
within() {
    local folder=$1 script=$2
    mkdir -p "$folder/srv/shared"
    # shellcheck disable=SC2016 # expanded inside
    unshare --mount --pid --fork --kill-child bash -euc '
        folder=$1 script=$2 shared=$3
        mount --make-rprivate /
        mount -t proc proc "$folder/proc"
        mount --rbind /dev "$folder/dev"
        if [[ -d $shared ]]; then mount --bind "$shared" "$folder/srv/shared"; mount -o remount,bind,ro "$folder/srv/shared"; fi
        exec chroot "$folder" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin bash -euc "$script" < /dev/null
    ' within "$folder" "$script" "$root/../shared"
}

installPackage() {
    local folder=$1-deb package
    within "$1" "$inside/packaging/install_packages.sh build run test && cd $inside && packaging/build.sh release && cd build/release && cpack -G DEB > /dev/null"
    makeRoot "$folder"
    package=$(echo "$1$inside"/build/release/package/entente_*.deb)
    cp "$package" "$folder/srv/"
    # The window is open when the window system shows one of that program.
    # shellcheck disable=SC2016 # expanded inside
    within "$folder" '
        export DEBIAN_FRONTEND=noninteractive
        apt-get -qq update
        apt-get -qq -y install --no-install-recommends xvfb xauth xdotool desktop-file-utils shared-mime-info > /dev/null 2>&1
        apt-get -qq -y install --no-install-recommends /srv/entente_*.deb > /srv/install.log 2>&1 || { tail /srv/install.log; exit 1; }
        cd /root
        entente-cli sample a.entente
        entente-cli info a.entente
        xvfb-run -a -s "-screen 0 1280x800x24" bash -euc "
            entente a.entente &
            program=\$!
            window=\$(timeout 60 xdotool search --sync --onlyvisible --pid \$program | head -n 1)
            xdotool getwindowname \$window
            kill \$program
            wait \$program || true
        "
    '
}

[[ $(id -u) -eq 0 ]] || die "A fresh root is made as root: sudo $0 $*"
command -v debootstrap > /dev/null || die "debootstrap is missing: apt-get install debootstrap"
[[ $# -ge 1 ]] || die "Usage: $0 FOLDER [run] [check] [deb]"
folder=$(readlink -m "$1")
shift
steps=("$@")
((${#steps[@]})) || steps=(run check deb)
[[ ! -e $folder ]] || die "$folder exists: name one that does not."
mkdir -p "$(dirname "$folder")"

say "a fresh $suite in $folder"
makeRoot "$folder"
git clone --quiet --no-hardlinks "$root" "$folder$inside"
for step in "${steps[@]}"; do
    say "$step"
    case $step in
        run)
            within "$folder" "cd / && time $inside/run --headless && ls -l $inside/out"
            within "$folder" "cd / && time $inside/run --headless"
            ;;
        check) within "$folder" "cd / && time $inside/check" ;;
        deb) installPackage "$folder" ;;
        *) die "No such step: $step" ;;
    esac
done
say "all done"
