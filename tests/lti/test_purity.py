"""The library reads no clock, no network, no file and no chance: all it works with is given to it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import modules, nodes

IMPURE = {
    *("asyncio", "http", "httpx", "io", "logging", "os", "pathlib", "random", "requests", "secrets", "shutil"),
    *("socket", "sqlalchemy", "sqlite3", "ssl", "subprocess", "tempfile", "threading", "time", "uuid"),
}
CLOCKS = {"now", "utcnow", "today", "open", "print", "input"}
SOURCES = [path for path in modules("isodesk") if path.parts[:2] == ("isodesk", "lti")]


def imported(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def called(path: Path) -> Iterator[str]:
    for node in nodes(path):
        match node:
            case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
                yield name


def test_there_is_something_to_look_at() -> None:
    assert len(SOURCES) > 30


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_module_is_pure(path: Path) -> None:
    names = set(imported(path))
    assert not {name.partition(".")[0] for name in names} & IMPURE
    assert "urllib.request" not in names
    assert not set(called(path)) & CLOCKS
