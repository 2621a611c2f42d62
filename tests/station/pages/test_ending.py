"""Handing in and pausing: by the page that writes alone, and not while a question waits that can't be gone back to."""

from typing import Any

import httpx
import pytest

from isodesk.station import schema
from isodesk.station.presence import SILENT_SECONDS
from tests.station.pages.room import Browser, Room, choice, form_content, read_page
from tests.station.pages.test_saving import FIRST, SECOND, Seat, sit_down

ADAPTIVE = {"kind": "adaptive", "least": 2, "most": 2, "blueprint": {"1": 1}}
MEASURED = [{**choice(number, 1), "parameters": {"a": 1.0, "b": 0.0}} for number in range(1, 4)]
ONE_WAY: list[dict[str, Any]] = [{"items": MEASURED, "delivery": ADAPTIVE, "grade_type": 2}, {"navigation": False}]


async def post(seat: Seat, page: str, go: str, writer: str | None = None) -> httpx.Response:
    data = {"token": seat.token, "go": go} | ({} if writer is None else {"writer": writer})
    return await seat.browser.http.post(f"/test/{seat.key}/{page}", data=data, follow_redirects=False)


def status(room: Room) -> int:
    return int(room.rows(schema.planned_test)[0].status)


@pytest.fixture
async def seat(room: Room, browser: Browser) -> Seat:
    """A seat whose page writes."""
    _, key = room.planned_test(form_id=room.form(**form_content(id=8), pause=True))
    seat = await sit_down(browser, key)
    assert (await seat.claim(FIRST)).status_code == 200
    return seat


@pytest.mark.parametrize("form", ONE_WAY)
@pytest.mark.parametrize("writer", [None, FIRST])
async def test_a_test_without_a_way_back_is_not_handed_in_before_its_last_question(
    room: Room, browser: Browser, form: dict[str, Any], writer: str | None
) -> None:
    number, key = room.planned_test(form_id=room.form(**form_content(id=8) | form))
    seat = await sit_down(browser, key)
    if writer:
        await seat.claim(writer)
    refused = await post(seat, "review", "hand_in", writer)
    assert (refused.status_code, refused.headers["location"]) == (303, f"/test/{key}/1")
    assert (status(room), room.row(schema.planned_test, number).grade) == (2, None)
    room.clock.pass_time(601)
    assert (await post(seat, "review", "hand_in", writer)).status_code == 303
    assert status(room) == 3


@pytest.mark.parametrize("form", ONE_WAY)
async def test_once_all_is_answered_it_is(room: Room, browser: Browser, form: dict[str, Any]) -> None:
    _, key = room.planned_test(form_id=room.form(**form_content(id=8) | form))
    page = await browser.start(key)
    while page.name == "question":
        page = await browser.send(page, "next", answer="a")
    assert (await browser.send(page, "hand_in")).name == "result"


@pytest.mark.parametrize("writer", [None, SECOND])
async def test_a_page_that_only_reads_does_not_hand_in(room: Room, seat: Seat, writer: str | None) -> None:
    refused = await post(seat, "review", "hand_in", writer)
    assert (refused.status_code, status(room)) == (409, 2)
    assert "open in another window or at another seat" in read_page(refused).text
    assert [each.event for each in room.rows(schema.journal)] == ["test.started"]
    assert (await post(seat, "review", "hand_in", FIRST)).status_code == 303
    assert status(room) == 3


async def test_nor_once_the_page_that_writes_is_silent(room: Room, seat: Seat) -> None:
    """Somebody who went on elsewhere doesn't have the test handed in by the page that was left, whatever happens."""
    room.clock.pass_time(SILENT_SECONDS + 1)
    assert (await post(seat, "review", "hand_in", SECOND)).status_code == 409
    assert status(room) == 2


async def test_it_goes_on_here_and_is_handed_in_then(room: Room, seat: Seat) -> None:
    page = await seat.browser.send(await seat.browser.get(f"/test/{seat.key}/review"), "hand_in")
    assert (page.response.status_code, page.forms[0]["go"]) == (409, ["take_over", "previous"])
    page = await seat.browser.send(page, "take_over")
    assert (page.name, status(room), page.response.status_code) == ("review", 2, 200)
    assert (await post(seat, "review", "hand_in", FIRST)).status_code == 409
    assert (await seat.browser.send(page, "hand_in")).name == "result"
    events = [each.event for each in room.rows(schema.journal)]
    assert events == ["test.started", "test.continued_elsewhere", "test.handed_in"]


async def test_a_page_that_only_reads_stops_no_clock(room: Room, seat: Seat) -> None:
    page = await seat.browser.send(await seat.browser.get(f"/test/{seat.key}/1?writer={FIRST}"), "pause", "pause")
    assert (page.name, page.response.status_code, page.forms[0]["go"]) == ("question", 409, ["take_over"])
    assert "open in another window" in page.text
    assert (await post(seat, "pause", "pause", SECOND)).headers["location"] == f"/test/{seat.key}"
    assert (await seat.state())["status"] == "under_way"
    page = await seat.browser.send(page, "take_over")
    assert "elsewhere" not in page.main
    assert (await seat.browser.send(page, "pause", "pause")).name == "paused"


async def test_any_seat_goes_on_with_a_test_that_is_paused(room: Room, seat: Seat) -> None:
    await post(seat, "pause", "pause", FIRST)
    assert (await seat.state())["status"] == "paused"
    page = await seat.browser.send(await seat.browser.get(f"/test/{seat.key}"), "resume")
    assert page.name == "question"
    assert (await seat.state())["status"] == "under_way"
