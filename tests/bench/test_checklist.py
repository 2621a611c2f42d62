"""Every row of the checklist that a platform answers for has a test of its number here."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.lti import rows_elsewhere

LAST = {"PA": 4, "BO": 14, "TK": 4, "AG": 12, "DR": 1}  # what follows is the tool's
NAMED = re.compile(r"def test_([a-z]{2})((?:_(?:and_)?\d\d)+)_")


def rows_with_tests() -> Iterator[str]:
    """The numbers in the names of tests."""
    for path in Path(__file__).parent.glob("test_*_rows.py"):
        for kind, numbers in NAMED.findall(path.read_text("utf-8")):
            yield from (f"{kind.upper()}-{number}" for number in re.findall(r"\d\d", numbers))


def test_every_row_has_its_test() -> None:
    wanted = {f"{kind}-{number:02}" for kind, last in LAST.items() for number in range(1, last + 1)} | {"DL-02"}
    assert wanted | set(rows_elsewhere.BENCH) == set(rows_with_tests())
