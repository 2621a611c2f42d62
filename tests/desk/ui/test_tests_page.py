"""The page of planned tests and its forms: narrowed, changed one or many at once, and why not."""

import uuid
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from isodesk.client.answering import AtRandom
from isodesk.client.sit import sit
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration, SessionDraft
from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.store import forms
from isodesk.desk.store.forms import StoredForm
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.pages.tests.presenter import TestsPresenter
from isodesk.desk.ui.parts.question import Question
from tests.desk.ui.conftest import shown
from tests.desk.ui.screens import until

ALL = PageQuery()


@pytest.fixture
async def page(window: WindowPresenter) -> TestsPresenter:
    """The page on a desk that talks to nobody."""
    return opened(window)


@pytest.fixture
async def online(connected: Desk) -> AsyncIterator[TestsPresenter]:
    """The page where the account is a station."""
    async with shown(connected) as window:
        window.connect_account()
        await until(lambda: "Connected" in window.window.bar.words)
        yield opened(window)


def opened(window: WindowPresenter) -> TestsPresenter:
    window.window.rail.choose("tests")
    presenter = window.pages.presenter("tests")
    assert isinstance(presenter, TestsPresenter)
    return presenter


async def people(desk: Desk, count: int = 1, group: str = "") -> list[int]:
    names = [("Ada", f"Spécimen{number}") for number in range(count)]
    return [
        await desk.candidates.add(CandidateDraft(given, family, f"{uuid.uuid4().hex}@example.org", group=group))
        for given, family in names
    ]


async def stored(desk: Desk, statement: str) -> None:
    """As if the platform had said so."""
    await desk.context.keep(
        lambda connection, _account, _now: connection.execute(statement), Subject.TESTS, Subject.CANDIDATES
    )


async def answer(page: TestsPresenter, accept: bool) -> str:
    """Answer the question that is asked; what it said."""
    await until(lambda: page.page.findChildren(Question))
    question = page.page.findChildren(Question)[-1]
    said = f"{question.windowTitle()} {question.text}" if hasattr(question, "text") else question.windowTitle()
    await hands.click(question.yes if accept else question.no)
    await until(lambda: not [each for each in page.page.findChildren(QDialog) if each.isVisible()])
    return said


async def choose_all(page: TestsPresenter) -> None:
    await hands.act(page.table.setFocus)
    await hands.press(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: page.table.chosen().count == page.listing.model.total)


def _has(page: TestsPresenter, count: int) -> bool:
    return page.listing.model.total == count


def texts(page: TestsPresenter) -> list[str]:
    """What the pane says of the test."""
    return [each.text() for each in page.detail.facts.findChildren(type(page.detail.name))]


# What is shown


async def test_a_session_is_found_by_some_letters_of_its_name(page: TestsPresenter, desk: Desk) -> None:
    start = desk.sessions.now().replace(second=0, microsecond=0)
    for number in range(60):
        await desk.sessions.create(SessionDraft(f"Room {number:02}", start, start + timedelta(hours=2)))
    wanted = await desk.sessions.create(SessionDraft("Été à Lyon", start, start + timedelta(hours=2)))
    ids = await people(desk, 2)
    await desk.tests.register(ids[:1], Registration(101, wanted))
    await desk.tests.register(ids[1:], Registration(101))
    await until(lambda: page.listing.model.total == 2)
    picker = page.page.sessions
    await hands.type_into(picker, "ete lyon")
    await until(lambda: len(picker.offered) == 1)
    assert picker.offered[0].startswith("Été à Lyon")
    await hands.press(picker, Qt.Key.Key_Down)
    await hands.press(picker.popup, Qt.Key.Key_Down)
    await hands.press(picker.popup, Qt.Key.Key_Return)
    await until(lambda: picker.session_id == wanted)
    await until(lambda: page.listing.model.total == 1)
    await hands.type_into(picker, "nothing at all")
    await until(lambda: picker.offered == ["No session matches"])
    await until(lambda: page.listing.model.total == 2)  # half a word chooses nothing
    page.context.go("tests", {"session": str(wanted)})
    await until(lambda: page.listing.model.total == 1 and picker.text().startswith("Été à Lyon"))
    page.context.go("tests", {"session": "9999"})
    await until(lambda: picker.session_id is None)


