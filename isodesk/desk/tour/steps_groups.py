"""Steps about groups, columns of a foreign file, and options of a registration."""

from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from isodesk.desk.tour import hands
from isodesk.desk.tour.errors import NotSeen, expect, expect_that
from isodesk.desk.tour.job import Job
from isodesk.desk.tour.steps_people import lines_of
from isodesk.desk.ui.pages.candidates.presenter import CandidatesPresenter
from isodesk.desk.ui.roster.presenter import ImportPresenter


def _page(job: Job) -> CandidatesPresenter:
    presenter = job.window.pages.presenter("candidates")
    assert isinstance(presenter, CandidatesPresenter)  # noqa: S101 - it is that page's
    return presenter


async def assign_columns(job: Job) -> str:
    """Which column is what, beside the file's first lines."""
    presenter = job.window.findChild(ImportPresenter)
    assert isinstance(presenter, ImportPresenter)  # noqa: S101 - made by the step before
    view = presenter.view
    await hands.click(view.columns_button)
    await hands.until(view.mapping.isVisible, "the columns")
    expect_that("the columns are known", len(view.mapping.places) >= len(("given", "family", "email")))
    expect_that("the first lines are shown", view.mapping.preview.rowCount() > 0)
    return "Any columns: which is what, beside the first lines; remembered for files with the same headers."


async def check_columns(job: Job) -> str:
    """Back to the dry run by the columns chosen."""
    presenter = job.window.findChild(ImportPresenter)
    assert isinstance(presenter, ImportPresenter)  # noqa: S101 - as above
    view = presenter.view
    await hands.click(view.mapping.go_on)
    await hands.until(view.confirm_button.isVisible, "the dry run")
    expect("lines to import", lines_of(view).table.model().rowCount(), job.rosters.people)
    return "The dry run again, by the columns chosen."


async def see_groups(job: Job) -> str:
    """The tree, and the list narrowed to a group."""
    table = await job.open_page("candidates")
    page = _page(job)
    await hands.use(page.page, "candidates.groups")
    tree = page.grouping.pane.tree
    await hands.until(lambda: tree.topLevelItemCount() > 1, "groups")
    await hands.click_at(tree.viewport(), tree.visualItemRect(_group(tree)).center())
    await hands.until(lambda: table.model().rowCount() == int(_group(tree).text(1)), "the people of the group")
    return f"Groups in a tree: {_group(tree).text(1)} people of {_group(tree).text(0)}, to be chosen all at once."


def _group(tree: QTreeWidget) -> QTreeWidgetItem:
    """The first group, below everybody; the tree is made anew whenever somebody comes into one."""
    item = tree.topLevelItem(1)
    if item is None:
        raise NotSeen(what="group")
    return item
