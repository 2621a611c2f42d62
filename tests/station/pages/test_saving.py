"""The answer protocol: one writer, each change once, a receipt for what is kept, a clear no for all else."""

import asyncio
import json
import re
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from isodesk.station import schema
from isodesk.station.context import PAGES_AT_ONCE
from isodesk.station.hand_in import sweep
from isodesk.station.presence import SILENT_SECONDS
from tests.station.pages.room import Browser, Room, form_content

FIRST, SECOND = "page-of-the-first-seat", "page-of-the-second-seat"


@dataclass
class Seat:
    """A browser in front of a test under way, with the token of its page."""

    browser: Browser
    key: str
    token: str = ""

    async def post(self, path: str, **content: Any) -> httpx.Response:
        return await self.browser.http.post(f"/test/{self.key}/{path}", json={"token": self.token, **content})

    async def save(self, sequence: int, writer: str = FIRST, **content: Any) -> httpx.Response:
        return await self.post("save", writer=writer, sequence=sequence, **content)

    async def claim(self, writer: str, **content: Any) -> httpx.Response:
        return await self.post("writer", writer=writer, **content)

    async def state(self, writer: str = FIRST, **query: Any) -> dict[str, Any]:
        found = await self.browser.http.get(f"/test/{self.key}/state", params={"writer": writer, **query})
        state: dict[str, Any] = found.json()
        return state


async def sit_down(browser: Browser, key: str) -> Seat:
    page = await browser.get(f"/test/{key}")
    page = await browser.send(page, "start") if page.name == "start" else page
    return Seat(browser, key, page.forms[0]["hidden"]["token"])


@pytest.fixture
async def seat(room: Room, browser: Browser) -> Seat:
    _, key = room.planned_test()
    return await sit_down(browser, key)


def kept(room: Room) -> dict[str, list[str]]:
    return room.answers(room.rows(schema.planned_test)[0].id)


async def test_a_change_is_kept_and_has_a_receipt(room: Room, seat: Seat) -> None:
    reply = await seat.save(1, item="q1", answer=["a"])
    assert (reply.status_code, reply.json()["sequence"]) == (200, 1)
    assert kept(room) == {"q1": ["a"]}
    await seat.save(2, item="q1", answer=[])
    assert kept(room) == {}


async def test_an_answer_does_not_wait_for_pages(room: Room, seat: Seat) -> None:
    """A room that arrives at once fills every turn that there is."""
    pages = room.station.activity.pages
    for _ in range(PAGES_AT_ONCE):
        await pages.acquire()
    arriving = asyncio.create_task(seat.browser.http.get(f"/test/{seat.key}/1"))
    reply = await seat.save(1, item="q1", answer=["a"])
    assert reply.json()["sequence"] == 1
    assert not arriving.done()
    for _ in range(PAGES_AT_ONCE):
        pages.release()
    assert (await arriving).status_code == 200


async def test_a_change_sent_again_is_made_once_and_has_the_same_receipt(room: Room, seat: Seat) -> None:
    first = await seat.save(1, item="q1", answer=["a"])
    assert (await seat.save(1, item="q1", answer=["a"])).json() == first.json()
    await seat.save(2, item="q1", answer=["b"])
    late = await seat.save(1, item="q1", answer=["a"])
    assert (late.status_code, late.json()["sequence"]) == (200, 2)
    assert kept(room) == {"q1": ["b"]}


async def test_a_receipt_that_was_lost_is_given_again_after_the_end(room: Room, seat: Seat) -> None:
    await seat.save(1, item="q1", answer=["a"])
    room.clock.pass_time(601)
    assert (await seat.save(2, item="q2", answer=["b"])).json()["error"] in ("time_over", "handed_in")
    await sweep(room.station)
    again = await seat.save(1, item="q1", answer=["a"])
    assert (again.status_code, again.json()["sequence"]) == (200, 1)
    refused = await seat.save(2, item="q2", answer=["b"])
    assert (refused.status_code, refused.json()["error"]) == (410, "handed_in")
    assert kept(room) == {"q1": ["a"]}


