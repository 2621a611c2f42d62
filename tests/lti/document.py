"""``docs/lti.md``: its table of the checklist is written by the tests, what stands above it by hand.

``python -m tests.lti.document`` tries every row on every side and writes the table anew; with ``--check`` it writes
nothing, and exits 1 where the table is out of date.
"""

import asyncio
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.bench import checklist_table as bench
from tests.lti import checklist_table as library
from tests.station.lti import checklist_table as station
from tests.support.checklist import Line, Lines, place

DOCUMENT: Final = Path(__file__).resolve().parents[2] / "docs" / "lti.md"
MARK: Final = "<!-- What follows is written by `make format`, which tries every row; a test holds it current. -->\n"
SIDES: Final[Sequence[Lines]] = (library.lines, station.lines, bench.lines)
NAMES: Final = ("library", "station", "bench")


async def tried() -> list[Line]:
    """Every row of every side, tried just now, by number."""
    lines = [line for side in SIDES for line in [each async for each in side()]]
    return sorted(lines, key=lambda line: (place(line.number), NAMES.index(line.side)))


def written(lines: Iterable[Line]) -> str:
    """What stands below the mark."""
    return "\n".join([*_told(lines := list(lines)), *_table(lines), ""])


def _told(lines: Sequence[Line]) -> Iterator[str]:
    sides = Counter(line.side for line in lines)
    counted = ", ".join(f"{sides[name]} at the {name}" for name in NAMES if sides[name])
    yield f"\n{len(lines)} rows: {counted}.\n"


def _table(lines: Iterable[Line]) -> Iterator[str]:
    yield "| number | side | input | expected | seen |"
    yield "| --- | --- | --- | --- | --- |"
    for line in lines:
        cells = map(_cell, (line.number, line.side, line.given, line.expected, line.seen))
        yield f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    for sign, safe in (("\\", "\\\\"), ("|", "\\|"), ("<", "&lt;"), ("[", "\\["), ("*", "\\*"), ("\t", "⇥")):
        text = text.replace(sign, safe)
    return text


def main() -> int:
    """Write or check."""
    head, mark, old = DOCUMENT.read_text("utf-8").partition(MARK)
    new = written(asyncio.run(tried()))
    if "--check" in sys.argv[1:]:
        return int(old != new or not mark)
    DOCUMENT.write_text(head + MARK + new, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
