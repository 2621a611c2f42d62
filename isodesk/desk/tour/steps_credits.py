"""Steps about credits and the outbox."""

from isodesk.desk.services.rows import IntentState
from isodesk.desk.tour import hands
from isodesk.desk.tour.errors import expect, expect_that
from isodesk.desk.tour.job import Job, texts_in
from isodesk.desk.ui.pages.credits.presenter import CreditsPresenter
from isodesk.desk.ui.text.states import of_intent


async def see_credits(job: Job) -> str:
    """Fewer than at the start, by as many as were registered."""
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


async def see_overview(job: Job) -> str:
    """Balances over time, what is to come, what isn't explained, the cost of each group."""
    page = job.window.pages.presenter("credits")
    assert isinstance(page, CreditsPresenter)  # noqa: S101 - it is that page's
    await hands.use(page.page, "credits.overview")
    await hands.until(page.area.overview.isVisible, "the overview")
    expect_that("differences are told", bool(page.area.overview.unexplained_heading.text()))
    return "Credits over time, forecast, cost by group, and the difference to the platform."
