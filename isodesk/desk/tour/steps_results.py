"""Steps about results: fetched, read, together, the report in the window, written answers."""

from isodesk.desk.services.rows_of_results import ResultRow
from isodesk.desk.tour import hands
from isodesk.desk.tour.errors import expect, expect_that
from isodesk.desk.tour.job import Job, texts_in
from isodesk.desk.tour.steps_tests import HANDED_IN, write_answers
from isodesk.desk.ui.pages.results.presenter import ResultsPresenter
from isodesk.desk.ui.pdf.viewer import PdfViewer
from isodesk.desk.ui.table.model import ROW
from isodesk.desk.ui.table.view import PagedTable
from isodesk.desk.ui.text.grades import grade_words


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


async def see_dashboard(job: Job) -> str:
    """The group together: distribution, average, time, skills."""
    page = _page(job)
    await hands.use(page.page, "results.dashboard")
    board = page.area.dashboard
    await hands.until(board.isVisible, "the dashboard")
    await hands.until(board.histogram.isVisible, "the distribution")
    return "Everybody's results together: how they are spread, the average, the time, each skill."


async def open_report(job: Job) -> str:
    """The report as PDF, in the window."""
    await hands.click(_page(job).area.dashboard.back_button)
    await hands.until(_page(job).page.isVisible, "the results")
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


async def mark_by_hand(job: Job) -> str:
    """Somebody writes; the answer, with what to look for, and its mark."""
    viewer = job.window.pages.stack.findChild(PdfViewer)
    assert isinstance(viewer, PdfViewer)  # noqa: S101 - opened by the step before
    await hands.click(viewer.heading.back_button)
    await write_answers(job)
    await job.open_page("results")
    page = _page(job)
    await hands.use_in_menu(page.page, "results.mark")
    board = page.marking.board
    await hands.until(lambda: board.shown is not None, "a written answer")
    await hands.type_into(board.sheet.mark.line, "2")
    await hands.type_into(board.sheet.marked_by.line, "Camille Modèle")
    return "A written answer, what to look for in it, and its mark."