async def test_the_rarer_filters_narrow_too(page: TestsPresenter, desk: Desk) -> None:
    told = [StoredForm(101, {"en": "Word"}, "assessment"), StoredForm(102, {"en": "Python"}, "certification")]
    await desk.context.keep(lambda connection, account, _: forms.keep(connection, account, told), Subject.FORMS)
    ids = [*await people(desk, 2, "Evening"), *await people(desk, 1, "Morning")]
    await desk.tests.register(ids, Registration(101))
    await desk.tests.register(ids[:1], Registration(102, proctored=True))
    today = datetime.now().astimezone().date()
    for filters, found in (
        ({"kind": "certification"}, 1),
        ({"form": "101"}, 3),
        ({"group": "Evening"}, 3),
        ({"proctored": "no"}, 3),
        ({"standing": "waiting", "proctored": "yes"}, 1),
        ({"registered_from": today.isoformat()}, 4),
        ({"registered_to": (today - timedelta(days=2)).isoformat()}, 0),
        ({"gone": "yes"}, 0),
        ({}, 4),
    ):
        page.narrow(filters)
        await until(partial(_has, page, found))


async def test_a_test_under_way_shows_how_far_it_is(online: TestsPresenter, connected: Desk) -> None:
    ids = await people(connected)
    [test] = await connected.tests.register(ids, Registration(101))
    await connected.outbox.wait_idle()
    await sit((await connected.tests.rows([test]))[0].url, AtRandom(1), stop_after=2)
    await connected.tests.refresh([test])
    await until(lambda: connected.following.state.following)
    await until(lambda: online.listing.model.total == 1)
    online.table.choose(test)
    await until(online.detail.isVisible)
    online.look_again()
    await until(lambda: any(text.startswith("2 of ") and text.endswith(" questions") for text in texts(online)))
    assert any(text.endswith(" left") for text in texts(online))


# What can be done


async def test_many_are_deleted_and_what_was_begun_stays(page: TestsPresenter, desk: Desk) -> None:
    await desk.tests.register(await people(desk, 3), Registration(101))
    await stored(desk, "UPDATE planned_test SET platform_id = id, standing = 'agreed', url = 'https://example.org/t'")
    await stored(desk, "UPDATE intent SET state = 'done'")
    await stored(desk, "UPDATE planned_test SET status = 2 WHERE id = 1")
    await until(lambda: page.listing.model.total == 3)
    await choose_all(page)
    page.commands.run("tests.delete")
    assert (await answer(page, accept=False)).startswith("Delete 2 tests?")
    page.commands.run("tests.delete")
    await answer(page, accept=True)
    await until(lambda: page.page.notice.words == "2 tests deleted.")
    rows = await desk.tests.page(ALL, 0, 9)
    assert [row.being_deleted for row in rows] == [True, True, False]
    await until(lambda: hands.cells_of(page.table)[0][-1] == "Being deleted")


async def test_what_can_not_be_done_says_why(page: TestsPresenter, desk: Desk) -> None:
    [test] = await desk.tests.register(await people(desk), Registration(101))
    await until(lambda: page.listing.model.total == 1)
    page.table.choose(test)
    await until(page.detail.isVisible)
    copy = page.commands.action("tests.copy_link")
    assert not copy.isEnabled()
    assert copy.statusTip() == "the platform doesn’t have it yet"
    await stored(desk, "UPDATE planned_test SET platform_id = 5, standing = 'agreed', url = 'https://example.org/t'")
    await stored(desk, "UPDATE intent SET state = 'done'")
    await until(copy.isEnabled)
    page.commands.run("tests.copy_link")
    assert QGuiApplication.clipboard().text() == "https://example.org/t"
    await stored(desk, "UPDATE planned_test SET status = 3")
    await until(lambda: copy.statusTip() == "it is handed in")
    for name, reason in (
        ("tests.delete", "the candidate has started it"),
        ("tests.move", "the candidate has started it"),
        ("tests.confirm", ""),
    ):
        assert page.commands.action(name).statusTip() == reason, name
    await stored(desk, "UPDATE planned_test SET gone = 1")
    await until(lambda: not page.commands.action("tests.delete").isVisible())
    await until(lambda: page.detail.text.text().startswith("Somebody deleted this test"))
    page.commands.run("tests.forget")
    assert (await answer(page, accept=True)).startswith("Take 1 test off this list?")
    await until(lambda: page.listing.model.total == 0)


