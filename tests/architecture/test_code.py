"""Rules that no linter knows, each learnt the hard way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import modules, nodes, place, text_of

TRANSLATORS = {"tr": 0, "translate": 1, "_": 0, "gettext": 0, "ngettext": 0, "pgettext": 1}
LONGEST_MODULE, LONGEST_CLASS = 500, 300  # lines


def called(node: ast.AST) -> str:
    """The last name of what is called, or an empty string."""
    match node:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name
    return ""


def untranslatable(path: Path) -> Iterator[str]:
    for node in nodes(path):
        name = called(node)
        if name == "translate" and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            continue  # of a text's characters, a painter's origin: ours is the bare name
        if name in TRANSLATORS and isinstance(node, ast.Call) and not texts_are_literal(node, TRANSLATORS[name]):
            yield place(path, node)


def texts_are_literal(call: ast.Call, text_at: int) -> bool:
    texts = call.args[: text_at + 1]
    return len(texts) > text_at and all(isinstance(each, ast.Constant | ast.Starred) for each in texts)


def test_translated_texts_are_literals() -> None:
    """An f-string is extracted as a text that never matches; a variable isn't extracted at all."""
    found = [fault for path in modules("isodesk") for fault in untranslatable(path)]
    assert not found


def test_no_dialog_blocks_the_loop() -> None:
    """A modal ``exec()`` inside a coroutine breaks every other task: ``open()`` and a future instead."""
    found = [
        place(path, node)
        for path in modules("isodesk")
        if path.parts[1] == "desk"
        for node in nodes(path)
        if called(node) in {"exec", "exec_"}
    ]
    assert not found


def test_no_slot_loses_its_task() -> None:
    """``asyncSlot`` loses tasks and re-enters, ``asyncClose`` spins."""
    found = [
        place(path, node)
        for path in modules("isodesk")
        for node in nodes(path)
        if isinstance(node, ast.Name | ast.Attribute | ast.alias)
        and {getattr(node, "id", ""), getattr(node, "attr", ""), getattr(node, "name", "")}
        & {"asyncSlot", "asyncClose", "asyncWrap"}
    ]
    assert not found


def is_broad(handler: ast.ExceptHandler) -> bool:
    caught = [handler.type] if not isinstance(handler.type, ast.Tuple) else handler.type.elts
    return any(each is None or getattr(each, "id", "") in {"Exception", "BaseException"} for each in caught)


def swallows(path: Path, handler: ast.ExceptHandler) -> bool:
    raises = any(isinstance(node, ast.Raise) for statement in handler.body for node in ast.walk(statement))
    reasoned = "# noqa: BLE001 - " in text_of(path).splitlines()[handler.lineno - 1]
    return is_broad(handler) and not raises and not reasoned


def test_no_broad_except_swallows() -> None:
    found = [
        place(path, node)
        for path in modules("isodesk", "benchmarks", "scripts")
        for node in nodes(path)
        if isinstance(node, ast.ExceptHandler) and swallows(path, node)
    ]
    assert not found


def test_every_exemption_says_why() -> None:
    """``# noqa: X - why`` and ``# type: ignore[x]  # why``."""
    found = []
    for path in modules("isodesk", "tests", "benchmarks", "scripts"):
        for number, line in enumerate(text_of(path).splitlines(), 1):
            for mark in ("# noqa", "# type: ignore", "# pragma"):
                _, given, rest = line.partition(mark)
                if given and line.count('"' + mark) == 0 and not reason(rest):
                    found.append(f"{path}:{number}")
    assert not found


def reason(rest: str) -> bool:
    _, dash, why = rest.partition(" - ")
    _, hash_, comment = rest.partition("# ")
    return bool((dash and why.strip()) or (hash_ and comment.strip()))


@pytest.mark.parametrize("name", ["sleep", "skip", "skipif", "xfail", "importorskip"])
def test_no_test_waits_blindly_or_looks_away(name: str) -> None:
    found = [
        place(path, node)
        for path in modules("tests")
        for node in nodes(path)
        if isinstance(node, ast.Attribute)
        and node.attr == name
        and isinstance(node.value, ast.Name | ast.Attribute)
        and ast.unparse(node.value) in {"time", "pytest", "pytest.mark", "unittest"}
    ]
    assert not found


@pytest.mark.parametrize("folder", ["isodesk", "tests", "benchmarks", "scripts"])
def test_rooms_are_small(folder: str) -> None:
    long = [str(path) for path in modules(folder) if len(text_of(path).splitlines()) > LONGEST_MODULE]
    large = [
        place(path, node)
        for path in modules(folder)
        for node in nodes(path)
        if isinstance(node, ast.ClassDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_CLASS
    ]
    assert not long + large
