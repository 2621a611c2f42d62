"""An Excel workbook as rows of text: opened only within bounds, read as a stream, one sheet at a time."""

import itertools
import re
import warnings
import zipfile
import zlib
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isodesk.desk.errors import RosterUnreadable
from isodesk.desk.services.roster.shown import shown

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_ROWS = 100_000
MOST_CELLS = 200
LONGEST_CELL = 10_000
LARGEST_UNPACKED = 400 * 2**20
LARGEST_PART = 4 * 2**20  # of what isn't a sheet or the table of texts: read as a whole
LARGEST_LINKS = 16 * 2**20  # a spreadsheet makes a link of every address, up to 65,530
LARGEST_PIECE = 2**20  # between the ends of two rows, or of two texts
MOST_PARTS = 5000
_TALLEST = 1_048_576  # rows of a sheet, as Excel has them
_STREAMED = re.compile(r"xl/(worksheets/[^/]+|sharedStrings)\.xml", re.IGNORECASE)
_LINKS = "xl/worksheets/_rels/"  # one for every address: megabytes that would be parsed at one go, and say nothing here
_ENDS = re.compile(rb"</?(?:\w+:)?(?:row|si)\b")
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    SyntaxError,  # of XML: each of the parsers that openpyxl may have has its own, all of this kind
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,  # a part under a password
    TypeError,
    ValueError,
)


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook; its rows can be read again and again."""

    path: Path
    name: str
    sheets: Sequence[str]
    expected: int
    encoding: str = ""
    separator: str = ""

    def rows(self) -> Generator[tuple[int, list[str]], None, None]:
        """Row number and cells of each row that isn't empty; raises ``RosterUnreadable``."""
        with _readable(), _opened(self.path) as workbook:
            yield from _bounded(workbook[self.name].iter_rows())


def open_sheet(path: Path, name: str = "", preferred: str = "") -> Sheet:
    """A sheet by its name, else the ``preferred`` one, else the one that was shown when the file was saved.

    Raises ``RosterUnreadable``.
    """
    with _readable():
        _hold_bounds(path)
        with _opened(path) as workbook:
            names = [sheet.title for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
            if not names:
                raise RosterUnreadable(reason="empty")
            active = workbook.active
            wanted = (name, preferred, "" if active is None else active.title, names[0])
            found = next(each for each in wanted if each in names)
            tallest = workbook[found].max_row or 0
            return Sheet(path, found, names, min(tallest, MOST_ROWS + 1))


@contextmanager
def _readable() -> Iterator[None]:
    """Whatever is wrong inside of a workbook: it can't be read as one."""
    try:
        yield
    except _BROKEN as error:
        raise RosterUnreadable(reason="not_workbook") from error


@contextmanager
def _opened(path: Path) -> "Iterator[Workbook]":
    from openpyxl.reader.excel import ExcelReader

    warnings.filterwarnings("ignore", module=r"openpyxl\.")  # of styles and extensions, which nobody looks at here
    with path.open("rb") as file:  # by content: whatever a workbook is called, it is one
        reader = ExcelReader(file, read_only=True, keep_links=False)
        reader.valid_files = [name for name in reader.valid_files if not name.startswith(_LINKS)]
        reader.read()
        try:
            yield reader.wb
        finally:
            reader.wb.close()


def _hold_bounds(path: Path) -> None:
    """Refuse what would unpack into more than a list can be; nothing is unpacked beyond what is declared."""
    with zipfile.ZipFile(path) as archive:
        parts = [
            part
            for part in archive.infolist()
            if part.filename.endswith((".xml", ".rels")) and not part.filename.startswith(_LINKS)
        ]
        if (
            len(archive.infolist()) > MOST_PARTS
            or sum(part.file_size for part in parts) > LARGEST_UNPACKED
            or any(not _is_bounded(archive, part) for part in parts)
        ):
            raise RosterUnreadable(reason="too_large_unpacked")


def _is_bounded(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    if not _STREAMED.fullmatch(part.filename):
        return part.file_size <= LARGEST_PART
    longest, last = _pieces(archive, part)
    return longest <= LARGEST_PIECE and last <= LARGEST_LINKS


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> tuple[int, int]:
    """Bytes of the longest piece between two rows or texts, held in memory at once, and of what follows the last."""
    longest = current = 0
    with archive.open(part) as file:
        while (chunk := file.read(2**18)) and longest <= LARGEST_PIECE:
            ends = [*(end.start() for end in _ENDS.finditer(chunk)), len(chunk)]
            current += ends[0]
            for before, after in itertools.pairwise(ends):
                longest, current = max(longest, current), after - before
    return longest, current


def _bounded(rows: Iterator[Sequence[Any]]) -> Iterator[tuple[int, list[str]]]:
    count = 0
    for number, row in enumerate(rows, 1):
        cells = [_text(cell) for cell in row[:MOST_CELLS]]
        if any(cells):
            count += 1
            if count > MOST_ROWS + 1:
                raise RosterUnreadable(reason="too_many_rows", maximum=MOST_ROWS)
            yield number, cells
        elif number > _TALLEST:
            raise RosterUnreadable(reason="too_many_rows", maximum=MOST_ROWS)


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    text = value if type(value) is str else shown(value, cell.number_format)
    return text[:LONGEST_CELL]