async def test_only_one_page_writes_until_another_is_told_to(room: Room, seat: Seat) -> None:
    assert (await seat.claim(FIRST)).status_code == 200
    await seat.save(1, item="q1", answer=["a"])
    refused = await seat.claim(SECOND)
    assert (refused.status_code, refused.json()["error"]) == (409, "another_writer")
    assert refused.json()["writer"]["since"]
    denied = await seat.save(2, SECOND, item="q1", answer=["b"])
    assert (denied.status_code, denied.json()["error"]) == (409, "another_writer")

    taken = await seat.claim(SECOND, take_over=True)
    assert taken.json()["questions"]["q1"] == {"answer": ["a"], "flagged": False, "unknown": False, "revision": 1}
    assert (await seat.save(2, item="q1", answer=["c"])).status_code == 409
    assert (await seat.state(FIRST))["writer"]["mine"] is False
    assert (await seat.save(2, SECOND, item="q1", answer=["b"])).status_code == 200
    assert kept(room) == {"q1": ["b"]}
    assert "test.continued_elsewhere" in [row.event for row in room.rows(schema.journal)]


async def test_a_page_that_fell_silent_is_followed_by_another(room: Room, seat: Seat) -> None:
    await seat.claim(FIRST)
    await seat.state(FIRST)
    room.clock.pass_time(SILENT_SECONDS - 1)
    assert (await seat.claim(SECOND)).status_code == 409
    room.clock.pass_time(1)
    assert (await seat.claim(SECOND)).status_code == 200


async def test_a_page_goes_on_in_place_of_the_one_before_it(seat: Seat) -> None:
    await seat.claim(FIRST)
    assert (await seat.claim(SECOND, instead=[FIRST])).status_code == 200


async def test_whoever_waits_is_told_at_once_that_another_page_writes(room: Room, seat: Seat) -> None:
    await seat.claim(FIRST)
    waiting = asyncio.create_task(seat.state(FIRST, mine="1", wait="5"))
    await asyncio.sleep(0)
    assert (await seat.claim(SECOND, take_over=True)).status_code == 200
    async with asyncio.timeout(4):
        assert (await waiting)["writer"]["mine"] is False


async def test_a_page_without_script_does_not_write_beside_one_with(room: Room, seat: Seat) -> None:
    await seat.claim(FIRST)
    page = await seat.browser.get(f"/test/{seat.key}/1")
    told = await seat.browser.send(page, "next", answer="b")
    assert told.response.status_code == 409
    assert "open in another window" in told.text
    assert kept(room) == {}
    on = await seat.browser.send(told, "take_over", answer="b")
    assert (on.main["data-number"], kept(room)) == ("1", {"q1": ["b"]})
    assert (await seat.save(1, item="q1", answer=["a"])).status_code == 409


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        ({"item": "q9", "answer": ["a"]}, 404, "not_asked"),
        ({"item": "q1", "answer": ["z"]}, 422, "not_an_answer"),
        ({"item": "q1", "answer": ["a", "b"]}, 422, "not_an_answer"),
        ({"item": "q1", "answer": "a"}, 400, "malformed"),
        ({"item": "q1", "answer": ["\ud800"]}, 400, "malformed"),
        ({"item": 7, "answer": ["a"]}, 400, "malformed"),
        ({"answer": ["a"]}, 400, "malformed"),
        ({"item": "q1", "answer": ["a"], "sequence": 0}, 400, "malformed"),
        ({"item": "q1", "answer": ["a"], "sequence": True}, 400, "malformed"),
        ({"item": "q1", "answer": ["a"], "sequence": 2**70}, 400, "malformed"),
        ({"item": "q1", "answer": ["a"], "writer": "x"}, 400, "malformed"),
        ({"item": "q1", "answer": ["a"], "token": "forged"}, 403, "form_ended"),
        ({"item": "q1", "flags": {"unknown": True}}, 409, "not_allowed"),
        ({"item": "q1", "flags": {"final": True}}, 409, "not_allowed"),
        ({"item": "q1", "flags": [1]}, 400, "malformed"),
        ({"shown": 4}, 404, "not_asked"),
        ({"screen": "left"}, 409, "not_allowed"),
        ({"item": "q1", "answer": ["x" * 1_000_000]}, 413, "too_large"),
    ],
)
async def test_what_cannot_be_is_refused_and_changes_nothing(
    room: Room, seat: Seat, content: dict[str, Any], status: int, code: str
) -> None:
    await seat.save(1, item="q1", answer=["a"])
    before = room.rows(schema.planned_test)[0]
    raw = {"token": seat.token, "writer": FIRST, "sequence": 2, **content}
    headers = {"content-type": "application/json"}
    reply = await seat.browser.http.post(f"/test/{seat.key}/save", content=json.dumps(raw), headers=headers)
    assert (reply.status_code, reply.json()["error"]) == (status, code)
    assert kept(room) == {"q1": ["a"]}
    assert room.rows(schema.planned_test)[0] == before


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"[" * 100_000, b'{"a": NaN', b"\xff\xfe"])
async def test_what_is_no_json_is_refused(seat: Seat, body: bytes) -> None:
    headers = {"content-type": "application/json"}
    reply = await seat.browser.http.post(f"/test/{seat.key}/save", content=body, headers=headers)
    assert reply.status_code == 400
    reply = await seat.browser.http.post(f"/test/{seat.key}/save", content=b"a=1")
    assert reply.status_code == 415


