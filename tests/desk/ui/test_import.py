"""The import in the window: cancelled, refused files, and people whom the platform knew already."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from isodesk.client.accounts import station as account_on
from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.roster.columns import Column
from isodesk.desk.services.rows import Standing
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.pages.candidates.view import CandidatesPage
from isodesk.desk.ui.roster.presenter import ImportPresenter
from isodesk.protocol.files import SESSION_COLUMNS
from isodesk.protocol.values import Gender
from tests.desk.services.offices import person
from tests.desk.services.test_adoption import PEOPLE, RESULTS
from tests.desk.services.test_roster import with_forms
from tests.desk.services.test_roster_workbooks import workbook
from tests.desk.services.test_session_lists import MORNING
from tests.desk.ui.conftest import shown
from tests.desk.ui.screens import until
from tests.support.station import SECRETS, RunningStation


@pytest.fixture
async def online(connected: Desk) -> AsyncIterator[WindowPresenter]:
    async with shown(connected) as window:
        window.connect_account()
        await until(lambda: "Connected" in window.window.bar.words)
        yield window


def page_of(window: WindowPresenter) -> CandidatesPage:
    page = window.pages.presenter("candidates").page
    assert isinstance(page, CandidatesPage)
    return page


async def begin(window: WindowPresenter) -> ImportPresenter:
    await hands.use(page_of(window), "candidates.import")
    presenter = window.findChild(ImportPresenter)
    assert isinstance(presenter, ImportPresenter)
    return presenter


async def test_a_file_that_is_no_list_is_refused_in_words(window: WindowPresenter, tmp_path: Path) -> None:
    presenter = await begin(window)
    (tmp_path / "empty.csv").write_bytes(b"")
    presenter.read(tmp_path / "empty.csv")
    await until(lambda: presenter.view.notice.words)
    assert presenter.view.notice.words.startswith("The file is empty.")
    assert presenter.view.start.isVisible()
    await hands.click(presenter.view.back_button)
    assert page_of(window).isVisible()


async def test_the_empty_list_that_is_offered_can_be_read(window: WindowPresenter, tmp_path: Path) -> None:
    presenter = await begin(window)
    presenter.save_template(tmp_path / "empty list.csv")
    await until(lambda: presenter.view.notice.words == "Saved as empty list.csv.")
    header = (tmp_path / "empty list.csv").read_text("utf-8-sig")
    line = header.splitlines()[0]
    separator = ";" if ";" in line else ","
    cells = ["Ada", "Spécimen", "ada@example.org", *[""] * (line.count(separator) - 2)]
    (tmp_path / "list.csv").write_text(line + "\n" + separator.join(cells) + "\n", "utf-8")
    presenter.read(tmp_path / "list.csv")
    await until(presenter.view.confirm_button.isVisible)
    assert presenter.view.confirm_button.text() == "Import 1 candidate"


async def test_people_known_to_the_platform_are_asked_about_once_for_all(
    online: WindowPresenter, connected: Desk, station: RunningStation, tmp_path: Path
) -> None:
    people = [("Theo", "Lessai"), ("Ines", "Lexemple")]
    account = account_on(station.url, "client-a", SECRETS["client-a"])
    async with Isograd(account) as isograd:
        for given, family in people:
            await isograd.create_candidate(
                gender=Gender.NOT_PROVIDED, email=f"{family}@known.example.org", given_name=given, family_name=family
            )
    lines = [f"{given},{family},{family}@known.example.org" for given, family in people]
    (tmp_path / "list.csv").write_text("\n".join(["First name,Last name,Email", *lines]), "utf-8")
    presenter = await begin(online)
    presenter.read(tmp_path / "list.csv")
    await hands.click(presenter.view.confirm_button)
    notice = page_of(online).notice
    await until(lambda: notice.words == "The platform knew 2 of these people already, by e-mail.")
    rows = await connected.candidates.page(PageQuery(), 0, 10)
    assert {row.standing for row in rows} == {Standing.CONFLICT}
    assert {row.platform_id for row in rows} == {None}
    action = next(each for each in notice.findChildren(QPushButton) if each.text() == "They are the same people")
    await hands.click(action)
    await until(lambda: notice.words == "2 people confirmed.")
    await connected.outbox.wait_idle()
    rows = await connected.candidates.page(PageQuery(), 0, 10)
    assert {row.standing for row in rows} == {Standing.AGREED}
    assert all(row.platform_id for row in rows)


async def test_columns_are_assigned_beside_the_first_lines(window: WindowPresenter, tmp_path: Path) -> None:
    presenter = await begin(window)
    mapping = presenter.view.mapping
    (tmp_path / "odd.csv").write_text("Vorname;Nachname;Kontakt\nAda;Exemple;ada@example.org\n", "utf-8")
    presenter.read(tmp_path / "odd.csv")
    await until(mapping.isVisible)
    assert not mapping.go_on.isEnabled()
    assert not mapping.sheet.isVisible()
    cell = mapping.preview.item(0, 2)
    assert cell is not None
    assert cell.text() == "ada@example.org"
    for place, column in enumerate((Column.GIVEN_NAME, Column.FAMILY_NAME, Column.EMAIL)):
        await hands.choose(mapping.fields[column].choice, place)
    await hands.click(mapping.go_on)
    await until(presenter.view.confirm_button.isVisible)
    presenter.begin()
    presenter.read(tmp_path / "odd.csv")  # the same headers: known by now
    await until(presenter.view.confirm_button.isVisible)
    await hands.click(presenter.view.columns_button)
    await until(mapping.isVisible)
    assert mapping.places == {Column.GIVEN_NAME: 0, Column.FAMILY_NAME: 1, Column.EMAIL: 2}


async def test_another_sheet_is_chosen(window: WindowPresenter, tmp_path: Path) -> None:
    presenter = await begin(window)
    rows = [("First name", "Last name", "Email"), ("Ada", "Exemple", "ada@example.org")]
    presenter.read(workbook(tmp_path / "list.xlsx", rows, sheet="People", Notes=("a", "b", "c")))
    mapping = presenter.view.mapping
    await until(lambda: mapping.isVisible() or presenter.view.confirm_button.isVisible())
    if not mapping.isVisible():
        await hands.click(presenter.view.columns_button)
        await until(mapping.isVisible)
    await hands.choose(mapping.sheet.choice, "People")
    await until(mapping.go_on.isEnabled)
    await hands.click(mapping.go_on)
    await until(lambda: presenter.view.subtitle.text() == "list.xlsx · sheet People")


async def test_the_report_is_saved_in_words(window: WindowPresenter, tmp_path: Path) -> None:
    presenter = await begin(window)
    (tmp_path / "list.csv").write_text("First name,Last name,Email\nAda,Exemple,nothing\n", "utf-8")
    presenter.read(tmp_path / "list.csv")
    await until(presenter.view.report_button.isVisible)
    assert not presenter.view.confirm_button.isVisible()
    presenter.save_report(tmp_path / "report.csv")
    await until(lambda: presenter.view.notice.words == "Saved as report.csv.")
    header, line = (tmp_path / "report.csv").read_text("utf-8-sig").splitlines()
    assert header == "Line;Column;Value;What is wrong;What to do;Status"
    assert line == "2;Email;nothing;This isn’t an e-mail address.;Correct the address.;Left out"


async def test_an_import_rests_goes_on_and_is_taken_back(window: WindowPresenter, desk: Desk, tmp_path: Path) -> None:
    presenter = await begin(window)
    imports = presenter.imports
    lines = "".join(f"A,B,c{number}@example.org\n" for number in range(5))
    (tmp_path / "list.csv").write_text("First name,Last name,Email\n" + lines, "utf-8")
    await desk.roster.confirm(await desk.roster.read(tmp_path / "list.csv"))
    presenter.begin()
    await until(lambda: imports.card.model.rowCount() == 1)
    assert not imports.pause_button.isEnabled()
    await hands.click_row(imports.card.table, 0)
    await until(imports.pause_button.isEnabled)
    await hands.click(imports.pause_button)
    await until(lambda: imports.pause_button.text() == "Go on")
    assert [row.paused for row in await desk.roster.imports.page(PageQuery(), 0, 9)] == [True]
    await hands.click(imports.pause_button)
    await until(lambda: imports.pause_button.text() == "Pause")
    await hands.click(imports.back_button)
    await until(lambda: presenter.view.notice.words == "5 changes taken back before they were sent.")
    assert await desk.candidates.count(PageQuery()) == 0


async def test_sessions_and_an_existing_account_come_from_files(
    window: WindowPresenter, desk: Desk, tmp_path: Path
) -> None:
    presenter = await begin(window)
    await hands.choose(presenter.view.what.choice, "sessions")
    presenter.save_template(tmp_path / "empty.xlsx")
    await until(lambda: presenter.view.notice.words == "Saved as empty.xlsx.")
    presenter.read(workbook(tmp_path / "sessions.xlsx", [SESSION_COLUMNS, ("Morning", "code", *MORNING)]))
    await until(presenter.view.confirm_button.isVisible)
    assert presenter.view.confirm_button.text() == "Import 1 session"
    await hands.click(presenter.view.confirm_button)
    await until(page_of(window).isVisible)
    assert await desk.sessions.count(PageQuery()) == 1
    presenter = await begin(window)
    await hands.choose(presenter.view.what.choice, "adoption")
    assert not presenter.view.template_button.isVisible()
    presenter.read(workbook(tmp_path / "people.xlsx", PEOPLE))
    await until(presenter.view.confirm_button.isVisible)
    await hands.click(presenter.view.confirm_button)
    await until(page_of(window).isVisible)
    assert {row.platform_id for row in await desk.candidates.page(PageQuery(), 0, 9)} == {501, 502}
    presenter = await begin(window)
    await until(lambda: presenter.imports.card.model.rowCount() == 2)
    await hands.click_row(presenter.imports.card.table, 0)
    await until(lambda: presenter.imports.back_button.text() == "Undo")
    await hands.click(presenter.imports.back_button)
    await until(lambda: presenter.view.notice.words == "The rows taken over are gone again.")
    assert await desk.candidates.count(PageQuery()) == 0


async def test_a_test_that_is_called_otherwise_here_is_chosen(
    window: WindowPresenter, desk: Desk, tmp_path: Path
) -> None:
    await with_forms(desk)
    presenter = await begin(window)
    await hands.choose(presenter.view.what.choice, "adoption")
    tests = [RESULTS, (9001, "", "Exemple", "Ada", "Excel 2019", "750", "", "ada@example.org")]
    presenter.read(workbook(tmp_path / "people.xlsx", PEOPLE), workbook(tmp_path / "tests.xlsx", tests))
    await until(presenter.view.unknown.isVisible)
    assert presenter.view.confirm_button.text() == "Take over 2 rows"
    await hands.choose(presenter.view.unknown.choice, 101)
    await until(lambda: presenter.view.confirm_button.text() == "Take over 3 rows")
    assert not presenter.view.unknown.isVisible()


async def test_the_test_chosen_for_all_shows_what_it_takes(window: WindowPresenter, desk: Desk, tmp_path: Path) -> None:
    await with_forms(desk)
    presenter = await begin(window)
    (tmp_path / "list.csv").write_text("First name,Last name,Email\nAda,Exemple,ada@example.org\n", "utf-8")
    presenter.read(tmp_path / "list.csv")
    await until(presenter.view.test.isVisible)
    await hands.choose(presenter.view.test.choice, 101)
    await until(lambda: "credit, of 3 left" in [each.text() for each in presenter.view.totals.findChildren(QLabel)])


async def test_people_are_saved_as_the_platforms_list(window: WindowPresenter, desk: Desk, tmp_path: Path) -> None:
    presenter = await begin(window)
    await desk.candidates.add(person(group="A"))
    await hands.click(presenter.view.back_button)
    presenter.save_filled(tmp_path / "list.xlsx", PageQuery(filters={"group": "A"}))
    await until(lambda: page_of(window).notice.words == "1 candidate saved.")
    assert list((await desk.roster.open(tmp_path / "list.xlsx")).columns)[:3] == ["First name", "Last name", "Email"]
