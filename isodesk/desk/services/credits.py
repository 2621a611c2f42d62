"""Credits: what is left, and what this desk spent on whom."""

from collections.abc import Sequence

from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import CreditEntryRow, CreditRow


class Credits:
    """Rows are the ledger. Sorts: ``at``, ``candidate``, ``form``, ``kind``, ``change``."""

    async def count(self, query: PageQuery) -> int:
        raise NotImplementedError

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[CreditEntryRow]:
        raise NotImplementedError

    async def balances(self) -> Sequence[CreditRow]:
        """What was left when last asked."""
        raise NotImplementedError

    async def refresh(self) -> Sequence[CreditRow]:
        """Ask the platform."""
        raise NotImplementedError
