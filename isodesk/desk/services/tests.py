"""Planned tests: registering, deleting, and asking how far they are."""

from collections.abc import Sequence

from isodesk.desk.services.drafts import Outcome, Registration
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import TestRow


class Tests:
    """Filters: ``status`` (a number of ``TestStatus``), ``form``, ``session`` (ids), ``group``, ``standing``.

    Sorts: ``candidate``, ``email``, ``group``, ``form``, ``session``, ``status``, ``created_at``.
    """

    async def count(self, query: PageQuery) -> int:
        raise NotImplementedError

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[TestRow]:
        raise NotImplementedError

    async def register(self, candidate_ids: Sequence[int], registration: Registration) -> Sequence[int]:
        """One test each; returns their ids in that order."""
        raise NotImplementedError

    async def delete(self, test_ids: Sequence[int]) -> None:
        """Delete tests that aren't started; their credits come back."""
        raise NotImplementedError

    async def set_proctored(self, test_ids: Sequence[int], proctored: bool) -> None:
        """Add or remove remote proctoring."""
        raise NotImplementedError

    async def add_confirmation(self, test_id: int) -> None:
        """Plan a confirmation of a completed test; raises ``NotPossible``."""
        raise NotImplementedError

    async def refresh(self, test_ids: Sequence[int] | None = None) -> Outcome:
        """Ask the platform for the status of these tests, or of all that aren't completed.

        Publishes ``Progress("tests.refresh", ...)``; may be cancelled as any task.
        """
        raise NotImplementedError
