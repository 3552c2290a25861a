#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# keyring.sh PROGRAM: the keychain test on a private bus, with an unlocked gnome-keyring and without any keyring.
set -eu
program=$1
if ! command -v gnome-keyring-daemon >/dev/null || ! command -v dbus-run-session >/dev/null; then
    echo "SKIPPED: no keyring daemon on this machine"
    exit 77
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_RUNTIME_DIR="$home/run" XDG_CURRENT_DESKTOP=GNOME LC_ALL=C.UTF-8
export PROGRAM="$program"
dbus-run-session -- sh -c '
    eval "$(printf "trousseau d essai" | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null | grep "^[A-Z_]*=")"
    exec "$PROGRAM" present'
dbus-run-session -- "$program" absent
