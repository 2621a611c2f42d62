"""Credits: what is left, and what this desk spent on whom."""

from collections.abc import Sequence

from isodesk.desk.services.context import Context
from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import CreditEntryRow, CreditRow
from isodesk.desk.services.shaping import credit_entry_row
from isodesk.desk.store import credits as stored


class Credits:
    """Rows are the ledger. Sorts: ``at``, ``candidate``, ``form``, ``kind``, ``change``. Filters: ``kind``."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def count(self, query: PageQuery) -> int:
        return await self._context.read(lambda connection, account: stored.LISTING.count(connection, account, query))

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[CreditEntryRow]:
        language = self._context.language()
        rows = await self._context.read(
            lambda connection, account: stored.LISTING.page(connection, account, query, offset, limit, language)
        )
        return [credit_entry_row(row) for row in rows]

    async def balances(self) -> Sequence[CreditRow]:
        """What was left when last asked."""
        return [CreditRow(*row) for row in await self._context.read(stored.balances)]

    async def refresh(self) -> Sequence[CreditRow]:
        """Ask the platform."""
        from isodesk.protocol.actions.administration import GetCredits

        left = [(each.description, each.amount) for each in (await self._context.call(GetCredits())).credits]
        await self._context.keep(
            lambda connection, account, now: stored.keep_balances(connection, account, left, now), Subject.CREDITS
        )
        return await self.balances()
