"""What lies in an account's mirror, as a whole."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from isodesk.desk.services.drafts import CandidateDraft, Registration
from isodesk.desk.store import candidates, intents, mirrors, planned_tests
from isodesk.desk.store.connection import Connection, Store
from isodesk.desk.store.intents import About
from isodesk.storage.connections import connect

CREATE, MAIL = 1, 42


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Connection]:
    """An empty store."""
    Store.open(tmp_path / "desk.db", None).close()
    with closing(connect(tmp_path / "desk.db", None)) as connection:
        yield connection


def planned(mirror: Connection, account: str, number: int, *, status: int = 1, sent: bool = True) -> None:
    """Somebody with a test, known to the platform unless not ``sent``."""
    draft = CandidateDraft("Zoé", "Ébauche", f"zoe{number}@example.org")
    person = candidates.insert(mirror, account, draft, "agreed", 0.0)
    test = planned_tests.insert(mirror, account, person, Registration(101), 0.0)
    if sent:
        candidates.agree(mirror, person, 1000 + number)
        mirror.execute("UPDATE planned_test SET platform_id = ?, status = ? WHERE id = ?", (number, status, test))


def test_some_tests_are_those_that_can_be_asked_about_completed_ones_first(mirror: Connection) -> None:
    """What the doctor asks the platform about."""
    for number, status in ((1, 1), (2, 3), (3, 1), (4, 3)):
        planned(mirror, "here", number, status=status)
    planned(mirror, "here", 5, sent=False)
    planned(mirror, "there", 6, status=3)
    assert mirrors.some_tests(mirror, "here") == [(number, 101, f"zoe{number}@example.org") for number in (4, 2, 3, 1)]
    assert mirrors.some_tests(mirror, "here", 1) == [(4, 101, "zoe4@example.org")]
    assert mirrors.some_tests(mirror, "nowhere") == []


def test_what_lies_in_a_mirror_is_counted_with_that_of_its_sub_accounts(mirror: Connection) -> None:
    planned(mirror, "here", 1)
    planned(mirror, "here/7", 2)
    planned(mirror, "here2", 3)
    for state in ("waiting", "in_doubt", "refused", "done", "cancelled"):
        number = intents.put(mirror, "here", CREATE, About(), {}, 0.0)
        mirror.execute("UPDATE intent SET state = ? WHERE id = ?", (state, number))
    wanted = {"candidate": 2, "planned_test": 2, "session": 0, "result": 0, "open": 3, "in_doubt": 1}
    assert mirrors.contents(mirror, "here") == wanted


def test_doubts_go_before_what_waits_and_no_more_than_there_is_room_for(mirror: Connection) -> None:
    for number in range(5):
        intents.put(mirror, "here", CREATE, About(candidate_id=number), {}, 0.0)
    mirror.execute("UPDATE intent SET state = 'in_doubt', doubt = 1 WHERE id IN (3, 4)")
    found = [[each.id for each in intents.ready(mirror, "here", 9.0, most, [CREATE])] for most in (1, 2, 4, 9)]
    assert found == [[3], [3, 4], [3, 4, 1, 2], [3, 4, 1, 2, 5]]


def test_an_intent_is_never_taken_for_one_about_somebody_else(mirror: Connection) -> None:
    number = intents.put(mirror, "here", MAIL, About(candidate_id=7), {}, 0.0)
    intent = intents.get(mirror, "here", number)
    assert intent is not None
    assert intent.candidate == 7
    for about in ("test", "session"):
        with pytest.raises(LookupError):
            getattr(intent, about)
