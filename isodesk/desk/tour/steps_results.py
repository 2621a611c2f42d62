"""Steps about results: fetched, read, the report in the window; credits; the outbox."""

from isodesk.desk.services.rows import IntentState, ResultRow
from isodesk.desk.tour import hands
from isodesk.desk.tour.errors import expect, expect_that
from isodesk.desk.tour.job import Job, texts_in
from isodesk.desk.tour.steps_tests import HANDED_IN
from isodesk.desk.ui.pages.results.presenter import ResultsPresenter
from isodesk.desk.ui.pdf.viewer import PdfViewer
from isodesk.desk.ui.table.model import ROW
from isodesk.desk.ui.table.view import PagedTable
from isodesk.desk.ui.text.grades import grade_words
from isodesk.desk.ui.text.states import of_intent


def _page(job: Job) -> ResultsPresenter:
    presenter = job.window.pages.presenter("results")
    assert isinstance(presenter, ResultsPresenter)  # noqa: S101 - it is that page's
    return presenter


async def read_results(job: Job) -> str:
    """Fetched; one result with its skills."""
    table = await job.open_page("results")
    page = _page(job)
    await hands.use(page.page, "results.fetch")
    await hands.until(lambda: table.model().rowCount() == HANDED_IN, "the results")
    await hands.until(lambda: all(_grade(table, number) for number in range(HANDED_IN)), "every grade")
    number = await hands.find_row(table, job.seen.taker)
    await hands.click_row(table, number)
    row = table.model().index(number, 0).data(ROW)
    await hands.until(lambda: page.detail.isVisible() and page.detail.figure.text() == grade_words(row), "the grade")
    value, maximum = await job.platform.grade(row.form_id, row.email)
    expect("grade", (row.value, row.maximum), (value, maximum))
    detail = await job.desk.results.detail(row.id)
    shown = texts_in(page.detail)
    expect_that("skills are shown", bool(detail.skills) and all(each.description in shown for each in detail.skills))
    return f"The results, and that of {job.seen.taker} with each skill."


def _grade(table: PagedTable, number: int) -> str:
    row = table.model().index(number, 0).data(ROW)
    return grade_words(row) if isinstance(row, ResultRow) else ""


async def open_report(job: Job) -> str:
    """The report as PDF, in the window."""
    await hands.use(_page(job).page, "results.report")
    area = job.window.pages.stack
    await hands.until(lambda: area.findChild(PdfViewer) is not None, "the report")
    viewer = area.findChild(PdfViewer)
    assert isinstance(viewer, PdfViewer)  # noqa: S101 - just seen
    await hands.until(viewer.isVisible, "the report")
    expect("pages of the report", viewer.document.pageCount(), 1)
    text = viewer.document.getAllText(0).text()
    expect_that("the report is in the window's language", job.form in text, text[:200])
    expect_that("the report names the candidate", job.seen.taker.split()[0] in text, text[:200])
    return f"The report of {job.seen.taker}, a PDF opened in the window."


async def see_credits(job: Job) -> str:
    """Fewer than at the start, by as many as were registered."""
    viewer = job.window.pages.stack.findChild(PdfViewer)
    assert isinstance(viewer, PdfViewer)  # noqa: S101 - opened by the step before
    await hands.click(viewer.heading.back_button)
    table = await job.open_page("credits")
    await hands.use(job.window.pages.presenter("credits").page, "credits.refresh")
    left = job.seen.credits_at_start - job.seen.registered
    await hands.until(
        lambda: any(_digits_of(text) == str(left) for text in texts_in(job.window.window.rail)), "credits"
    )
    expect("credits left on the station", await job.platform.credits_left(), left)
    await hands.until(lambda: table.model().rowCount() == job.seen.registered, "an entry for each test")
    return f"Credits: {job.seen.credits_at_start} at the start, {left} now, each with what it was spent on."


def _digits_of(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


async def see_outbox(job: Job) -> str:
    """Everything that was sent, in its order."""
    table = await job.open_page("outbox")
    await hands.until(lambda: table.model().rowCount() > job.seen.registered, "the changes")
    sent = of_intent(IntentState.DONE).word
    expect_that("everything is sent", all(cells[-1] in ("", sent) for cells in hands.cells_of(table)))
    await hands.click_row(table, 0)
    await hands.until(job.window.pages.presenter("outbox").page.pane.isVisible, "a change's details")
    return "The outbox: every change, when it was made, and that it was answered."
