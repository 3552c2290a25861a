#!/usr/bin/env bash
# The installed program does the main job: smoke.sh PREFIX
set -euo pipefail
prefix=$(cd "$1" && pwd)
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cli="$prefix/bin/greffe-cli"
export QT_QPA_PLATFORM=offscreen HOME="$work"
printf 'encre papier greffe lundi balance sceau registre\n' >"$work/secret"

"$cli" --version
"$cli" --json calendar request --received 2026-03-05 | grep -q '"due": *"2026-04-07"'
"$cli" --json --passphrase-file "$work/secret" create "$work/essai.greffe" --organisation AlloClaim --staff Claire --sample alloclaim >"$work/created.json"
# What the program makes must have the product's key cost: 256 MiB and 3 passes at least.
python3 "$root/tests/vault/read_header.py" --minimum-cost "$work/essai.greffe"
vault() { "$cli" --vault "$work/essai.greffe" --passphrase-file "$work/secret" "$@"; }
vault register export --format pdf --output "$work/register.pdf"
test -s "$work/register.pdf"
vault --json verify | grep -q '"ok": *true'
"$prefix/bin/greffe" --version
echo "smoke: the installed program works"
