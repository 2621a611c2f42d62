"""Lists in workbooks, columns that a person chose, known people brought up to date."""

import zipfile
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from isodesk.desk.errors import FileNotWritten, RosterUnreadable
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration, SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.roster import workbook as workbooks
from isodesk.desk.services.roster.columns import Column
from isodesk.desk.services.roster.report import Severity
from isodesk.desk.services.roster.shown import shown
from isodesk.desk.services.roster.values import gender, language, percentage
from isodesk.protocol.values import Gender, Language
from tests.desk.services.offices import ALL, ASSESSMENT, intents, open_desk, person
from tests.desk.services.test_roster import with_forms

at = datetime.fromisoformat
HEADER = ("First name", "Last name", "Email", "Country", "Group", "Test")


def workbook(path: Path, rows: Sequence[Sequence[object]], sheet: str = "Import", **others: Sequence[object]) -> Path:
    """A workbook with these rows; ``others`` are sheets of one row, before it."""
    book = Workbook()
    page = book.active
    assert page is not None
    for name, row in others.items():
        book.create_sheet(name, 0).append(list(row))
    page.title = sheet
    for row in rows:
        page.append(list(row))
    book.save(path)
    return path


def told(run: object) -> list[tuple[int, str, str]]:
    """Line, column and code of each fault."""
    return [(each.line, each.column, each.code) for each in run.faults]  # type: ignore[attr-defined]  # any run's


async def test_a_workbook_is_read_as_a_person_sees_it(tmp_path: Path) -> None:
    header = (*HEADER, "Extra time", "Matricule", "Langue", "Civilité")
    rows = [
        header,
        ("Ada", "Exemple", "ada@example.org", "France", "A", 101, 0.33, 42, "Anglais", "Mme"),
        (None, None, None),
        ("Bob", "Essai", "bob@example.org", "France", "A", 101.0, 50, 7, "fr", "M."),
    ]
    path = workbook(tmp_path / "list.xlsx", rows)
    book = workbooks_opened(path)
    book["Import"]["G2"].number_format, book["Import"]["H2"].number_format = "0%", "00000"
    book.save(path)
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await with_forms(desk)
        run = await desk.roster.read(path)
        first, second = run.lines
        assert (run.faults, run.sheet, [line.line for line in run.lines]) == ([], "Import", [2, 4])
        assert (first.form_id, first.extra_time_percent, first.external_id) == (101, 33, "00042")
        assert (first.language, first.gender) == (Language.ENGLISH, Gender.FEMALE)
        assert (second.form_id, second.extra_time_percent, second.external_id) == (101, 50, "7")
        await desk.roster.confirm(run)
        [ada] = await desk.candidates.page(PageQuery("ada"), 0, 9)
        assert (ada.extra_time_percent, ada.language, ada.gender) == (33, Language.ENGLISH, Gender.FEMALE)


def workbooks_opened(path: Path) -> Workbook:
    """A workbook to change."""
    import openpyxl

    return openpyxl.load_workbook(path)


def test_every_kind_of_cell_has_its_text() -> None:
    cells: list[tuple[object, str, str]] = [
        (None, "General", ""),
        (True, "General", "TRUE"),
        (False, "General", "FALSE"),
        (3, "General", "3"),
        (3.0, "General", "3"),
        (2.5, "General", "2.5"),
        (2.5, "#,##0.00", "2.50"),
        (1e20, "General", "1e+20"),
        (0.125, "0.0%", "12.5 %"),
        (7, "000", "007"),
        (2.5, "0.00 ;[Red]-0.0", "2.50"),
        (at("2026-11-21 00:00"), "yyyy", "2026-11-21"),
        (at("2026-11-21 09:30"), "yyyy", "2026-11-21 09:30"),
        (at("2026-11-21 00:00").date(), "yyyy", "2026-11-21"),
        (time(9, 30), "hh", "09:30"),
        (timedelta(hours=1), "hh", "1:00"),
        (ArrayFormula("A1", "=SUM(A1)"), "General", "==SUM(A1)"),
    ]
    assert [shown(value, form) for value, form, _ in cells] == [text for _, _, text in cells]


