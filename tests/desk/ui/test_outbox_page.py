"""The page of the outbox: what is in doubt, what to look at, and the number that the platform shows."""

import time
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, SessionDraft
from isodesk.desk.services.events import OutboxChanged, Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import Missing, OutboxCounts
from isodesk.desk.services.sending.patience import LONGEST
from isodesk.desk.store.connection import Connection
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.pages.outbox.number_form import NumberForm
from isodesk.desk.ui.pages.outbox.presenter import OutboxPresenter
from isodesk.desk.ui.text.formats import clock_with_seconds, local
from tests.desk.ui.reading import texts
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


def _carry_out(
    statement: str, connection: Connection, _account: str, _now: float, values: tuple[float, ...] = ()
) -> None:
    connection.execute(statement, values)


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


async def test_what_may_still_be_at_work_says_until_when(page: OutboxPresenter, desk: Desk) -> None:
    """Nobody is tempted to send twice what the platform is only slow to carry out."""
    now = time.time()
    timed_out = "UPDATE intent SET sent_at = ?, not_before = ? WHERE state = 'in_doubt'"
    await desk.context.keep(partial(_carry_out, timed_out, values=(now, now + 9000)), Subject.OUTBOX)
    await hands.click_row(page.table, await hands.find_row(page.table, "Soir"))
    ends = clock_with_seconds(local(now + LONGEST))
    await until(lambda: f"sent again before {ends}, it may be carried out twice" in page.detail.text.text())
    await desk.context.keep(
        partial(_carry_out, "UPDATE intent SET sent_at = sent_at - ?", values=(LONGEST,)), Subject.OUTBOX
    )
    await until(lambda: "still be at work" not in page.detail.text.text())
    assert "never answered. Look among" in page.detail.text.text()


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


async def test_the_list_is_narrowed_to_a_person_and_to_an_import(
    page: OutboxPresenter, window: WindowPresenter, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "group-a.csv"
    path.write_text(
        "First name,Last name,E-mail\nInès,Lexemple,ines@example.org\nAda,Specimen,ada@example.org\n", "utf-8"
    )
    imported = await desk.roster.confirm(await desk.roster.read(path))
    await desk.candidates.add(CandidateDraft("Zoé", "Ébauche", "zoe@example.org"))
    await hands.use_in_menu(page.page, "list.filters")
    await until(lambda: page.page.people.count() == 4)
    words = [page.page.people.itemText(number) for number in range(4)]
    assert words == ["Everybody", "Zoé Ébauche", "Inès Lexemple", "Ada Specimen"]
    assert page.page.imports.itemText(1).startswith("group-a.csv · ")
    page.page.imports.setCurrentIndex(1)
    await until(lambda: {cells[1] for cells in hands.cells_of(page.table)} == {"Inès Lexemple", "Ada Specimen"})
    assert page.page.query().filters == {"import": str(imported.import_id)}
    page.page.people.setCurrentIndex(3)
    await until(lambda: [cells[1] for cells in hands.cells_of(page.table)] == ["Ada Specimen"])
    assert page.page.filters_button.text() == "Filters · 2"
    page.page.clear_filters()
    done = "UPDATE intent SET state = 'done' WHERE candidate_id = (SELECT max(id) FROM candidate)"
    await desk.context.keep(partial(_carry_out, done), Subject.OUTBOX)
    await hands.click_row(page.table, await hands.find_row(page.table, "Zoé Ébauche"))
    page.commands.run("outbox.of_person")  # who has nothing waiting any more
    await until(lambda: page.page.people.currentText() == "Zoé Ébauche")
    await until(lambda: [cells[1] for cells in hands.cells_of(page.table)] == ["Zoé Ébauche"])


async def test_the_sheet_looks_right(page: OutboxPresenter, window: WindowPresenter) -> None:
    async def sheet(_window: WindowPresenter) -> QWidget:
        page.commands.run("list.filters")
        await until(lambda: page.page.pane.shows(page.page.sheet))
        return window.window

    found = await walk(window, {"filters": sheet})
    assert not found, found


async def test_the_credits_around_a_doubt_stand_beside_it(
    page: OutboxPresenter, window: WindowPresenter, desk: Desk
) -> None:
    for statement in (
        """UPDATE intent SET credits_before = '{"Assessments": 1284, "Gone": 3}' WHERE state = 'in_doubt'""",
        "INSERT INTO credit_reading SELECT 1, account_id, 0, 32503723200, 0, 1 FROM intent LIMIT 1",
        "INSERT INTO credit_reading_amount VALUES (1, 'Assessments', 1283)",
    ):
        await desk.context.keep(partial(_carry_out, statement), Subject.OUTBOX)

    async def doubt(_window: WindowPresenter) -> QWidget:
        page.table.clearSelection()
        await hands.click_row(page.table, await hands.find_row(page.table, "Soir"))
        await until(page.detail.isVisible)
        return window.window

    await doubt(window)
    await until(lambda: "1,284 → 1,283" in texts(page.detail))
    assert any(words.startswith("before it was sent, and at 1 Jan 3000") for words in texts(page.detail))
    assert "Gone" not in texts(page.detail)
    found = await walk(window, {"credits of a doubt": doubt})
    assert not found, found
    await desk.context.keep(partial(_carry_out, "UPDATE credit_reading SET last_at = 0"), Subject.OUTBOX)
    await until(lambda: "before it was sent; not asked for since" in texts(page.detail))
