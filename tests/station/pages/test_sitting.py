"""A whole test over plain HTTP, as a candidate takes it."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from isodesk.protocol.station_reading import ListProgress
from isodesk.station import schema
from isodesk.station.app import build_app
from isodesk.station.context import Unit
from isodesk.station.hand_in import hand_in, sweep
from isodesk.station.v1.progress import list_progress
from tests.station.pages.room import Browser, Room, SetClock, choice, form_content, open_station, read_page


async def test_from_the_link_to_the_result(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test()

    page = await browser.get(f"/test/{key}")
    assert page.name == "start"
    assert "10 minutes" in page.text
    page = await browser.send(page, "start", language="fr")
    assert (page.name, page.main["data-item"], page.main["data-number"], page.main["data-total"]) == (
        "question",
        "q1",
        "1",
        "3",
    )
    assert "Énoncé 1 en français" in page.text
    assert "Temps restant" in page.text
    page = await browser.send(page, "next", answer="a")
    page = await browser.send(page, "next", answer=["a", "b"])
    page = await browser.send(page, "previous")
    assert page.main["data-number"] == "2"
    page = await browser.send(page, "next", answer=["a", "b"])
    page = await browser.send(page, "next", answer="c")
    assert page.name == "review"
    page = await browser.send(page, "hand_in")

    assert page.name == "result"
    assert (page.main["data-status"], page.main["data-grade-type"], page.main["data-value"]) == ("3", "3", "667")
    assert page.main["data-planned-test"] == str(planned_test_id)
    assert "667/1000" in page.text
    row = room.row(schema.planned_test, planned_test_id)
    assert (row.status, row.language, row.grade["value"]) == (3, "fr", "667")
    assert room.answers(planned_test_id) == {"q1": ["a"], "q2": ["a", "b"], "q3": ["c"]}
    assert [each.event for each in room.rows(schema.journal)] == ["test.started", "test.handed_in"]


async def test_handing_in_twice_changes_nothing(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test(callback_page="http://example.org/done")
    await browser.start(key)
    review = await browser.get(f"/test/{key}/review")
    assert "3 questions have no answer" in review.text
    await browser.send(review, "hand_in")
    room.clock.pass_time(30)
    page = await browser.send(review, "hand_in")

    assert page.name == "result"
    assert len(room.rows(schema.callback)) == 1
    assert room.row(schema.planned_test, planned_test_id).finished_at == room.clock.wall() - 30


async def test_starting_twice_does_not_give_time_back(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test()
    start = await browser.get(f"/test/{key}")
    await browser.send(start, "start")
    room.clock.pass_time(300)
    page = await browser.send(start, "start", language="fr")

    assert page.name == "question"
    assert "Time left: 5 min" in page.text
    assert room.row(schema.planned_test, planned_test_id).language == "en"


async def test_the_time_ends_the_test_at_the_next_request(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test()
    question = await browser.start(key)
    question = await browser.send(question, "next", answer="a")
    room.clock.pass_time(601)
    page = await browser.send(question, "next", answer=["a", "b"])

    assert page.name == "result"
    assert room.answers(planned_test_id) == {"q1": ["a"]}
    row = room.row(schema.planned_test, planned_test_id)
    assert (row.status, row.finished_at - row.started_at, row.used_seconds) == (3, 600, 600)


async def test_the_time_ends_the_test_of_a_candidate_who_is_gone(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test()
    await browser.start(key)
    room.clock.pass_time(599)
    await sweep(room.station)
    assert room.row(schema.planned_test, planned_test_id).status == 2
    room.clock.pass_time(1)
    await sweep(room.station)
    assert room.row(schema.planned_test, planned_test_id).status == 3


async def test_extra_time_is_given_and_shown(room: Room, browser: Browser) -> None:
    candidate_id = room.candidate(extra_time_percent=50)
    planned_test_id, key = room.planned_test(candidate_id)
    start = await browser.get(f"/test/{key}")
    assert "15 minutes" in start.text
    assert "of which 5 minutes of extra time" in start.text
    await browser.send(start, "start")
    room.clock.pass_time(899)
    assert (await browser.get(f"/test/{key}")).name == "question"
    room.clock.pass_time(1)
    assert (await browser.get(f"/test/{key}")).name == "result"
    assert room.row(schema.planned_test, planned_test_id).allowed_seconds == 900


async def test_a_wall_clock_a_day_off_changes_nothing(room: Room, browser: Browser) -> None:
    _, key = room.planned_test()
    await browser.start(key)
    room.clock.pass_time(120)
    for day in (86400, -2 * 86400):
        room.clock.wall_time += day
        page = await browser.get(f"/test/{key}")
        assert page.name == "question"
        assert "Time left: 8 min" in page.text


@pytest.mark.parametrize("day", [86400, -86400])
async def test_a_wall_clock_a_day_off_throws_nothing_away(room: Room, browser: Browser, day: int) -> None:
    """What was typed in a page from before is kept, and who sat the test sees its result."""
    planned_test_id, key = room.planned_test()
    question = await browser.start(key)
    review = await browser.get(f"/test/{key}/review")
    room.clock.wall_time += day
    await browser.send(question, "next", answer="a")
    assert room.answers(planned_test_id) == {"q1": ["a"]}
    page = await browser.send(review, "hand_in")
    assert page.name == "result"
    room.clock.wall_time += 86400
    assert (await browser.get(f"/test/{key}")).name == "result"


async def test_time_while_the_station_was_down_is_not_charged(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test()
    question = await browser.start(key)
    room.clock.pass_time(60)
    await browser.send(question, "next", answer="a")
    room.clock.boot_id = "another run"
    room.clock.monotonic_time = 3.0
    room.clock.wall_time += 5000

    assert "Time left: 9 min" in (await browser.get(f"/test/{key}")).text
    await sweep(room.station)
    room.clock.pass_time(60)
    assert "Time left: 8 min" in (await browser.get(f"/test/{key}")).text
    assert room.row(schema.planned_test, planned_test_id).status == 2


async def test_a_second_window_does_not_undo_an_answer(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test()
    first = await browser.start(key)
    second = await browser.get(f"/test/{key}/1")
    await browser.send(first, "next", answer="a")
    page = await browser.send(second, "next", answer="b")

    assert page.main["data-number"] == "1"
    assert "changed in another window" in page.text
    assert room.answers(planned_test_id) == {"q1": ["a"]}


async def test_the_same_page_sent_twice_goes_on(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test()
    question = await browser.start(key)
    await browser.send(question, "next", answer="a")
    page = await browser.send(question, "next", answer="a")
    assert page.main["data-number"] == "2"
    assert room.answers(planned_test_id) == {"q1": ["a"]}


async def test_an_answer_can_be_changed_and_taken_back(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test()
    await browser.start(key)
    await browser.send(await browser.get(f"/test/{key}/2"), "next", answer=["a", "c"])
    await browser.send(await browser.get(f"/test/{key}/2"), "next", answer="b")
    assert room.answers(planned_test_id) == {"q2": ["b"]}
    await browser.send(await browser.get(f"/test/{key}/2"), "next")
    assert room.answers(planned_test_id) == {}


async def test_what_is_no_answer_to_this_form_is_refused(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test()
    question = await browser.start(key)
    for answer in ("z", ["a", "b"]):
        page = await browser.send(question, "next", answer=answer)
        assert (page.name, page.response.status_code) == ("refused", 400)
    assert room.answers(planned_test_id) == {}


async def test_a_form_of_another_browser_is_refused(room: Room, browser: Browser, app: Any) -> None:
    planned_test_id, key = room.planned_test()
    start = await browser.get(f"/test/{key}")
    stranger = Browser(app)
    page = await stranger.send(start, "start")
    assert (page.name, page.response.status_code) == ("refused", 400)
    await stranger.get(f"/test/{key}")
    page = await stranger.send(start, "start")
    assert (page.name, page.response.status_code) == ("refused", 400)
    assert room.row(schema.planned_test, planned_test_id).status == 1
    await stranger.http.aclose()


async def test_the_result_is_shown_only_to_the_browser_that_sat_the_test(
    room: Room, browser: Browser, app: Any
) -> None:
    _, key = room.planned_test()
    await browser.start(key)
    assert (await browser.send(await browser.get(f"/test/{key}/review"), "hand_in")).name == "result"
    stranger = Browser(app)
    page = await stranger.get(f"/test/{key}")
    assert page.name == "finished"
    assert page.main["data-status"] == "3"
    assert "data-value" not in page.main
    await stranger.http.aclose()


async def test_a_form_that_hides_its_result_shows_none_and_leads_on(room: Room, browser: Browser) -> None:
    form_id = room.form(**form_content(id=8, shows_result=False))
    _, key = room.planned_test(form_id=form_id, return_page="https://lms.example.org/back?x=1&y=2")
    await browser.start(key)
    page = await browser.send(await browser.get(f"/test/{key}/review"), "hand_in")
    assert page.name == "finished"
    assert "data-value" not in page.main
    assert 'href="https://lms.example.org/back?x=1&amp;y=2"' in page.response.text
    assert 'http-equiv="refresh"' in page.response.text


async def test_a_question_page_shows_no_key(room: Room, browser: Browser) -> None:
    _, key = room.planned_test()
    page = await browser.start(key)
    assert "right" not in page.response.text.lower()


async def test_unknown_links_and_questions(room: Room, browser: Browser) -> None:
    _, key = room.planned_test()
    await browser.start(key)
    for path in ("/test/nobody", f"/test/{key}/4", f"/test/{key}/0", "/test/nobody/review", "/test/nobody/1"):
        page = await browser.get(path)
        assert (page.name, page.response.status_code) == ("refused", 404), path


async def test_headers_and_cookies(room: Room, browser: Browser) -> None:
    _, key = room.planned_test()
    response = (await browser.get(f"/test/{key}")).response
    assert "script" not in response.headers["content-security-policy"]
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert response.headers["cache-control"] == "no-store"
    cookie = response.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    style = await browser.http.get(response.text.split('stylesheet" href="')[1].split('"')[0])
    assert style.status_code == 200
    assert style.headers["content-type"].startswith("text/css")


async def test_behind_tls_and_under_a_path_of_its_own(tmp_path: Path) -> None:
    station = open_station(tmp_path / "station")
    links = replace(station.links, public_url="https://exams.example.org/station")
    room = Room(replace(station, links=links), SetClock())
    room.account()
    room.form()
    _, key = room.planned_test()
    transport = httpx.ASGITransport(build_app(room.station))
    async with httpx.AsyncClient(transport=transport, base_url="https://exams.example.org") as http:
        response = await http.get(f"/test/{key}")
        assert 'href="/station/pages/' in response.text
        assert "; secure" in response.headers["set-cookie"].lower()
        form = read_page(response).forms[0]["hidden"]
        started = await http.post(f"/test/{key}", data={**form, "go": "start"})
        assert started.headers["location"] == f"/station/test/{key}/1"
        assert f"path=/station/test/{key}" in started.headers["set-cookie"].lower()
    station.database.close()


async def test_an_answer_that_waits_until_the_time_is_over_is_not_kept(
    room: Room, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page was sent in time, the store was busy: what counts is the moment of writing."""
    planned_test_id, key = room.planned_test()
    question = await browser.start(key)
    room.clock.pass_time(599)
    write = room.station.database.write

    async def busy(work: Any) -> Any:
        room.clock.pass_time(5)
        return await write(work)

    monkeypatch.setattr(room.station.database, "write", busy)
    page = await browser.send(question, "next", answer="a")
    assert page.name == "result"
    assert room.answers(planned_test_id) == {}


