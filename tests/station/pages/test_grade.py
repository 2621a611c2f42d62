"""What a grade rests on: what was asked and seen, the time that was measured; a replay comes to the same."""

from fractions import Fraction
from typing import Any

import pytest
from sqlalchemy import Connection

from isodesk.station import schema
from isodesk.station.context import Unit
from isodesk.station.hand_in import sweep
from isodesk.station.marking import NewMark, give, written_answer
from isodesk.station.replaying import Replayed, replay_sitting
from isodesk.station.sitting import sitting_of_link
from isodesk.station.starting import start
from tests.station.pages.room import BASE, NOON, Browser, Page, Room, choice
from tests.station.pages.test_saving import FIRST, sit_down

LEAST = 6
DELIVERY = {"kind": "adaptive", "least": LEAST, "most": 8, "blueprint": {"1": 3, "2": 1}}
TEXT = "The quick brown fox jumps over the lazy dog."


def adaptive(room: Room, **changes: Any) -> int:
    """A form of twelve choices, a quarter of them of the second skill."""
    items = [
        {**choice(number, 2 if number % 4 == 0 else 1), "parameters": {"a": 1.2, "b": number / 4 - 1.5}}
        for number in range(1, 13)
    ]
    return room.form(**{"id": 30, "grade_type": 2, "items": items, "delivery": DELIVERY} | changes)


def replayed(room: Room, planned_test_id: int) -> Replayed:
    found = room.station.database.read_now(lambda connection: replay_sitting(connection, planned_test_id))
    assert found is not None
    return found


def grade(room: Room, planned_test_id: int) -> dict[str, Any]:
    """The grade, which a replay comes to as well."""
    assert replayed(room, planned_test_id).same
    kept: dict[str, Any] = room.row(schema.planned_test, planned_test_id).grade
    return kept


def begun(room: Room, form_id: int) -> tuple[int, str]:
    """A test under way with the questions of one seed."""
    number, key = room.planned_test(form_id=form_id)

    def work(connection: Connection) -> None:
        sitting = sitting_of_link(connection, key)
        assert sitting is not None
        assert start(Unit(connection, room.account_id, room.clock.wall(), room.station), sitting, "en", seed=5)

    room.station.database.write_now(work)
    return number, key


async def answer(room: Room, browser: Browser, key: str, *answers: str) -> Page:
    page = await browser.get(f"/test/{key}")
    for option in answers:
        room.clock.pass_time(5)
        page = await browser.send(page, "next", answer=option)
    return page


async def time_over(room: Room) -> None:
    room.clock.pass_time(600)
    await sweep(room.station)


async def test_who_answers_nothing_is_not_in_the_middle(room: Room, browser: Browser) -> None:
    number, key = room.planned_test(form_id=adaptive(room))
    await browser.start(key)
    await time_over(room)
    assert len(room.rows(schema.asked)) == 1
    assert int(grade(room, number)["value"]) < 350
    assert grade(room, number)["questions"] == LEAST


async def test_what_a_test_lacks_is_what_would_have_come_and_is_nowhere_but_in_the_grade(
    room: Room, browser: Browser
) -> None:
    """Right twice and no more, and right twice and then wrong four times: the same score of other details."""
    form_id = adaptive(room, delivery={**DELIVERY, "most": LEAST})
    short, key = begun(room, form_id)
    await answer(room, browser, key, "a", "a")
    await time_over(room)
    whole, key = begun(room, form_id)
    page = await answer(room, browser, key, "a", "a", *["b"] * (LEAST - 2))
    assert (await browser.send(page, "hand_in")).name == "result"

    ended, full = grade(room, short), grade(room, whole)
    assert [ended[name] for name in ("value", "theta", "questions")] == [
        full[name] for name in ("value", "theta", "questions")
    ]
    assert (ended["rates"], full["rates"]) == ({"1": 1.0, "2": 0.0}, {"1": 0.5, "2": 0.0})
    asked = {row.item_id for row in room.rows(schema.asked) if row.planned_test_id == short}
    shown = {row.item_id: row.shown for row in room.rows(schema.exposure)}
    assert {item for item, times in shown.items() if times == 2} == asked
    assert len(asked) == 3
    await browser.get(room.station.links.login_url(1, 0).removeprefix(BASE))
    assert (await browser.get(f"/candidate/answers/{short}")).response.text.count("<section") == 3


async def test_a_question_that_nobody_was_shown_is_no_wrong_answer(room: Room, browser: Browser) -> None:
    """The page went silent once it had confirmed the last answer: what was decided then counts for nothing."""
    form_id = adaptive(room)
    number, key = room.planned_test(form_id=form_id)
    seat = await sit_down(browser, key)
    for sequence in range(1, LEAST + 1):
        item = room.rows(schema.asked)[-1].item_id
        assert (await seat.save(2 * sequence - 1, shown=sequence)).status_code == 200
        saved = await seat.save(2 * sequence, item=item, answer=["a"], flags={"final": True})
        assert saved.status_code == 200
    await time_over(room)
    asked = room.rows(schema.asked)
    assert (len(asked), asked[-1].shown_at) == (LEAST + 1, None)
    assert grade(room, number)["questions"] == LEAST
    await browser.get(room.station.links.login_url(1, 0).removeprefix(BASE))
    page = await browser.get(f"/candidate/answers/{number}")
    assert page.response.text.count("<section") == LEAST
    assert asked[-1].item_id not in page.response.text


