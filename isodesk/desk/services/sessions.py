"""Sessions: a window of time and a code."""

from collections.abc import Sequence

from isodesk.desk.services.drafts import Fault, SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import SessionRow


class Sessions:
    """Sorts: ``description``, ``start``, ``end``, ``tests``. Filters: ``standing``."""

    async def count(self, query: PageQuery) -> int:
        raise NotImplementedError

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[SessionRow]:
        raise NotImplementedError

    async def choices(self) -> Sequence[SessionRow]:
        """The sessions that a test may still be put in, the next one first."""
        raise NotImplementedError

    def check(self, draft: SessionDraft) -> Sequence[Fault]:
        raise NotImplementedError

    async def create(self, draft: SessionDraft) -> int:
        """Raises ``InvalidInput``."""
        raise NotImplementedError
