"""A step of the tour that doesn't do what it should is told, pictured, and ends the run."""

from pathlib import Path

from isodesk.client.accounts import station
from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.tour import hands
from isodesk.desk.tour.errors import expect
from isodesk.desk.tour.given import Given
from isodesk.desk.tour.job import Job
from isodesk.desk.tour.line import Line
from isodesk.desk.tour.platform import Platform
from isodesk.desk.tour.record import Record
from isodesk.desk.tour.rosters import write_rosters
from isodesk.desk.ui.frame.presenter import WindowPresenter


async def sees_the_title(job: Job) -> str:
    await job.open_page("results")
    return "The results."


async def expects_too_much(job: Job) -> str:
    expect("rows", job.window.pages.presenter("results").listing.model.rowCount(), 1_000_000)
    return "Never said."


async def waits_in_vain(job: Job) -> str:
    await hands.until(lambda: False, "something", seconds=0.05)
    return job.language


async def test_a_step_that_fails_ends_the_run(window: WindowPresenter, desk: Desk, tmp_path: Path) -> None:
    isograd = Isograd(station("http://127.0.0.1:9", "nobody", "nothing"))
    for failing, told in ((expects_too_much, "rows"), (waits_in_vain, "something")):
        record = Record(tmp_path)
        rosters = write_rosters(tmp_path, "en", "")
        job = Job(desk, window, Platform(isograd), rosters, "en", "light", record, Given(), Line("http://127.0.0.1:9"))
        ended = await job.run([("sees", sees_the_title), ("fails", failing), ("never", sees_the_title)])
        assert not ended
        assert [(step.id, step.ok) for step in record.steps] == [("sees", True), ("fails", False)]
        assert told in record.steps[1].shows
        assert all((tmp_path / step.picture).exists() for step in record.steps)
