"""What tells whether a registration in doubt was carried out, and what to make of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import Intent

CREDITS_DO_NOT_TELL, SEVERAL_TESTS, TAKEN_MEANWHILE, NOT_TOLD = (
    "credits_do_not_tell",
    "several_tests",
    "taken_meanwhile",
    "not_told",
)

CLOCKS_APART = 300.0  # seconds by which a station's clock may differ from this computer's
_RETURNS_UNFINISHED = 2


class Seen(Enum):
    """What action 4 says of a person and a form (decision D10)."""

    NOTHING = auto()  # no test handed in or begun; a hosted account may say so of a test that isn't begun
    UNFINISHED = auto()
    FINISHED = auto()
    UNKNOWN = auto()


class Verdict(Enum):
    """What becomes of a doubt."""

    DONE = auto()
    AGAIN = auto()
    PERSON = auto()


@dataclass(frozen=True)
class Question:
    """Whose registration is in doubt: ``known`` are the platform's numbers of the person's tests that the mirror has,
    ``others`` whether one of them, or of those without a number, is of the same form.
    """

    candidate_id: int
    email: str
    form_id: int
    known: frozenset[int]
    others: bool


@dataclass(frozen=True)
class Found:
    """A test of that person and form on a station; ``known``: a row here has it. Times by the station's clock."""

    number: int
    url: str
    created_at: float
    finished_at: float | None = None
    known: bool = False


def question(connection: Connection, account_id: str, intent: Intent) -> Question | None:
    """What to ask about a registration; none where its person has no number."""
    row = connection.execute(
        "SELECT candidate.platform_id, candidate.platform_email, planned_test.form_id FROM planned_test"
        " JOIN candidate ON candidate.id = planned_test.candidate_id"
        " WHERE planned_test.account_id = ? AND planned_test.id = ?",
        (account_id, intent.test_id),
    ).fetchone()
    if row is None or row[0] is None or not row[1]:
        return None
    known = connection.execute(
        "SELECT platform_id, form_id FROM planned_test WHERE account_id = ? AND candidate_id = ? AND id <> ?",
        (account_id, intent.candidate_id, intent.test_id),
    ).fetchall()
    numbers = frozenset(number for number, _ in known if number is not None)
    return Question(row[0], row[1], row[2], numbers, any(form_id == row[2] for _, form_id in known))


def made_by(intent: Intent, found: Sequence[Found]) -> list[Found]:
    """The tests that a call in doubt may have made: what was there before it was sent is somebody else's."""
    since = (intent.sent_at or 0.0) - CLOCKS_APART
    return [each for each in found if not each.known and each.created_at >= since]


def by_list(intent: Intent, found: Sequence[Found]) -> tuple[Verdict, str]:
    """A station tells all tests: what becomes of the doubt, and for a person why.

    Action 2 returns a test that isn't finished; where one was handed in meanwhile, sent again it would make another.
    """
    made = made_by(intent, found)
    if made:
        return (Verdict.DONE, "") if len(made) == 1 else (Verdict.PERSON, SEVERAL_TESTS)
    since = (intent.sent_at or 0.0) - CLOCKS_APART
    if intent.action == _RETURNS_UNFINISHED and any((each.finished_at or 0.0) > since for each in found):
        return Verdict.PERSON, TAKEN_MEANWHILE
    return Verdict.AGAIN, ""


def by_results(seen: Seen) -> tuple[Verdict, str]:
    """Action 2 again does no harm while a test is unfinished, or there is none; once one is taken, it makes another."""
    if seen in (Seen.NOTHING, Seen.UNFINISHED):
        return Verdict.AGAIN, ""
    return Verdict.PERSON, TAKEN_MEANWHILE if seen is Seen.FINISHED else NOT_TOLD


def by_credits(intent: Intent, left: Mapping[str, int], seen: Seen, *, others: bool, fresh: bool) -> Verdict:
    """What the credits before and after say, and where it is the person's only test of that form, action 4 too.

    ``fresh``: it was sent in this life of the desk and minutes ago; what changed since is likely its own doing.
    """
    changed = _changed(intent, left)
    if changed is None:
        return Verdict.PERSON
    there = None if others or intent.action in (16, 17) else _is_there(seen)
    if changed:
        return Verdict.DONE if changed == _expected(intent) and there is not False else Verdict.PERSON
    return Verdict.AGAIN if fresh and not there else Verdict.PERSON


def _is_there(seen: Seen) -> bool | None:
    return None if seen is Seen.UNKNOWN else seen is not Seen.NOTHING


def _changed(intent: Intent, left: Mapping[str, int]) -> list[int] | None:
    """By how much which types changed; none where that can't tell anything."""
    before = intent.credits_before
    if before is None or set(before) != set(left) or intent.payload.get("pack"):
        return None
    return sorted(left[kind] - amount for kind, amount in before.items() if left[kind] != amount)


def _expected(intent: Intent) -> list[int]:
    if intent.action == 17:
        return [1]
    return [-1, -1] if intent.payload.get("proctored") else [-1]
