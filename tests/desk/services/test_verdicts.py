"""What becomes of a registration in doubt: the rules by themselves, case by case."""

from dataclasses import replace

import pytest

from isodesk.desk.services.sending.evidence import (
    CLOCKS_APART,
    NOT_TOLD,
    SEVERAL_TESTS,
    TAKEN_MEANWHILE,
    Found,
    Seen,
    Verdict,
    by_credits,
    by_list,
    by_results,
    made_by,
)
from isodesk.desk.store.intents import Intent

DONE, AGAIN, PERSON = Verdict.DONE, Verdict.AGAIN, Verdict.PERSON
SENT = 1_800_000_000.0


@pytest.mark.parametrize(("numbers", "told"), [([], (AGAIN, "")), ([7], (DONE, "")), ([7, 8], (PERSON, SEVERAL_TESTS))])
def test_a_stations_list_tells(numbers: list[int], told: tuple[Verdict, str]) -> None:
    here = Found(6, "", SENT - 900.0, known=True)
    assert by_list(replace(REGISTERING, sent_at=SENT), [here, *(Found(each, "", SENT) for each in numbers)]) == told


def test_a_test_that_was_there_before_is_not_taken_for_the_one_in_doubt() -> None:
    """Another desk registered the same person, long before: this desk hasn't heard of it, and its own was lost."""
    doubt = replace(REGISTERING, sent_at=SENT)
    foreign, own = Found(7, "", SENT - CLOCKS_APART - 1.0), Found(8, "", SENT - CLOCKS_APART + 1.0)
    assert by_list(doubt, [foreign]) == (AGAIN, "")
    assert by_list(doubt, [foreign, own]) == (DONE, "")
    assert made_by(doubt, [foreign, own]) == [own]


@pytest.mark.parametrize(
    ("action", "finished_at", "told"),
    [
        (2, None, (AGAIN, "")),  # it is returned again
        (2, SENT - 900.0, (AGAIN, "")),  # it was finished when another was asked for
        (2, SENT + 1.0, (PERSON, TAKEN_MEANWHILE)),  # it may be the one that was returned: again would make another
        (9, SENT + 1.0, (AGAIN, "")),
    ],
)
def test_a_test_that_is_handed_in_during_the_doubt(
    action: int, finished_at: float | None, told: tuple[Verdict, str]
) -> None:
    doubt = replace(REGISTERING, action=action, sent_at=SENT)
    assert by_list(doubt, [Found(7, "", SENT - 900.0, finished_at, known=True)]) == told


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (Seen.NOTHING, (AGAIN, "")),
        (Seen.UNFINISHED, (AGAIN, "")),
        (Seen.FINISHED, (PERSON, TAKEN_MEANWHILE)),
        (Seen.UNKNOWN, (PERSON, NOT_TOLD)),
    ],
)
def test_results_tell(seen: Seen, told: tuple[Verdict, str]) -> None:
    assert by_results(seen) == told


REGISTERING = Intent(
    id=1,
    action=9,
    state="in_doubt",
    doubt=True,
    attempts=1,
    error="unanswered",
    payload={},
    candidate_id=1,
    test_id=1,
    session_id=None,
    import_id=None,
    after_id=None,
    needs_id=None,
    known_id=None,
    credits_before={"A": 5, "P": 3},
    sent_at=0.0,
    not_before=0.0,
)


@pytest.mark.parametrize(
    ("left", "seen", "others", "told"),
    [
        ({"A": 4, "P": 3}, Seen.UNFINISHED, False, DONE),
        ({"A": 4, "P": 3}, Seen.UNKNOWN, False, DONE),
        ({"A": 4, "P": 3}, Seen.NOTHING, False, PERSON),  # somebody else's credit, it seems
        ({"A": 4, "P": 3}, Seen.NOTHING, True, DONE),  # there, action 4 speaks of another test
        ({"A": 3, "P": 3}, Seen.UNFINISHED, False, PERSON),
        ({"A": 6, "P": 3}, Seen.UNFINISHED, False, PERSON),
        ({"A": 4, "P": 2}, Seen.UNFINISHED, False, PERSON),
        ({"A": 5, "P": 3}, Seen.NOTHING, False, AGAIN),
        ({"A": 5, "P": 3}, Seen.UNFINISHED, False, PERSON),
        ({"A": 5}, Seen.UNFINISHED, False, PERSON),  # a type is gone: nothing to compare
    ],
)
def test_credits_tell(left: dict[str, int], seen: Seen, others: bool, told: Verdict) -> None:
    assert by_credits(REGISTERING, left, seen, others=others, fresh=True) is told


def test_credits_that_did_not_change_say_nothing_of_what_was_long_ago_or_costs_none() -> None:
    same = dict(REGISTERING.credits_before or {})
    assert by_credits(REGISTERING, same, Seen.NOTHING, others=False, fresh=False) is PERSON
    of_a_pack = replace(REGISTERING, payload={"pack": 3})
    assert by_credits(of_a_pack, {**same, "A": 4}, Seen.UNFINISHED, others=False, fresh=True) is PERSON
    unknown = replace(REGISTERING, credits_before=None)
    assert by_credits(unknown, same, Seen.NOTHING, others=False, fresh=True) is PERSON


@pytest.mark.parametrize(
    ("action", "was", "to", "left", "told"),
    [
        (16, False, True, {"A": 5, "P": 2}, DONE),
        (16, False, True, {"A": 5, "P": 3}, AGAIN),
        (17, True, False, {"A": 5, "P": 4}, DONE),
        (17, True, False, {"A": 5, "P": 2}, PERSON),
    ],
)
def test_proctoring_is_told_by_it(action: int, was: bool, to: bool, left: dict[str, int], told: Verdict) -> None:
    about = replace(REGISTERING, action=action, payload={"was": was, "to": to})
    assert by_credits(about, left, Seen.NOTHING, others=False, fresh=True) is told


def test_a_proctored_test_takes_two_credits() -> None:
    proctored = replace(REGISTERING, payload={"proctored": True})
    both, one = {"A": 4, "P": 2}, {"A": 4, "P": 3}
    assert by_credits(proctored, both, Seen.UNFINISHED, others=False, fresh=True) is DONE
    assert by_credits(proctored, one, Seen.UNFINISHED, others=False, fresh=True) is PERSON
