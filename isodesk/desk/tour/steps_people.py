"""Steps about people: the empty desk, the import, one candidate more."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import Standing
from isodesk.desk.tour import hands
from isodesk.desk.tour.errors import NotSeen, expect, expect_that
from isodesk.desk.tour.job import Job, texts_in
from isodesk.desk.tour.rosters import FAULTS
from isodesk.desk.ui.accounts.assistant import Assistant
from isodesk.desk.ui.frame.list_card import ListCard
from isodesk.desk.ui.pages.candidates.presenter import CandidatesPresenter
from isodesk.desk.ui.roster.presenter import ImportPresenter
from isodesk.desk.ui.roster.view import ImportView
from isodesk.desk.ui.table.model import ROW
from isodesk.desk.ui.table.view import PagedTable


def _page(job: Job) -> CandidatesPresenter:
    presenter = job.window.pages.presenter("candidates")
    assert isinstance(presenter, CandidatesPresenter)  # noqa: S101 - it is that page's
    return presenter


def _import(job: Job) -> ImportView:
    presenter = job.window.findChild(ImportPresenter)
    assert isinstance(presenter, ImportPresenter)  # noqa: S101 - made by the click before
    return presenter.view


def lines_of(view: ImportView) -> ListCard:
    """The lines of the file that was read last."""
    return _card(view.lines)


def _card(widget: QWidget) -> ListCard:
    if not isinstance(widget, ListCard):
        raise NotSeen(what="lines of the file")
    return widget


async def welcome(job: Job) -> str:
    """The desk as it opens for the first time."""
    page = _page(job)
    assistant = await hands.dialog(Assistant)
    await hands.click(assistant.choosing.sample)
    await hands.until(lambda: hands.seen_dialog(Assistant) is None, "the assistant, closed")
    card = job.window.pages.presenter("candidates").listing.card
    await hands.until(card.message.isVisible, "the message of an empty list")
    await hands.until(lambda: job.window.window.bar.tr("Connected") in job.window.window.bar.words, "connected")
    expect_that("the first action is offered", card.message.action.isVisible())
    expect("number of candidates", await job.desk.candidates.count(PageQuery()), 0)
    job.seen.credits_at_start = await job.platform.credits_left()
    await hands.until(lambda: any(_digits_of(text) == str(job.seen.credits_at_start) for text in _rail(job)), "credits")
    return f"An empty desk, connected to a station: {page.page.title.text()}, with the first action in the middle."


async def check_list(job: Job) -> str:
    """A list with faults: each with its line, and nothing changed."""
    await hands.use(_page(job).page, "candidates.import")
    view = _import(job)
    await hands.click(view.start.action)
    await hands.choose_file(str(job.rosters.faulty))
    await hands.until(lambda: view.faults.isVisible(), "the faults")  # noqa: PLW0108 - another table for each file
    table = _card(view.faults).table
    await hands.until(lambda: table.model().rowCount() >= FAULTS and _filled(table), "the faults' rows")
    errors = [cells for cells in hands.cells_of(table) if cells[-1] == _left_out()]
    expect_that("faulty lines are left out", len(errors) >= FAULTS - 1, len(errors))
    expect_that("each fault has a line and a remedy", all(cells[0] and cells[3] and cells[4] for cells in errors))
    expect("number of candidates before confirming", await job.desk.candidates.count(PageQuery()), 0)
    return "A list is checked before anything changes: line, column, value, what is wrong and what to do."


async def import_list(job: Job) -> str:
    """The good list: its dry run."""
    view = _import(job)
    await hands.click(view.file_button)
    await hands.choose_file(str(job.rosters.good))
    await hands.until(lambda: view.lines.isVisible() and _filled(lines_of(view).table), "the list's lines")
    expect("lines to import", lines_of(view).table.model().rowCount(), job.rosters.people)
    expect("number of candidates before confirming", await job.desk.candidates.count(PageQuery()), 0)
    return f"The dry run of a list of {job.rosters.people} people, with the credits that it would take."


async def confirm_list(job: Job) -> str:
    """Confirmed: candidates and their tests, on the station too."""
    await hands.click(_import(job).confirm_button)
    await hands.until(_page(job).page.isVisible, "the candidates")
    table = job.window.pages.presenter("candidates").listing.card.table
    await job.outbox_empty()
    await hands.until(lambda: table.model().rowCount() == job.rosters.people and _filled(table), "the imported rows")
    job.seen.registered += job.rosters.people
    left = await job.platform.credits_left()
    expect("credits left on the station", left, job.seen.credits_at_start - job.seen.registered)
    await hands.until(lambda: _all_settled(table), "every row settled")
    return f"The list is imported: {job.rosters.people} candidates, each registered to a test, known to the station."


async def add_candidate(job: Job) -> str:
    """One candidate by hand, with a wrong address first."""
    page = _page(job)
    await hands.use(page.page, "candidates.add")
    form = page.form
    await hands.type_into(form.given_name.line, "Ada")
    await hands.type_into(form.family_name.line, "Spécimen")
    await hands.type_into(form.email.line, "ada.specimen")
    await hands.click(form.submit_button)
    await hands.until(lambda: form.email.fault, "a fault at the e-mail")
    expect_that("the form stays open", form.isVisible())
    return "Adding a candidate: what is wrong is said at its field, before anything is sent."


async def candidate_added(job: Job) -> str:
    """The address corrected: the candidate is there, and chosen."""
    page = _page(job)
    table = job.window.pages.presenter("candidates").listing.card.table
    address = f"ada.specimen@{job.rosters.domain}"
    await hands.type_into(page.form.email.line, address)
    await hands.type_into(page.form.group.line, "2026-A")
    await hands.click(page.form.submit_button)
    await hands.until(lambda: page.detail.isVisible() and page.detail.name.text() == "Ada Spécimen", "the details")
    await job.outbox_empty()
    await hands.until(lambda: _all_settled(table), "every row settled")
    expect("number of candidates", await job.desk.candidates.count(PageQuery()), job.rosters.people + 1)
    return "The candidate is added, sent, and shown with what may be done."


def _filled(table: PagedTable) -> bool:
    return bool(table.model().rowCount()) and all(any(cells) for cells in hands.cells_of(table)[:10])


def _all_settled(table: PagedTable) -> bool:
    model = table.model()
    rows = [model.index(number, 0).data(ROW) for number in range(model.rowCount())]
    return all(row is not None and row.standing is Standing.AGREED for row in rows)


def _left_out() -> str:
    return QCoreApplication.translate("Roster", "Left out")


def _rail(job: Job) -> list[str]:
    return texts_in(job.window.window.rail)


def _digits_of(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