async def test_proctoring_is_added_and_removed_for_many(online: TestsPresenter, connected: Desk) -> None:
    tests = await connected.tests.register(await people(connected, 2), Registration(101))
    await connected.outbox.wait_idle()
    await until(lambda: online.listing.model.total == 2)
    await choose_all(online)
    assert not online.commands.action("tests.unproctor").isEnabled()
    online.commands.run("tests.proctor")
    await until(lambda: online.page.notice.words.startswith("2 tests will be proctored"))
    await connected.outbox.wait_idle()
    await until(online.commands.action("tests.unproctor").isEnabled)
    online.commands.run("tests.unproctor")
    await until(lambda: online.page.notice.words.startswith("2 tests won’t be proctored"))
    await connected.outbox.wait_idle()
    assert [row.proctored for row in await connected.tests.rows(tests)] == [False, False]


async def test_tests_are_moved_in_place_where_a_station_can(online: TestsPresenter, connected: Desk) -> None:
    start = connected.sessions.now().replace(second=0, microsecond=0)
    wanted = await connected.sessions.create(SessionDraft("Wanted", start, start + timedelta(hours=2)))
    [test] = await connected.tests.register(await people(connected), Registration(101))
    await connected.outbox.wait_idle()
    [before] = await connected.tests.rows([test])
    await until(lambda: connected.following.state.following)
    await until(lambda: online.listing.model.total == 1)
    online.table.choose(test)
    await hands.use(online.page, "tests.move")
    form = online.deeds.moving
    await until(form.isVisible)
    assert "Their links stay the same." in form.note.text()
    form.session.set_value(wanted)
    await hands.click(form.submit_button)
    await until(lambda: online.page.notice.words == "1 test moved.")
    [after] = await connected.tests.rows([test])
    assert (after.session, after.url) == ("Wanted", before.url)


async def test_tests_are_moved_anew_elsewhere(page: TestsPresenter, desk: Desk) -> None:
    await hosted(page, desk)
    start = desk.sessions.now().replace(second=0, microsecond=0)
    wanted = await desk.sessions.create(SessionDraft("Wanted", start, start + timedelta(hours=2)))
    [test] = await desk.tests.register(await people(desk), Registration(101))
    await until(lambda: page.listing.model.total == 1)
    page.table.choose(test)
    await hands.use(page.page, "tests.move")
    form = page.deeds.moving
    await until(form.isVisible)
    assert "registered anew" in form.note.text()
    picker = form.session.picker
    await hands.press(picker, Qt.Key.Key_Down)
    await until(lambda: picker.offered and picker.offered[0].startswith("Wanted"))
    await hands.press(picker.popup, Qt.Key.Key_Down)
    await hands.press(picker.popup, Qt.Key.Key_Return)
    await until(lambda: form.session_id == wanted)
    await hands.click(form.submit_button)
    await until(lambda: page.page.notice.words == "1 test moved.")
    assert (await desk.tests.rows([test]))[0].session == "Wanted"


