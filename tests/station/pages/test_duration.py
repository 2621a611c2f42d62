"""How long a test took, from its start to its end: pauses and all, by no wall clock that was set meanwhile."""

import pytest

from isodesk.station import schema
from isodesk.station.hand_in import sweep
from tests.station.pages.room import Browser, Room, form_content

DAY = 86_400.0


def taken(room: Room, planned_test_id: int) -> float:
    row = room.row(schema.planned_test, planned_test_id)
    return float(row.finished_at - row.started_at)


def restart(room: Room, down: float) -> None:
    room.clock.boot_id, room.clock.monotonic_time = "another run", 3.0
    room.clock.wall_time += down


@pytest.mark.parametrize("shift", [DAY, -DAY])
@pytest.mark.parametrize("to_the_end", [True, False])
async def test_a_wall_clock_set_a_day_off_changes_no_duration(
    room: Room, browser: Browser, shift: float, *, to_the_end: bool
) -> None:
    number, key = room.planned_test()
    page = await browser.start(key)
    room.clock.pass_time(60)
    await sweep(room.station)
    room.clock.wall_time += shift
    page = await browser.send(page, "next", answer="a")
    room.clock.pass_time(700 if to_the_end else 40)
    await (sweep(room.station) if to_the_end else browser.send(await browser.get(f"/test/{key}/review"), "hand_in"))
    assert taken(room, number) == (600 if to_the_end else 100)


@pytest.mark.parametrize("shift", [DAY, -DAY, 0])
async def test_a_pause_is_part_of_it(room: Room, browser: Browser, shift: float) -> None:
    number, key = room.planned_test(form_id=room.form(**form_content(id=8), pause=True))
    page = await browser.start(key)
    room.clock.pass_time(60)
    page = await browser.send(page, "pause", "pause")
    room.clock.pass_time(3600)
    room.clock.wall_time += shift
    page = await browser.send(await browser.get(f"/test/{key}"), "resume")  # the form of before may have ended
    room.clock.pass_time(40)
    await browser.send(await browser.get(f"/test/{key}/review"), "hand_in")
    row = room.row(schema.planned_test, number)
    assert (taken(room, number), row.used_seconds, row.checkpoint) == (3700, 100, None)


@pytest.mark.parametrize(("down", "seconds"), [(300, 400), (DAY, DAY + 100), (-DAY, 100)])
async def test_where_the_station_was_down_the_wall_clock_tells_as_far_as_it_can(
    room: Room, browser: Browser, down: float, seconds: float
) -> None:
    """Never less than was used of the test."""
    number, key = room.planned_test()
    page = await browser.start(key)
    room.clock.pass_time(60)
    page = await browser.send(page, "next", answer="a")
    restart(room, down)
    await sweep(room.station)
    room.clock.pass_time(40)
    await browser.send(await browser.get(f"/test/{key}/review"), "hand_in")
    assert taken(room, number) == seconds