async def test_another_candidates_test_is_not_touched(room: Room, seat: Seat, app: Any) -> None:
    form_id = room.form(**form_content(id=8))
    _, other_key = room.planned_test(form_id=form_id)
    stranger = Browser(app)
    other = await sit_down(stranger, other_key)
    for key in (other_key, "nobody"):
        reply = await Seat(seat.browser, key, other.token).save(1, item="q1", answer=["a"])
        assert reply.status_code == 403  # a page's token is good in its own browser alone
    assert (await Seat(seat.browser, "nobody", seat.token).save(1, item="q1", answer=["a"])).status_code == 404
    assert room.rows(schema.answer) == []
    await stranger.http.aclose()


async def test_flags_and_what_is_not_known(room: Room, browser: Browser) -> None:
    form_id = room.form(**form_content(id=8), unknown_answer=True)
    planned_test_id, key = room.planned_test(form_id=form_id)
    seat = await sit_down(browser, key)
    await seat.save(1, item="q1", answer=["a"], flags={"flagged": True})
    await seat.save(2, item="q1", flags={"unknown": True})
    assert room.answers(planned_test_id) == {}
    page = await browser.get(f"/test/{key}/review")
    assert "2 questions have no answer" in page.text
    assert "To look at again" in page.text
    await seat.save(3, item="q1", answer=["a"])
    asked = [row for row in room.rows(schema.asked) if row.item_id == "q1"]
    assert [(row.unknown, row.flagged, row.revision) for row in asked] == [(0, 1, 3)]


async def test_a_pause_stops_the_clock_and_shows_nothing(room: Room, browser: Browser) -> None:
    form_id = room.form(**form_content(id=8), pause=True)
    _, key = room.planned_test(form_id=form_id)
    seat = await sit_down(browser, key)
    room.clock.pass_time(60)
    page = await browser.send(await browser.get(f"/test/{key}/1"), "pause", "pause")
    assert page.name == "paused"
    room.clock.pass_time(3600)
    await sweep(room.station)
    assert (await seat.save(1, item="q1", answer=["a"])).json()["error"] == "paused"
    page = await browser.get(f"/test/{key}/1")
    assert (page.name, "9 minutes" in page.text) == ("paused", True)
    page = await browser.send(page, "resume")
    assert "Time left: 9 min" in page.text
    assert [row.event for row in room.rows(schema.journal)] == ["test.started", "test.paused", "test.resumed"]


async def test_a_form_without_pause_is_not_paused(room: Room, seat: Seat) -> None:
    page = await seat.browser.get(f"/test/{seat.key}/1")
    assert not [form for form in page.forms if form["name"] == "pause"]
    data = {"token": seat.token, "go": "pause"}
    await seat.browser.http.post(f"/test/{seat.key}/pause", data=data)
    room.clock.pass_time(60)
    assert (await seat.state())["status"] == "under_way"
    assert (await seat.state())["left"] == 540.0


