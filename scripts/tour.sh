#!/usr/bin/env bash
# The guided tour on a virtual screen, with a picture of each step in build/tour; --every: each language light and dark.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh tour

status=0
scripts/virtual_screen.sh .venv/bin/isodesk tour --out build/tour "$@" || status=$?
echo "Pictures of the tour: $PWD/build/tour"
exit "$status"
