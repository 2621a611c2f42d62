"""Lists as files and as text to be pasted: what is filtered, in the columns shown, formulas defused.

A cell that a spreadsheet would take for a formula gets an apostrophe before it: names and addresses come from
candidates, and a formula in them would run on the computer of whoever opens the file.
"""

import asyncio
import csv
import html
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

from isodesk.desk.errors import FileNotWritten
from isodesk.desk.services.paging import PageQuery, Source

PAGE: Final = 2000  # rows
AT_ONCE: Final = 250
MOST_XLSX_ROWS: Final = 1_048_575  # below the header
_RISKY: Final = ("=", "+", "-", "@", "\t", "\r")
_CONTROL: Final = {code: None for code in range(32) if chr(code) not in "\t\n\r"}

Value = str | int | float | datetime | None


@dataclass(frozen=True)
class ExportColumn:
    """A title, and what a row has below it."""

    title: str
    value: Callable[[Any], Value]


Told = Callable[[int, int], None]  # rows written, and of how many


def defused(value: Value) -> Value:
    """A text that no spreadsheet takes for a formula, without characters that no file may hold."""
    if not isinstance(value, str):
        return value
    text = value.translate(_CONTROL)
    return f"'{text}" if text.startswith(_RISKY) else text


async def export(source: Source[Any], query: PageQuery, columns: Sequence[ExportColumn], path: Path, told: Told) -> int:
    """Write every row that the query finds, as XLSX or CSV by the file's ending; how many there were.

    Raises ``FileNotWritten``. Where it is cancelled or fails no file is left, and one that was there stays.
    """
    loop = asyncio.get_running_loop()
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    writer = _writer(path, part)
    try:
        await loop.run_in_executor(None, writer.begin, [column.title for column in columns])
        written = await _rows(source, query, columns, writer, path, told)
        await loop.run_in_executor(None, partial(_finish, writer, part, path))
    except OSError as error:
        raise FileNotWritten(path=str(path), reason=error.strerror or "") from error
    finally:
        await asyncio.shield(loop.run_in_executor(None, partial(_clear, writer, part)))
    return written


async def _rows(
    source: Source[Any],
    query: PageQuery,
    columns: Sequence[ExportColumn],
    writer: "_Writer",
    path: Path,
    told: Told,
) -> int:
    total = await source.count(query)
    if total > writer.most:
        raise FileNotWritten(path=str(path), reason="too_many_rows")
    written = 0
    told(0, total)
    while rows := await source.page(query, written, PAGE):
        cells = await _cells(rows, columns)
        await asyncio.get_running_loop().run_in_executor(None, writer.add, cells)
        written += len(rows)
        told(written, max(total, written))
    return written


async def _cells(rows: Sequence[Any], columns: Sequence[ExportColumn]) -> list[list[Value]]:
    """What the rows say, a few at a time: their words are made where everything else waits for its turn."""
    cells: list[list[Value]] = []
    for start in range(0, len(rows), AT_ONCE):
        cells += [[defused(column.value(row)) for column in columns] for row in rows[start : start + AT_ONCE]]
        await asyncio.sleep(0)
    return cells


def _finish(writer: "_Writer", part: Path, path: Path) -> None:
    writer.end()
    part.replace(path)


def _clear(writer: "_Writer", part: Path) -> None:
    with suppress(OSError):
        writer.close()
    with suppress(OSError):
        part.unlink(missing_ok=True)


class _Writer(Protocol):
    most: int  # rows below the header

    def begin(self, titles: Sequence[str]) -> None: ...
    def add(self, rows: Sequence[Sequence[Value]]) -> None: ...
    def end(self) -> None: ...
    def close(self) -> None:
        """Let go of what is open, finished or not."""


def _writer(path: Path, part: Path) -> _Writer:
    return _Csv(part) if path.suffix.lower() == ".csv" else _Xlsx(part)


class _Csv:
    """With a mark for the encoding and semicolons, as French spreadsheets open them by a double click."""

    most = sys.maxsize

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: Any = None

    def begin(self, titles: Sequence[str]) -> None:
        self._file = self._path.open("w", encoding="utf-8-sig", newline="")
        self._rows = csv.writer(self._file, delimiter=";")
        self._rows.writerow(titles)

    def add(self, rows: Sequence[Sequence[Value]]) -> None:
        self._rows.writerows([_plain(value) for value in row] for row in rows)

    def end(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def close(self) -> None:
        if self._file is not None:
            self._file.close()


class _Xlsx:
    """One sheet; openpyxl writes rows as they come and keeps none."""

    most = MOST_XLSX_ROWS

    def __init__(self, path: Path) -> None:
        self._path = path
        self._book: Any = None

    def begin(self, titles: Sequence[str]) -> None:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Font

        self._path.touch(mode=0o600)  # said now rather than after all rows
        self._book = Workbook(write_only=True)
        self._sheet = self._book.create_sheet("Export")
        self._sheet.freeze_panes = "A2"
        header = [WriteOnlyCell(self._sheet, value=title) for title in titles]
        for cell in header:
            cell.font = Font(bold=True)
        self._sheet.append(header)

    def add(self, rows: Sequence[Sequence[Value]]) -> None:
        for row in rows:
            self._sheet.append(row)

    def end(self) -> None:
        self._book.save(self._path)
        self._book = None

    def close(self) -> None:
        """A workbook that was only begun has its rows in a file of openpyxl's own: that goes as well."""
        if self._book is not None:
            self._sheet.close()
            self._sheet._writer.cleanup()  # noqa: SLF001 - there is no other way than waiting for the program's end


def _plain(value: Value) -> str:
    if value is None:
        return ""
    return value.isoformat(" ", "minutes") if isinstance(value, datetime) else str(value)


def as_text(titles: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """Lines with tabs between cells, as spreadsheets take them from the clipboard."""
    return "".join("\t".join(_one_line(value) for value in row) + "\n" for row in (titles, *rows))


def as_html(titles: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """A table as word processors and mail programs take it from the clipboard."""
    head = "".join(f"<th>{html.escape(title)}</th>" for title in titles)
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(_one_line(value))}</td>" for value in row) + "</tr>" for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _one_line(value: Value) -> str:
    return " ".join(_plain(defused(value)).split())
