#!/usr/bin/env bash
# A desk killed under fire, a station killed under load, then code changed under its tests; exits 1 at the first thing
# lost, done twice, or if too few changes are noticed. "mutate" as the first argument does the last alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh test
if [[ ${1:-} == mutate ]]; then
  exec .venv/bin/python -m benchmarks.mutation "${@:2}"
fi
.venv/bin/python -m benchmarks.fire.run --operations "${ISODESK_SOAK_OPERATIONS:-10000}"
.venv/bin/python -m benchmarks.soak "$@"
exec .venv/bin/python -m benchmarks.mutation