async def test_leaving_full_screen_is_recorded_once(room: Room, browser: Browser) -> None:
    _, key = room.planned_test(full_screen=1)
    seat = await sit_down(browser, key)
    for _ in range(2):
        assert (await seat.save(1, screen="left")).status_code == 200
    assert [row.event for row in room.rows(schema.journal)] == ["test.started", "test.full_screen_left"]


def timed(number: int, seconds: int | None) -> dict[str, Any]:
    item = form_content()["items"][number - 1]
    return item if seconds is None else {**item, "seconds": seconds}


async def test_a_question_has_a_time_of_its_own_with_the_extra_time(room: Room, browser: Browser) -> None:
    content = form_content(id=8, items=[timed(1, 60), timed(2, None), timed(3, 60)])
    form_id = room.form(**content)
    planned_test_id, key = room.planned_test(room.candidate(extra_time_percent=50), form_id=form_id)
    seat = await sit_down(browser, key)
    assert (await seat.state())["question"] == {"position": 1, "left": 90.0}
    room.clock.pass_time(50)
    await seat.save(1, item="q1", answer=["a"])
    await seat.save(2, shown=2)
    room.clock.pass_time(100)  # not charged to the first
    assert (await seat.save(3, item="q1", answer=["b"])).json()["error"] == "not_shown"
    await seat.save(4, shown=1)
    room.clock.pass_time(39)
    assert (await seat.save(5, item="q1", answer=["b"])).status_code == 200
    room.clock.pass_time(1)
    late = await seat.save(6, item="q1", answer=["c"])
    assert (late.status_code, late.json()["error"]) == (410, "question_over")
    page = await browser.get(f"/test/{key}/1")
    assert "The time for this question is over" in page.text
    assert re.search(r"<fieldset[^>]* disabled", page.response.text)
    assert room.answers(planned_test_id) == {"q1": ["b"]}


async def test_a_question_with_a_time_is_not_seen_ahead(room: Room, browser: Browser) -> None:
    form_id = room.form(**form_content(id=8, items=[timed(1, None), timed(2, None), timed(3, 60)]))
    _, key = room.planned_test(form_id=form_id)
    await sit_down(browser, key)
    assert (await browser.http.get(f"/test/{key}/2?ahead=1")).status_code == 200
    assert (await browser.http.get(f"/test/{key}/3?ahead=1")).status_code == 409


async def test_one_way_questions_are_final_once_left(room: Room, browser: Browser) -> None:
    form_id = room.form(**form_content(id=8), navigation=False)
    planned_test_id, key = room.planned_test(form_id=form_id)
    seat = await sit_down(browser, key)
    assert (await seat.save(1, item="q2", answer=["a"])).json()["error"] == "not_shown"
    page = await browser.get(f"/test/{key}/3")
    assert (page.name, page.main["data-number"]) == ("question", "1")
    assert page.forms[0]["go"] == ["next"]
    page = await browser.send(page, "next", answer="a")
    assert page.main["data-number"] == "2"
    assert (await browser.get(f"/test/{key}/review")).main["data-number"] == "2"
    writer = room.rows(schema.planned_test)[0].writer
    assert (await seat.claim(FIRST, instead=[writer])).status_code == 200
    assert (await seat.save(9, item="q1", answer=["b"])).json()["error"] == "final"
    assert (await seat.save(9, item="q2", answer=["a"], flags={"final": True})).status_code == 200
    assert (await seat.save(9, item="q2", answer=["b"], flags={"final": True})).status_code == 200
    page = await browser.get(f"/test/{key}")
    assert page.main["data-number"] == "3"
    assert room.answers(planned_test_id) == {"q1": ["a"], "q2": ["a"]}


async def test_a_wall_clock_a_day_off_changes_no_time(room: Room, seat: Seat) -> None:
    room.clock.pass_time(100)
    for day in (86_400, -172_800):
        room.clock.wall_time += day
        assert (await seat.state())["left"] == 500.0
