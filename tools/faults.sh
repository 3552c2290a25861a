#!/usr/bin/env bash
# Runs the fault tests with their full counts, a case to a process, as many at a time as there are processors, and writes
# tests/faults/REPORT.md from what they found. Half an hour on two idle processors.
#   tools/faults.sh            everything
#   tools/faults.sh --quick    the counts of ctest, to try the report; writes to build/faults/REPORT.md
#   tools/faults.sh --resume   what failed or was missing in the last run, once it is mended; the report names it
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
counts=full
report="$root/tests/faults/REPORT.md"
results="$root/build/faults"
if [ "${1:-}" = --quick ]; then
    counts=quick
    report="$results/REPORT.md"
fi
declare -A programs=([test_faults]=faults [test_faultprograms]=faults [test_ui]=ui)
build ci "${!programs[@]}"
resume=false
[ "${1:-}" != --resume ] || resume=true
$resume || rm -rf "$results"
mkdir -p "$results/logs"
commit=$(git -C "$root" rev-parse --short=12 HEAD)
changed=false
git -C "$root" diff --quiet HEAD -- models app ui tests || changed=true

export GREFFE_FAULTS=$counts GREFFE_FAULTS_RESULTS="$results" QT_QPA_PLATFORM=offscreen LANG=C.UTF-8
log_of_case() { printf '%s/logs/%s.log' "$GREFFE_FAULTS_RESULTS" "$(printf %s "$1" | tr -c '[:alnum:]' _ | cut -c1-80)"; }
# One case: program and name, with a blank of its own between them.
run_case() {
    local program=${1%%$'\t'*} name=${1#*$'\t'} log
    log=$(log_of_case "$name")
    local start=$SECONDS
    if "$program" "${name//,/\\,}" >"$log" 2>&1; then
        echo "$((SECONDS - start)) s  $name"
    else
        echo "FAILED  $name: $log"
        return 1
    fi
}
export -f run_case log_of_case

{
    for program in "${!programs[@]}"; do
        path="$root/build/ci/tests/${programs[$program]}/$program"
        # Catch says how many there are in its exit code.
        { "$path" --list-test-names-only '[faults]' 2>/dev/null || true; } | sed '/^$/d' | sed "s|^|$path\t|"
    done
} >"$results/cases"
# The long ones first, so that no processor waits for them at the end.
long='Nth|every call|power loss|header: sampled|no bit of a way|tampered journal|beyond 1 GiB|file system|no file may grow|random work|during writes'
{ grep -E "$long" "$results/cases" || true; grep -vE "$long" "$results/cases" || true; } >"$results/order"
notes=""
minutes=0
if $resume; then
    while IFS= read -r case; do
        grep -q '^All tests passed' "$(log_of_case "${case#*$'\t'}")" 2>/dev/null || printf '%s\n' "$case"
    done <"$results/order" >"$results/left"
    mv "$results/left" "$results/order"
    cut -f2 "$results/order" >>"$results/again"
    notes="Not in one go; run again after a mend: $(sort -u "$results/again" | tr -d '"' | paste -sd';' | sed 's/;/; /g')."
    minutes=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["minutes"])' "$results/run.json" 2>/dev/null || echo 0)
fi
failed=false
xargs -d '\n' -P "$(nproc)" -I{} bash -c 'run_case "$1"' _ {} <"$results/order" || failed=true

whole=false
[ $counts = full ] && whole=true
cat >"$results/run.json" <<JSON
{"date": "$(date -u +%Y-%m-%dT%H:%MZ)", "commit": "$commit", "counts": "$counts", "changed": $changed, "whole": $whole, "notes": "$notes",
 "kernel": "$(uname -s)", "processors": $(nproc), "minutes": $((minutes + SECONDS / 60))}
JSON
if $failed; then
    echo "not written: a test failed" >&2
    exit 1
fi
python3 "$root/tests/faults/report.py" "$results" >"$results/REPORT.tmp"
mv "$results/REPORT.tmp" "$report"
echo "written: $report"
