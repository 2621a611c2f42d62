"""Steps about tests: registering, candidates sitting, their statuses."""

import asyncio
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from isodesk.desk.tour import hands
from isodesk.desk.tour.errors import expect, expect_that
from isodesk.desk.tour.job import Job
from isodesk.desk.tour.sitting import Candidate, sit
from isodesk.desk.tour.steps_sessions import close_projector
from isodesk.desk.ui.pages.candidates.presenter import CandidatesPresenter
from isodesk.desk.ui.table.model import ROW
from isodesk.desk.ui.table.view import PagedTable
from isodesk.desk.ui.text.states import of_test
from isodesk.protocol.values import TestStatus

CHOSEN = 4  # candidates registered in the session
ABILITIES = (1.2, -0.6, 0.4, 2.0)  # of those who sit outside the session, to the end
WRITTEN = 416  # the sample's form with a question that a person marks
HANDED_IN = len(ABILITIES) + 1


async def register(job: Job) -> str:
    """Several candidates at once, in the session."""
    await close_projector(job)
    table = await job.open_page("candidates")
    page = job.window.pages.presenter("candidates")
    assert isinstance(page, CandidatesPresenter)  # noqa: S101 - it is that page's
    await hands.act(page.page.clear_filters)
    await hands.until(lambda: table.model().rowCount() == job.rosters.people + 1, "everybody")
    await hands.click_row(table, 0)
    await hands.click_row(table, CHOSEN - 1, Qt.KeyboardModifier.ShiftModifier)
    await hands.until(page.several.isVisible, "several chosen")
    await hands.use(page.page, "candidates.register")
    form = page.registering.form
    await hands.until(lambda: form.form.choice.count() > 0, "tests to choose")
    certificate = next(each for each in await job.desk.forms.all() if each.kind == "certification")
    await hands.choose(form.form.choice, certificate.id)
    session = next(each for each in await job.desk.sessions.choices() if each.description == job.seen.session)
    await hands.choose(form.session.choice, session.id)
    await hands.click(form.options)
    await hands.until(form.limit.isVisible, "rarer options")
    return "Four candidates are about to be registered to a certificate, in the session."


async def registered(job: Job) -> str:
    """Registered, sent, paid."""
    page = job.window.pages.presenter("candidates")
    assert isinstance(page, CandidatesPresenter)  # noqa: S101 - it is that page's
    await hands.click(page.registering.form.submit_button)
    await hands.until(lambda: job.notice("candidates"), "what was done")
    await job.outbox_empty()
    job.seen.registered += CHOSEN
    left = await job.platform.credits_left()
    expect("credits left on the station", left, job.seen.credits_at_start - job.seen.registered)
    table = await job.open_page("tests")
    await hands.until(lambda: table.model().rowCount() == job.seen.registered, "the tests")
    return f"All {job.seen.registered} tests, with their sessions and statuses."


async def take_tests(job: Job) -> str:
    """Candidates sit, each by the link that the desk shows; then the statuses are asked for."""
    table = await job.open_page("tests")
    in_session = [row for row in _rows(table) if row.session == job.seen.session]
    alone = [row for row in _rows(table) if not row.session and row.form == job.form]
    job.seen.taker, job.seen.started = alone[0].candidate, alone[1].candidate
    await asyncio.gather(
        sit(await _link(job, table, alone[1]), "", Candidate(0.0, 8, stop_after=3)),
        sit(await _link(job, table, in_session[0]), job.seen.code, Candidate(0.5, 9)),
        *[
            sit(await _link(job, table, row), "", Candidate(ability, 20 + number))
            for number, (row, ability) in enumerate(zip([alone[0], *alone[2:5]], ABILITIES, strict=True))
        ],
    )
    page = job.window.pages.presenter("tests").page
    await hands.act(page.pane.dismiss)
    await hands.use(page, "tests.refresh")
    await hands.until(lambda: _shown(table, TestStatus.COMPLETED) == HANDED_IN, "completed tests")
    await hands.until(lambda: _shown(table, TestStatus.STARTED) == 1, "a test in progress")
    expect("status on the station", await job.platform.status(alone[0].platform_id), TestStatus.COMPLETED)
    expect("status on the station", await job.platform.status(alone[1].platform_id), TestStatus.STARTED)
    return f"{HANDED_IN} candidates have handed in, one is at it: the statuses, asked for again."


async def write_answers(job: Job) -> None:
    """One more candidate is registered to the form with a written question, and sits."""
    table = await job.open_page("candidates")
    page = job.window.pages.presenter("candidates")
    assert isinstance(page, CandidatesPresenter)  # noqa: S101 - it is that page's
    await hands.act(page.page.pane.dismiss)
    await hands.click_row(table, CHOSEN + 1)
    name = table.model().index(CHOSEN + 1, 0).data(ROW).name
    await hands.use(page.page, "candidates.register")
    form = page.registering.form
    await hands.until(lambda: form.form.choice.count() > 0, "tests to choose")
    await hands.choose(form.form.choice, WRITTEN)
    await hands.choose(form.session.choice, None)
    await hands.click(form.submit_button)
    await job.outbox_empty()
    job.seen.registered += 1
    tests = await job.open_page("tests")
    await hands.until(lambda: tests.model().rowCount() == job.seen.registered, "the test")
    row = next(each for each in _rows(tests) if each.form_id == WRITTEN and each.candidate == name)
    await sit(await _link(job, tests, row), "", Candidate(0.5, 31))


async def _link(job: Job, table: PagedTable, row: Any) -> str:
    page = job.window.pages.presenter("tests").page
    number = next(number for number, each in enumerate(_rows(table)) if each.id == row.id)
    await hands.click_row(table, number)
    QGuiApplication.clipboard().clear()
    await hands.use(page, "tests.copy_link")
    link = QGuiApplication.clipboard().text()
    expect_that("the link is copied", link.startswith("http"), link)
    return link


def _rows(table: PagedTable) -> list[Any]:
    model = table.model()
    return [model.index(number, 0).data(ROW) for number in range(model.rowCount())]


def _shown(table: PagedTable, status: TestStatus) -> int:
    """How many rows say that status."""
    return sum(1 for cells in hands.cells_of(table) if cells[-1] == of_test(status).word)
