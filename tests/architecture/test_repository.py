"""What is committed: no address of a mirror, no path of a machine, one version, documents that are current."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import isodesk
from tests.architecture.sources import CHECKOUT, modules, text_of, tracked

BINARY = {".png", ".ttf", ".otf", ".ico", ".pdf", ".qm", ".mo"}
# Split so that this file doesn't hold what it forbids.
HOSTS = re.compile("|".join(("p" + r"ypi\.org", "p" + "ythonhosted", "n" + "pmjs", "d" + r"ebian\.org/debian")))
PATHS = re.compile(r"(?<![\w.$}{])/(w" + "ork|r" + "oot|h" + "ome|t" + "mp)/")


def readable() -> list[Path]:
    return [path for path in tracked() if path.suffix not in BINARY]


@pytest.mark.parametrize("forbidden", [HOSTS, PATHS], ids=["hosts", "paths"])
def test_nothing_names_a_download_host_or_a_path_of_a_machine(forbidden: re.Pattern[str]) -> None:
    found = [
        f"{path}:{number}: {line.strip()[:80]}"
        for path in readable()
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if forbidden.search(line)
    ]
    assert not found


def test_the_version_is_stated_once() -> None:
    stated = [
        str(path)
        for path in [*modules("isodesk", "scripts"), Path("pyproject.toml"), Path("Makefile")]
        if f'"{isodesk.__version__}"' in text_of(path)
    ]
    assert stated == ["isodesk/__init__.py"]


def test_generated_documents_are_current() -> None:
    check = subprocess.run(
        [sys.executable, "scripts/write_documents.py", "--check"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert check.returncode == 0, check.stderr


def pinned() -> set[str]:
    return set(re.findall(r"^([A-Za-z0-9._-]+)==", text_of(Path("constraints.txt")), flags=re.MULTILINE))


def test_every_dependency_is_pinned_with_hashes() -> None:
    project = tomllib.loads(text_of(Path("pyproject.toml")))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.sub(r"[-_.]+", "-", re.split(r"[<>=!;\[ ]", each)[0]).lower() for each in wanted}
    assert names <= pinned()
    entries = re.split(r"\n(?=\S)", text_of(Path("constraints.txt")).strip())
    assert not [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry]


def test_shell_scripts_stop_at_the_first_failure() -> None:
    scripts = [path for path in tracked() if path.suffix == ".sh"] + [Path(".ci/run")]
    assert not [str(path) for path in scripts if "set -euo pipefail" not in text_of(path)]
