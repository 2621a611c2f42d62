#!/usr/bin/env bash
# Measures against floors measured in the same run; exits 1 where something asked for is missed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh bench
exec .venv/bin/python -m benchmarks "$@"
