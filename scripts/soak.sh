#!/usr/bin/env bash
# Tests sat while pages, seats, the line and the station die, a desk killed under fire, a station killed under load, then
# code changed under its tests; exits 1 at anything lost or done twice, or if too few changes are noticed. "mutate" as the
# first argument does the last alone; "sittings", or a number of RUNS in the environment, the first alone, from a SEED.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh soak
if [[ ${1:-} == mutate ]]; then
  exec .venv/bin/python -m benchmarks.mutation "${@:2}"
fi
if [[ ${1:-} == sittings || -n ${RUNS:-} ]]; then
  [[ ${1:-} == sittings ]] && shift
  exec .venv/bin/python -m benchmarks.sittings.run --runs "${RUNS:-1000}" --seed "${SEED:-1}" "$@"
fi
.venv/bin/python -m benchmarks.sittings.run --runs 1000 --seed "${SEED:-1}"
.venv/bin/python -m benchmarks.fire.run --operations "${ISODESK_SOAK_OPERATIONS:-10000}"
.venv/bin/python -m benchmarks.soak "$@"
exec .venv/bin/python -m benchmarks.mutation
