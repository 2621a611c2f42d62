#!/usr/bin/env bash
# Opens the desk. Where there is no display, runs the tour on a virtual screen instead.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
  echo "No display: running the tour on a virtual screen."
  exec scripts/tour.sh
fi
scripts/setup.sh run
exec .venv/bin/isodesk --sample
