"""The page of the outbox: what is in doubt, what to look at, and the number that the platform shows."""

from datetime import datetime
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import SessionDraft
from isodesk.desk.services.events import OutboxChanged, Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import Missing, OutboxCounts
from isodesk.desk.store.connection import Connection
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.pages.outbox.number_form import NumberForm
from isodesk.desk.ui.pages.outbox.presenter import OutboxPresenter
from tests.desk.ui.screens import until
from tests.desk.ui.walking import walk

NINE, NOON = datetime(2030, 5, 1, 9), datetime(2030, 5, 1, 12)  # noqa: DTZ001 - wall times


async def in_doubt(desk: Desk) -> None:
    """Two sessions of which one is there and the other's answer was lost."""
    for name in ("Matin", "Soir"):
        await desk.sessions.create(SessionDraft(name, NINE, NOON))
    for statement in (
        "UPDATE session SET platform_id = 4711 WHERE description = 'Matin'",
        "UPDATE intent SET state = 'done' WHERE session_id = (SELECT id FROM session WHERE description = 'Matin')",
        "UPDATE intent SET state = 'in_doubt', doubt = 1, sent_at = 1.0, attempts = 1 WHERE state = 'waiting'",
    ):
        await desk.context.keep(partial(_carry_out, statement), Subject.OUTBOX)


def _carry_out(statement: str, connection: Connection, _account: str, _now: float) -> None:
    connection.execute(statement)


@pytest.fixture
async def page(window: WindowPresenter, desk: Desk) -> OutboxPresenter:
    await in_doubt(desk)
    window.window.rail.choose("outbox")
    presenter = window.pages.presenter("outbox")
    assert isinstance(presenter, OutboxPresenter)
    return presenter


def form_of(page: OutboxPresenter) -> NumberForm:
    form: QWidget | None = page.page.pane.form
    assert isinstance(form, NumberForm)
    return form


async def test_what_was_carried_out_is_given_its_number(page: OutboxPresenter, desk: Desk) -> None:
    await hands.click_row(page.table, await hands.find_row(page.table, "Soir"))
    await until(lambda: "Look among the sessions" in page.detail.text.text())
    await hands.use(page.page, "outbox.done")
    await until(lambda: page.page.pane.form is not None)
    form = form_of(page)
    form.number.set_value(4711)
    await hands.click(form.submit_button)
    await until(lambda: page.page.notice.words)
    assert (await desk.outbox.page(PageQuery(filters={"state": "in_doubt"}), 0, 9)) != []  # another session has it
    form.number.set_value(4712)
    await hands.click(form.submit_button)
    await until(lambda: page.page.notice.words == "1 change settled.")
    assert {row.platform_id for row in await desk.sessions.page(PageQuery(), 0, 9)} == {4711, 4712}


async def test_doubts_and_their_form_look_right(page: OutboxPresenter, window: WindowPresenter) -> None:
    async def in_the_pane(_window: WindowPresenter) -> QWidget:
        page.page.pane.dismiss()
        page.table.clearSelection()
        await hands.click_row(page.table, await hands.find_row(page.table, "Soir"))
        await until(page.detail.isVisible)
        return window.window

    async def form(_window: WindowPresenter) -> QWidget:
        await in_the_pane(_window)
        await hands.use(page.page, "outbox.done")
        await until(lambda: page.page.pane.form is not None)
        return window.window

    found = await walk(window, {"in doubt": in_the_pane, "its number": form})
    assert not found, found


async def test_what_rests_for_want_of_credits_is_said(page: OutboxPresenter, desk: Desk) -> None:
    desk.events.publish(OutboxChanged(OutboxCounts(waiting=3, missing=(Missing("Certifications", 3, 1),))))
    assert "Certifications, 3 needed, 1 left" in page.page.subtitle.text()


async def test_changes_of_one_kind(page: OutboxPresenter, desk: Desk) -> None:
    assert await desk.outbox.count(PageQuery(filters={"action": "11"})) == 2
    assert await desk.outbox.count(PageQuery(filters={"action": "1"})) == 0
