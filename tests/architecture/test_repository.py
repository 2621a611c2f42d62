"""What is committed: no address of a mirror, no path of a machine, one version, documents that are current."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
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


def test_every_link_of_a_document_leads_somewhere() -> None:
    documents = [Path("README.md"), Path("CONTRIBUTING.md"), *(path for path in tracked() if path.parts[0] == "docs")]
    dead = [
        f"{path}: {target}"
        for path in documents
        if path.suffix == ".md"
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(path))
        if not (CHECKOUT / path.parent / target).exists()
    ]
    assert not dead


def wanted(*extras: str) -> set[str]:
    """The names of what pyproject.toml depends on, as registries spell them."""
    project = tomllib.loads(text_of(Path("pyproject.toml")))["project"]
    listed = [*project["dependencies"], *(each for extra in extras for each in project["optional-dependencies"][extra])]
    return {canonical(re.split(r"[<>=!;\[ ]", each)[0]) for each in listed}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_dependency_is_pinned_with_hashes() -> None:
    pins = text_of(Path("constraints.txt"))
    assert wanted("dev") <= set(re.findall(r"^([A-Za-z0-9._-]+)==", pins, flags=re.MULTILINE))
    entries = re.split(r"\n(?=\S)", pins.strip())
    assert not [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry]


def test_every_dependency_is_used() -> None:
    provided = {
        module: {canonical(each) for each in distributions}
        for module, distributions in packages_distributions().items()
    }
    everything = "\n".join(text_of(path) for path in modules("isodesk"))
    used = {name for module, names in provided.items() if re.search(rf"\b{module}\b", everything) for name in names}
    assert not wanted() - used


def test_shell_scripts_stop_at_the_first_failure() -> None:
    scripts = [path for path in tracked() if path.suffix == ".sh"] + [Path(".ci/run")]
    assert not [str(path) for path in scripts if "set -euo pipefail" not in text_of(path)]
