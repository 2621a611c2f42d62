"""Candidates: pages, details, and the changes that go through the outbox."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from isodesk.desk.errors import NotFound
from isodesk.desk.services.candidate_rows import candidate_row
from isodesk.desk.services.context import Context
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import CandidateRow, CandidateSummary
from isodesk.desk.store import candidates as stored

if TYPE_CHECKING:
    from isodesk.desk.services.candidate_editing import CandidateEditing
    from isodesk.desk.services.drafts import CandidateDraft
    from isodesk.desk.services.erasing import Footprint
    from isodesk.desk.services.faults import Fault
    from isodesk.desk.services.rows_of_results import CandidateDetail, MailRow
    from isodesk.desk.services.told_later import ToldLater


class Candidates:
    """Filters: ``group`` (a name, with its subgroups), ``grouped`` (``no``), ``standing``, ``anonymised``,
    ``extra_time`` (``yes``, ``no``), ``status`` (``to_take``, ``started``, ``completed``, ``marking``, ``none``).

    Sorts: ``name``, ``given_name``, ``family_name``, ``email``, ``group``, ``test``, ``test_status``, ``standing``,
    ``platform_id``, ``created_at``.
    """

    def __init__(self, context: Context, told_later: "Callable[[], ToldLater]") -> None:
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

    async def detail(self, candidate_id: int) -> "CandidateDetail":
        """Raises ``NotFound``."""
        from isodesk.desk.services.candidate_detail import read_detail

        language = self._context.language()
        found = await self._context.read(
            lambda connection, account: read_detail(connection, account, candidate_id, language)
        )
        if found is None:
            raise NotFound(subject="candidate", id=candidate_id)
        return found

    async def summary(self) -> CandidateSummary:
        return CandidateSummary(*await self._context.read(stored.summary))

    async def untaken(self, candidate_ids: Sequence[int]) -> Sequence[int]:
        """The tests of these people that nobody began."""
        from isodesk.desk.store import planned_tests

        return await self._context.read(
            lambda connection, account: planned_tests.untaken_of(connection, account, candidate_ids)
        )

    async def mails(self, candidate_id: int) -> "Sequence[MailRow]":
        """The mails that were asked for here, newest first."""
        from isodesk.desk.services.candidate_detail import read_mails

        return await self._context.read(lambda connection, account: read_mails(connection, account, candidate_id))

    # What a person changes

    @cached_property
    def _editing(self) -> "CandidateEditing":
        from isodesk.desk.services.candidate_editing import CandidateEditing

        return CandidateEditing(self._context, self._told_later())

    def check(self, draft: "CandidateDraft") -> "Sequence[Fault]":
        """What is wrong with a draft by itself; fields may be checked while they are typed."""
        return self._editing.check(draft)

    async def add(self, draft: "CandidateDraft") -> int:
        """Add at once here, and on the platform as soon as it answers; raises ``InvalidInput``."""
        return await self._editing.add(draft)

    async def update(self, candidate_id: int, draft: "CandidateDraft") -> Sequence[str]:
        """Change what differs; the fields that this computer alone knows changed, because the platform can't be told.

        Raises ``InvalidInput``, ``NotFound``, ``NotPossible``, and, where a station is told at once, ``ClientError``.
        """
        return await self._editing.update(candidate_id, draft)

    async def before_erasing(self, candidate_ids: Sequence[int]) -> "Sequence[Footprint]":
        """What belongs to each of these people, and why one can't be deleted or made anonymous."""
        return await self._editing.before_erasing(candidate_ids)

    async def delete(self, candidate_ids: Sequence[int]) -> None:
        """Delete with everything that belongs to them; what was never sent is only forgotten. Raises ``NotFound``."""
        await self._editing.delete(candidate_ids)

    async def anonymise(self, *candidate_ids: int) -> None:
        """Replace names and addresses by numbers; results stay. Raises ``NotFound``, ``NotPossible``."""
        await self._editing.anonymise(*candidate_ids)
