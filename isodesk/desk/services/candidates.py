"""Candidates: pages, details, and the changes that go through the outbox."""

from collections.abc import Sequence
from typing import Any

from isodesk.desk.errors import InvalidInput, NotFound
from isodesk.desk.services import candidate_changes as changes
from isodesk.desk.services.checking import candidate_faults
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import CandidateDraft, Fault
from isodesk.desk.services.erasing import Footprint, footprint
from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import CandidateDetail, CandidateRow, CandidateSummary, MailRow
from isodesk.desk.services.shaping import candidate_row, credit_entry_row, mail_row, outbox_row, result_row, test_row
from isodesk.desk.services.told_later import GROUP, ToldLater
from isodesk.desk.store import candidates as stored
from isodesk.desk.store import credits as ledger
from isodesk.desk.store import footprints, intents, mails, planned_tests, results
from isodesk.desk.store.connection import Connection

_ALL = (Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS)


class Candidates:
    """Filters: ``group`` (a name, with its subgroups), ``grouped`` (``no``), ``standing``, ``anonymised``,
    ``extra_time`` (``yes``, ``no``), ``status`` (``to_take``, ``started``, ``completed``, ``marking``, ``none``).

    Sorts: ``name``, ``given_name``, ``family_name``, ``email``, ``group``, ``test``, ``test_status``, ``standing``,
    ``platform_id``, ``created_at``.
    """

    def __init__(self, context: Context, told_later: ToldLater) -> None:
        self._context = context
        self._told_later = told_later

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
            listings = (planned_tests, results, intents, ledger)
            return (
                row,
                mails.of_candidate(connection, account, candidate_id),
                *(each.LISTING.of(connection, account, each.OF_CANDIDATE, candidate_id, language) for each in listings),
            )

        row, written, tests, graded, under_way, spent = await self._context.read(work)
        if row is None:
            raise NotFound(subject="candidate", id=candidate_id)
        return CandidateDetail(
            candidate_row(row),
            [test_row(each) for each in tests],
            [result_row(each) for each in graded],
            [outbox_row(each) for each in under_way],
            [mail_row(each) for each in written],
            [credit_entry_row(each) for each in spent],
        )

    async def summary(self) -> CandidateSummary:
        return CandidateSummary(*await self._context.read(stored.summary))

    def check(self, draft: CandidateDraft) -> Sequence[Fault]:
        """What is wrong with a draft by itself; fields may be checked while they are typed."""
        return candidate_faults(draft)

    async def add(self, draft: CandidateDraft) -> int:
        """Add at once here, and on the platform as soon as it answers; raises ``InvalidInput``."""
        kept = _held(draft)

        def work(connection: Connection, account: str, now: float) -> int:
            return changes.add(connection, account, kept, now)

        return await self._context.change(work, Subject.CANDIDATES)

    async def update(self, candidate_id: int, draft: CandidateDraft) -> Sequence[str]:
        """Change what differs; the fields that this computer alone knows changed, because the platform can't be told.

        Raises ``InvalidInput``, ``NotFound``, ``NotPossible``, and, where a station is told at once, ``ClientError``.
        """
        kept = _held(draft)

        def work(connection: Connection, account: str, now: float) -> Sequence[str]:
            return changes.update(connection, account, candidate_id, kept, now)

        only_here = await self._context.change(work, *_ALL)
        return [name for name in only_here if not await self._told(candidate_id, name, kept)]

    async def _told(self, candidate_id: int, name: str, draft: CandidateDraft) -> bool:
        """Whether a station took a change that the documented API can't tell."""
        if not self._told_later.can(name):
            return False
        if name == GROUP:
            await self._told_later.group([candidate_id], draft.group)
        else:
            await self._told_later.extra_time([candidate_id], draft.extra_time_percent)
        return True

    async def before_erasing(self, candidate_ids: Sequence[int]) -> Sequence[Footprint]:
        """What belongs to each of these people, and why one can't be deleted or made anonymous."""
        rows = await self._context.read(lambda connection, account: footprints.of(connection, account, candidate_ids))
        return [footprint(row) for row in rows]

    async def delete(self, candidate_ids: Sequence[int]) -> None:
        """Delete with everything that belongs to them; what was never sent is only forgotten. Raises ``NotFound``."""

        def work(connection: Connection, account: str, now: float) -> None:
            for candidate_id in candidate_ids:
                changes.delete(connection, account, candidate_id, now)

        await self._context.change(work, *_ALL)

    async def anonymise(self, *candidate_ids: int) -> None:
        """Replace names and addresses by numbers; results stay. Raises ``NotFound``, ``NotPossible``."""

        def work(connection: Connection, account: str, now: float) -> None:
            for candidate_id in candidate_ids:
                changes.anonymise(connection, account, candidate_id, now)

        await self._context.change(work, Subject.CANDIDATES)

    async def untaken(self, candidate_ids: Sequence[int]) -> Sequence[int]:
        """The tests of these people that nobody began."""
        return await self._context.read(
            lambda connection, account: planned_tests.untaken_of(connection, account, candidate_ids)
        )

    async def mails(self, candidate_id: int) -> Sequence[MailRow]:
        """The mails that were asked for here, newest first."""
        rows = await self._context.read(
            lambda connection, account: mails.of_candidate(connection, account, candidate_id)
        )
        return [mail_row(each) for each in rows]


def _held(draft: CandidateDraft) -> CandidateDraft:
    faults = candidate_faults(draft)
    if faults:
        raise InvalidInput(faults=faults)
    return changes.tidied(draft)
