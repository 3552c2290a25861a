#!/usr/bin/env bash
# Runs the fault tests with their full counts and writes tests/faults/REPORT.md from what they found. Half an hour on two processors.
#   tools/faults.sh            everything
#   tools/faults.sh --quick    the counts of ctest, to try the report; writes to build/faults/REPORT.md
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
counts=full
report="$root/tests/faults/REPORT.md"
results="$root/build/faults"
if [ "${1:-}" = --quick ]; then
    counts=quick
    report="$results/REPORT.md"
fi
programs=(test_faults)
build ci "${programs[@]}"
rm -rf "$results"
mkdir -p "$results"
commit=$(git -C "$root" rev-parse --short=12 HEAD)
changed=false
git -C "$root" diff --quiet HEAD -- models tests/faults || changed=true
for program in "${programs[@]}"; do
    echo "== $program"
    GREFFE_FAULTS=$counts GREFFE_FAULTS_RESULTS="$results" QT_QPA_PLATFORM=offscreen LANG=C.UTF-8 \
        "$root/build/ci/tests/faults/$program" -d yes | tee "$results/$program.log"
done
cat >"$results/run.json" <<JSON
{"date": "$(date -u +%Y-%m-%dT%H:%MZ)", "commit": "$commit", "counts": "$counts", "changed": $changed, "whole": false, "notes": "",
 "kernel": "$(uname -sr)", "processors": $(nproc)}
JSON
python3 "$root/tests/faults/report.py" "$results" >"$results/REPORT.tmp"
mv "$results/REPORT.tmp" "$report"
echo "written: $report"
