"""The page of results on a real station: reports, archives, the dashboard, progressions; what a person then sees."""

import asyncio
import zipfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration
from isodesk.desk.services.following.service import Following
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.pages.results.presenter import ResultsPresenter
from tests.desk.services.grading import take_of
from tests.desk.services.offices import ASSESSMENT, CERTIFICATION
from tests.desk.services.rich import rich_seed
from tests.desk.ui.conftest import language_and_theme, shown
from tests.desk.ui.eyes import complaints
from tests.desk.ui.reading import cell, texts
from tests.desk.ui.screens import until
from tests.support.station import SECRETS, RunningStation, running_station


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    """A station with enough credits of every type."""
    folder = tmp_path_factory.mktemp("centre")
    with running_station(folder / "station", seed=rich_seed(folder)) as running:
        yield running


async def add(desk: Desk, name: str, tag: str, group: str = "2026-A") -> int:
    draft = CandidateDraft(name, "Spécimen", f"{name}@{tag}.example.org".lower(), group=group)
    return await desk.candidates.add(draft)


@pytest.fixture
async def page(connected: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ResultsPresenter]:
    """The page, with two people graded twice, one of them certified, and one who has only begun to be known."""
    monkeypatch.setattr(Following, "start", lambda _following: None)  # what other tests did on the station stays there
    async with shown(connected) as window:
        window.connect_account()
        await until(lambda: "Connected" in window.window.bar.words)
        tag = f"r{abs(hash(tmp_path)) % 100_000}"
        people = [await add(connected, name, tag) for name in ("Ada", "Bob")]
        for _ in range(2):
            await take_of(connected, people)
        await take_of(connected, people[:1], Registration(CERTIFICATION))
        await connected.tests.register([await add(connected, "Cid", tag, "Soir")], Registration(ASSESSMENT))
        await connected.outbox.wait_idle()
        await connected.results.fetch()
        presenter = window.pages.presenter("results")
        assert isinstance(presenter, ResultsPresenter)
        window.window.rail.choose("results")
        await until(lambda: presenter.listing.model.total == 5)
        await until(lambda: presenter.listing.model.rowCount() == 5)
        await until(lambda: not window.scope._tasks)
        presenter_window[presenter] = window
        yield presenter
        del presenter_window[presenter]


presenter_window: dict[ResultsPresenter, WindowPresenter] = {}


async def choose(page: ResultsPresenter, words: str) -> None:
    row = next(row for row, cells in enumerate(hands.cells_of(page.table)) if set(words.split(", ")) <= set(cells))
    await hands.click_row(page.table, row)
    await until(page.detail.isVisible)


async def test_a_result_says_its_grade_in_the_documents_words(page: ResultsPresenter) -> None:
    await choose(page, "Ada Spécimen, Assessment")
    said = texts(page.detail)
    assert "Score on 1000 computed by averaging scores on each question" in said
    assert "Not tested" in said
    assert {"Adding", "Multiplying", "Unasked"} <= set(said)
    await language_and_theme(presenter_window[page], "fr", "light")
    assert "Score sur 1000 calculé en moyennant les scores sur chaque question" in texts(page.detail)
    assert "Non évaluée" in texts(page.detail)


async def test_a_report_is_opened_and_then_here(page: ResultsPresenter) -> None:
    await choose(page, "Ada Spécimen, Assessment")
    page.commands.run("results.report")
    await until(lambda: page.area.currentWidget() is not page.page)
    [viewer] = page.area.reports.viewers
    assert viewer.candidate == "Ada Spécimen"
    viewer.closed.emit()
    await until(lambda: page.area.currentWidget() is page.page)
    await until(lambda: any("Here" in cells for cells in hands.cells_of(page.table)))
    await choose(page, "Certification")
    await until(lambda: any("Only assessments have a report." in words for words in texts(page.detail)))