async def test_a_deadline_is_kept_here_where_the_platform_takes_none(page: TestsPresenter, desk: Desk) -> None:
    await hosted(page, desk)
    [test] = await desk.tests.register(await people(desk), Registration(101))
    await until(lambda: page.listing.model.total == 1)
    page.table.choose(test)
    await until(page.detail.isVisible)
    page.commands.run("tests.deadline")
    await until(lambda: "deadline" in page.deeds.__dict__ and page.deeds.deadline.isVisible())
    form = page.deeds.deadline
    assert "Kept on this computer only" in form.note.text()
    form.moment.set_value(desk.sessions.now().replace(second=0, microsecond=0) - timedelta(days=1))
    await hands.click(form.submit_button)
    assert form.moment.fault == "This is in the past."
    form.moment.set_value(datetime.fromisoformat("2099-12-24T23:59"))
    await hands.click(form.submit_button)
    await until(lambda: page.page.notice.words == "The deadline of 1 test is changed.")
    [row] = await desk.tests.rows([test])
    assert row.deadline == datetime.fromisoformat("2099-12-24T23:59")
    page.table.choose(test)
    await until(lambda: page.detail.isVisible() and "24 Dec 2099, 23:59" in texts(page))
    page.commands.run("tests.deadline")
    await until(form.isVisible)
    await hands.press(form.none.box, Qt.Key.Key_Space)
    assert not form.moment.isEnabled()
    await hands.click(form.submit_button)
    await until(lambda: not form.isVisible())
    assert (await desk.tests.rows([test]))[0].deadline is None


async def test_statuses_of_the_chosen_alone_are_asked_for(online: TestsPresenter, connected: Desk) -> None:
    tests = await connected.tests.register(await people(connected, 2), Registration(101))
    await connected.outbox.wait_idle()
    await until(lambda: online.listing.model.total == 2)
    online.table.choose(tests[0])
    await until(online.detail.isVisible)
    before = [row.seen_at for row in await connected.tests.rows(tests)]
    await until(online.commands.action("tests.ask").isEnabled)
    online.commands.run("tests.ask")
    await until(lambda: online.page.notice.words)
    assert online.page.notice.words == "1 status up to date."
    after = [row.seen_at for row in await connected.tests.rows(tests)]
    assert after[0] != before[0]
    assert after[1] == before[1]


async def hosted(page: TestsPresenter, desk: Desk) -> None:
    """The page on an account of the hosted testing environment, which nobody calls."""
    account = await desk.accounts.add(AccountSettings("", "Testing", AccountKind.TESTING, client_id="x"), "secret")
    await desk.accounts.use(account.id)
    await until(lambda: page.listing.model.total == 0)


# Forms


async def test_a_form_with_a_number_only_is_named_here(page: TestsPresenter, desk: Desk) -> None:
    told = [StoredForm(101, {"en": "Word"}, "assessment", "Assessments"), StoredForm(102)]
    await desk.context.keep(lambda connection, account, _: forms.keep(connection, account, told), Subject.FORMS)
    await desk.tests.register(await people(desk), Registration(102))
    await hands.use(page.page, "tests.forms")
    shown_forms = page.forms
    await until(lambda: shown_forms.page.isVisible() and shown_forms.listing.model.total == 2)
    await until(lambda: "1 without a name" in shown_forms.page.subtitle.text())
    shown_forms.table.choose(101)
    await until(shown_forms.detail.isVisible)
    action = shown_forms.commands.action("forms.describe")
    assert (action.isEnabled(), action.statusTip()) == (False, "the station tells its name")
    shown_forms.table.choose(102)
    await until(action.isEnabled)
    await hands.use(shown_forms.page, "forms.describe")
    form = shown_forms.form
    await hands.type_into(form.name.line, "Python")
    await hands.choose(form.kind.choice, "certification")
    await hands.click(form.submit_button)
    await until(lambda: shown_forms.page.notice.words == "Kept on this computer.")
    await until(lambda: hands.cells_of(shown_forms.table)[1][1:3] == ["Python", "Certification"])
    await until(shown_forms.detail.isVisible)
    await hands.use(shown_forms.page, "forms.tests")
    await until(lambda: page.page.isVisible() and page.listing.model.total == 1)
    assert hands.cells_of(page.table)[0][1] == "Python"
    page.show_forms()
    await hands.use(shown_forms.page, "forms.back")
    await until(page.page.isVisible)


async def test_without_forms_the_page_offers_to_ask(online: TestsPresenter, connected: Desk) -> None:
    await hands.use(online.page, "tests.forms")
    await until(lambda: online.forms.listing.model.total == 2)
    await hands.use(online.forms.page, "forms.refresh")
    await until(lambda: online.forms.page.notice.words == "2 forms allowed.")
    online.forms.narrow({"kind": "certification"})
    await until(lambda: online.forms.listing.model.total == 1)
    assert len(await connected.forms.all()) == 2
