#!/usr/bin/env bash
# Configures (when needed) and builds: build.sh PRESET [TARGET]...
# Quiet: what the tools say goes to build/PRESET.log. Two at once wait for one another.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=$1
shift
folder=$root/build/$preset
log=$root/build/$preset.log
mkdir -p "$folder"

exec 9> "$root/build/.lock"
flock -n 9 || { echo "Waiting for another build of this folder..."; flock 9; }

# Ends with the sentence, behind the log from its first error on.
fail() {
    local first
    first=$(grep -n -m 1 -E 'CMake Error|FAILED:|[^-]error:|fatal:' "$log" | cut -d: -f1 || true)
    if [[ $first ]]; then sed -n "$first,$((first + 30))p" "$log" >&2; else tail -n 30 "$log" >&2; fi
    echo "$1 The whole log: $log" >&2
    exit 1
}

# A folder that was configured half-way, or for another place, starts afresh; what ccache knows is not lost.
isConfigured() {
    [[ -f $folder/build.ninja ]] && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"
}

# One job a core, and no more than the memory carries at 1.5 GB a job.
jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo)
    ((memory >= 1)) || memory=1
    ((cores < memory)) && echo "$cores" || echo "$memory"
}

cd "$root"
if ! isConfigured; then
    cmake --fresh --preset "$preset" > "$log" 2>&1 9>&- ||
        fail "The build could not be configured: mend the first error above, then run this again."
fi

ninja -C "$folder" -j "$(jobs)" "$@" > "$log" 2>&1 9>&- < /dev/null &
build=$!
trap 'kill "$build" 2> /dev/null' EXIT # an interrupted script takes its build along
for ((tenths = 0; tenths < 20; ++tenths)); do
    kill -0 "$build" 2> /dev/null || break
    sleep 0.1
done
if kill -0 "$build" 2> /dev/null; then
    echo "Building ($preset), some minutes the first time. How far it is: $log"
fi
wait "$build" || fail "The build stopped: mend the first error above, then run this again."
trap - EXIT
