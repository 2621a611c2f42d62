"""The questions of an assessment handed in, with the candidate's answers and the right ones, by type of item."""

import re
from typing import Any

import pytest

from isodesk.station import schema
from tests.station.pages.room import BASE, Browser, Page, Room, choice

COMMON = {"skill": 1, "statement": {"en": "Statement", "fr": "Énoncé"}}
ITEMS: dict[str, dict[str, Any]] = {
    "choice": {**choice(1, 1), "id": "choice", "tutorial": {"en": "Options **matter**.", "fr": "Les choix."}},
    "scale": {"lowest": 0, "highest": 10, "right": [6, 8]},
    "blanks": {
        "statement": {"en": "Sky is [[sky]], grass [[grass]].", "fr": "L’herbe [[grass]], le ciel [[sky]]."},
        "blanks": [
            {"key": "sky", "accepts": {"en": ["blue"], "fr": ["bleu"]}},
            {"key": "grass", "options": [{"key": "g", "text": "green"}, {"key": "r", "text": "red"}], "right": "g"},
        ],
    },
    "order": {"entries": [{"key": key, "text": f"Step {key}"} for key in "abc"]},
    "pairs": {
        "pairs": [
            {"key": "f", "left": "France", "right": "Paris"},
            {"key": "i", "left": "Italy", "right": "Rome"},
        ],
    },
    "zones": {
        "zones": [{"key": "x", "text": "Fruit"}, {"key": "y", "text": "Tool"}],
        "entries": [{"key": "p", "text": "Pear", "zone": "x"}, {"key": "s", "text": "Saw", "zone": "y"}],
    },
    "area": {
        "media": [{"file": "map.png", "alternative": {"en": "A map", "fr": "Un plan"}, "size": [400, 200]}],
        "shapes": [{"rectangle": [500, 0, 250, 500]}, {"circle": [100, 500, 50]}],
    },
    "typing": {"text": "The quick brown fox jumps.", "seconds": 60},
    "text": {"maximum": 3, "half_marks": True},
}
GIVEN = {
    "choice": ["b"],
    "scale": ["5"],
    "blanks": ["Blue", "r"],
    "order": ["b", "a", "c"],
    "pairs": ["f", "f"],
    "zones": ["y", ""],
    "area": ["250", "500"],
    "typing": ["The quick brown fox jmps."],
    "text": ["My <own> words"],
}
SHOWN = {
    "choice": ("Wrong", "Wrong, your answer", "Right answer", "What to learn from it", "Options matter ."),
    "scale": ("Partly right", "Your answer 5", "Right answer 6 – 8"),
    "blanks": ("Partly right", "Sky is (1) , grass (2) .", "(1) Blue (Right) blue", "(2) red (Wrong) green"),
    "order": ("Step b Step a Step c", "Step a Step b Step c"),
    "pairs": ("France Paris (Right) Paris", "Italy Paris (Wrong) Rome"),
    "zones": ("Pear Tool (Wrong) Fruit", "Saw – Tool"),
    "area": ("Wrong", "The dot is your answer; the right place is framed."),
    "typing": ("The quick brown fox jmps.", "The quick brown fox jumps.", "Accuracy 96%"),
    "text": ("Being marked", "My &lt;own&gt; words"),
}


async def answered(room: Room, browser: Browser, answers: dict[str, list[str]], **form: Any) -> int:
    """A test of these items, answered and handed in by somebody who is logged in."""
    items = form.pop("items", [{"type": kind, "id": kind, **COMMON, **item} for kind, item in ITEMS.items()])
    room.form(id=30, items=items, **form)
    candidate_id = room.candidate()
    test_id, key = room.planned_test(candidate_id, form_id=30)
    await browser.start(key)
    rows = [
        {"planned_test_id": test_id, "item_id": item_id, "value": value, "at": room.clock.wall()}
        for item_id, value in answers.items()
    ]
    if rows:
        room.station.database.write_now(lambda connection: connection.execute(schema.answer.insert(), rows))
    await browser.send(await browser.get(f"/test/{key}/review"), "hand_in")
    await browser.get(room.station.links.login_url(candidate_id, 0).removeprefix(BASE))
    return test_id


def section(page: Page, item_id: str) -> str:
    """What the page says of one question, without tags."""
    part = page.response.text.partition(f'data-item="{item_id}"')[2].partition("</section>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", part.partition(">")[2]).split())


async def test_every_type_of_item(room: Room, browser: Browser) -> None:
    test_id = await answered(room, browser, GIVEN)
    page = await browser.get(f"/candidate/answers/{test_id}")
    for kind, expected in SHOWN.items():
        for shown in expected:
            assert shown in section(page, kind), (kind, shown)


async def test_every_type_of_item_without_an_answer(room: Room, browser: Browser) -> None:
    test_id = await answered(room, browser, {})
    page = await browser.get(f"/candidate/answers/{test_id}")
    assert [kind for kind in ITEMS if "No answer" in section(page, kind)] == list(ITEMS)


