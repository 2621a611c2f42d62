"""The checklist as a table of Markdown: number, input, expected, seen.

``python -m tests.lti.checklist_table`` prints it.
"""

import sys
from collections.abc import Iterable, Iterator

from tests.lti import rows_elsewhere, rows_login, rows_outcomes, rows_services, rows_tokens, rows_v1p1
from tests.lti.checklist import Row, seen

ROWS = [*rows_v1p1.ROWS, *rows_login.ROWS, *rows_tokens.ROWS, *rows_outcomes.ROWS, *rows_services.ROWS]


def table(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of the table, by number; what is seen is tried out."""
    yield "| number | input | expected | seen |"
    yield "| --- | --- | --- | --- |"
    for row in sorted(rows, key=lambda row: _order(row.number)):
        yield f"| {row.number} | {_cell(row.given)} | {row.expected} | {seen(row)} |"


def elsewhere() -> Iterator[str]:
    """The lines of the table of what no message decides by itself."""
    yield "| number | why |"
    yield "| --- | --- |"
    for number, why in sorted(
        {**rows_elsewhere.STATION, **rows_elsewhere.BENCH}.items(), key=lambda each: _order(each[0])
    ):
        yield f"| {number} | {_cell(why)} |"


def _order(number: str) -> tuple[int, int]:
    kind, _, place = number.partition("-")
    return [*rows_elsewhere.LAST].index(kind), int(place)


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    sys.stdout.write("\n".join([*table(ROWS), "", *elsewhere(), ""]))
