#!/usr/bin/env bash
# A station killed again and again under load; exits 1 at the first thing lost.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh run
exec .venv/bin/python -m benchmarks.soak "$@"
