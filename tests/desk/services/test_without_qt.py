"""Services and store live where there is no Qt: on a server, in a test, in a command."""

import subprocess
import sys

PROGRAM = """
from importlib import import_module
from pkgutil import walk_packages

import tests.support.no_qt

for package in map(import_module, ("isodesk.desk.services", "isodesk.desk.store", "tests.desk.services")):
    for module in walk_packages(package.__path__, package.__name__ + "."):
        if ".versions." not in module.name:
            import_module(module.name)
"""


def test_neither_they_nor_their_tests_ask_for_qt() -> None:
    said = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr


def test_where_there_is_no_qt_asking_for_it_fails() -> None:
    program = "import tests.support.no_qt, PySide6.QtCore"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "there is no Qt below the window" in said.stderr
