"""Results: grades, skills and the report as PDF."""

from collections.abc import Sequence

from isodesk.desk.services.drafts import Outcome
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import ResultDetail, ResultRow
from isodesk.protocol.values import Language


class Results:
    """Rows are the completed tests. Filters: ``form`` (an id), ``group``, ``fetched`` (``yes``, ``no``).

    Sorts: ``candidate``, ``email``, ``group``, ``form``, ``value``, ``fetched_at``.
    """

    async def count(self, query: PageQuery) -> int:
        raise NotImplementedError

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[ResultRow]:
        raise NotImplementedError

    async def detail(self, test_id: int) -> ResultDetail:
        """Raises ``NotFound``."""
        raise NotImplementedError

    async def fetch(self, test_ids: Sequence[int] | None = None) -> Outcome:
        """Read statuses, then grades and skills of the tests completed since.

        Publishes ``Progress("results.fetch", ...)``; may be cancelled as any task.
        """
        raise NotImplementedError

    async def report(self, test_id: int, language: Language | None = None) -> bytes:
        """The report as PDF, made by the platform now; raises ``ClientError`` or ``NotPossible``."""
        raise NotImplementedError
