"""Lists as files for the platform or for the next import: empty ones, and those of people who are here."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from isodesk.desk.errors import FileNotWritten
from isodesk.desk.services.roster.faults import FORMULA

WORKBOOK = ".xlsx"


def write_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], sheet: str, separator: str) -> int:
    """Write a workbook where the name says so, else a text; how many rows. The file is whole or not there.

    Raises ``FileNotWritten``.
    """
    try:
        return _write_whole(path, header, rows, sheet, separator)
    except OSError as error:
        raise FileNotWritten(path=str(path), reason=error.strerror or "") from error


def _write_whole(
    path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], sheet: str, separator: str
) -> int:
    beside = path.with_name(f".{path.name}.part")
    try:
        if path.suffix.lower() == WORKBOOK:
            count = _workbook(beside, header, rows, sheet)
        else:
            count = _text(beside, header, rows, separator)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return count


def defused(value: object) -> object:
    """What a spreadsheet won't run: a text that begins like a formula gets a mark before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) and value.rstrip("-+") else value


def _workbook(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], sheet: str) -> int:
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    page = workbook.create_sheet(sheet)
    page.append(list(header))
    count = 0
    for row in rows:
        page.append([defused(value) for value in row])
        count += 1
    workbook.save(path)
    return count


def _text(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], separator: str) -> int:
    with path.open("w", encoding="utf-8-sig", newline="") as file:  # without the mark Excel takes another encoding
        writer = csv.writer(file, delimiter=separator)
        writer.writerow(header)
        count = 0
        for row in rows:
            writer.writerow([defused(value) for value in row])
            count += 1
    return count
