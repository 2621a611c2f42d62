#!/usr/bin/env bash
# The tests of the desk's services and store, without Qt and under coverage, what they start included.
# Exits 1 if one fails, or if a line or a branch is reached by none.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh test

export COVERAGE_FILE=$PWD/build/coverage/data LC_ALL=C.UTF-8
unset PYTHONHOME PYTHONPATH
rm -rf build/coverage
mkdir -p build/coverage
.venv/bin/coverage run --source=isodesk.desk.services,isodesk.desk.store \
  -m pytest tests/desk/services tests/desk/store -q -n "${1:-auto}" \
  -p tests.support.no_qt -p no:pytest-qt -o strict_config=false \
  -W 'ignore:Unknown config option:pytest.PytestConfigWarning'
.venv/bin/coverage combine -q
.venv/bin/coverage report --fail-under=100
