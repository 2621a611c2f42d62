"""Rows as a station tells them: what is taken, what waits for the outbox, and who steps aside."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from isodesk.desk.services.drafts import SessionDraft
from isodesk.desk.services.following.applying import Applying, Page
from isodesk.desk.store import candidates, following
from isodesk.desk.store.connection import Connection, Store, sql
from isodesk.protocol.station_rows import CandidateRow, GroupRow, ResultRow, SessionRow, TestRow
from isodesk.protocol.values import Gender, TestStatus
from isodesk.storage.connections import connect

ACCOUNT = "centre"
NINE, TEN = datetime.fromisoformat("2027-03-01T09:00"), datetime.fromisoformat("2027-03-01T10:00")


@dataclass
class Mirror:
    """A mirror without a desk around it."""

    connection: Connection

    def apply(self, at: float = 9.0, **page: Any) -> int:
        """How many rows the mirror couldn't take."""
        return Applying(self.connection, ACCOUNT, 1, at).apply(Page(**page)).held

    def rows(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.connection.execute(statement, values).fetchall()

    def intent(self, action: int, state: str = "waiting", **about: Any) -> None:
        """Something that is still to be told."""
        columns = {"account_id": ACCOUNT, "action": action, "state": state, "payload": "{}", "created_at": 1.0, **about}
        marks = ",".join("?" * len(columns))
        statement = sql("INSERT INTO intent (", ",".join(columns), ") VALUES (", marks, ")")
        self.connection.execute(statement, tuple(columns.values()))

    def settle(self) -> None:
        """Everything was told."""
        self.connection.execute("UPDATE intent SET state = 'done'")


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    Store.open(tmp_path / "desk.db", None).close()
    with closing(connect(tmp_path / "desk.db", None)) as connection:
        yield Mirror(connection)


def ada(number: int = 31, **changes: Any) -> CandidateRow:
    given = {
        "candidate_id": number,
        "version": 1,
        "email": f"ada{number}@example.org",
        "given_name": "Ada",
        "family_name": "Exemple",
        "gender": Gender.FEMALE,
        "created_at": 5.0,
        **changes,
    }
    return CandidateRow(**given)


def planned(candidate: int = 31, number: int = 41, **changes: Any) -> TestRow:
    given = {
        "planned_test_id": number,
        "version": 2,
        "candidate_id": candidate,
        "form_id": 101,
        "status": TestStatus.NOT_STARTED,
        "url": "http://localhost/t",
        "created_at": 6.0,
        **changes,
    }
    return TestRow(**given)


def room(number: int = 51, **changes: Any) -> SessionRow:
    given = {
        "session_id": number,
        "version": 3,
        "description": "Room",
        "start": NINE,
        "end": TEN,
        "code": "C",
        **changes,
    }
    return SessionRow(**given)


def test_people_sessions_and_tests_are_added_once_and_then_changed(mirror: Mirror) -> None:
    for name in ("Room", "Hall"):
        held = mirror.apply(
            candidates=[ada(given_name=name, group_id=7, group_name="G")],
            sessions=[room(description=name)],
            tests=[planned(session_id=51, deadline=TEN)],
        )
        assert held == 0
        assert mirror.rows("SELECT given_name, group_name, standing FROM candidate") == [(name, "G", "agreed")]
        assert mirror.rows("SELECT description, standing FROM session") == [(name, "agreed")]
        assert mirror.rows("SELECT platform_id, session_id, deadline, standing FROM planned_test") == [
            (41, 1, "2027-03-01T10:00", "agreed")
        ]
    assert following.version(mirror.connection, ACCOUNT, "test", 41) == 2
    assert mirror.rows("SELECT to_take FROM candidate") == [(1,)]


def test_a_group_renamed_is_renamed_at_everybody(mirror: Mirror) -> None:
    mirror.apply(candidates=[ada(31, group_id=7, group_name="Old"), ada(32)])
    mirror.apply(groups=[GroupRow(group_id=7, version=9, name="Neuf")])
    assert mirror.rows("SELECT group_name FROM candidate ORDER BY platform_id") == [("Neuf",), ("",)]
    assert mirror.rows("SELECT count(*) FROM candidate WHERE search LIKE '%neuf%'") == [(1,)]


def test_what_this_computer_alone_knows_stays(mirror: Mirror) -> None:
    mirror.apply(candidates=[ada(group_name="Theirs", group_id=7)])
    mirror.connection.execute("UPDATE candidate SET country = 'France', group_name = 'Mine', kept_here = 'group'")
    mirror.apply(candidates=[ada(group_name="Theirs", group_id=7, family_name="Autre")])
    assert mirror.rows("SELECT country, group_name, family_name FROM candidate") == [("France", "Mine", "Autre")]


@pytest.mark.parametrize("action", [1, 12, 24, 51])
def test_somebody_who_is_still_to_be_told_of_waits(mirror: Mirror, action: int) -> None:
    mirror.apply(candidates=[ada()])
    mirror.intent(action, candidate_id=1)
    assert mirror.apply(candidates=[ada(given_name="Web")]) == 1
    assert mirror.apply(gone=[("candidate", 31)]) == 1
    assert mirror.rows("SELECT given_name FROM candidate") == [("Ada",)]
    assert following.held(mirror.connection, ACCOUNT, 9) == [("candidate", 31)]
    mirror.settle()
    assert mirror.apply(candidates=[ada(given_name="Web")]) == 0
    assert mirror.rows("SELECT given_name FROM candidate") == [("Web",)]
    assert following.count_held(mirror.connection, ACCOUNT) == 0


def test_an_address_that_is_still_to_be_created_from_here_waits(mirror: Mirror) -> None:
    mirror.apply(candidates=[ada()])
    mirror.connection.execute("UPDATE candidate SET platform_id = NULL")
    assert mirror.apply(candidates=[ada(99, email="ADA31@example.org")]) == 1
    assert mirror.rows("SELECT count(*) FROM candidate") == [(1,)]


def test_two_who_changed_addresses_step_aside(mirror: Mirror) -> None:
    mirror.apply(candidates=[ada(31), ada(32)])
    assert mirror.apply(candidates=[ada(31, email="ada32@example.org"), ada(32, email="ada31@example.org")]) == 0
    assert mirror.rows("SELECT email FROM candidate ORDER BY platform_id") == [
        ("ada32@example.org",),
        ("ada31@example.org",),
    ]


def test_an_anonymised_person_is_called_by_number(mirror: Mirror) -> None:
    mirror.apply(candidates=[ada()])
    number: dict[str, Any] = {"email": "31", "given_name": "31", "family_name": "31", "anonymised": True}
    mirror.apply(candidates=[ada(**number)])
    assert mirror.rows("SELECT email, given_name, anonymised FROM candidate") == [("31", "31", 1)]
    assert mirror.rows("SELECT count(*) FROM candidate WHERE search LIKE '%ada%'") == [(0,)]


def test_what_is_gone_goes_with_what_is_its_own(mirror: Mirror) -> None:
    mirror.apply(candidates=[ada()], sessions=[room()], tests=[planned(session_id=51), planned(number=42)])
    mirror.intent(9, "done", candidate_id=1, test_id=1, session_id=1)
    mirror.apply(gone=[("test", 41), ("session", 51), ("group", 3), ("test", 77), ("session", 78), ("candidate", 79)])
    assert mirror.rows("SELECT platform_id, session_id FROM planned_test") == [(42, None)]
    assert mirror.rows("SELECT candidate_id, test_id, session_id FROM intent") == [(1, None, None)]
    assert mirror.rows("SELECT to_take FROM candidate") == [(1,)]
    mirror.apply(gone=[("candidate", 31)])
    assert mirror.rows("SELECT count(*) FROM candidate") == mirror.rows("SELECT count(*) FROM planned_test") == [(0,)]


def test_a_test_that_is_still_to_be_told_of_is_only_noted_as_gone(mirror: Mirror) -> None:
    mirror.apply(candidates=[ada()], sessions=[room()], tests=[planned()])
    mirror.intent(16, test_id=1)
    mirror.apply(tests=[planned(session_id=51, proctored=True, status=TestStatus.STARTED)])
    assert mirror.rows("SELECT status, session_id, proctored FROM planned_test") == [(2, None, 0)]
    mirror.apply(gone=[("test", 41)])
    assert mirror.rows("SELECT gone FROM planned_test") == [(1,)]


def test_a_result_is_kept_once_and_again_only_where_the_grade_is_another(mirror: Mirror) -> None:
    """Told again with each change of its test, it is as old as its grade; a report of the same grade stays true."""
    graded = {"grade_type": 3, "maximum": 100.0, "description": "", "seconds": 60, "skills": {}}
    mirror.apply(candidates=[ada()])
    for at, value in ((10.0, 40.0), (20.0, 40.0), (30.0, 70.0)):
        result = ResultRow(**graded, value=value)  # type: ignore[arg-type]  # as the names above say
        mirror.apply(at, tests=[planned(status=TestStatus.COMPLETED, result=result)])
        known = {10.0: (40.0, 10.0), 20.0: (40.0, 10.0), 30.0: (70.0, 30.0)}
        assert mirror.rows("SELECT value, fetched_at FROM result") == [known[at]]


def test_a_registration_without_its_answer_may_be_the_one_told_of(mirror: Mirror) -> None:
    mirror.apply(candidates=[ada()], tests=[planned()])
    mirror.connection.execute("UPDATE planned_test SET platform_id = NULL")
    assert mirror.apply(tests=[planned(number=42)]) == 1
    assert mirror.apply(tests=[planned(number=43, form_id=102)]) == 0
    mirror.connection.execute("UPDATE planned_test SET platform_id = 42 WHERE platform_id IS NULL")
    assert mirror.apply(tests=[planned(number=42)]) == 0
    assert mirror.rows("SELECT platform_id FROM planned_test ORDER BY 1") == [(42,), (43,)]


def test_a_session_being_made_from_here_may_be_the_one_told_of(mirror: Mirror) -> None:
    from isodesk.desk.store import sessions

    sessions.insert(mirror.connection, ACCOUNT, SessionDraft("Room", NINE, TEN, "C"), 1.0)
    assert mirror.apply(sessions=[room()]) == 1
    assert mirror.apply(sessions=[room(52, description="Other")]) == 0
    assert mirror.rows("SELECT platform_id FROM session ORDER BY id") == [(None,), (52,)]


def test_a_test_of_somebody_unknown_waits(mirror: Mirror) -> None:
    assert mirror.apply(tests=[planned(99)]) == 1
    assert following.unknown(mirror.connection, ACCOUNT, "candidate", [99, 99]) == [99]
    assert candidates.by_platform_id(mirror.connection, ACCOUNT, 99) is None


TABLES = ("candidate", "session", "planned_test", "result", "result_detail", "followed", "feed_cursor")
NEIGHBOUR = "neighbour"
GRADE = ResultRow(grade_type=3, value=40.0, maximum=100.0, description="40/100", seconds=60, language=1, skills={})  # type: ignore[arg-type]  # numbers become what they name


def all_of(mirror: Mirror, account: str) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of an account; of results those of its tests."""
    own = "test_id IN (SELECT id FROM planned_test WHERE account_id = ?)"
    which = {table: own if table.startswith("result") else "account_id = ?" for table in TABLES}
    return {table: mirror.rows(sql("SELECT * FROM", table, "WHERE", which[table]), account) for table in TABLES}


def test_every_field_that_a_station_tells_is_here(mirror: Mirror) -> None:
    told = ada(
        language=1,
        group_id=7,
        group_name="2027 / A",
        external_id="R-1",
        job_id=21,
        extra_time_percent=33,
        family_name="Exemple",
    )
    sat = planned(
        session_id=51,
        status=TestStatus.COMPLETED,
        proctored=True,
        full_screen=True,
        deadline=TEN,
        finished_at=8.0,
        cpf_id="CPF-1",
        result=GRADE,
    )
    assert mirror.apply(candidates=[told], sessions=[room()], tests=[sat, planned(number=42, confirms_id=41)]) == 0
    people = "platform_id, email, platform_email, given_name, family_name, gender, language, group_name, group_number"
    assert mirror.rows(sql("SELECT", people, "FROM candidate")) == [
        (31, "ada31@example.org", "ada31@example.org", "Ada", "Exemple", 2, 1, "2027 / A", 7)
    ]
    rest = "external_id, job_id, extra_time_percent, country, anonymised, kept_here, created_at, to_take, last_status"
    assert mirror.rows(sql("SELECT", rest, "FROM candidate")) == [("R-1", 21, 33, "", 0, "", 5.0, 1, 1)]
    assert mirror.rows(
        "SELECT platform_id, description, start_at, end_at, code, standing, created_at FROM session"
    ) == [(51, "Room", "2027-03-01T09:00", "2027-03-01T10:00", "C", "agreed", 9.0)]
    tests = "platform_id, candidate_id, form_id, session_id, status, proctored, full_screen, url, created_at, seen_at"
    assert mirror.rows(sql("SELECT", tests, "FROM planned_test")) == [
        (41, 1, 101, 1, 3, 1, 1, "http://localhost/t", 6.0, 9.0),
        (42, 1, 101, None, 1, 0, 0, "http://localhost/t", 6.0, 9.0),
    ]
    more = "deadline, finished_at, cpf_id, confirms_id, gone, standing"
    assert mirror.rows(sql("SELECT", more, "FROM planned_test")) == [
        ("2027-03-01T10:00", 8.0, "CPF-1", None, 0, "agreed"),
        ("", None, "", 1, 0, "agreed"),
    ]
    graded = "test_id, grade_type, value, maximum, description, seconds, language, fetched_at"
    assert mirror.rows(sql("SELECT", graded, "FROM result")) == [(1, 3, 40.0, 100.0, "40/100", 60, 1, 9.0)]
    assert mirror.rows("SELECT kind, platform_id, version, generation, held FROM followed ORDER BY 2") == [
        ("candidate", 31, 1, 1, 0),
        ("test", 41, 2, 1, 0),
        ("test", 42, 2, 1, 0),
        ("session", 51, 3, 1, 0),
    ]


def test_a_neighbours_rows_with_the_same_numbers_are_never_touched(mirror: Mirror) -> None:
    page = Page(
        candidates=[ada(group_id=7, group_name="G"), ada(32)],
        sessions=[room()],
        tests=[planned(session_id=51, result=GRADE), planned(32, 42)],
    )
    Applying(mirror.connection, NEIGHBOUR, 1, 9.0).apply(page)
    following.set_cursor(mirror.connection, NEIGHBOUR, following.Cursor("their feed", 5, following.TEST, 41, 1))
    before = all_of(mirror, NEIGHBOUR)
    assert [len(rows) for rows in before.values()] == [2, 1, 2, 1, 0, 5, 1]

    mirror.apply(
        candidates=[ada(given_name="Mine")], sessions=[room(description="Mine")], tests=[planned(session_id=51)]
    )
    [test] = mirror.rows("SELECT candidate_id, session_id FROM planned_test WHERE account_id = ?", ACCOUNT)
    assert mirror.rows("SELECT account_id, given_name FROM candidate WHERE id = ?", test[0]) == [(ACCOUNT, "Mine")]
    assert mirror.rows("SELECT account_id, description FROM session WHERE id = ?", test[1]) == [(ACCOUNT, "Mine")]
    mirror.apply(candidates=[ada(email="ada32@example.org", anonymised=True)])
    mirror.apply(groups=[GroupRow(group_id=7, version=9, name="Neuf")])
    assert mirror.apply(tests=[planned(32, 42)]) == 1  # whose it is only the neighbour knows
    assert following.held(mirror.connection, ACCOUNT, 9) == [("test", 42)]
    assert following.held(mirror.connection, NEIGHBOUR, 9) == []
    assert following.cursor(mirror.connection, ACCOUNT) == following.Cursor("", 0, "", 0, 0)
    mirror.apply(gone=[("test", 41), ("session", 51), ("candidate", 31), ("candidate", 32)])
    following.forget_cursor(mirror.connection, ACCOUNT)
    assert all_of(mirror, NEIGHBOUR) == before
    assert not any(all_of(mirror, ACCOUNT).values())
    assert following.cursor(mirror.connection, NEIGHBOUR) == following.Cursor("their feed", 5, "test", 41, 1)


def test_what_was_not_in_the_newest_reading_is_found_in_the_order_in_which_it_may_go(mirror: Mirror) -> None:
    mirror.apply(candidates=[ada(31), ada(32)], sessions=[room()], tests=[planned(), planned(32, 42)])
    Applying(mirror.connection, ACCOUNT, 2, 9.0).apply(Page(candidates=[ada(32)]))
    gone = [("test", 41), ("test", 42), ("session", 51), ("candidate", 31)]
    assert following.not_told_of(mirror.connection, ACCOUNT, 2, 9) == gone
    assert following.not_told_of(mirror.connection, ACCOUNT, 2, 3) == gone[:3]
    assert following.not_told_of(mirror.connection, ACCOUNT, 1, 9) == []
    assert following.unknown(mirror.connection, ACCOUNT, "candidate", [33, 31, 33, 30]) == [30, 33]
    assert following.unknown(mirror.connection, ACCOUNT, "session", [51, 52]) == [52]
    assert following.unknown(mirror.connection, NEIGHBOUR, "session", [51]) == [51]


def test_a_test_of_somebody_whom_this_desk_is_deleting_stays_until_that_is_told(mirror: Mirror) -> None:
    mirror.apply(candidates=[ada(31), ada(32)], tests=[planned(), planned(32, 42)])
    mirror.intent(24, "sending", candidate_id=1)
    mirror.apply(gone=[("test", 41), ("test", 42)])
    assert mirror.rows("SELECT platform_id, gone FROM planned_test") == [(41, 1)]