async def test_several_reports_stand_in_tabs_until_another_account(page: ResultsPresenter, connected: Desk) -> None:
    page.table.selectAll()
    page.commands.run("results.report")
    await until(lambda: page.area.currentWidget() is not page.page and len(page.area.reports.viewers) == 4)
    reports = page.area.reports
    assert [reports.tabs.tabText(number) for number in range(4)] == [each.candidate for each in reports.viewers]
    assert complaints(presenter_window[page].window) == []
    await hands.click(reports.viewers[-1].heading.back_button)
    assert page.page.isVisible()
    await choose(page, "Ada Spécimen, Assessment")
    page.commands.run("results.report")
    await until(reports.isVisible)
    assert len(reports.viewers) == 4
    account = connected.accounts.current
    assert account is not None
    settings = replace(account, id="", name="Other", client_id="client-b")
    other = await connected.accounts.add(settings, SECRETS["client-b"])
    await connected.accounts.use(other.id)
    await until(page.page.isVisible)
    assert reports.viewers == []


async def test_reports_of_those_chosen_are_saved_in_one_file(page: ResultsPresenter, tmp_path: Path) -> None:
    page.table.selectAll()
    await asyncio.sleep(0.05)
    page.commands.run("results.archive")
    await until(page.archive_form.isVisible)
    page.archive_form.submit()
    path = tmp_path / "reports.zip"
    await hands.choose_file(str(path))
    await until(lambda: page.page.notice.words.startswith("4 reports saved."))
    with zipfile.ZipFile(path) as archive:
        assert sum(name.endswith(".pdf") for name in archive.namelist()) == 4
    assert not page.archive_form.isVisible()


async def test_what_is_missing_is_listed_in_the_file(page: ResultsPresenter, tmp_path: Path) -> None:
    page.commands.run("results.archive_found")
    await until(page.archive_form.isVisible)
    path = tmp_path / "all.zip"
    await page.write_archive(path)
    assert page.page.notice.words == "4 reports saved. 1 missing: the list is in the file."
    with zipfile.ZipFile(path) as archive:
        listed = archive.read("Missing reports.txt").decode("utf-8-sig")
    assert "Ada Spécimen" in listed
    assert "Certification" in listed


async def test_the_dashboard_follows_what_the_list_is_narrowed_to(page: ResultsPresenter) -> None:
    page.page.narrow({"form": str(ASSESSMENT)})
    page.commands.run("results.dashboard")
    board = page.area.dashboard
    await until(lambda: page.area.currentWidget() is board)
    await until(lambda: "4 of 5" in texts(board))
    said = texts(board)
    assert "Assessment" in board.subtitle.text()
    assert "4 grades" in said
    assert board.histogram.table.rowCount() == 10
    counted = [cell(board.histogram.table, row, 1) for row in range(10)]
    assert sum(map(int, counted)) == 4
    assert board.histogram.drawing.accessibleDescription()
    assert [cell(board.skills.table, row, 0) for row in range(3)] == ["Adding", "Multiplying", "Unasked"]
    assert cell(board.skills.table, 2, 1) == "Not tested"
    await hands.click(board.histogram.switch)
    assert board.histogram.table.isVisible()
    await language_and_theme(presenter_window[page], "fr", "dark")
    await until(lambda: "4 sur 5" in texts(board))
    assert board.histogram.switch.text() == "En graphique"
    board.setFocus()
    await hands.press(board, Qt.Key.Key_Escape)
    await until(lambda: page.area.currentWidget() is page.page)


async def test_types_of_grades_are_looked_at_one_by_one(page: ResultsPresenter) -> None:
    page.commands.run("results.dashboard")
    board = page.area.dashboard
    await until(lambda: page.area.currentWidget() is board)
    assert [board.kinds.itemText(place) for place in range(2)] == [
        "Scores on 1000 (average)",
        "Correct answers out of 1",
    ]
    await until(lambda: "4 grades" in texts(board))
    board.kinds.setCurrentIndex(1)
    await until(lambda: "1 grade" in texts(board))
    page.page.narrow({"group": "Soir"})
    await until(lambda: page.listing.model.total == 0)
    page.commands.run("results.dashboard")
    await until(lambda: "No grades yet" in texts(board))


