"""Lists as files: every row that is filtered, in its columns; formulas defused; nothing left where it ends early."""

import asyncio
import csv
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from isodesk.desk.errors import FileNotWritten
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.exporting import PAGE, ExportColumn, Value, as_html, as_text, defused, export
from isodesk.desk.services.paging import PageQuery


@dataclass(frozen=True)
class Person:
    id: int
    name: str


class People:
    """As many as are asked for, by pages; one page may never come."""

    def __init__(self, total: int, *, names: Sequence[str] = (), halts_at: int | None = None) -> None:
        self.total = total
        self.names = names
        self.halts_at = halts_at
        self.waiting = asyncio.Event()

    async def count(self, query: PageQuery) -> int:
        return self.total

    async def ids(self, query: PageQuery) -> Sequence[int]:
        return range(self.total)

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[Person]:
        if self.halts_at is not None and offset >= self.halts_at:
            self.waiting.set()
            await asyncio.Event().wait()
        numbers = range(offset, min(offset + limit, self.total))
        return [Person(each, self.names[each] if self.names else f"Person {each}") for each in numbers]


COLUMNS = (ExportColumn("Number", lambda row: row.id), ExportColumn("Name", lambda row: row.name))
RISKY = ["=1+1", "+33 1", "-2", "@SUM(A1)", "\tx", "\rx"]


def nothing(done: int, total: int) -> None:
    """Nobody looks."""


def files_in(folder: Path) -> list[Path]:
    """Every file below a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def csv_rows(path: Path) -> list[list[str]]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "spreadsheets need the mark to read accents"
    return list(csv.reader(content.decode("utf-8-sig").splitlines(), delimiter=";"))


def xlsx_rows(path: Path) -> list[tuple[object, ...]]:
    book = load_workbook(path, read_only=True)
    rows: list[tuple[object, ...]] = [tuple(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    book.close()
    return rows


async def test_every_page_is_written_and_told(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    total = PAGE + 7
    path = tmp_path / "people.csv"
    written = await export(People(total), PageQuery(), COLUMNS, path, lambda done, of: told.append((done, of)))
    rows = csv_rows(path)
    assert written == total
    assert rows[0] == ["Number", "Name"]
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(total)]
    assert told == [(0, total), (PAGE, total), (total, total)]


async def test_a_workbook_keeps_numbers_and_moments(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 22, 9, 5)  # noqa: DTZ001 - a wall time
    columns = (ExportColumn("Nothing", lambda _row: None), *COLUMNS, ExportColumn("When", lambda _row: moment))
    path = tmp_path / "people.xlsx"
    await export(People(2), PageQuery(), columns, path, nothing)
    assert xlsx_rows(path) == [
        ("Nothing", "Number", "Name", "When"),
        (None, 0, "Person 0", moment),
        (None, 1, "Person 1", moment),
    ]
    sheet = load_workbook(path).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold


async def test_moments_and_nothing_in_a_text_file(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 22, 9, 5)  # noqa: DTZ001 - a wall time
    columns = (ExportColumn("When", lambda _row: moment), ExportColumn("Nothing", lambda _row: None))
    await export(People(1), PageQuery(), columns, tmp_path / "a.csv", nothing)
    assert csv_rows(tmp_path / "a.csv")[1] == ["2026-11-22 09:05", ""]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
async def test_formulas_are_only_text(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"people.{ending}"
    people = People(len(RISKY), names=RISKY)
    await export(people, PageQuery(), [ExportColumn("Name", lambda row: row.name)], path, nothing)
    if ending == "xlsx":
        cells = [row[0] for row in load_workbook(path).worksheets[0].iter_rows(min_row=2)]
        assert all(cell.data_type == "s" for cell in cells), "none is a formula"
        texts = [str(cell.value) for cell in cells]
    else:
        texts = list(path.read_text("utf-8-sig").split("\r\n")[1:-1])
        texts = [text.strip('"') for text in texts]
    assert all(text.startswith("'") for text in texts), texts


@pytest.mark.parametrize("text", RISKY)
def test_what_a_spreadsheet_would_run_is_defused(text: str) -> None:
    assert defused(text) == f"'{text}"


def test_what_is_harmless_stays() -> None:
    assert defused("Anne-Marie") == "Anne-Marie"
    assert defused(-2) == -2
    assert defused("a\x00b\x1bc") == "abc"


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
async def test_stopped_in_the_middle_it_leaves_no_file(
    tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    people = People(3 * PAGE, halts_at=PAGE)
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / f"people.{ending}"
    task = asyncio.create_task(export(people, PageQuery(), COLUMNS, path, nothing))
    await people.waiting.wait()
    assert len(files_in(folder)) == 1, "it is written beside its place"
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert files_in(tmp_path) == []


async def test_a_file_that_was_there_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("before")
    people = People(3 * PAGE, halts_at=PAGE)
    task = asyncio.create_task(export(people, PageQuery(), COLUMNS, path, nothing))
    await people.waiting.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert path.read_text() == "before"
    await export(People(1), PageQuery(), COLUMNS, path, nothing)
    assert csv_rows(path) == [["Number", "Name"], ["0", "Person 0"]]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
async def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "missing" / f"people.{ending}"
    with pytest.raises(FileNotWritten) as caught:
        await export(People(1), PageQuery(), COLUMNS, path, nothing)
    assert caught.value.parameters["path"] == str(path)
    assert caught.value.parameters["reason"]


async def test_more_rows_than_a_sheet_holds_are_refused_before_they_are_written(tmp_path: Path) -> None:
    from isodesk.desk.services import exporting

    with pytest.raises(FileNotWritten) as caught:
        await export(People(exporting.MOST_XLSX_ROWS + 1), PageQuery(), COLUMNS, tmp_path / "all.xlsx", nothing)
    assert caught.value.parameters["reason"] == "too_many_rows"
    assert files_in(tmp_path) == []


async def test_what_is_filtered_is_exported(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path / "profile", passphrase="correct horse battery staple")
    for given, group in (("Théo", "A"), ("Inès", "B"), ("Ada", "A")):
        await desk.candidates.add(CandidateDraft(given, "Spécimen", f"{group}{len(given)}@example.org", group=group))
    columns = [ExportColumn("Name", lambda row: row.given_name)]
    await export(desk.candidates, PageQuery(filters={"group": "A"}), columns, tmp_path / "a.csv", nothing)
    assert [row[0] for row in csv_rows(tmp_path / "a.csv")] == ["Name", "Ada", "Théo"]
    await desk.close()


def test_a_table_for_the_clipboard() -> None:
    rows: list[list[Value]] = [["Théo\tLessai", 3], ["=1+1", None], ["<b>", "x\ny"]]
    assert as_text(["Name", "Tests"], rows) == "Name\tTests\nThéo Lessai\t3\n'=1+1\t\n<b>\tx y\n"
    table = as_html(["Name", "Tests"], rows)
    assert "<th>Name</th><th>Tests</th>" in table
    assert "<td>&lt;b&gt;</td><td>x y</td>" in table
    assert "<td>&#x27;=1+1</td><td></td>" in table