def test_what_people_write_for_values() -> None:
    assert [gender(text) for text in ("Monsieur", "F", "3", "?")] == [
        Gender.MALE,
        Gender.FEMALE,
        Gender.NOT_PROVIDED,
        None,
    ]
    assert [language(text) for text in ("Français", "EN", "fr-FR", "2", "klingon")] == [1, 2, 1, 2, None]
    assert [percentage(text) for text in ("33", "33 %", "+33%", "tiers-temps", "1/3", "much")] == [
        33,
        33,
        33,
        33,
        33,
        None,
    ]


async def test_formulas_errors_and_wrong_values_are_told_by_line_and_column(tmp_path: Path) -> None:
    header = (*HEADER, "Language", "Gender", "Extra time", "CPF")
    rows = [
        header,
        ('=UPPER("ada")', "Exemple", "a@example.org"),
        ("#N/A", "Exemple", "b@example.org"),
        ("C", "Exemple", "c@example.org", "", "", "", "klingon", "thing", "much", "x" * 256),
        ("D", "Exemple", "d@example.org", "", "", "", "", "", 900),
        ("E", "Exemple", "e@example.org", "", "", "", "", "", "", "CPF-1"),
    ]
    async with open_desk(tmp_path / "desk", start=False) as desk:
        run = await desk.roster.read(workbook(tmp_path / "list.xlsx", rows))
        assert told(run) == [
            (2, "First name", "formula"),
            (3, "First name", "cell_error"),
            (4, "Gender", "unknown_gender"),
            (4, "Language", "unknown_language"),
            (4, "Extra time", "not_a_percentage"),
            (4, "CPF", "too_long"),
            (5, "Extra time", "out_of_range"),
            (6, "CPF", "cpf_without_test"),
        ]
        assert run.faults[-1].severity is Severity.WARNING


async def test_a_sheet_is_chosen_and_a_title_may_stand_above(tmp_path: Path) -> None:
    rows = [("Our people",), HEADER, ("Ada", "Exemple", "ada@example.org")]
    path = workbook(tmp_path / "list.xlsx", rows, sheet="People", Notes=("nothing here",))
    async with open_desk(tmp_path / "desk", start=False) as desk:
        found = await desk.roster.open(path, "People")
        assert (found.sheets, found.sheet, list(found.columns)) == (["Notes", "People"], "People", list(HEADER))
        assert [cells[:3] for cells in found.first_lines] == [["Ada", "Exemple", "ada@example.org"]]
        with pytest.raises(RosterUnreadable, match="no_header"):
            await desk.roster.read(path, "Notes")
        run = await desk.roster.read(path, "People")
        assert [line.line for line in run.lines] == [3]


