"""A test bound to a session: the window, the code, five tries a minute."""

from typing import Any

import pytest

from isodesk.station import schema
from tests.station.pages.room import Browser, Room


@pytest.mark.parametrize(("start", "end"), [(60, 3600), (-3600, 0)])
async def test_outside_the_window_nothing_starts(room: Room, browser: Browser, start: float, end: float) -> None:
    planned_test_id, key = room.planned_test(session_id=room.session(start=start, end=end))
    open_before = await browser.get(f"/test/{key}")
    assert (open_before.name, open_before.response.status_code) == ("refused", 403)
    assert "2026" in open_before.text
    other_key = room.planned_test()[1]
    form = (await browser.get(f"/test/{other_key}")).forms[0]["hidden"]
    response = await browser.http.post(f"/test/{key}", data={**form, "go": "start"})
    assert response.status_code == 403
    assert room.row(schema.planned_test, planned_test_id).status == 1


async def test_a_page_opened_in_time_does_not_start_the_test_late(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test(session_id=room.session(end=100))
    page = await browser.get(f"/test/{key}")
    assert page.name == "start"
    room.clock.pass_time(100)
    assert (await browser.send(page, "start")).name == "refused"
    assert room.row(schema.planned_test, planned_test_id).status == 1


async def test_a_test_under_way_outlives_its_session(room: Room, browser: Browser) -> None:
    _, key = room.planned_test(session_id=room.session(end=100))
    await browser.start(key)
    room.clock.pass_time(200)
    assert (await browser.get(f"/test/{key}")).name == "question"


async def test_the_code_lets_in_once_per_browser(room: Room, browser: Browser, app: Any) -> None:
    planned_test_id, key = room.planned_test(session_id=room.session("Été 26"))
    page = await browser.get(f"/test/{key}")
    assert page.name == "code"
    assert "Été 26" not in page.response.text
    page = await browser.send(page, "confirm", code="ete 26")
    assert (page.name, page.response.status_code) == ("code", 403)
    page = await browser.send(page, "confirm", code=" Été 26 ")
    assert page.name == "start"
    assert (await browser.get(f"/test/{key}")).name == "start"
    stranger = Browser(app)
    assert (await stranger.get(f"/test/{key}")).name == "code"
    await stranger.http.aclose()
    assert (await browser.send(page, "start")).name == "question"
    assert room.row(schema.planned_test, planned_test_id).status == 2


async def test_the_start_cannot_be_sent_past_the_code(room: Room, browser: Browser) -> None:
    planned_test_id, key = room.planned_test(session_id=room.session("secret"))
    form = (await browser.get(f"/test/{key}")).forms[0]["hidden"]
    response = await browser.http.post(f"/test/{key}", data={**form, "go": "start"})
    assert response.status_code == 403
    assert room.row(schema.planned_test, planned_test_id).status == 1


async def test_a_pass_for_one_test_is_none_for_another(room: Room, browser: Browser) -> None:
    session_id = room.session("secret")
    (_, first), (_, second) = room.planned_test(session_id=session_id), room.planned_test(session_id=session_id)
    await browser.send(await browser.get(f"/test/{first}"), "confirm", code="secret")
    passed = browser.http.cookies.get("isodesk_code", path=f"/test/{first}")
    assert passed
    browser.http.cookies.set("isodesk_code", passed, domain="station.test", path=f"/test/{second}")
    assert (await browser.get(f"/test/{second}")).name == "code"


async def test_a_changed_code_is_asked_for_again(room: Room, browser: Browser) -> None:
    session_id = room.session("secret")
    _, key = room.planned_test(session_id=session_id)
    await browser.send(await browser.get(f"/test/{key}"), "confirm", code="secret")
    room.change(schema.session, session_id, code="other")
    assert (await browser.get(f"/test/{key}")).name == "code"


async def test_five_tries_a_minute(room: Room, browser: Browser) -> None:
    _, key = room.planned_test(session_id=room.session("secret"))
    page = await browser.get(f"/test/{key}")
    for _ in range(5):
        assert (await browser.send(page, "confirm", code="wrong")).response.status_code == 403
        room.clock.pass_time(1)
    refused = await browser.send(page, "confirm", code="secret")
    assert (refused.name, refused.response.status_code) == ("code", 429)
    assert "Wait a minute" in refused.text
    room.clock.wall_time += 120  # the monotonic clock counts the minute
    assert (await browser.send(page, "confirm", code="secret")).response.status_code == 429
    room.clock.pass_time(55)
    assert (await browser.send(page, "confirm", code="secret")).name == "start"
