"""Grades go back to where a test was launched: once taken, again where they weren't, never where nobody asked."""

import asyncio
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import update

from isodesk.lti import names
from isodesk.station.lti.sending import PAUSES
from isodesk.station.schema import lti_consumer, lti_grade, lti_return
from tests.station.lti.grade_book import GradeBook, open_grade_book
from tests.station.lti.platform import Platform
from tests.station.lti.platform_v1p3 import Platform as NewPlatform
from tests.station.lti.platform_v1p3 import Published, registered
from tests.support.station import LocalStation, eventually

BOMB = b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><b>&b;</b>'


@pytest.fixture
def book() -> Iterator[GradeBook]:
    with open_grade_book() as opened:
        yield opened


@pytest.fixture
async def new_platform(local: LocalStation, book: GradeBook, published: Published) -> NewPlatform:
    book.now = local.clock.wall()
    await registered(local, published, token_url=f"{book.url}/token")
    return NewPlatform(local, published)


@pytest.fixture
async def outcomes_on(local: LocalStation) -> None:
    on = update(lti_consumer).values(settings={"basic_outcomes": True})
    await local.station.database.write(lambda connection: connection.execute(on))


async def launched(local: LocalStation, book: GradeBook, **more: str) -> int:
    """A test that was launched by LTI 1.1, to be told of at the grade book."""
    book.now = local.clock.wall()
    fields = {"lis_outcome_service_url": f"{book.url}/outcomes?course=7", "lis_result_sourcedid": "s-1:<&>", **more}
    answer = await Platform(local).launch(**fields)
    number: int = answer.json()["pla_tst_id"]
    return number


async def launched_newly(platform: NewPlatform, **endpoint: Any) -> int:
    answer = await platform.launch({names.AGS: endpoint})
    number: int = answer.json()["pla_tst_id"]
    return number


async def later(local: LocalStation, book: GradeBook, seconds: float) -> None:
    local.clock.move(seconds)
    book.now = local.clock.wall()
    await local.chores()


# Basic Outcomes


@pytest.mark.usefixtures("outcomes_on")
async def test_a_grade_goes_back_once(local: LocalStation, book: GradeBook) -> None:
    test_id = await launched(local, book)
    await local.finish(test_id)
    await local.chores()
    await local.chores()
    [result] = book.results
    assert (result.sourced_id, result.score) == ("s-1:<&>", Decimal(0))
    [told] = await local.rows(lti_grade)
    assert (told.status, told.tries, told.last_answer) == ("done", 1, "ok")


async def test_bo_16_nothing_is_sent_where_the_service_is_off(local: LocalStation, book: GradeBook) -> None:
    await local.finish(await launched(local, book))
    await local.chores()
    assert book.calls == []
    assert not await local.rows(lti_return)


@pytest.mark.usefixtures("outcomes_on")
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((500, b"error"), "answered_with_failure: 500"),
        ((200, b"<html><body>Maintenance</body></html>"), "xml_refused"),
        ((200, BOMB), "xml_refused"),
        ((200, b"x" * 2_000_000), "answer_too_large"),
        ((302, b""), "answered_with_failure: 302"),
    ],
)
async def test_bo_15_an_answer_that_is_none_is_tried_again_with_the_same_words(
    local: LocalStation, book: GradeBook, answer: tuple[int, bytes], said: str
) -> None:
    await local.finish(await launched(local, book))
    book.answers.append(answer)
    await local.chores()
    [waiting] = await local.rows(lti_grade)
    assert (waiting.status, waiting.last_answer) == ("waiting", said)
    await later(local, book, PAUSES[0])
    assert [result.message_id for result in book.results] == [waiting.message_id]
    assert [told.status for told in await local.rows(lti_grade)] == ["done"]


@pytest.mark.usefixtures("outcomes_on")
async def test_one_day_it_is_given_up_and_said(local: LocalStation, book: GradeBook) -> None:
    await local.finish(await launched(local, book))
    book.answers += [(503, b"")] * 100
    await local.chores()
    for pause in PAUSES:
        await later(local, book, pause)
    [told] = await local.rows(lti_grade)
    assert (told.status, told.last_answer) == ("failed", "answered_with_failure: 503")


