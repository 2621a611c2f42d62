#!/usr/bin/env bash
# Every check: lint, format, types, import contracts, tests. All of them run; exits 1 if one fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh test

failed=()
check() {
  echo "== $1"
  shift
  "$@" || failed+=("$*")
}

export PATH=$PWD/.venv/bin:$PATH LC_ALL=C.UTF-8
unset PYTHONHOME PYTHONPATH
check "lint" ruff check .
check "format" ruff format --check .
check "types" mypy
check "import contracts" lint-imports --no-logo
check "tests" pytest -q -n auto

for command in "${failed[@]}"; do
  echo "Failed: $command" >&2
done
exit $((${#failed[@]} > 0))
