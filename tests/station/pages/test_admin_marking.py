"""Marking by hand on the administrators' pages: who sees what, what is saved, what comes of the last mark."""

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest

from isodesk.station import schema
from tests.station.pages.room import BASE, Browser, Page, Room, choice, form_content

ESSAY: dict[str, Any] = {
    "type": "text",
    "id": "essay",
    "skill": 1,
    "title": {"en": "A letter", "fr": "Une lettre"},
    "statement": {"en": "Write a **letter**.", "fr": "Écrivez une **lettre**."},
    "guidance": {"en": "Look at the greeting.", "fr": "Regardez la formule."},
    "maximum": 3,
    "half_marks": True,
}
NOTE: dict[str, Any] = {"type": "text", "id": "note", "skill": 1, "statement": {"en": "Add a note", "fr": "Une note"}}


@pytest.fixture
async def other(app: Any) -> AsyncIterator[Browser]:
    """A browser beside the first: a candidate's, or another marker's."""
    browser = Browser(app)
    yield browser
    await browser.http.aclose()


def form_to_mark(room: Room, form_id: int = 20, **changes: Any) -> int:
    """A form with a choice and two texts."""
    return room.form(id=form_id, items=[choice(1, 1), ESSAY, NOTE], skills=form_content()["skills"], **changes)


async def handed_in(
    room: Room, candidate: Browser, essay: str = "Dear Sir", note: str = "", *, form_id: int = 20, **test: Any
) -> int:
    """A test with these texts, handed in by a candidate."""
    candidate.http.cookies.clear()
    test_id, key = room.planned_test(form_id=form_id, **test)
    await candidate.start(key)
    for number, text in ((2, essay), (3, note)):
        await candidate.send(await candidate.get(f"/test/{key}/{number}"), "next", answer=text)
    await candidate.send(await candidate.get(f"/test/{key}/review"), "hand_in")
    room.clock.pass_time(60)
    return test_id


async def enter(room: Room, browser: Browser, name: str = "Anne", account_id: int = 1) -> Page:
    """An administrator's overview."""
    browser.http.cookies.clear()
    email = f"{name.lower()}@example.org"
    number = room.put(schema.administrator, account_id=account_id, email=email, email_key=email, name=name)
    return await browser.get(room.station.links.administrator_url(number).removeprefix(BASE))


async def test_the_list_is_by_question_the_oldest_first_and_without_names(
    room: Room, browser: Browser, other: Browser
) -> None:
    form_to_mark(room)
    first, second = await handed_in(room, other, note="more"), await handed_in(room, other)
    room.change(schema.planned_test, second, finished_at=room.clock.wall() - 3600)
    overview = await enter(room, browser)
    assert "2 tests wait for marks" in overview.text
    page = await browser.get("/admin/marking")
    assert page.name == "marking"
    listed = re.findall(r'href="/admin/marking/(\d+)/(\w+)"', page.response.text)
    assert listed == [(str(second), "essay"), (str(first), "essay"), (str(first), "note")]
    assert "Lexemple" not in page.text
    assert "Lexemple" in (await browser.get("/admin/marking?names=1")).text


async def test_the_last_mark_gives_the_test_its_result_and_its_callback(
    room: Room, browser: Browser, other: Browser
) -> None:
    form_to_mark(room)
    number = await handed_in(room, other, "Dear\nSir <b>", "more", callback_page="https://lms.example.org/done")
    await enter(room, browser)
    page = await browser.get(f"/admin/marking/{number}/essay")
    for shown in ("Write a letter .", "Look at the greeting.", "Dear Sir &lt;b&gt;", "name hidden"):
        assert shown in page.text, shown
    assert "Lexemple" not in page.text
    page = await browser.send(page, "next", points="2,5", comment="Well put\r\nindeed")
    assert (page.name, page.main["data-item"]) == ("mark", "note")
    assert room.row(schema.planned_test, number).status == 4
    page = await browser.send(page, "next", points="1", comment="")
    assert (page.name, "No answer waits" in page.text) == ("marking", True)

    test = room.row(schema.planned_test, number)
    assert (test.status, test.grade["value"]) == (3, "700")  # 2.5 of 3 and 1 of 1, of 5 points
    assert [row.url for row in room.rows(schema.callback)] == ["https://lms.example.org/done"]
    kept = {row.item_id: (row.half_points, row.comment, row.marked_by) for row in room.rows(schema.mark)}
    assert kept == {"essay": (5, "Well put\nindeed", "Anne"), "note": (2, "", "Anne")}
    told = [(row.event, row.details) for row in room.rows(schema.journal) if row.subject_id == number]
    anne = room.rows(schema.administrator)[0].id
    assert told.count(("answer.marked", {"administrator": anne})) == 2
    assert ("test.marked", None) in told