@pytest.mark.usefixtures("outcomes_on")
async def test_bo_17_only_addresses_of_the_web(local: LocalStation, book: GradeBook) -> None:
    await local.finish(await launched(local, book, lis_outcome_service_url="file:///etc/passwd"))
    assert not await local.rows(lti_return)
    await local.finish(await launched(local, book, lis_outcome_service_url="http://169.254.169.254/latest"))
    await local.chores()
    assert [told.last_answer for told in await local.rows(lti_grade)] == ["address_refused"]


# Assignment and Grade Services


async def test_progress_and_grade_are_told(local: LocalStation, book: GradeBook, new_platform: NewPlatform) -> None:
    test_id = await launched_newly(new_platform, scope=[names.SCOPE_SCORE], lineitem=f"{book.url}/items/7?type_id=2")
    await local.start(test_id)
    await local.chores()
    await local.finish(test_id)
    await later(local, book, 1)
    paths, told = zip(*book.scores, strict=True)
    assert set(paths) == {"/items/7/scores?type_id=2"}
    assert [(each["activityProgress"], each["gradingProgress"]) for each in told] == [
        ("InProgress", "NotReady"),
        ("Completed", "FullyGraded"),
    ]
    assert told[0]["userId"] == "u-7"
    assert "scoreGiven" not in told[0]
    assert (told[1]["scoreGiven"], told[1]["scoreMaximum"] > 0) == (0, True)
    assert told[0]["timestamp"] <= told[1]["timestamp"]


async def test_a_grade_that_comes_while_progress_is_told_is_told_too(
    local: LocalStation, book: GradeBook, new_platform: NewPlatform
) -> None:
    test_id = await launched_newly(new_platform, scope=[names.SCOPE_SCORE], lineitem=f"{book.url}/items/7")
    await local.start(test_id)
    book.may_answer.clear()
    telling = asyncio.create_task(local.chores())
    await eventually(lambda: bool(book.calls))
    await local.finish(test_id)
    book.may_answer.set()
    await telling
    await later(local, book, 1)
    assert [told["activityProgress"] for _, told in book.scores] == ["InProgress", "Completed"]


async def test_ag_14_a_line_item_is_made_where_there_is_none(
    local: LocalStation, book: GradeBook, new_platform: NewPlatform
) -> None:
    scopes = [names.SCOPE_SCORE, names.SCOPE_LINE_ITEM]
    test_id = await launched_newly(new_platform, scope=scopes, lineitems=f"{book.url}/items")
    await local.finish(test_id)
    await local.chores()
    assert [item["resourceLinkId"] for item in book.items] == ["course-7-link-3"]
    assert [path for path, _ in book.scores] == ["/items/1/scores?type=2"]


async def test_ag_14_a_token_that_ended_is_asked_for_again_once(
    local: LocalStation, book: GradeBook, new_platform: NewPlatform
) -> None:
    test_id = await launched_newly(new_platform, scope=[names.SCOPE_SCORE], lineitem=f"{book.url}/items/7")
    await local.finish(test_id)
    book.answers.append((401, b""))
    await local.chores()
    assert len(book.scores) == 1
    assert sum(call == "POST /token" for call in book.calls) == 2


async def test_ag_14_without_the_scope_for_scores_nothing_is_sent(
    local: LocalStation, book: GradeBook, new_platform: NewPlatform
) -> None:
    test_id = await launched_newly(new_platform, scope=[names.SCOPE_LINE_ITEM], lineitem=f"{book.url}/items/7")
    await local.finish(test_id)
    await local.chores()
    assert book.calls == []


async def test_only_the_newest_word_is_sent(local: LocalStation, book: GradeBook, new_platform: NewPlatform) -> None:
    test_id = await launched_newly(new_platform, scope=[names.SCOPE_SCORE], lineitem=f"{book.url}/items/7")
    await local.finish(test_id)
    await local.chores()
    assert [told["activityProgress"] for _, told in book.scores] == ["Completed"]
