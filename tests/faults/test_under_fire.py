"""A sample of ``make soak``: a real desk killed while a real station is reached over a line that goes wrong."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.fire.doing import DOES
from benchmarks.fire.ledger import Forgotten, Ledger, hold, subject_of
from benchmarks.fire.person import Shown, decide
from benchmarks.fire.plan import plan
from benchmarks.fire.run import Soak, Twice, judge
from isodesk.desk.services.drafts import Settling
from isodesk.desk.services.rows import IntentState
from isodesk.desk.services.rows_of_results import OutboxRow
from tests.desk.services.offices import open_desk, person

OPERATIONS, SEED = 90, 7


async def test_nothing_twice_and_the_same_end_as_in_calm(tmp_path: Path) -> None:
    for name in ("calm", "fire"):
        (tmp_path / name).mkdir()
    twin = (await Soak(tmp_path / "calm", SEED, OPERATIONS).run(faults=False)).books
    told = await Soak(tmp_path / "fire", SEED, OPERATIONS, every=5).run(faults=True)
    assert told.met.total() > 3
    assert told.kills.total() >= 1
    assert len(twin.people) > 10
    judge(told.books, twin)
    for broken in (
        replace(told.books, people=told.books.people + told.books.people),
        replace(told.books, tests=told.books.tests + told.books.tests),
        replace(told.books, mails=told.books.mails + told.books.mails),
        replace(told.books, sessions=type(told.books.sessions)()),
        replace(told.books, spent=told.books.spent + 1),
    ):
        with pytest.raises(Twice):
            judge(broken, twin)


async def test_what_is_unknown_and_not_open_in_the_desk_is_found(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger")
    async with open_desk(tmp_path / "desk", start=False) as desk:
        ada = person()
        await desk.candidates.add(ada)
        assert await hold(ledger, desk) == 0
        ledger.unknown((1, ada.email))
        with pytest.raises(Forgotten):  # it waits, as if it had never been sent
            await hold(ledger, desk)
        await desk.context.keep(
            lambda connection, _account, _now: connection.execute("UPDATE intent SET state = 'in_doubt'").rowcount
        )
        assert await hold(ledger, desk) == 1
        ledger.unknown((42, ada.email))
        with pytest.raises(Forgotten):
            await hold(ledger, desk)
        ledger.known((1, ada.email), (42, ada.email))
        assert await hold(ledger, desk) == 0


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"act_id=1&ema=a%40example.org", (1, "a@example.org")),
        (b"act_id=17&pla_tst_id=7", (17, "7")),
        (b"act_id=42&mai_tem_id=41&can_id=31", (42, "31")),
        (b"act_id=11&des=Salle+1", (11, "Salle 1")),
        (b"act_id=15", None),
    ],
)
def test_what_a_call_changes(body: bytes, expected: tuple[int, str] | None) -> None:
    assert subject_of(body) == expected


def test_a_plan_is_met_again_and_always_possible() -> None:
    assert plan(3, 500) == plan(3, 500)
    there: set[int] = set()
    assert {each.kind for each in plan(4, 2000)} == set(DOES)
    for each in plan(4, 2000):
        if each.kind == "create":
            there.add(each.person)
        elif each.kind != "session":
            assert each.person in there
        if each.kind in ("delete", "anonymise"):
            there.remove(each.person)


@pytest.mark.parametrize(
    ("action", "numbers", "expected"),
    [
        ("create_session", [], (Settling.SEND_AGAIN, None)),
        ("create_session", [7], (Settling.AS_DONE, 7)),
        ("send_registration_mail", [7], (Settling.AS_DONE, None)),
        ("add_confirmation_test", [7], (Settling.AS_DONE, 7)),
    ],
)
def test_a_person_decides_by_what_the_platform_shows(
    action: str, numbers: list[int], expected: tuple[Settling, int | None]
) -> None:
    row = OutboxRow(
        1, action, "", IntentState.IN_DOUBT, None, 1, 0.0, 0.0, "", "", None, may_cancel=False, at_work_until=None
    )
    assert decide(row, Shown(numbers)) == expected
