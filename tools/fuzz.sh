#!/usr/bin/env bash
# Builds the fuzz targets with clang and lets each run for its 20 seconds over the committed corpus. New inputs stay in build/fuzz.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
targets=()
for source in "$root"/tests/fuzz/*_fuzz.cpp; do
    name=$(basename "$source")
    targets+=("fuzz_${name%_fuzz.cpp}")
done
build fuzz "${targets[@]}"
ASAN_OPTIONS=detect_leaks=0 ctest --test-dir "$root/build/fuzz" --output-on-failure --no-tests=error -j 2 -R '^fuzz_'
