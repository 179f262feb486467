#!/bin/sh
# with-keyring.sh keyring|none|bus PROGRAM…: runs it in an empty home with a session bus of its own and an unlocked GNOME
# Keyring on it, with no bus, or with a bus alone. Exit code 77 when what it needs is not installed.
set -eu
mode=$1
shift
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/.config" XDG_DATA_HOME="$home/.local/share"
unset GNOME_KEYRING_CONTROL DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY || true
if [ "$mode" = none ]; then
    # An address where nobody listens: no session bus, and none that would be started on demand.
    export BLOOMZY_KEYRING=none DBUS_SESSION_BUS_ADDRESS="unix:path=$home/run/none"
    "$@"
    exit
fi
if [ "$mode" = bus ]; then
    command -v dbus-run-session >/dev/null || exit 77
    dbus-run-session -- "$@"
    exit
fi
command -v dbus-run-session >/dev/null && command -v gnome-keyring-daemon >/dev/null || exit 77
export BLOOMZY_KEYRING=keyring
dbus-run-session -- sh -eu -c '
    printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    "$@"
' sh "$@"
