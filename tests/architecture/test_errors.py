"""One exception tree, and a code of its own for each kind of error."""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator

import isodesk
from isodesk.errors import IsoDeskError


def import_everything() -> None:
    """Every module but the migrations' scripts, which alembic runs by itself."""
    for found in pkgutil.walk_packages(isodesk.__path__, "isodesk."):
        if ".migrations." not in found.name and not found.name.endswith("__main__"):
            importlib.import_module(found.name)


def descendants(declared: type[IsoDeskError]) -> Iterator[type[IsoDeskError]]:
    for child in declared.__subclasses__():
        if child.__module__.startswith("isodesk."):
            yield child
            yield from descendants(child)


def test_every_error_has_a_code_of_its_own() -> None:
    import_everything()
    errors = set(descendants(IsoDeskError))
    inherited = sorted(each.__qualname__ for each in errors if "code" not in vars(each))
    assert not inherited
    shared = [code for code, times in Counter(each.code for each in errors).items() if times > 1]
    assert not shared


def test_an_error_says_its_code_and_parameters() -> None:
    assert str(IsoDeskError(name="x", size=3)) == "isodesk(name='x', size=3)"
