"""Candidates: pages, details, and the changes that go through the outbox."""

from collections.abc import Sequence
from typing import Any

from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.checking import candidate_faults
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import CandidateDraft, Fault
from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import CandidateDetail, CandidateRow, CandidateSummary
from isodesk.desk.services.sending.undoing import cancel_by_id
from isodesk.desk.services.shaping import candidate_row, outbox_row, result_row, test_row
from isodesk.desk.store import candidates as stored
from isodesk.desk.store import intents, planned_tests, results, standing, transitions
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import About

_SENT_ON_UPDATE = ("email", "given_name", "family_name", "gender", "language")
_KEPT_AFTER_CREATION = ("group", "external_id", "extra_time_percent")


class Candidates:
    """Filters: ``group`` (a name), ``status`` (``to_take``, ``started``, ``completed``, ``none``), ``standing``.

    Sorts: ``name``, ``given_name``, ``family_name``, ``email``, ``group``, ``test``, ``test_status``, ``standing``.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    async def count(self, query: PageQuery) -> int:
        return await self._context.read(lambda connection, account: stored.LISTING.count(connection, account, query))

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[CandidateRow]:
        language = self._context.language()
        rows = await self._context.read(
            lambda connection, account: stored.LISTING.page(connection, account, query, offset, limit, language)
        )
        return [candidate_row(row) for row in rows]

    async def ids(self, query: PageQuery) -> Sequence[int]:
        """Every candidate that the query finds, for actions on a whole selection."""
        return await self._context.read(lambda connection, account: stored.LISTING.ids(connection, account, query))

    async def detail(self, candidate_id: int) -> CandidateDetail:
        """Raises ``NotFound``."""
        language = self._context.language()

        def work(connection: Connection, account: str) -> tuple[Any, ...]:
            row = stored.LISTING.one(connection, account, candidate_id, language)
            listings = (planned_tests, results, intents)
            return row, *(
                each.LISTING.of(connection, account, each.OF_CANDIDATE, candidate_id, language) for each in listings
            )

        row, tests, graded, changes = await self._context.read(work)
        if row is None:
            raise NotFound(subject="candidate", id=candidate_id)
        return CandidateDetail(
            candidate_row(row),
            [test_row(each) for each in tests],
            [result_row(each) for each in graded],
            [outbox_row(each) for each in changes],
        )

    async def summary(self) -> CandidateSummary:
        return CandidateSummary(*await self._context.read(stored.summary))

    async def groups(self) -> Sequence[str]:
        """Names of the groups, sorted."""
        return await self._context.read(stored.groups)

    def check(self, draft: CandidateDraft) -> Sequence[Fault]:
        """What is wrong with a draft by itself; fields may be checked while they are typed."""
        return candidate_faults(draft)

    async def add(self, draft: CandidateDraft) -> int:
        """Add at once here, and on the platform as soon as it answers; raises ``InvalidInput``."""
        _hold(draft)

        def work(connection: Connection, account: str, now: float) -> int:
            _free(connection, account, draft.email, None)
            candidate_id = stored.insert(connection, account, draft, "waiting", now)
            intents.put(connection, account, intents.CREATE, About(candidate_id), {}, now)
            return candidate_id

        return await self._context.change(work, Subject.CANDIDATES)

    async def update(self, candidate_id: int, draft: CandidateDraft) -> None:
        """Change what differs; raises ``InvalidInput``, ``NotFound``, ``NotPossible``."""
        _hold(draft)

        def work(connection: Connection, account: str, now: float) -> None:
            before = _fields(connection, account, candidate_id)
            _free(connection, account, draft.email, candidate_id)
            changes = {name: _plain(getattr(draft, name)) for name in before if hasattr(draft, name)}
            changes = {name: value for name, value in changes.items() if value != before[name]}
            stored.change(connection, candidate_id, draft)
            _queue_update(connection, account, candidate_id, before, changes, now)

        await self._context.change(work, Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS)

    async def delete(self, candidate_ids: Sequence[int]) -> None:
        """Delete with everything that belongs to them; what was never sent is only forgotten."""

        def work(connection: Connection, account: str, now: float) -> None:
            for candidate_id in candidate_ids:
                _delete(connection, account, candidate_id, now)

        await self._context.change(work, Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS)

    async def anonymise(self, candidate_id: int) -> None:
        """Replace name and address by numbers; results stay."""

        def work(connection: Connection, account: str, now: float) -> None:
            _fields(connection, account, candidate_id)
            intents.put(connection, account, 12, About(candidate_id), {}, now)
            standing.sum_up(connection, [candidate_id])

        await self._context.change(work, Subject.CANDIDATES)


def _hold(draft: CandidateDraft) -> None:
    faults = candidate_faults(draft)
    if faults:
        raise InvalidInput(faults=faults)


def _free(connection: Connection, account: str, email: str, candidate_id: int | None) -> None:
    known = stored.by_email(connection, account, email)
    if known is not None and known != candidate_id:
        raise InvalidInput(faults=[Fault("email", "known", {"candidate_id": known})])


def _fields(connection: Connection, account: str, candidate_id: int) -> dict[str, Any]:
    row = stored.fields(connection, account, candidate_id)
    if row is None:
        raise NotFound(subject="candidate", id=candidate_id)
    return row


def _plain(value: object) -> object:
    return int(value) if isinstance(value, int) else value


def _queue_update(
    connection: Connection, account: str, candidate_id: int, before: dict[str, Any], changes: dict[str, Any], now: float
) -> None:
    creation = intents.waiting_creation(connection, candidate_id)
    if creation is not None:
        if creation[1] == "refused":
            transitions.wait_again(connection, creation[0])
    else:
        _hold_possible(changes)
        sent = {name: value for name, value in changes.items() if name in _SENT_ON_UPDATE}
        if sent:
            was = {name: before[name] for name in changes}
            intents.put(connection, account, 51, About(candidate_id), {"to": sent, "was": was}, now)
    standing.sum_up(connection, [candidate_id])


def _hold_possible(changes: dict[str, Any]) -> None:
    """What action 51 can't change once the candidate is on the platform."""
    for name in _KEPT_AFTER_CREATION:
        if name in changes:
            raise NotPossible(reason="not_after_creation", field=name)


def _delete(connection: Connection, account: str, candidate_id: int, now: float) -> None:
    row = _fields(connection, account, candidate_id)
    creation = intents.waiting_creation(connection, candidate_id)
    if row["platform_id"] is None and creation is not None:
        cancel_by_id(connection, account, creation[0])
        return
    intents.put(connection, account, 24, About(candidate_id), {}, now)
    standing.sum_up(connection, [candidate_id])
