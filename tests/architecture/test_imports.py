"""The import contracts of pyproject.toml hold, and they can fail."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from tests.architecture.sources import CHECKOUT, modules, text_of


def contracts() -> list[dict[str, Any]]:
    declared: list[dict[str, Any]] = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
    return declared


def test_every_import_contract_is_kept() -> None:
    """In a process of its own: import-linter's set-up of logging would silence every logger of this one."""
    linter = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([linter, "--no-logo", "--no-cache"], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


def test_layers_name_every_module_and_separate_siblings_by_a_bar() -> None:
    for contract in contracts():
        if contract["type"] == "layers":
            assert contract["exhaustive"] is True
            assert not any(":" in layer for layer in contract["layers"]), "with a colon siblings import each other"


def test_no_contract_ignores_an_import() -> None:
    assert not [contract["name"] for contract in contracts() if contract.get("ignore_imports")]


def test_qasync_has_one_door() -> None:
    imported = re.compile(r"^\s*(import|from) qasync", re.MULTILINE)
    importers = [path for path in modules("isodesk") if imported.search(text_of(path))]
    assert len(importers) == 1, importers


def test_the_window_is_imported_without_what_its_first_rows_do_not_need() -> None:
    heavy = [
        "sqlalchemy",
        "alembic",
        "httpx",
        "pydantic",
        "cryptography",
        "argon2",
        "keyring",
        "typst",
        "typer",
        "babel",
    ]
    code = f"import sys, isodesk.cli, isodesk.desk.app; print([each for each in {heavy} if each in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=CHECKOUT)
    assert ran.stdout.strip() == "[]"