def test_only_a_test_under_way_can_be_handed_in(room: Room) -> None:
    unstarted, _ = room.planned_test()
    foreign_account = room.account("Neighbour")

    def work(account_id: int, planned_test_id: int) -> bool:
        return room.station.database.write_now(
            lambda connection: hand_in(Unit(connection, account_id, room.clock.wall(), room.station), planned_test_id)
        )

    assert not work(1, unstarted)
    started, _ = room.planned_test(status=2, started_at=room.clock.wall(), allowed_seconds=600)
    assert not work(foreign_account, started)
    assert work(1, started)
    first = room.row(schema.planned_test, started)
    room.clock.pass_time(60)
    assert not work(1, started)
    assert room.row(schema.planned_test, started) == first


@pytest.mark.parametrize("path", ["/test/a/{number}", "/candidate/{number}/login", "/candidate/answers/{number}"])
@pytest.mark.parametrize("number", ["9" * 10, "9" * 5000])
async def test_a_number_too_long_is_an_unknown_page(room: Room, browser: Browser, path: str, number: str) -> None:
    assert (await browser.get(path.format(number=number))).response.status_code in (303, 403, 404)


@pytest.mark.parametrize(
    ("delivery", "asked"),
    [({"kind": "fixed"}, 12), ({"kind": "random", "blueprint": {"1": 3, "2": 2}}, 5)],
)
async def test_progress_is_told_of_what_the_test_asks(
    room: Room, browser: Browser, delivery: dict[str, Any], asked: int
) -> None:
    room.form(id=31, items=[choice(number, 1 + number % 2) for number in range(12)], delivery=delivery)
    _, key = room.planned_test(form_id=31)
    await browser.send(await browser.start(key), "next", answer="a")
    unit = partial(Unit, account_id=room.account_id, now=room.clock.wall(), station=room.station)
    told = room.station.database.read_now(lambda connection: list_progress(unit(connection), ListProgress()))
    assert [(row.answered, row.total) for row in told.rows] == [(1, asked)]