async def test_two_tests_of_a_person_are_compared(page: ResultsPresenter) -> None:
    await choose(page, "Bob Spécimen, Assessment")
    page.commands.run("results.compare")
    await until(page.compare_form.isVisible)
    assert page.compare_form.other.choice.count() == 1
    page.compare_form.submit()
    await until(lambda: page.area.shows("person"))
    board = page.area.person
    assert board.title.text() == "Progression of Bob Spécimen"
    await until(lambda: {"FIRST TEST", "SECOND TEST", "DIFFERENCE"} <= set(texts(board)))
    assert board.skills.table.columnCount() == 3


async def test_the_progression_of_a_group(page: ResultsPresenter) -> None:
    page.page.narrow({"form": str(ASSESSMENT)})
    page.commands.run("results.group")
    await until(lambda: page.area.shows("group"))
    board = page.area.group
    names = [cell(board.members, row, 0) for row in range(board.members.rowCount())]
    assert sorted(names) == ["Ada Spécimen", "Bob Spécimen"]
    board.second.choose(CERTIFICATION)
    board.asked.emit()
    await until(lambda: "Nobody took both" in texts(board))


async def test_skills_as_a_workbook(page: ResultsPresenter, tmp_path: Path) -> None:
    path = tmp_path / "skills.xlsx"
    page.commands.run("results.skills")
    await hands.choose_file(str(path))
    await until(lambda: page.page.notice.words == "The skills of 2 people are saved.")
    rows = list(load_workbook(path).worksheets[0].iter_rows(values_only=True))
    assert [str(cell) for cell in rows[0][:4]] == ["Candidate", "E-mail", "Group", "Assessment · Grade"]
    assert "Assessment · Adding (rate)" in rows[0]
    assert len(rows) == 3
    assert "Not tested" in rows[1]


async def test_what_is_kept_on_this_computer_is_said_and_can_go(page: ResultsPresenter) -> None:
    await page.desk.reports.get((await page.desk.results.ids(PageQuery(filters={"form": str(ASSESSMENT)})))[0])
    page.commands.run("results.keeping")
    form = page.keeping_form
    await until(form.isVisible)
    assert form.note.text().startswith("1 report can be opened without a network: 0")
    form.room.set_value(7)
    form.ahead.set_value(False)
    form.submit()
    await until(lambda: not form.isVisible())
    assert (page.desk.settings.reports_megabytes, page.desk.settings.reports_ahead) == (7, False)
    page.commands.run("results.keeping")
    await until(form.isVisible)
    await hands.click(form.remove_button)
    await until(lambda: page.page.notice.words == "No report is left on this computer.")
    assert (await page.desk.reports.kept()).reports == 0


async def test_no_view_cuts_words_or_leaves_things_unnamed(page: ResultsPresenter) -> None:
    window = presenter_window[page]
    window.window.resize(1024, 600)
    found: list[str] = []
    others = await page.desk.results.ids(PageQuery(filters={"form": str(ASSESSMENT)}))
    for language, theme in (("fr", "dark"), ("en", "light")):
        await language_and_theme(window, language, theme)
        page.commands.run("results.dashboard")
        await until(lambda: page.area.shows("dashboard"))
        await asyncio.sleep(0.1)
        found += complaints(window.window)
        page.commands.run("results.group")
        await until(lambda: page.area.shows("group"))
        await asyncio.sleep(0.1)
        found += complaints(window.window)
        page.area.person.show_progress(await page.desk.progression.of_person(others[0], others[2]))
        page.area.show_over(page.area.person)
        await asyncio.sleep(0.1)
        found += complaints(window.window)
        page.area.go_back()
        page.begin_archive(page.table.chosen())
        await asyncio.sleep(0.1)
        found += complaints(window.window)
    assert not found, "\n".join(found)
