"""Marking by hand on a real station: what waits, the mark, the next one; by keys, in both languages, beside a second
marker.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from isodesk.client.accounts import station as station_account
from isodesk.client.answering import AtRandom
from isodesk.client.isograd import Isograd
from isodesk.client.sit import sit
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.pages.marking.presenter import Marking
from isodesk.desk.ui.pages.results.presenter import ResultsPresenter
from isodesk.protocol.values import Gender, TestStatus
from tests.desk.ui.conftest import language_and_theme, shown
from tests.desk.ui.screens import until
from tests.desk.ui.walking import walk
from tests.support.station import SECRETS, RunningStation, running_station

FORM = """
id: 701
kind: assessment
names: {fr: Écrire au travail, en: Writing at work}
languages: [fr, en]
grade_type: 3
seconds: 600
skills: {1: {fr: Rédiger, en: Writing}}
items:
  - type: text
    id: letter
    skill: 1
    maximum: 4
    half_marks: true
    statement:
      fr: Écrivez aux participants que la formation a lieu dans une autre salle.
      en: Write to the participants that the course takes place in another room.
    guidance: {fr: Le lieu dès le début., en: The place right at the start.}
"""
SEED = """
accounts:
  - id: 1
    name: Centre
    clients: [{id: client-a, secret: secret-of-client-a-0123456789abcdef}]
    credits: [{kind: assessment, description: Assessments, amount: 100}]
    forms: [writing.yaml]
"""


@pytest.fixture
def station(tmp_path: Path) -> Iterator[RunningStation]:
    """A station with a form that people mark."""
    (tmp_path / "writing.yaml").write_text(FORM, "utf-8")
    (tmp_path / "seed.yaml").write_text(SEED, "utf-8")
    with running_station(tmp_path / "station", seed=tmp_path / "seed.yaml") as running:
        yield running


@pytest.fixture
async def platform(station: RunningStation) -> AsyncIterator[Isograd]:
    """A second marker, without a window."""
    async with Isograd(station_account(station.url, "client-a", SECRETS["client-a"])) as isograd:
        for number, name in enumerate(("Ada", "Bob", "Cléo"), start=1):
            email = f"{name}{number}@example.org"
            await isograd.create_candidate(
                email=email, given_name=name, family_name="Spécimen", gender=Gender.NOT_PROVIDED
            )
            added = await isograd.add_test(email=email, form_id=701)
            await sit(added.test_url, AtRandom(number))
        yield isograd


@pytest.fixture
async def marking(connected: Desk, platform: Isograd) -> AsyncIterator[Marking]:
    """The board, with three answers that wait."""
    del platform
    async with shown(connected) as window:
        window.window.resize(1024, 600)
        window.connect_account()
        await until(lambda: "Connected" in window.window.bar.words)
        await until(lambda: connected.following.state.following and not connected.following.state.reading_all)
        window.window.rail.choose("results")
        page = window.pages.presenter("results")
        assert isinstance(page, ResultsPresenter)
        await hands.use_in_menu(page.page, "results.mark")
        await until(lambda: len(page.marking.board._answers) == 3)
        of_window[page.marking] = window
        yield page.marking
        del of_window[page.marking]


of_window: dict[Marking, WindowPresenter] = {}


def _is_past(marking: Marking, word: str) -> bool:
    board = marking.board
    return not board.sheet.who.text().startswith(word) or board.nothing.isVisible()


async def test_mark_after_mark_by_keys_alone(marking: Marking, connected: Desk, platform: Isograd) -> None:
    board, sheet = marking.board, marking.board.sheet
    assert "3 tests waiting" in board.subtitle.text()
    assert "answer 1 of 3" in board.subtitle.text()
    assert sheet.who.text() == "Ada Spécimen · Writing at work"
    assert sheet.guidance.text() == "Look for: The place right at the start."
    assert sheet.answer.text().startswith("Trial answer")
    assert sheet.mark.line.hasFocus()
    QTest.keyClicks(sheet.mark.line, "2,5")
    sheet.marked_by.line.setFocus()
    QTest.keyClicks(sheet.marked_by.line, "Camille")
    QTest.keyClick(sheet.marked_by.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: "answer 1 of 2" in board.subtitle.text())
    assert sheet.who.text().startswith("Bob")
    assert sheet.marked_by.value == "Camille"
    (marked,) = (await platform.list_results()).rows
    assert marked.result is not None
    assert marked.result.value == 625

    async def graded() -> bool:
        rows = await connected.results.page(PageQuery(), 0, 10)
        return [row.value for row in rows if row.status is TestStatus.COMPLETED] == [625]

    async with asyncio.timeout(10):
        while not await graded():  # noqa: ASYNC110 - a store tells nobody that it changed
            await asyncio.sleep(0.02)
    for word in ("Bob", "Cléo"):
        assert sheet.who.text().startswith(word)
        QTest.keyClicks(sheet.mark.line, "4")
        QTest.keyClick(sheet.mark.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(partial(_is_past, marking, word))
    await until(board.nothing.isVisible)
    assert board.shown is None


async def test_a_mark_that_cannot_be_given_is_said_at_its_field(marking: Marking) -> None:
    sheet = marking.board.sheet
    for typed in ("", "5", "2,25", "x", "-1", "1/0"):
        sheet.mark.set_value(typed)
        sheet.give_button.click()
        assert sheet.mark.fault == "From 0 to 4, halves too."
        assert sheet.marked_by.fault == "Say who marks."
    assert len(marking.board._answers) == 3


async def test_somebody_elses_mark_is_not_overwritten(marking: Marking, platform: Isograd) -> None:
    sheet = marking.board.sheet
    first = marking.board.shown
    assert first is not None
    await platform.give_mark(
        planned_test_id=first.row.planned_test_id, item_id="letter", version=0, mark=1, marked_by="Sacha"
    )
    sheet.mark.set_value("4")
    sheet.marked_by.set_value("Camille")
    sheet.give_button.click()
    notice = marking._context.notice
    await until(lambda: "doesn’t wait for a mark" in notice.words)
    (marked,) = (await platform.list_results()).rows
    assert marked.result is not None
    assert marked.result.value == 250


async def test_the_board_is_left_by_escape(marking: Marking) -> None:
    marking.board.go(1)
    assert marking.board.place == 1
    marking.board.go(-2)
    assert marking.board.place == 2
    QTest.keyClick(marking.board, Qt.Key.Key_Escape)
    await until(lambda: not marking.board.isVisible())


async def test_looks_right_in_both_languages_and_themes(marking: Marking) -> None:
    window = of_window[marking]

    async def board(_window: WindowPresenter) -> QWidget:
        return window.window

    found = await walk(window, {"marking": board})
    assert not found, found
    await language_and_theme(window, "fr", "dark")
    assert marking.board.title.text() == "Réponses à noter"
    assert "3 tests en attente" in marking.board.subtitle.text()
