"""The table of the checklist in the document is what the tests see, and no row of the checklist is missing."""

import pytest

from tests.lti.document import DOCUMENT, MARK, tried, written
from tests.support.checklist import Line, numbers


async def test_the_table_is_what_is_seen() -> None:
    lines = await tried()
    assert [line for line in lines if not line.holds] == []
    assert not numbers() - {line.number for line in lines}
    _, _, table = DOCUMENT.read_text("utf-8").partition(MARK)
    assert table == written(lines), "out of date: `make format` writes it anew"


@pytest.mark.parametrize(
    ("given", "cell"), [("a|b", "a\\|b"), ("<b>", "&lt;b>"), ("a\\b", "a\\\\b"), ("[x](y)", "\\[x](y)")]
)
def test_nothing_of_a_row_is_taken_for_markup(given: str, cell: str) -> None:
    assert f"| T-01 | station | {cell} | 1 | 2 |" in written([Line("T-01", "station", given, "1", "2", holds=False)])
