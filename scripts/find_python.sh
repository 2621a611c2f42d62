#!/usr/bin/env bash
# Prints the first Python 3.11 to 3.13 that can make a virtual environment.
# Exits 1 where there is none, and then prints the Debian packages that would bring one.
set -euo pipefail

in_range() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; }
can_make_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

lacking=""
for name in python3 python3.13 python3.12 python3.11; do
  path=$(command -v "$name") && in_range "$path" || continue
  if can_make_venv "$path"; then
    echo "$path"
    exit 0
  fi
  lacking=${lacking:-$name-venv}
done
echo "${lacking:-python3 python3-venv}"
exit 1