def writing(room: Room, **changes: Any) -> int:
    """A choice and a text to be marked."""
    text = {"type": "text", "id": "t", "skill": 2, "maximum": 3, "statement": {"en": "Write", "fr": "Écrivez"}}
    return room.form(**{"id": 31, "items": [choice(1, 1), text]} | changes)


def mark(room: Room, number: int, points: int) -> None:
    def work(connection: Connection) -> None:
        unit = Unit(connection, room.account_id, room.clock.wall(), room.station)
        found = written_answer(connection, room.account_id, number, "t")
        assert found is not None
        give(unit, found, NewMark(Fraction(points), "seen", "Camille", 0))

    room.station.database.write_now(work)


@pytest.mark.parametrize("navigation", [True, False])
async def test_a_test_with_marks_is_computed_again(room: Room, browser: Browser, *, navigation: bool) -> None:
    number, key = room.planned_test(form_id=writing(room, navigation=navigation))
    page = await browser.send(await browser.start(key), "next", answer="a")
    page = await browser.send(page, "next", answer="a text")
    await browser.send(page, "hand_in")
    assert replayed(room, number).same  # nothing to compare yet
    mark(room, number, 2)
    assert grade(room, number)["value"] == "750"


async def test_a_test_of_somebody_anonymised_is_computed_again(room: Room, browser: Browser) -> None:
    number, key = room.planned_test(form_id=writing(room))
    page = await browser.send(await browser.start(key), "next", answer="a")
    page = await browser.send(page, "next", answer="I am Ada")
    await browser.send(page, "hand_in")
    room.change(schema.candidate, 1, anonymised_at=NOON)
    mark(room, number, 3)
    assert room.answers(number) == {"q1": ["a"]}
    assert grade(room, number)["value"] == "1000"


async def test_a_test_whose_time_ended_it_is_computed_again(room: Room, browser: Browser) -> None:
    number, key = room.planned_test()
    await browser.send(await browser.start(key), "next", answer="a")
    await time_over(room)
    assert grade(room, number)["value"] == "333"


@pytest.mark.parametrize(("grade_type", "told"), [(3, "Partly right"), (4, "Wrong")])
async def test_an_answer_is_told_to_be_as_right_as_the_grade_has_it(
    room: Room, browser: Browser, grade_type: int, told: str
) -> None:
    number, key = room.planned_test(form_id=room.form(id=32, grade_type=grade_type, items=[choice(2, 1, several=True)]))
    await browser.send(await browser.send(await browser.start(key), "next", answer="a"), "hand_in")
    await browser.get(room.station.links.login_url(1, 0).removeprefix(BASE))
    page = await browser.get(f"/candidate/answers/{number}")
    assert told in page.text
    assert (grade(room, number)["value"] == "0") == (told == "Wrong")


TYPING = {"type": "typing", "id": "t", "skill": 1, "words_per_minute": 60, "text": "The quick brown fox jumps over it."}


async def test_a_typing_test_in_its_last_second_is_as_fast_as_the_grade_has_it(room: Room, browser: Browser) -> None:
    """34 characters at 60 words a minute are six seconds and a bit; no second beyond those allotted counts."""
    item = {**TYPING, "seconds": 6, "statement": {"en": "Type", "fr": "Tapez"}}
    number, key = room.planned_test(form_id=room.form(id=33, items=[item]))
    seat = await sit_down(browser, key)
    await seat.save(1, item="t", answer=[TYPING["text"]])
    room.clock.pass_time(60)
    await browser.send(await browser.get(f"/test/{key}/review"), "hand_in", writer=FIRST)
    await browser.get(room.station.links.login_url(1, 0).removeprefix(BASE))
    page = await browser.get(f"/candidate/answers/{number}")
    assert (grade(room, number)["value"], "Partly right" in page.text) == ("1000", False)


@pytest.mark.parametrize(("says", "value"), [(True, "1000"), (False, "557")])
async def test_a_typing_test_that_is_never_said_to_be_shown_took_all_the_time(
    room: Room, browser: Browser, *, says: bool, value: str
) -> None:
    items = [choice(1, 1), {**TYPING, "statement": {"en": "Type", "fr": "Tapez"}}]
    number, key = room.planned_test(form_id=room.form(id=34, grade_type=3, items=items))
    seat = await sit_down(browser, key)
    room.clock.pass_time(55)
    if says:
        await seat.save(1, shown=2)
    room.clock.pass_time(5)
    await seat.save(2, item="t", answer=[TYPING["text"]])
    await seat.save(3, item="q1", answer=["a"])
    await browser.send(await browser.get(f"/test/{key}/review"), "hand_in", writer=FIRST)
    assert grade(room, number)["value"] == value
