"""Candidates: pages, details, and the changes that go through the outbox."""

from collections.abc import Sequence

from isodesk.desk.services.drafts import CandidateDraft, Fault
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import CandidateDetail, CandidateRow, CandidateSummary


class Candidates:
    """Filters: ``group`` (a name), ``status`` (``to_take``, ``started``, ``completed``, ``none``), ``standing``.

    Sorts: ``name``, ``given_name``, ``family_name``, ``email``, ``group``, ``test``, ``test_status``.
    """

    async def count(self, query: PageQuery) -> int:
        raise NotImplementedError

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[CandidateRow]:
        raise NotImplementedError

    async def ids(self, query: PageQuery) -> Sequence[int]:
        """Every candidate that the query finds, for actions on a whole selection."""
        raise NotImplementedError

    async def detail(self, candidate_id: int) -> CandidateDetail:
        """Raises ``NotFound``."""
        raise NotImplementedError

    async def summary(self) -> CandidateSummary:
        raise NotImplementedError

    async def groups(self) -> Sequence[str]:
        """Names of the groups, sorted."""
        raise NotImplementedError

    def check(self, draft: CandidateDraft) -> Sequence[Fault]:
        """What is wrong with a draft by itself; fields may be checked while they are typed."""
        raise NotImplementedError

    async def add(self, draft: CandidateDraft) -> int:
        """Add at once here, and on the platform as soon as it answers; raises ``InvalidInput``."""
        raise NotImplementedError

    async def update(self, candidate_id: int, draft: CandidateDraft) -> None:
        """Change what differs; raises ``InvalidInput``, ``NotFound``, ``NotPossible``."""
        raise NotImplementedError

    async def delete(self, candidate_ids: Sequence[int]) -> None:
        """Delete with everything that belongs to them; what was never sent is only forgotten."""
        raise NotImplementedError

    async def anonymise(self, candidate_id: int) -> None:
        """Replace name and address by numbers; results stay."""
        raise NotImplementedError
