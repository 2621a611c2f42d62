#!/usr/bin/env bash
# Runs a command on a virtual screen of its own, with a profile and a passphrase that are thrown away afterwards.
set -euo pipefail

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/runtime"
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state XDG_CACHE_HOME=$home/cache
export XDG_RUNTIME_DIR=$home/runtime
export ISODESK_PASSPHRASE
ISODESK_PASSPHRASE=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
export QT_QPA_PLATFORM=xcb PYTHON_KEYRING_BACKEND=keyring.backends.fail.Keyring LC_ALL=C.UTF-8
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY

xvfb-run --auto-servernum --server-args="-screen 0 1440x900x24 -nolisten tcp" "$@"
