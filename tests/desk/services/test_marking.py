"""Marking by hand from the desk: what waits, a mark, a second marker, and the result that comes of it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from isodesk.client.accounts import station as station_account
from isodesk.client.answering import AtRandom
from isodesk.client.isograd import Isograd
from isodesk.client.sit import sit
from isodesk.desk.errors import NotPossible
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration
from isodesk.protocol.values import TestStatus
from tests.desk.services.offices import ALL, open_desk, person, the_tests
from tests.desk.services.test_following import sent
from tests.support.station import SECRETS, RunningStation, running_station

WRITING = 701
FORM = """
id: 701
kind: assessment
names: {fr: Écrire au travail, en: Writing at work}
languages: [fr, en]
grade_type: 3
seconds: 600
skills: {1: {fr: Rédiger, en: Writing}}
items:
  - {type: text, id: letter, skill: 1, maximum: 4, statement: {fr: Une lettre., en: A letter.}}
  - {type: text, id: note, skill: 1, maximum: 4, statement: {fr: Une note., en: A note.}}
"""
SEED = """
accounts:
  - id: 1
    name: Centre
    clients: [{id: client-a, secret: secret-of-client-a-0123456789abcdef}]
    credits: [{kind: assessment, description: Assessments, amount: 100}]
    forms: [writing.yaml]
"""


@pytest.fixture
def station(tmp_path: Path) -> Iterator[RunningStation]:
    """A station with a form that people mark."""
    (tmp_path / "writing.yaml").write_text(FORM, "utf-8")
    (tmp_path / "seed.yaml").write_text(SEED, "utf-8")
    with running_station(tmp_path / "station", seed=tmp_path / "seed.yaml") as running:
        yield running


@pytest.fixture
async def desk(tmp_path: Path, station: RunningStation) -> AsyncIterator[Desk]:
    """A desk on it, with one test handed in, which isn't followed: what it shows it was told by its own calls."""
    async with open_desk(tmp_path / "desk", station.url) as desk:
        await desk.ready()
        desk.show_language("en")
        zoe = await desk.candidates.add(person())
        await desk.tests.register([zoe], Registration(WRITING))
        await sent(desk)
        await desk.following.stop()
        await sit((await the_tests(desk))[0].url, AtRandom(1))
        yield desk


async def test_answers_are_marked_one_by_one_until_there_is_a_result(desk: Desk) -> None:
    waiting = await desk.extensions.marking()
    assert (waiting.waiting, waiting.next_after) == (1, None)
    assert [(each.candidate_name, each.form_name, each.row.item_id) for each in waiting.answers] == [
        ("Zoé Ébauche", "Writing at work", "letter"),
        ("Zoé Ébauche", "Writing at work", "note"),
    ]
    desk.show_language("fr")
    assert {each.form_name for each in (await desk.extensions.marking()).answers} == {"Écrire au travail"}
    letter, note = (each.row for each in waiting.answers)
    assert not (await desk.extensions.give_mark(letter, 3, "", "Anne")).completed
    assert (await the_tests(desk))[0].status is not TestStatus.COMPLETED
    assert (await desk.extensions.give_mark(note, 4, "Bien vu", "Anne")).completed
    (test,) = await the_tests(desk)
    assert test.status is TestStatus.COMPLETED
    (result,) = await desk.results.page(ALL, 0, 9)
    assert result.value is not None
    assert (await desk.extensions.marking()).answers == []
    marked = await desk.extensions.marking(test_id=test.id)
    assert {(each.row.mark, each.row.comment, each.row.marked_by) for each in marked.answers} == {
        (3, "", "Anne"),
        (4, "Bien vu", "Anne"),
    }


async def test_a_mark_is_not_put_over_that_of_a_second_marker(desk: Desk, station: RunningStation) -> None:
    seen = (await desk.extensions.marking()).answers[0].row
    async with Isograd(station_account(station.url, "client-a", SECRETS["client-a"])) as other:
        await other.give_mark(
            planned_test_id=seen.planned_test_id, item_id=seen.item_id, version=seen.version, mark=1, marked_by="Bob"
        )
    with pytest.raises(NotPossible, match="changed_meanwhile"):
        await desk.extensions.give_mark(seen, 4, "", "Anne")
    (now, _) = (await desk.extensions.marking()).answers
    assert (now.row.mark, now.row.marked_by) == (1, "Bob")


async def test_an_answer_of_somebody_whom_the_desk_does_not_know_is_shown_without_a_name(desk: Desk) -> None:
    await desk.context.keep(
        lambda connection, _account, _now: connection.execute("UPDATE candidate SET platform_id = NULL").rowcount
    )
    await desk.context.keep(lambda connection, _account, _now: connection.execute("DELETE FROM form").rowcount)
    assert {(each.candidate_name, each.form_name) for each in (await desk.extensions.marking()).answers} == {("", "")}