async def test_an_answer_in_a_picture_is_drawn_where_it_was(room: Room, browser: Browser) -> None:
    test_id = await answered(room, browser, GIVEN)
    text = (await browser.get(f"/candidate/answers/{test_id}")).response.text
    assert f'<image href="/candidate/media/{test_id}/map.png" width="400" height="200"/>' in text
    assert 'aria-label="A map"' in text
    assert '<rect x="200.0" y="0.0" width="100.0" height="100.0"' in text
    assert '<circle cx="40.0" cy="100.0" r="20.0"' in text
    assert '<circle cx="100.0" cy="100.0"' in text  # the answer


async def test_gaps_go_by_their_numbers_where_a_language_turns_them_round(room: Room, browser: Browser) -> None:
    browser.http.headers["Accept-Language"] = "fr"
    test_id = await answered(room, browser, {"blanks": ["bleu", "g"]})
    shown = section(await browser.get(f"/candidate/answers/{test_id}"), "blanks")
    for text in ("L’herbe (2) , le ciel (1) .", "(1) bleu (Juste) bleu", "(2) green (Juste) green"):
        assert text in shown, text


async def test_only_what_was_asked_in_the_order_asked(room: Room, browser: Browser) -> None:
    items = [choice(number, 1 + number % 2) for number in range(12)]
    test_id = await answered(room, browser, {}, items=items, delivery={"kind": "random", "blueprint": {"1": 3, "2": 2}})
    asked = sorted((row.position, row.item_id) for row in room.rows(schema.asked) if row.planned_test_id == test_id)
    page = await browser.get(f"/candidate/answers/{test_id}")
    assert re.findall(r'data-item="(\w+)"', page.response.text) == [item_id for _, item_id in asked]
    assert len(asked) == 5


async def test_who_said_not_to_know_is_told_so(room: Room, browser: Browser) -> None:
    room.form(id=30, items=[choice(1, 1), choice(2, 2)], unknown_answer=True)
    candidate_id = room.candidate()
    test_id, key = room.planned_test(candidate_id, form_id=30)
    await browser.send(await browser.start(key), "unknown")
    await browser.send(await browser.get(f"/test/{key}/review"), "hand_in")
    await browser.get(room.station.links.login_url(candidate_id, 0).removeprefix(BASE))
    page = await browser.get(f"/candidate/answers/{test_id}")
    assert "You said that you did not know" in section(page, "q1")
    assert "No answer" in section(page, "q2")


async def test_points_given_by_hand_are_told_once_the_test_is_marked(room: Room, browser: Browser) -> None:
    test_id = await answered(room, browser, GIVEN)
    account = await browser.get("/candidate/account")
    assert "Being marked" in account.text
    assert "/report/" not in account.response.text
    await mark(room, browser, test_id)
    page = await browser.get(f"/candidate/answers/{test_id}")
    assert "Points: 2.5 of 3" in section(page, "text")
    assert "Between us" not in page.text
    assert "/report/" in (await browser.get("/candidate/account")).response.text


async def test_points_are_not_told_while_they_may_still_change(room: Room, browser: Browser) -> None:
    items = [{"type": "text", "id": each, **COMMON, "maximum": 3, "half_marks": True} for each in ("text", "more")]
    test_id = await answered(room, browser, {"text": ["One"], "more": ["Two"]}, items=items)
    await mark(room, browser, test_id)
    page = await browser.get(f"/candidate/answers/{test_id}")
    assert ["Being marked" in section(page, each) for each in ("text", "more")] == [True, True]
    assert "Points" not in page.text


async def mark(room: Room, browser: Browser, test_id: int) -> None:
    """Two points and a half, with a comment for the other markers."""
    number = room.put(schema.administrator, account_id=1, email="a@b.example", email_key="a@b.example", name="Anne")
    await browser.get(room.station.links.administrator_url(number).removeprefix(BASE))
    page = await browser.get(f"/admin/marking/{test_id}/text")
    await browser.send(page, "save", points="2.5", comment="Between us")


@pytest.mark.parametrize("status", [3, 4])
async def test_a_certification_is_a_diploma_once_it_has_its_result(room: Room, browser: Browser, status: int) -> None:
    answers = {"text": ["Words"]} if status == 4 else {}
    test_id = await answered(room, browser, answers, kind="certification")
    account = await browser.get("/candidate/account")
    assert room.row(schema.planned_test, test_id).status == status
    assert ("Diplomas" in account.text, "/report/" in account.response.text) == (status == 3, status == 3)
    assert "/candidate/answers/" not in account.response.text


async def test_a_certification_that_hides_its_result_gives_no_certificate(room: Room, browser: Browser) -> None:
    await answered(room, browser, {}, kind="certification", shows_result=False)
    account = await browser.get("/candidate/account")
    assert "Completed" in account.text
    assert "/report/" not in account.response.text
