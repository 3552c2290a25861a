#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Gives desk.py a display, a session bus, an accessibility bus and settings of its own. Arguments: greffe, greffe-cli.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${GREFFE_ACCEPTANCE_INSIDE:-}" ]; then
    for tool in Xvfb xvfb-run dbus-run-session; do
        command -v "$tool" >/dev/null || { echo "SKIPPED: $tool is not installed"; exit 77; }
    done
    [ -x /usr/libexec/at-spi-bus-launcher ] || { echo "SKIPPED: at-spi2-core is not installed"; exit 77; }
    /usr/bin/python3 -c 'import pyatspi' 2>/dev/null || { echo "SKIPPED: python3-pyatspi is not installed"; exit 77; }
    export GREFFE_ACCEPTANCE_INSIDE=1
    exec xvfb-run -a -s "-screen 0 1400x900x24 -nolisten tcp" dbus-run-session -- "$0" "$@"
fi
folder=$(mktemp -d)
launcher=
trap '[ -z "$launcher" ] || kill "$launcher" 2>/dev/null || true; rm -rf "$folder"' EXIT
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_RUNTIME_DIR="$folder/run" QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1
mkdir -m 700 "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
launcher=$!
passphrase="encre papier greffe lundi balance sceau registre"
printf '%s\n' "$passphrase" >"$folder/passphrase"
"$2" --passphrase-file "$folder/passphrase" create "$folder/vault.greffe" --organisation AlloClaim --staff Claire >/dev/null
rm "$folder/passphrase"
/usr/bin/python3 "$here/desk.py" "$1" "$folder/vault.greffe" "$passphrase"
