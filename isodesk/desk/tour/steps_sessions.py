"""Steps about sessions: one, a series, the calendar, the code for the projector."""

from datetime import timedelta

from PySide6.QtCore import Qt

from isodesk.desk.tour import hands
from isodesk.desk.tour.errors import expect, expect_that
from isodesk.desk.tour.job import Job
from isodesk.desk.ui.pages.sessions.presenter import SessionsPresenter
from isodesk.desk.ui.table.model import ROW


def _page(job: Job) -> SessionsPresenter:
    presenter = job.window.pages.presenter("sessions")
    assert isinstance(presenter, SessionsPresenter)  # noqa: S101 - it is that page's
    return presenter


async def create_session(job: Job) -> str:
    """A session that is open now, with a code."""
    table = await job.open_page("sessions")
    page = _page(job)
    job.seen.session = "Session du matin" if job.language == "fr" else "Morning session"
    job.seen.code = "MATIN26" if job.language == "fr" else "MORNING26"
    await hands.use(page.page, "sessions.create")
    await hands.type_into(page.form.description.line, job.seen.session)
    await hands.type_into(page.form.code.line, job.seen.code)
    today = page.form.start.value
    await hands.type_moment(page.form.start.moment, today - timedelta(days=1))
    await hands.type_moment(page.form.end.moment, today + timedelta(days=1))
    await hands.click(page.form.submit_button)
    await hands.until(lambda: page.detail.isVisible() and page.detail.figure.text() == job.seen.code, "the code")
    await job.outbox_empty()
    row = await hands.find_row(table, job.seen.session)
    await hands.until(lambda: table.model().index(row, 0).data(ROW).platform_id is not None, "the session's number")
    return "A session with its window and its code, known to the station."


async def create_series(job: Job) -> str:
    """Several sessions at once, listed before they are made; made, and taken back."""
    page = _page(job)
    await hands.use(page.page, "sessions.series")
    form = page.series
    await hands.type_into(form.description.line, "Atelier du soir" if job.language == "fr" else "Evening workshop")
    await hands.until(lambda: len(form.planned()) > 1, "the sessions that will be made")
    return f"A series: {len(form.planned())} sessions, each listed with its day before it is made."


async def see_calendar(job: Job) -> str:
    """The series is made; the month with all sessions."""
    page = _page(job)
    planned = len(page.series.planned())
    await hands.click(page.series.submit_button)
    await job.outbox_empty()
    await hands.until(lambda: page.table.model().rowCount() == planned + 1, "the sessions")
    await hands.use(page.page, "sessions.calendar")
    await hands.until(lambda: page.calendar.isVisible() and page.calendar.grid.blocks, "the sessions of the month")
    expect_that("the month is named", bool(page.calendar.subtitle.text() or page.calendar.title.text()))
    return f"The calendar of a month, with {planned + 1} sessions."


async def project_code(job: Job) -> str:
    """The code, large, for the whole room."""
    page = _page(job)
    await hands.click(page.calendar.back_button)
    row = await hands.find_row(page.table, job.seen.session)
    await hands.click_row(page.table, row)
    await hands.use(page.page, "sessions.project")
    await hands.until(lambda: page.deeds.projector is not None, "the projector")
    projector = page.deeds.projector
    assert projector is not None  # noqa: S101 - just seen
    await hands.until(projector.isVisible, "the projector")
    expect("the code", "".join(projector.code.split()), job.seen.code)
    job.over = projector
    return "The code of a session, readable from the last row."


async def close_projector(job: Job) -> None:
    """Escape closes it."""
    if job.over is not None:
        await hands.press(job.over, Qt.Key.Key_Escape)
        job.over = None
