"""One page of what a station tells, into the mirror: what is gone first, then people, sessions, tests."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from isodesk.desk.services.drafts import SessionDraft
from isodesk.desk.services.events import Subject
from isodesk.desk.services.results import skill_values
from isodesk.desk.store import adopting, candidates, following, results
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.following import CANDIDATE, SESSION, TEST

if TYPE_CHECKING:
    from isodesk.protocol.station_rows import CandidateRow, GroupRow, SessionRow, TestRow

GROUP = "group"


@dataclass
class Page:
    """What is to be applied together. ``gone``: kind and number of what the platform deleted."""

    candidates: Sequence["CandidateRow"] = ()
    groups: Sequence["GroupRow"] = ()
    sessions: Sequence["SessionRow"] = ()
    tests: Sequence["TestRow"] = ()
    gone: Sequence[tuple[str, int]] = ()

    def __len__(self) -> int:
        return sum(map(len, (self.candidates, self.groups, self.sessions, self.tests, self.gone)))


@dataclass
class Applied:
    """Which rows of the window changed, and of how many the mirror couldn't take what was told."""

    subjects: set[Subject] = field(default_factory=set)
    held: int = 0


@dataclass
class Applying:
    """Applies pages of one account, inside the writer. ``at``: now."""

    connection: Connection
    account_id: str
    generation: int
    at: float
    done: Applied = field(default_factory=Applied)
    _whose: set[int] = field(default_factory=set)

    def apply(self, page: Page) -> Applied:
        """All of it, in the order in which nothing stands in the way of anything else."""
        for kind, number in page.gone:
            self._gone(kind, number)
        for group in page.groups:
            adopting.rename_group(self.connection, self.account_id, group.group_id, group.name)
            self.done.subjects.add(Subject.CANDIDATES)
        for candidate in page.candidates:
            self._candidate(candidate)
        for session in page.sessions:
            self._session(session)
        for test in page.tests:
            self._test(test)
        candidates.recount(self.connection, sorted(self._whose))
        return self.done

    def _gone(self, kind: str, number: int) -> None:
        taken = self._drop(kind, number)
        if taken:
            following.forget(self.connection, self.account_id, kind, number)
        else:
            self._note(kind, number, 0, taken=False)

    def _drop(self, kind: str, number: int) -> bool:
        if kind == CANDIDATE:
            self.done.subjects |= {Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS}
            return adopting.drop_candidate(self.connection, self.account_id, number)
        if kind == SESSION:
            self.done.subjects |= {Subject.SESSIONS, Subject.TESTS}
            return adopting.drop_session(self.connection, self.account_id, number)
        if kind == TEST:
            self._seen_of(adopting.drop_test(self.connection, self.account_id, number))
        return True

    def _seen_of(self, candidate_id: int | None) -> None:
        self.done.subjects |= {Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS, Subject.SESSIONS}
        if candidate_id is not None:
            self._whose.add(candidate_id)

    def _candidate(self, row: "CandidateRow") -> None:
        known = adopting.put_candidate(
            self.connection,
            self.account_id,
            row.candidate_id,
            told_of(row),
            anonymised=row.anonymised,
            at=row.created_at,
        )
        if known is not None and row.anonymised:
            candidates.anonymise(self.connection, self.account_id, known)
        self._note(CANDIDATE, row.candidate_id, row.version, taken=known is not None)
        self.done.subjects |= {Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS}

    def _session(self, row: "SessionRow") -> None:
        draft = SessionDraft(row.description, row.start, row.end, row.code or "")
        taken = adopting.put_session(self.connection, self.account_id, row.session_id, draft, self.at)
        self._note(SESSION, row.session_id, row.version, taken=taken)
        self.done.subjects |= {Subject.SESSIONS, Subject.TESTS}

    def _test(self, row: "TestRow") -> None:
        known = adopting.put_test(self.connection, self.account_id, row, self.at)
        self._note(TEST, row.planned_test_id, row.version, taken=known is not None)
        if known is None:
            return
        if row.result is not None:
            self._result(known, row.result)
        self._seen_of(candidates.by_platform_id(self.connection, self.account_id, row.candidate_id))

    def _result(self, test_id: int, result: Any) -> None:
        values = (int(result.grade_type), result.value, result.maximum, result.description, result.seconds)
        if results.has_grade(self.connection, test_id, values):
            return
        language = None if result.language is None else int(result.language)
        skills = [skill_values(*each) for each in result.skills.items()]
        results.keep(self.connection, self.account_id, test_id, (*values, language, self.at), skills)

    def _note(self, kind: str, number: int, version: int, *, taken: bool) -> None:
        following.note(self.connection, self.account_id, kind, number, version, self.generation, held=not taken)
        self.done.held += not taken


def told_of(row: "CandidateRow") -> dict[str, Any]:
    """What the platform says of a person, by the names of ``services.drafts.CandidateDraft``."""
    return {
        "email": row.email,
        "given_name": row.given_name,
        "family_name": row.family_name,
        "gender": int(row.gender),
        "language": None if row.language is None else int(row.language),
        "group": row.group_name or "",
        "group_number": row.group_id,
        "external_id": row.external_id or "",
        "job_id": row.job_id,
        "extra_time_percent": row.extra_time_percent,
    }
