"""A sample of ``make soak``: a real desk killed while a real station is reached over a line that goes wrong."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.fire.person import Shown, decide
from benchmarks.fire.plan import plan
from benchmarks.fire.run import Twice, judge, soak
from isodesk.desk.services.drafts import Settling
from isodesk.desk.services.rows import IntentState
from isodesk.desk.services.rows_of_results import OutboxRow

OPERATIONS, SEED = 120, 7


async def test_nothing_twice_and_the_same_end_as_in_calm(tmp_path: Path) -> None:
    for name in ("calm", "fire"):
        (tmp_path / name).mkdir()
    twin, _, _ = await soak(tmp_path / "calm", SEED, OPERATIONS, faults=False)
    books, met, _ = await soak(tmp_path / "fire", SEED, OPERATIONS, faults=True, every=5)
    assert sum(met.values()) > 3
    assert len(twin.people) > 10
    judge(books, twin)
    for broken in (
        replace(books, people=books.people + books.people),
        replace(books, tests=books.tests + books.tests),
        replace(books, mails=books.mails + books.mails),
        replace(books, sessions=type(books.sessions)()),
        replace(books, spent=books.spent + 1),
    ):
        with pytest.raises(Twice):
            judge(broken, twin)


def test_a_plan_is_met_again_and_always_possible() -> None:
    assert plan(3, 500) == plan(3, 500)
    there: set[int] = set()
    for each in plan(4, 2000):
        if each.kind == "create":
            there.add(each.person)
        elif each.kind != "session":
            assert each.person in there
        if each.kind == "delete":
            there.remove(each.person)


@pytest.mark.parametrize(
    ("action", "numbers", "expected"),
    [
        ("create_session", [], (Settling.SEND_AGAIN, None)),
        ("create_session", [7], (Settling.AS_DONE, 7)),
        ("send_registration_mail", [7], (Settling.AS_DONE, None)),
    ],
)
def test_a_person_decides_by_what_the_platform_shows(
    action: str, numbers: list[int], expected: tuple[Settling, int | None]
) -> None:
    row = OutboxRow(1, action, "", IntentState.IN_DOUBT, None, 1, 0.0, 0.0, "", "", None, may_cancel=False)
    assert decide(row, Shown(numbers)) == expected
