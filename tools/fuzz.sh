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
    ASAN_OPTIONS=detect_leaks=0 "$target" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=20 -print_final_stats=1 "$corpus" "$seeds" 2>&1 |
        grep -E 'stat::number_of_executed_units|ERROR|SUMMARY|Test unit' || true
    [ "${PIPESTATUS[0]}" = 0 ]
    ran=$((ran + 1))
done
[ "$ran" -gt 0 ]
echo "fuzz: $ran targets ran"
