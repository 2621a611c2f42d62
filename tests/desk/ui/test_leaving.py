"""What somebody enters is theirs: no row that comes anew takes it away; and no work hides another."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from isodesk.desk.errors import NoAccount
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.events import Progress
from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.bar import BottomBar
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.frame.works import Works
from isodesk.desk.ui.pages.candidates.presenter import CandidatesPresenter
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.question import Question
from isodesk.desk.ui.tasks import TaskScope
from tests.desk.ui.conftest import shown
from tests.desk.ui.screens import until


@pytest.fixture
async def people(desk: Desk) -> AsyncIterator[WindowPresenter]:
    for given in ("Théo", "Inès", "Ada"):
        await desk.candidates.add(CandidateDraft(given, "Spécimen", f"{given[0]}@example.org".lower()))
    async with shown(desk) as window:
        await until(lambda: page_of(window).listing.model.total == 3)
        yield window


def page_of(window: WindowPresenter) -> CandidatesPresenter:
    presenter = window.pages.presenter("candidates")
    assert isinstance(presenter, CandidatesPresenter)
    return presenter


async def test_a_form_stays_while_rows_change_behind_it(people: WindowPresenter, desk: Desk) -> None:
    page = page_of(people)
    await hands.click_row(page.table, 0)
    await until(page.detail.isVisible)
    await hands.use(people.window, "candidates.add")
    await hands.type_into(page.form.given_name.line, "Zo")
    row = page.table.chosen().row
    await desk.candidates.delete([row.id])
    await until(lambda: page.listing.model.total == 2)
    await hands.click_row(page.table, 1)
    await asyncio.sleep(0.1)
    assert page.form.isVisible()
    assert page.form.given_name.value == "Zo"


async def test_an_untouched_form_makes_room_for_who_is_chosen(people: WindowPresenter) -> None:
    page = page_of(people)
    await hands.use(people.window, "candidates.add")
    await until(page.form.isVisible)
    await hands.click_row(page.table, 1)
    await until(page.detail.isVisible)


async def test_leaving_asks_about_what_was_entered(people: WindowPresenter) -> None:
    page = page_of(people)
    await hands.use(people.window, "candidates.add")
    await hands.type_into(page.form.given_name.line, "Zo")
    for answer, stays in (("Go on entering", True), ("Leave", False)):
        page.commands.run("list.close_pane")
        await until(lambda: people.window.findChild(Question) is not None)
        dialog = people.window.findChild(Question)
        assert isinstance(dialog, Question)
        await hands.click(next(each for each in dialog.findChildren(QPushButton) if each.text() == answer))
        await until(lambda: people.window.findChild(Question) is None)
        await asyncio.sleep(0.05)
        assert page.form.isVisible() is stays


async def test_enter_submits_and_goes_to_the_first_fault(people: WindowPresenter) -> None:
    page = page_of(people)
    await hands.use(people.window, "candidates.add")
    await hands.type_into(page.form.email.line, "not an address")
    people.window.activateWindow()
    await until(people.window.isActiveWindow)
    await hands.press(page.form.email.line, Qt.Key.Key_Return)
    assert page.form.given_name.fault
    assert QApplication.focusWidget() is page.form.given_name.line


async def test_another_account_begins_without_the_filters_of_this_one(people: WindowPresenter, desk: Desk) -> None:
    people.go("candidates", {"group": "A"})
    account = await desk.accounts.add(AccountSettings("", "Other", AccountKind.TESTING, client_id="x"), "secret")
    await desk.accounts.use(account.id)
    await until(lambda: page_of(people).page.query().filters == {})
    await until(lambda: page_of(people).listing.model.query.filters == {})


async def test_the_tabs_are_gone_through_by_arrow_keys_without_losing_them(window: WindowPresenter) -> None:
    window.window.activateWindow()
    await until(window.window.isActiveWindow)
    tabs = window.window.rail.tabs
    tabs.setFocus()
    pages = []
    for _press in range(6):
        await hands.press(tabs, Qt.Key.Key_Down)
        pages.append(window.window.rail.page)
    assert pages == ["tests", "sessions", "results", "credits", "outbox", "bench"]
    assert tabs.hasFocus()
    await hands.press(tabs, Qt.Key.Key_Up)
    assert window.window.rail.page == "outbox"


async def test_a_failure_is_said_where_the_list_cannot_be_seen(window: WindowPresenter) -> None:
    tests = window.pages.presenter("tests")
    tests.failed(NoAccount())
    assert window.window.notice.words.startswith("No account is in use.")


async def test_of_two_pieces_of_work_the_first_is_shown_again(look: Look, desk: Desk) -> None:
    scope = TaskScope(lambda _error: None)
    bar = BottomBar(look)
    works = Works(scope, bar, desk.events)
    ends = {name: asyncio.Event() for name in ("first", "second")}

    async def until_ended(name: str) -> None:
        await ends[name].wait()

    works.run("first", "First", lambda: until_ended("first"))
    await asyncio.sleep(0)
    desk.events.publish(Progress("first", 3, 10))
    works.run("second", "Second", lambda: until_ended("second"))
    await asyncio.sleep(0)
    assert bar.work == ("Second", 0, 0)
    ends["second"].set()
    await until(lambda: bar.work == ("First", 3, 10))
    ends["first"].set()
    await until(lambda: not scope.running("first"))
    works.close()
    await scope.close()
