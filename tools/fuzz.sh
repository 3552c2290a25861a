#!/usr/bin/env bash
# Builds the fuzz targets with clang and runs each for some seconds: fuzz.sh [SECONDS]. A crash leaves its input in build/fuzz/.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/tools/setup.sh"
seconds=${1:-20}
build fuzz fuzz_targets
cd "$root/build/fuzz"
ran=0
for target in tests/fuzz/fuzz_*; do
    [ -x "$target" ] && [ -f "$target" ] || continue
    name=$(basename "$target")
    corpus="corpus-$name"
    mkdir -p "$corpus"
    seeds="$root/tests/fuzz/seeds/${name#fuzz_}"
    [ -d "$seeds" ] || { echo "fuzz: $name has no seeds" >&2; exit 1; }
    echo "fuzz: $name, $seconds s"
    log="log-$name.txt"
    if ! ASAN_OPTIONS=detect_leaks=0 "$target" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=20 -print_final_stats=1 \
        "$corpus" "$seeds" >"$log" 2>&1; then
        tail -n 40 "$log"
        exit 1
    fi
    grep -E 'number_of_executed_units' "$log"
    ran=$((ran + 1))
done
[ "$ran" -gt 0 ]
echo "fuzz: $ran targets ran"