async def test_on_to_the_next_answer_that_waits_and_back(room: Room, browser: Browser, other: Browser) -> None:
    form_to_mark(room)
    first, second, third = [await handed_in(room, other, f"Text {number}", "more") for number in (1, 2, 3)]
    await enter(room, browser)
    page = await browser.get(f"/admin/marking/{second}/essay?names=1")
    assert f"/admin/marking/{first}/essay?names=1" in page.response.text
    page = await browser.send(page, "next", points="1", comment="")
    assert page.main["data-planned-test"] == str(third)
    assert "names=1" in str(page.response.url)
    page = await browser.send(page, "next", points="1", comment="")
    assert page.main["data-planned-test"] == str(first)
    page = await browser.send(page, "save", points="0.5", comment="Short")
    assert page.main["data-planned-test"] == str(first)
    assert "The mark is saved." in page.text
    assert "0.5 of 3" in page.text
    assert 'value="0.5"' in page.response.text


async def test_the_second_of_two_markers_sees_what_is_there(room: Room, browser: Browser, other: Browser) -> None:
    form_to_mark(room)
    number = await handed_in(room, other, note="more")
    await enter(room, browser, "Anne")
    await enter(room, other, "Bruno")
    at = f"/admin/marking/{number}/essay"
    hers, his = await browser.get(at), await other.get(at)
    await browser.send(hers, "next", points="3", comment="Perfect")
    page = await other.send(his, "next", points="1", comment="Poor")
    assert page.response.status_code == 409
    for shown in ("Not saved", "3 of 3", "by Anne", "Perfect", "Poor"):
        assert shown in page.text, shown
    assert [(row.half_points, row.marked_by) for row in room.rows(schema.mark)] == [(6, "Anne")]
    page = await other.send(page, "save", points="1", comment="Poor")
    assert (page.response.status_code, page.main["data-version"]) == (200, "2")
    assert [(row.half_points, row.marked_by) for row in room.rows(schema.mark)] == [(2, "Bruno")]


async def test_what_comes_after_the_last_mark_is_not_taken_and_not_lost(
    room: Room, browser: Browser, other: Browser
) -> None:
    form_to_mark(room)
    number = await handed_in(room, other)
    await enter(room, browser, "Anne")
    await enter(room, other, "Bruno")
    at = f"/admin/marking/{number}/essay"
    hers, his = await browser.get(at), await other.get(at)
    await browser.send(hers, "next", points="3", comment="")
    page = await other.send(his, "next", points="1", comment="I thought otherwise")
    assert (page.response.status_code, page.forms) == (409, [])
    assert "I thought otherwise" in page.text
    assert [row.half_points for row in room.rows(schema.mark)] == [6]


@pytest.mark.parametrize("points", ["", "3.5", "-1", "1.25", "x", "1e1", "٣", "9" * 50])
async def test_only_points_that_the_question_allows(room: Room, browser: Browser, other: Browser, points: str) -> None:
    form_to_mark(room)
    number = await handed_in(room, other)
    await enter(room, browser)
    page = await browser.get(f"/admin/marking/{number}/essay")
    page = await browser.send(page, "next", points=points, comment="kept")
    assert (page.name, page.response.status_code) == ("mark", 400)
    assert "kept" in page.text
    assert room.rows(schema.mark) == []


async def test_a_form_that_is_not_ours_marks_nothing(room: Room, browser: Browser, other: Browser) -> None:
    form_to_mark(room)
    number = await handed_in(room, other)
    await enter(room, browser)
    at, sent = f"/admin/marking/{number}/essay", {"points": "1", "version": "0", "go": "save"}
    assert (await browser.http.post(at, data={**sent, "token": "forged"})).status_code == 400
    token = (await browser.get(at)).forms[0]["hidden"]["token"]
    other.http.cookies.clear()
    assert (await other.http.post(at, data={**sent, "token": token})).status_code == 403
    assert room.rows(schema.mark) == []


