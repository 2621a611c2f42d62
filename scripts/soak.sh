#!/usr/bin/env bash
# A desk killed under fire, then a station killed under load; exits 1 at the first thing lost or done twice.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh test
.venv/bin/python -m benchmarks.fire.run --operations "${ISODESK_SOAK_OPERATIONS:-10000}"
exec .venv/bin/python -m benchmarks.soak "$@"
