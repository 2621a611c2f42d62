#!/usr/bin/env bash
# Checks the packages of the operating system that LEVEL (run, tour, test, soak or bench) needs.
# As root, installs what is missing; otherwise names it in one line and exits 3.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
level=$1

window="libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 fonts-dejavu-core"
screen="libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1
  libxkbcommon-x11-0"
virtual_screen="xvfb xauth"
browser_and_pdf="chromium libatomic1 poppler-utils"

case $level in
  run) needed="$window $screen" ;;
  tour) needed="$window $screen $virtual_screen" ;;
  test) needed="$window $screen $virtual_screen $browser_and_pdf" ;;
  soak) needed="$window $screen $virtual_screen $browser_and_pdf chromium-headless-shell" ;;
  bench) needed="$window $screen $virtual_screen wrk" ;;
esac

# Names under which something installed is known: its own, and those that it provides (libglib2.0-0t64 does).
installed() {
  dpkg-query -W -f '${db:Status-Abbrev} ${Package}, ${Provides}\n' |
    sed -n 's/^ii *//p' | tr ',' '\n' | sed 's/ *(.*//; s/^ *//' | sort -u
}

missing=()
if command -v dpkg-query >/dev/null; then
  read -ra missing < <(comm -23 <(tr -s ' \n' '\n' <<<"$needed" | sort -u) <(installed) | xargs) || true
fi
if [[ ! -x .venv/bin/python ]] && ! python=$(scripts/find_python.sh); then
  read -ra packages <<<"$python"
  missing+=("${packages[@]}")
fi
((${#missing[@]})) || exit 0

if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
  echo "IsoDesk needs packages that are missing: sudo apt-get install ${missing[*]}" >&2
  exit 3
fi
echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
