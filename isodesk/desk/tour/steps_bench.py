"""The LTI bench: started, and what a tool asked of it."""

from isodesk.desk.tour import hands
from isodesk.desk.tour.errors import expect_that
from isodesk.desk.tour.job import Job
from isodesk.desk.ui.table.model import ROW
from isodesk.net.http import make_client


async def see_bench(job: Job) -> str:
    """A platform on this computer, and the refusal of a tool that doesn't prove who it is."""
    table = await job.open_page("bench")
    presenter = job.window.pages.presenter("bench")
    await hands.use(presenter.page, "bench.start")
    await hands.until(lambda: job.desk.bench.url, "the bench's address")
    async with make_client() as http:
        await http.post(f"{job.desk.bench.url}/token", data={"grant_type": "client_credentials"})
    await hands.until(lambda: presenter.listing.model.total, "what the tool asked")
    await hands.click_row(table, 0)
    await hands.until(presenter.page.pane.isVisible, "the request and its answer")
    expect_that("the tool is refused", table.model().index(0, 0).data(ROW).failed)
    return "The LTI bench: a platform on this computer, and every request of a tool with its answer."
