#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# memory.sh BUILD-FOLDER: the desktop's resident memory with the requests desk open on the vault of 100,000 requests that
# bench_requests makes. Needs an X display (DISPLAY) and xdotool; prints what /proc says, judges nothing.
set -eu
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$build/tests/bench/bench_requests" "$folder/banc.greffe" > "$folder/bench.txt"
printf "banc d'essai\n" > "$folder/phrase.txt"
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_CACHE_HOME="$folder/cache"
"$build/app/greffe" --passphrase-file "$folder/phrase.txt" "$folder/banc.greffe" > "$folder/greffe.txt" 2>&1 &
program=$!
show() { awk -v what="$1" '/^VmRSS|^VmHWM|^RssAnon/ { printf "%s %s %.1f MB\n", what, $1, $2 / 1024 }' "/proc/$program/status"; }
sleep 12
show "first page:"
window=$(xdotool search --pid "$program" --onlyvisible | tail -n 1)
xdotool windowactivate --sync "$window" key ctrl+2
sleep 4
show "requests desk:"
xdotool key Down Down End
sleep 3
show "a request open, end of the list:"
kill "$program"
wait "$program" 2>/dev/null || true
