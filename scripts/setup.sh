#!/usr/bin/env bash
# Sets everything up for LEVEL (run, tour, test, soak or bench; see os_packages.sh). Done once: a second run changes nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
unset PYTHONHOME PYTHONPATH
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore

mkdir -p build
exec 9>build/setup.lock
flock 9

scripts/os_packages.sh "$1"

# What the environment was made by and for: a copied checkout or another interpreter makes it anew.
origin() {
  pwd -P
  .venv/bin/python -c 'import sys; print(sys.version, sys.base_prefix)' 2>/dev/null
}
pins() { sha256sum constraints.txt; }
peers() { sha256sum benchmarks/constraints.txt; }
project() { sha256sum pyproject.toml; }
is() { [[ -f .venv/$1.stamp && $(cat ".venv/$1.stamp") == "$("$1")" ]]; }
stamp() { "$1" >".venv/$1.stamp"; }

if ! is origin; then
  if ! python=$(scripts/find_python.sh); then
    echo "IsoDesk needs Python 3.11, 3.12 or 3.13 with its venv module." >&2
    exit 3
  fi
  echo "Making .venv with $python"
  rm -rf .venv
  "$python" -m venv .venv
  stamp origin
fi
if ! is pins; then
  echo "Installing the pinned dependencies"
  .venv/bin/python -m pip install -q --require-hashes --only-binary :all: -r constraints.txt
  stamp pins
fi
if [[ $1 == bench ]] && ! is peers; then
  echo "Installing what the benchmarks measure against"
  .venv/bin/python -m pip install -q --require-hashes --only-binary :all: -r benchmarks/constraints.txt
  stamp peers
fi
if ! is project; then
  .venv/bin/python -m pip install -q --no-deps --no-build-isolation --editable .
  stamp project
fi
.venv/bin/python scripts/compile_translations.py