async def test_nothing_of_another_account_is_seen_or_marked(room: Room, browser: Browser, other: Browser) -> None:
    form_to_mark(room)
    neighbour, sub = room.account("Neighbour"), room.account("Sub account", parent_id=1)
    theirs = await handed_in(room, other, "Of a neighbour", account_id=neighbour)
    ours = await handed_in(room, other, "Of a sub account", account_id=sub)
    assert "Sub account 0 1" in (await enter(room, browser)).text  # no candidate of its own, one test to mark
    assert (await browser.get(f"/admin/marking?account={neighbour}")).response.status_code == 404
    assert (await browser.get(f"/admin/marking/{theirs}/essay")).response.status_code == 404
    assert f" {ours} " in (await browser.get(f"/admin/marking?account={sub}")).text
    page = await browser.get(f"/admin/marking/{ours}/essay")
    forged = await browser.http.post(
        f"/admin/marking/{theirs}/essay", data={**page.forms[0]["hidden"], "points": "1", "go": "save"}
    )
    assert forged.status_code == 404
    assert (await browser.send(page, "next", points="1", comment="")).main["data-account"] == str(sub)
    assert [(row.planned_test_id, row.account_id) for row in room.rows(schema.mark)] == [(ours, sub)]
    await enter(room, other, "Of the sub account", sub)
    assert (await other.get("/admin/marking?account=1")).response.status_code == 404


async def test_what_is_no_written_answer_leads_nowhere(room: Room, browser: Browser, other: Browser) -> None:
    form_to_mark(room)
    number = await handed_in(room, other)
    await enter(room, browser)
    for path in (f"{number}/q1", f"{number}/note", f"{number}/nothing", "0/essay", "x/essay", f"{10**20}/essay"):
        assert (await browser.get(f"/admin/marking/{path}")).response.status_code == 404, path


async def test_whoever_marks_is_not_sent_away(room: Room, browser: Browser, other: Browser) -> None:
    form_to_mark(room)
    number = await handed_in(room, other)
    await enter(room, browser)
    for _ in range(3):
        room.clock.pass_time(3000)
        assert (await browser.get(f"/admin/marking/{number}/essay")).name == "mark"
    room.clock.pass_time(3600)
    assert (await browser.get("/admin/marking")).name == "refused"


async def test_media_of_a_question_to_mark(room: Room, browser: Browser, other: Browser) -> None:
    medium = {"file": "letter.png", "alternative": {"en": "A letter", "fr": "Une lettre"}}
    room.form(id=21, items=[choice(1, 1), {**ESSAY, "media": [medium]}, NOTE])
    statement = schema.medium.insert().values(form_id=21, name="letter.png", media_type="image/png", octets=b"\x89PNG")
    room.station.database.write_now(lambda connection: connection.execute(statement))
    number = await handed_in(room, other, form_id=21)
    path = f"/admin/media/{number}/letter.png"
    assert (await browser.http.get(path)).status_code == 404
    await enter(room, browser)
    assert path in (await browser.get(f"/admin/marking/{number}/essay")).response.text
    assert (await browser.http.get(path)).content == b"\x89PNG"
    assert (await browser.http.get(f"/admin/media/{number}/other.png")).status_code == 404


async def test_in_french(room: Room, browser: Browser, other: Browser) -> None:
    form_to_mark(room)
    number = await handed_in(room, other)
    browser.http.headers["Accept-Language"] = "fr"
    assert "1 test attend des notes" in (await enter(room, browser)).text
    page = await browser.get(f"/admin/marking/{number}/essay")
    assert "Write a letter ." in page.text  # as the candidate was asked
    page = await browser.send(page, "save", points="2.5", comment="")
    assert "2,5 sur 3" in page.text


async def test_how_often_questions_were_shown_and_answered(room: Room, browser: Browser, other: Browser) -> None:
    form_to_mark(room)
    assert "No question was shown yet." in (await enter(room, browser, "Anne")).text
    statement = schema.form_access.insert().values(account_id=1, form_id=20)
    room.station.database.write_now(lambda connection: connection.execute(statement))
    await handed_in(room, other)
    await handed_in(room, other)
    text = (await enter(room, browser, "Bruno")).text
    for row in ("q1 2 0", "essay 2 2", "note 2 0"):
        assert f" {row} " in text, row
    stranger = room.account("Neighbour")
    assert "No question was shown yet." in (await enter(room, browser, "Carl", stranger)).text