async def test_columns_are_chosen_once_for_files_with_the_same_headers(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Who;Family;Contact;Nick\nAda;Exemple;ada@example.org;Countess\n", "utf-8")
    (tmp_path / "b.csv").write_text("WHO;family;Contact;Nick\nBob;Essai;bob@example.org;B\n", "utf-8")
    places = {Column.GIVEN_NAME: 0, Column.FAMILY_NAME: 1, Column.EMAIL: 2, Column.GROUP: 99}
    async with open_desk(tmp_path / "desk", start=False) as desk:
        found = await desk.roster.open(tmp_path / "a.csv")
        assert (found.places, found.remembered, found.sheets) == ({}, False, ())
        with pytest.raises(RosterUnreadable, match="no_header"):
            await desk.roster.read(tmp_path / "a.csv")
        run = await desk.roster.read(tmp_path / "a.csv", places=places)
        assert (run.lines[0].given_name, run.unknown_columns) == ("Ada", ["Nick"])
    async with open_desk(tmp_path / "desk", start=False) as desk:
        assert (await desk.roster.open(tmp_path / "b.csv")).remembered
        assert (await desk.roster.read(tmp_path / "b.csv")).lines[0].family_name == "Essai"


async def test_an_empty_file_has_no_columns(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        found = await desk.roster.open(workbook(tmp_path / "list.xlsx", []))
        assert (found.columns, found.first_lines) == ([], [])
        with pytest.raises(RosterUnreadable, match="not_read"):
            await desk.roster.open(tmp_path / "nothing.csv")


def spoiled(path: Path, part: str, content: bytes) -> Path:
    """A workbook with one of its parts replaced."""
    with zipfile.ZipFile(path) as archive:
        parts = {each.filename: archive.read(each) for each in archive.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, kept in {**parts, part: content}.items():
            archive.writestr(name, kept)
    return path


SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


@pytest.mark.parametrize(
    ("part", "content", "reason"),
    [
        (SHEET, NAMESPACE + b'<row r="1">' + b'<c r="A1"/>' * 150_000 + b"</row></sheetData></worksheet>", "too_large"),
        ("xl/styles.xml", b" " * (5 * 2**20), "too_large"),
        (SHEET, b"<worksheet><broken", "not_workbook"),
        ("xl/workbook.xml", b"nothing", "not_workbook"),
        (SHEET, NAMESPACE + b'<row r="9999999"><c r="A9999999"><v>1</v></c></row></sheetData></worksheet>', "too_many"),
    ],
)
async def test_a_workbook_that_is_a_trap_is_refused(tmp_path: Path, part: str, content: bytes, reason: str) -> None:
    path = spoiled(workbook(tmp_path / "list.xlsx", [HEADER]), part, content)
    async with open_desk(tmp_path / "desk", start=False) as desk:
        with pytest.raises(RosterUnreadable, match=reason):
            await desk.roster.read(path)


async def test_bounds_of_workbooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workbook(tmp_path / "list.xlsx", [HEADER, *[("A", "B", f"c{each}@example.org") for each in range(20)]])
    async with open_desk(tmp_path / "desk", start=False) as desk:
        with monkeypatch.context() as bounds:
            bounds.setattr(workbooks, "MOST_ROWS", 10)
            with pytest.raises(RosterUnreadable, match="too_many_rows"):
                await desk.roster.read(path)
        with monkeypatch.context() as bounds:
            bounds.setattr("isodesk.desk.services.roster.reading.LARGEST_FILE", 10)
            with pytest.raises(RosterUnreadable, match="too_large"):
                await desk.roster.read(path)
        book = workbooks_opened(path)
        book["Import"].sheet_state = "hidden"
        book.create_sheet("Empty")
        book.save(path)
        assert (await desk.roster.open(path)).sheets == ["Empty"]


async def test_known_people_are_brought_up_to_date_where_that_is_asked_for(tmp_path: Path) -> None:
    header = "First name;Last name;Email;Group;Gender;Language\n"
    row = "Minnie;Patron;max@example.org;B;F;English\n"
    (tmp_path / "list.csv").write_text(header + row, "utf-8")
    async with open_desk(tmp_path / "desk", start=False) as desk:
        max_id = await desk.candidates.add(person(given_name="Max", family_name="Patron", email="max@example.org"))
        await as_agreed(desk)
        run = await desk.roster.read(tmp_path / "list.csv")
        assert told(run) == [(2, "Email", "known_otherwise"), (2, "Group", "kept")]
        assert (run.updated, run.name_conflicts, dict(run.lines[0].changes)["given_name"]) == (1, 1, "Minnie")
        assert (await desk.roster.confirm(run)).updated == 0
        done = await desk.roster.confirm(run, update_known=True)
        assert done.updated == 1
        row_now = (await desk.candidates.detail(max_id)).row
        assert (row_now.name, row_now.gender, row_now.language) == ("Minnie Patron", Gender.FEMALE, Language.ENGLISH)
        assert [each.action for each in await intents(desk, "waiting")] == ["update_candidate"]
        again = await desk.roster.confirm(run, update_known=True)
        assert again.updated == 0
        assert await desk.roster.imports.cancel_rest(done.import_id) == 1
        assert (await desk.candidates.detail(max_id)).row.name == "Max Patron"


async def as_agreed(desk: Desk) -> None:
    """As if the platform had answered to everything that waits."""

    def work(connection: object) -> None:
        connection.execute("UPDATE candidate SET platform_id = id + 1000, standing = 'agreed'")  # type: ignore[attr-defined]  # a connection
        connection.execute("DELETE FROM intent")  # type: ignore[attr-defined]  # the same

    await desk.context.store.write(work)


async def test_sessions_and_cpf_files_come_from_the_list(tmp_path: Path) -> None:
    monday = at("2030-01-07 09:00")
    sessions = [("Monday", monday), ("Twice", monday), ("Twice", monday), ("Past", at("2020-01-06 09:00"))]
    rows = [
        "A;B;a@example.org;101;Monday;CPF-7",
        "A;C;b@example.org;101;Nowhere;",
        "A;D;c@example.org;101;Twice;",
        "A;E;d@example.org;101;Past;",
        "A;F;e@example.org;;Monday;",
    ]
    (tmp_path / "list.csv").write_text("Prénom;Nom;Courriel;Test;Session;CPF\n" + "\n".join(rows), "utf-8")
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await with_forms(desk)
        made = [
            await desk.sessions.create(SessionDraft(name, start, start + timedelta(hours=2)))
            for name, start in sessions
        ]
        run = await desk.roster.read(tmp_path / "list.csv")
        assert told(run) == [
            (3, "Session", "unknown_session"),
            (4, "Session", "ambiguous_session"),
            (5, "Session", "session_over"),
            (6, "Session", "session_without_test"),
        ]
        assert [line.session_id for line in run.lines] == [made[0], made[3], made[0]]
        assert [need.needed for need in await desk.roster.needs(run, ASSESSMENT)] == [3]
        done = await desk.roster.confirm(run, Registration(102))
        assert (done.candidates, done.tests) == (3, 3)
        found = await desk.tests.page(PageQuery(filters={"session": str(made[0])}), 0, 9)
        assert sorted((test.form_id, test.session) for test in found) == [(101, "Monday"), (102, "Monday")]


async def test_lists_are_written_for_the_platform_and_for_people(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "desk", start=False) as desk:
        for name in ("a", "b"):
            await desk.candidates.add(person(given_name="=1+1", group="A", email=f"{name}@example.org"))
        for name in ("people.xlsx", "people.csv"):
            assert await desk.roster.save_template(tmp_path / name, "fr", ALL) == 2
            found = await desk.roster.open(tmp_path / name)
            assert list(found.columns) == ["Prénom", "Nom", "E-mail", "Pays", "Groupe", "Test"]
            assert found.first_lines[0][0] == "'=1+1"
        await desk.roster.save_template(tmp_path / "empty.xlsx", "en")
        assert (await desk.roster.open(tmp_path / "empty.xlsx")).sheet == "Import"
        with pytest.raises(FileNotWritten):
            await desk.roster.save_template(tmp_path / "no folder" / "list.csv", "en")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]  # noqa: ASYNC240 - nothing else runs


async def test_somebody_who_waits_to_be_created_is_created_under_the_new_name(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("First name,Last name,Email\nMinnie,Patron,max@example.org\n", "utf-8")
    async with open_desk(tmp_path / "desk", start=False) as desk:
        await desk.candidates.add(person(given_name="Max", family_name="Patron", email="max@example.org"))
        done = await desk.roster.confirm(await desk.roster.read(tmp_path / "list.csv"), update_known=True)
        assert done.updated == 1
        assert [each.action for each in await intents(desk, "waiting")] == ["create_candidate"]
        assert [row.name for row in await desk.candidates.page(ALL, 0, 9)] == ["Minnie Patron"]


async def test_a_workbook_of_hidden_sheets_has_nothing_to_show(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", [HEADER])
    with zipfile.ZipFile(path) as archive:
        contents = archive.read("xl/workbook.xml").replace(b'state="visible"', b'state="hidden"')
    async with open_desk(tmp_path / "desk", start=False) as desk:
        with pytest.raises(RosterUnreadable, match="empty"):
            await desk.roster.read(spoiled(path, "xl/workbook.xml", contents))
